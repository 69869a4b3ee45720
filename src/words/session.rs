//! Starting a session, and correcting one.

use super::room::{Named, items, room};
use crate::care::session::Route;

items!(Route: Infusion Injection Nasal Lozenge NotSure);

room! {
    /// Starting a session, and correcting one.
    pub struct Session {
        /// The page's heading.
        pub title: &'static str,
        /// The adults-only line.
        pub adults: &'static str,
        /// The routes' group.
        pub how: &'static str,
        /// The name of each route.
        pub route: Named<Route>,
        /// The time of the dose.
        pub when: &'static str,
        /// What counts.
        pub when_hint: &'static str,
        /// Sets the time to now.
        pub just_now: &'static str,
        /// Takes a quarter of an hour off.
        pub minutes_earlier: &'static str,
        /// Takes an hour off.
        pub hour_earlier: &'static str,
        /// Takes a day off.
        pub day_earlier: &'static str,
        /// Begins it.
        pub start: &'static str,
        /// Saves a correction.
        pub save: &'static str,
        /// No route was chosen.
        pub choose_route: &'static str,
        /// The time lies ahead.
        pub future: &'static str,
        /// The field does not hold a time.
        pub no_time: &'static str,
        /// Heading when correcting.
        pub correct: &'static str,
    }
}
