//! The words of Get help: numbers, red flags, and what the person beside you can do.
//!
//! Written for a frightened reader: numbers first, short rows. Every claim is a row of the clinical facts (2.3, 2.5 and
//! 3), and every clinical number comes from `care::red_flags`.

mod en;
mod es;

use crate::care::crisis::{Country, LineId};
use crate::care::red_flags::{Level, RedFlag};

pub use en::EN;
pub use es::ES;

/// Name of a line and what to do there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineWords {
    /// The name, as its own country says it.
    pub name: &'static str,
    /// Whom it is for, or what to press; may be empty.
    pub about: &'static str,
}

/// Everything Get help says in one language.
#[derive(Clone, Copy, Debug)]
pub struct Help {
    /// Heading of the page and name of the button.
    pub title: &'static str,
    /// Said of this text when no medical translator has checked it; empty in English.
    pub translation_note: &'static str,
    /// Name of the emergency line.
    pub emergency: &'static str,
    /// Over the emergency numbers of all countries.
    pub emergency_numbers: &'static str,
    /// "Call 911 now for", over the emergency list.
    pub call_now_for: fn(number: &str) -> String,
    /// The same when the country is not known.
    pub call_local_now_for: &'static str,
    /// Over the list of reasons to call the clinic today.
    pub call_today_for: &'static str,
    /// Over the list for the next visit.
    pub next_visit_for: &'static str,
    /// The three levels as words, never by colour alone.
    pub level: fn(Level) -> &'static str,
    /// One sign, as a row.
    pub red_flag: fn(RedFlag) -> String,
    /// Over the crisis lines.
    pub crisis: &'static str,
    /// Under that heading: what to do at once.
    pub crisis_first: &'static str,
    /// When a plan or intent is there.
    pub crisis_danger: fn(number: &str) -> String,
    /// The same when the country is not known.
    pub crisis_danger_local: &'static str,
    /// Over the poison line.
    pub poison: &'static str,
    /// Where no poison line was checked.
    pub poison_none: fn(number: &str) -> String,
    /// Where none was checked and the country is not known.
    pub poison_local: &'static str,
    /// Name and description of a line.
    pub line: fn(LineId) -> LineWords,
    /// A line that answers at every hour.
    pub day_and_night: &'static str,
    /// Verb before a number to call.
    pub call: &'static str,
    /// Before a number for text messages.
    pub text: fn(number: &str) -> String,
    /// Name of a country.
    pub country: fn(Country) -> &'static str,
    /// Before the name of the country whose numbers are shown.
    pub numbers_for: &'static str,
    /// Link to choose another country.
    pub change: &'static str,
    /// Heading of that choice.
    pub choose_country: &'static str,
    /// Said where no country is chosen.
    pub country_unknown: &'static str,
    /// When the numbers were read; `date` as the language writes it.
    pub checked_on: fn(date: &str) -> String,
    /// The line that stands beside everything serious.
    pub nobody_watching: &'static str,
    /// Heading of the line for people at higher risk.
    pub higher_risk_title: &'static str,
    /// The line for people at higher risk.
    pub higher_risk: fn() -> String,
    /// Heading for the person who is with the patient.
    pub with_you: &'static str,
    /// What that person does.
    pub with_you_rows: &'static [&'static str],
    /// Heading of the steps when somebody cannot be woken.
    pub cannot_wake: &'static str,
    /// These steps, in order.
    pub cannot_wake_steps: &'static [&'static str],
    /// Link from here to the guidance page of the first day.
    pub first_day: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care::crisis::directory;
    use crate::care::red_flags::ROWS;

    #[test]
    fn every_line_and_every_sign_has_words_in_both_languages() {
        for help in [&EN, &ES] {
            for country in Country::ALL {
                assert!(!(help.country)(country).is_empty());
                for line in directory(country).lines() {
                    assert!(!(help.line)(line.id).name.is_empty(), "{:?}", line.id);
                }
            }
            for row in ROWS {
                assert!(!(help.red_flag)(row.id).is_empty(), "{:?}", row.id);
            }
        }
    }

    #[test]
    fn no_row_is_long_and_none_shouts() {
        for help in [&EN, &ES] {
            let flags = ROWS.iter().map(|row| (help.red_flag)(row.id));
            let others = help
                .with_you_rows
                .iter()
                .chain(help.cannot_wake_steps)
                .map(ToString::to_string);
            for row in flags.chain(others) {
                assert!(row.split_whitespace().count() <= 24, "{row}");
                assert!(!row.contains('!') && !row.contains('¡'), "{row}");
            }
        }
    }

    #[test]
    fn the_language_of_the_line_is_said_to_those_who_need_it() {
        assert!((ES.line)(LineId::Us988).about.contains("pulsa 2"));
    }
}
