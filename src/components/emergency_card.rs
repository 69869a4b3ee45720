//! An emergency fills the screen: at the first press, before a strength is asked, or as soon as a strength, the hour or a
//! reading makes it one; before and regardless of storage.

use super::live::{all, live, press, when, whenever};
use super::numbers::{crisis_help, emergency_numbers};
use super::saved::saved_status;
use crate::care::crisis::directory;
use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::red_flags::Level;
use crate::care::symptom::{Effect as Symptom, Emergency, Severity};
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, bold, chip, folded, group, para, para_of};
use crate::notebook::{use_notebook, use_now, use_settings, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::{address, scene};
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// Which card is open. It is a step in the browser's history: Back closes it, a reload shows it again.
#[derive(Clone, Copy)]
pub struct OpenCard(RwSignal<Option<Symptom>>);

impl OpenCard {
    /// The card of the present step; none where there is a lock, for it tells what was pressed.
    pub fn read(locked: bool) -> Self {
        if locked {
            address::forget_card();
        }
        Self(RwSignal::new(in_history()))
    }

    /// Follows a step in the history. While it is locked, none leads back to a card.
    pub fn step(self, locked: bool) {
        if locked && self.0.with_untracked(Option::is_none) {
            address::forget_card();
        }
        let closed = self.0.with_untracked(Option::is_some) && in_history().is_none();
        self.0.set(in_history());
        // Who closes it goes on where they were.
        if closed {
            scene::after(0, scene::give_focus_back);
        }
    }

    /// Whether a card covers the page.
    pub fn is_open(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// Opens the card of `effect`, at once.
    pub fn open(self, effect: Symptom) {
        scene::hold_focus();
        self.0.set(Some(effect));
        address::push_card(effect.name());
    }
}

fn in_history() -> Option<Symptom> {
    Symptom::named(&address::card()?)
}

/// The card that is open, if one is.
pub fn emergency_card() -> impl Child {
    let open = use_context::<OpenCard>();
    live(move || {
        let effect = open?.0.get()?;
        Some(card(effect).child())
    })
}

fn card(effect: Symptom) -> impl Child {
    let words = use_words();
    let now = use_now();
    let notebook = use_notebook();
    let (kind, name) = (effect.emergency(), (words.effects.name)(effect));
    let at_clinic = move || {
        let now = now.get();
        notebook.record.with(|record| record.staff_at_hand(&now))
    };
    // The heading takes the focus, so that it is spoken first.
    whenever(|| scene::focus("#emergency-heading"));
    el("section")
        .class("emergency")
        .attr("role", "alertdialog")
        .attr("aria-modal", "true")
        .attr("aria-labelledby", "emergency-heading")
        .holding(block(
            "",
            parts![
                el("h1")
                    .attr("id", "emergency-heading")
                    .attr("tabindex", "-1")
                    .holding(name),
                when(at_clinic, move || para(bold(words.log.at_clinic))),
                match kind {
                    Some(Emergency::Suicide) => suicide_card().child(),
                    _ => body_card(effect).child(),
                },
                para_of("muted", words.help.nobody_watching),
                // An effect whose strength made it one is noted already.
                kind.map(|_| note_it(effect).child()),
                chip(words.log.close_card, press(address::back)),
            ],
        ))
}

/// The local emergency number first. Below it the sign in words, and what to do until help comes; where a strength, the hour
/// or a reading made it an emergency, no condition stands there any more.
fn body_card(effect: Symptom) -> impl Child {
    let words = use_words();
    let first_press = effect.emergency().is_some();
    let why = match (first_press, effect) {
        (true, _) => (words.effects.emergency_line)(effect),
        (false, Symptom::BpIncrease) => words.measures.with_sign,
        (false, _) => "",
    };
    let until_then = if first_press {
        (words.effects.while_waiting)(effect)
    } else {
        ""
    };
    parts![
        emergency_numbers(),
        (!first_press).then(|| para(bold((words.help.level)(Level::Emergency)))),
        para(why),
        para(until_then),
    ]
}

/// The emergency number if it may be acted on, then the crisis line. None of the three levels' words stands here.
fn suicide_card() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let danger = live(move || match settings.country() {
        Some(country) => (words.help.crisis_danger)(directory(country).emergency_number()),
        None => words.help.crisis_danger_local.to_owned(),
    });
    parts![
        para(bold(danger)),
        emergency_numbers(),
        crisis_help(),
        para(bold(words.check_in.not_alone)),
    ]
}

/// Noting it is optional and comes after.
fn note_it(effect: Symptom) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let noted = RwSignal::new(None::<EventId>);
    let note = move |severity: Option<Severity>| {
        let began = PhoneClock.now();
        noted.set(Some(notebook.keep(Body::Effect {
            effect,
            severity,
            began,
        })));
    };
    let strengths = move || {
        Severity::ALL.map(|severity| {
            let name = (words.effects.severity)(severity);
            chip(name, press(move || note(Some(severity))))
        })
    };
    live(move || match noted.get() {
        Some(id) => saved_status(id).child(),
        None => folded(
            "card",
            words.log.note_it,
            parts![
                para_of("muted", words.log.note_it_later),
                group(
                    "choice three",
                    (words.log.how_strong)((words.effects.name)(effect)),
                    all(strengths())
                ),
                chip(words.log.without_strength, press(move || note(None)))
            ],
        ),
    })
}
