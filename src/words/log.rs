//! Noting how one feels.

use super::room::{Counted, Filled, FilledTwice, room};

room! {
    /// Noting how one feels.
    pub struct Log {
        /// The page's heading.
        pub title: &'static str,
        /// The search.
        pub find: &'static str,
        /// How many it found.
        pub found: Counted,
        /// It found nothing.
        pub find_none: &'static str,
        /// The group of the likeliest effects.
        pub common: &'static str,
        /// By what its order goes.
        pub order: &'static str,
        /// Heading over the emergencies.
        pub emergencies: &'static str,
        /// The group of all others.
        pub others: &'static str,
        /// An effect in the person's own words.
        pub something_else: &'static str,
        /// The field for it.
        pub what: &'static str,
        /// Nothing was written.
        pub no_words: &'static str,
        /// Too much was written.
        pub too_long: Counted,
        /// By when an effect has usually settled, for this dose.
        pub by_about: Filled,
        /// No dose is known.
        pub no_session: &'static str,
        /// None can be known.
        pub locked: &'static str,
        /// How strong an effect is that got better.
        pub how_strong_now: &'static str,
        /// Back to the list.
        pub another: &'static str,
        /// The group of strengths.
        pub how_strong: Filled,
        /// An effect with its strength, as a heading.
        pub entry: FilledTwice,
        /// Takes back what was just saved.
        pub undo: &'static str,
        /// It was taken back.
        pub undone: &'static str,
        /// Opens the note.
        pub add_note: &'static str,
        /// The field for it.
        pub note: &'static str,
        /// Saves it.
        pub save_note: &'static str,
        /// Opens the time.
        pub change_time: &'static str,
        /// The field for it.
        pub began: &'static str,
        /// Saves it.
        pub save_time: &'static str,
        /// Leaves it as it is.
        pub cancel: &'static str,
        /// The time lies ahead.
        pub time_ahead: &'static str,
        /// When the entry began.
        pub since: Filled,
        /// In the first two hours on a clinic route.
        pub at_clinic: &'static str,
        /// Link to the numbers and the red flags.
        pub see_help: &'static str,
        /// On an emergency card: note it, after calling.
        pub note_it: &'static str,
        /// Under it.
        pub note_it_later: &'static str,
        /// Notes it without saying how strong.
        pub without_strength: &'static str,
        /// Leaves the emergency card.
        pub close_card: &'static str,
    }
}
