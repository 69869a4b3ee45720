//! The effects in plain words: names, other names for the search, what helps, when to call, and how often it happens.
//!
//! Every claim is a row of `side_effects.tsv`; every number in a sentence stands in its row. A line that may be empty
//! is empty where the row names nothing. What is said of each effect stands in `effects.tsv`, the rest here.

mod en;
mod es;
mod numbers;

use crate::care::catalogue::{Expected, Figure, Window, row_of};
use crate::care::symptom::{Effect, Severity};
use crate::words::{Language, texts};

pub use en::EN;
pub use es::ES;

/// The parts of an effect's text, in the order of `effects.tsv`.
#[derive(Clone, Copy)]
enum Says {
    Name,
    Other,
    WhileWaiting,
    EmergencyLine,
    CallToday,
    NextVisit,
}

fn said(language: Language, effect: Effect, part: Says) -> &'static str {
    texts::EFFECTS.text(language, effect as usize, part as usize)
}

/// What is said about an effect and its strength.
pub struct Effects {
    /// Its plain name, as on the button.
    pub name: fn(Effect) -> &'static str,
    /// A strength, as on the button.
    pub severity: fn(Severity) -> &'static str,
    /// What people also call it, in small letters, with ", " between; for the search, never shown.
    pub other: fn(Effect) -> &'static str,
    /// Heading over what helps.
    pub what_helps: &'static str,
    /// What to do until help comes; for an everyday effect, what helps. May be empty.
    pub while_waiting: fn(Effect) -> &'static str,
    /// Heading over the signs.
    pub when_to_call: &'static str,
    /// When it is an emergency and whom to call. For the emergencies: at once. Never empty.
    pub emergency_line: fn(Effect) -> &'static str,
    /// The signs that stand under *Call your clinic today*. May be empty.
    pub call_today: fn(Effect) -> &'static str,
    /// The signs that stand under *Mention at your next visit*. May be empty.
    pub next_visit: fn(Effect) -> &'static str,
    /// How often it was reported. Never for the emergencies and thoughts of suicide: they have no figure.
    pub happens_to: fn(&Figure) -> String,
    /// Whether it belongs to what happens, where no figure may be shown. May be empty.
    pub expected: fn(Expected) -> &'static str,
    /// When it comes, or by when it has usually settled. May be empty.
    pub usual: fn(Window) -> String,
    /// It is there beyond that hour after the dose.
    pub past_usual: fn(to_h: u16) -> String,
    /// Before the numbers of the sources.
    pub source_line: &'static str,
    /// Where the level rests on a rule of our own, in whole or in part (basis C).
    pub own_rule: &'static str,
}

impl Effects {
    /// All that it can be found by: its name first, then what people also call it, then what clinicians do.
    pub fn phrases(&self, effect: Effect) -> Vec<&'static str> {
        let mut phrases = vec![(self.name)(effect)];
        phrases.extend((self.other)(effect).split(", "));
        phrases.extend(row_of(effect).clinical_term.split(" / "));
        phrases
    }
}
