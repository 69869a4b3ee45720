//! When may I drive: not yet, and why. No sentence here may be read as permission.

use super::room::{Filled, Named, items, room};
use crate::care::check_in::Question;

items!(Question: SleptWell ClearHeaded Sedating Suicidal);

room! {
    /// When may I drive: not yet, and why. No sentence here may be read as permission.
    pub struct Driving {
        /// The line's first words while it is too soon, or an answer is missing.
        pub not_yet: &'static str,
        /// What else the same rule covers.
        pub children: &'static str,
        /// When at the earliest, and what else.
        pub not_before: Filled,
        /// How much of it is left.
        pub left: Filled,
        /// After that time, over the questions.
        pub asks: &'static str,
        /// One of the questions.
        pub question: Named<Question>,
        /// The answer.
        pub yes: &'static str,
        /// The other answer.
        pub no: &'static str,
        /// An answer keeps it so.
        pub keeps: &'static str,
        /// An effect keeps it so.
        pub effect: Filled,
        /// An effect of which nothing is known keeps it so.
        pub effect_asked: Filled,
        /// Once all is answered well.
        pub must_hold_title: &'static str,
        /// What must still hold (facts 2.3 P3).
        pub must_hold: &'static str,
        /// Opens the questions again.
        pub change: &'static str,
        /// Where the rule comes from.
        pub source: &'static str,
        /// That the clinic is stricter.
        pub clinic_rule: Filled,
    }
}
