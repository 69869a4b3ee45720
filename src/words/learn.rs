//! The frame of the guidance pages.

use super::room::room;

room! {
    /// The frame of the guidance pages.
    pub struct Learn {
        /// The page's heading.
        pub title: &'static str,
        /// What is here.
        pub lead: &'static str,
        /// The pages for before a session.
        pub before: &'static str,
        /// The pages for its day.
        pub today: &'static str,
        /// The pages for the week after it.
        pub week: &'static str,
        /// The pages for later.
        pub later: &'static str,
        /// Beside a page whose end was reached.
        pub read: &'static str,
        /// To where a page was left.
        pub resume: &'static str,
        /// To the paragraph that belongs to an effect or a task.
        pub more: &'static str,
        /// The search through all pages.
        pub search: &'static str,
        /// Nothing was found.
        pub found_none: &'static str,
        /// Beside a page that exists in English alone.
        pub english_only: &'static str,
        /// While the page is read.
        pub loading: &'static str,
        /// It could not be read.
        pub failed: &'static str,
        /// Try once more.
        pub again: &'static str,
        /// Reads the page aloud.
        pub listen: &'static str,
        /// Falls silent, and keeps the place.
        pub pause: &'static str,
        /// Reads on.
        pub go_on: &'static str,
        /// Reads no more.
        pub stop: &'static str,
        /// How fast it is read.
        pub speed: &'static str,
        /// Slow, medium, fast.
        pub paces: &'static [&'static str; 3],
        /// The voice gave up.
        pub voice_failed: &'static str,
    }
}
