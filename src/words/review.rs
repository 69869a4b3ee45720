//! The morning after.

use super::room::{Counted, Filled, room};

room! {
    /// The morning after.
    pub struct Review {
        /// What was noted in the night that just ended, or on the day before it.
        pub last_night: &'static str,
        /// What was noted earlier.
        pub on_day: Filled,
        /// How many are left.
        pub left: Counted,
        /// Leaves one as it is.
        pub keep: &'static str,
        /// Leaves all as they are.
        pub keep_all: &'static str,
        /// Puts it off.
        pub later: &'static str,
    }
}
