//! Now: the phase and the checklist.

use super::room::{Counted, Filled, Named, items, room};
use crate::care::phase::Phase;

items!(Phase: BeforeSession FirstTwoHours TripHome FirstEvening NextDay FirstWeek BetweenSessions BeforeNextSession);

room! {
    /// Now: the phase and the checklist.
    pub struct Now {
        /// The heading of each phase.
        pub phase: Named<Phase>,
        /// One sentence under the heading.
        pub lead: Named<Phase>,
        /// The time since the dose.
        pub since: Filled,
        /// The button that begins it all.
        pub had_session: &'static str,
        /// Heading over what to do.
        pub do_now: &'static str,
        /// Heading over what not to do.
        pub do_not: &'static str,
        /// Heading over what to watch for.
        pub watch_for: &'static str,
        /// Heading over the list before a session.
        pub before: &'static str,
        /// Show the rest of the list.
        pub show_all: Counted,
        /// Show the short list again.
        pub show_fewer: &'static str,
        /// Opens the reason of a task; spoken with the task's words.
        pub why: &'static str,
        /// The spoken name of a Why.
        pub why_of: Filled,
        /// Starts the trip home.
        pub leaving: &'static str,
        /// Starts the evening.
        pub home: &'static str,
        /// Above it.
        pub home_first: &'static str,
        /// Takes the last of the two back.
        pub take_back: &'static str,
        /// Over the likeliest effects.
        pub feel: &'static str,
        /// To the whole log.
        pub more: &'static str,
        /// First line in the first two hours on a clinic route.
        pub clinic_first: &'static str,
        /// With no session yet.
        pub welcome: &'static str,
        /// Start another session.
        pub another: &'static str,
        /// Way to correct the session.
        pub wrong_time: &'static str,
    }
}
