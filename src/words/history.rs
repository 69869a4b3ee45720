//! What was noted, by session and by day.

use super::room::{Counted, Filled, FilledTwice, room};

room! {
    /// What was noted, by session and by day.
    pub struct History {
        /// The page's heading.
        pub title: &'static str,
        /// Nothing was noted yet.
        pub empty: &'static str,
        /// Older entries are still being read.
        pub loading: &'static str,
        /// A session in the list.
        pub session: Filled,
        /// When its dose was finished.
        pub dose: Filled,
        /// The entry was corrected.
        pub corrected: &'static str,
        /// How long after the dose.
        pub after_dose: Filled,
        /// Opens the correction.
        pub correct: &'static str,
        /// Its spoken name.
        pub correct_of: Filled,
        /// Moves it to the bin.
        pub to_bin: &'static str,
        /// Its spoken name.
        pub to_bin_of: Filled,
        /// The bin.
        pub bin: &'static str,
        /// Nothing in it.
        pub bin_empty: &'static str,
        /// Takes it out.
        pub put_back: &'static str,
        /// Its spoken name.
        pub put_back_of: Filled,
        /// When it was moved there.
        pub binned: Filled,
        /// Show older days.
        pub more: &'static str,
        /// The group of strengths in a correction.
        pub strength: &'static str,
        /// The group of the two ways to list.
        pub listed: &'static str,
        /// One of them.
        pub by_day: &'static str,
        /// The other.
        pub by_session: &'static str,
        /// Heading over what was noted before the first session.
        pub no_session: &'static str,
        /// What stood there before it was corrected, and until when.
        pub was: FilledTwice,
        /// Opens the search.
        pub find: &'static str,
        /// The field for words.
        pub words: &'static str,
        /// Which effect.
        pub effect: &'static str,
        /// How urgent it was when it was noted.
        pub level: &'static str,
        /// Which session.
        pub of_session: &'static str,
        /// No choice is made.
        pub any: &'static str,
        /// What helps, and no call.
        pub self_care: &'static str,
        /// How many were found, where there may be more.
        pub newest_found: Counted,
        /// Nothing fits.
        pub none_found: &'static str,
        /// Takes the filters away.
        pub show_all: &'static str,
        /// How long the bin keeps things.
        pub bin_days: Counted,
        /// Deletes it.
        pub delete: &'static str,
        /// Its spoken name.
        pub delete_of: Filled,
        /// Asked before.
        pub delete_sure: &'static str,
        /// Leaves it where it is.
        pub delete_not: &'static str,
        /// It is gone.
        pub deleted: &'static str,
        /// It could not be deleted.
        pub not_deleted: &'static str,
        /// The picture's name.
        pub evening: Filled,
        /// Opens the same as a table.
        pub as_table: &'static str,
        /// The dose, in it.
        pub the_dose: &'static str,
        /// The columns: what, when, how strong.
        pub columns: &'static [&'static str; 3],
        /// From when until when, gone.
        pub until_gone: FilledTwice,
        /// From when, and since when nothing is known.
        pub until_unknown: FilledTwice,
        /// When, and nothing after.
        pub once: Filled,
        /// From when; it goes on.
        pub still: Filled,
        /// How strong it was from then on.
        pub then: FilledTwice,
    }
}
