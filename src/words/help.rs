//! The words of Get help: numbers, red flags, and what the person beside you can do.
//!
//! Written for a frightened reader: numbers first, short rows. Every claim is a row of the clinical facts (2.3, 2.5 and
//! 3), and every clinical number comes from `care::red_flags`.

mod lines;
mod signs;
#[cfg(test)]
mod tests;

use super::room::{Filled, Named, items, room};
use crate::care::crisis::Country;
use crate::care::red_flags::Level;

pub use lines::{LineWords, Lines};
pub use signs::{HigherRisk, Signs};

items!(Level: NextVisit CallToday Emergency);
items!(Country: Us Ca Uk Ie Au Nz De Es Fr Nl Be Eu);

room! {
    /// Everything Get help says in one language.
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
        pub call_now_for: Filled,
        /// The same when the country is not known.
        pub call_local_now_for: &'static str,
        /// Over the list of reasons to call the clinic today.
        pub call_today_for: &'static str,
        /// Over the list for the next visit.
        pub next_visit_for: &'static str,
        /// The three levels as words, never by colour alone.
        pub level: Named<Level>,
        /// One sign, as a row.
        pub red_flag: Signs,
        /// Over the crisis lines.
        pub crisis: &'static str,
        /// Under that heading, over the lines.
        pub crisis_call: &'static str,
        /// In its place where no line was checked.
        pub crisis_none: Filled,
        /// What to do besides.
        pub crisis_first: &'static str,
        /// When a plan or intent is there.
        pub crisis_danger: Filled,
        /// The same when the country is not known.
        pub crisis_danger_local: &'static str,
        /// Over the poison line.
        pub poison: &'static str,
        /// Where no poison line was checked.
        pub poison_none: Filled,
        /// Where none was checked and the country is not known.
        pub poison_local: &'static str,
        /// Name and description of a line.
        pub line: Lines,
        /// A line that answers at every hour.
        pub day_and_night: &'static str,
        /// Verb before a number to call.
        pub call: &'static str,
        /// Before a number for text messages.
        pub text: Filled,
        /// Beside a number whose check lies too far back.
        pub check_number: &'static str,
        /// Name of a country.
        pub country: Named<Country>,
        /// Before the name of the country whose numbers are shown.
        pub numbers_for: &'static str,
        /// Link to choose another country.
        pub change: &'static str,
        /// Heading of that choice.
        pub choose_country: &'static str,
        /// Said where no country is chosen.
        pub country_unknown: &'static str,
        /// When the numbers were read; `date` as the language writes it.
        pub checked_on: Filled,
        /// The line that stands beside everything serious.
        pub nobody_watching: &'static str,
        /// Heading of the lines for people at higher risk.
        pub higher_risk_title: &'static str,
        /// The lines for people at higher risk: whom they are for, and what changes.
        pub higher_risk: HigherRisk,
        /// Heading for the person who is with the patient.
        pub with_you: &'static str,
        /// What that person does.
        pub with_you_rows: &'static [&'static str; 12],
        /// Heading of the steps when somebody cannot be woken.
        pub cannot_wake: &'static str,
        /// These steps, in order.
        pub cannot_wake_steps: &'static [&'static str; 5],
        /// Link from here to the guidance page of the first day.
        pub first_day: &'static str,
        /// Heading of the card for the wallet.
        pub wallet: &'static str,
        /// Under it; not on the card.
        pub wallet_about: &'static str,
        /// On the card, first: why.
        pub wallet_had: &'static str,
        /// On the card: what to do.
        pub wallet_says: Filled,
        /// The same when the country is not known.
        pub wallet_says_local: &'static str,
        /// On the card, before each number: emergency, crisis line, clinic, somebody of one's own.
        pub wallet_rows: &'static [&'static str; 4],
        /// Prints the card alone.
        pub wallet_print: &'static str,
    }
}
