//! The check-in of the next day, and effects that go on.

use super::room::{Filled, FilledTwice, Named, items, room};
use crate::care::check_in::Mood;
use crate::care::symptom::Course;

items!(Mood: VeryLow Low Middling Good VeryGood);
items!(Course: StillThere Better Gone);

room! {
    /// The check-in of the next day, and effects that go on.
    pub struct CheckIn {
        /// Its heading.
        pub title: &'static str,
        /// What it is for.
        pub lead: &'static str,
        /// The group of moods.
        pub mood: &'static str,
        /// One mood.
        pub moods: Named<Mood>,
        /// After a yes to the question about safety.
        pub not_alone: &'static str,
        /// Opens the crisis card.
        pub whom_to_call: &'static str,
        /// Ends it.
        pub done: &'static str,
        /// Puts it off.
        pub skip: &'static str,
        /// Heading over effects that go on.
        pub going: &'static str,
        /// When one began.
        pub since: Filled,
        /// Over the level of an effect that goes on.
        pub if_still_there: &'static str,
        /// Nobody has said anything for a day.
        pub asked: &'static str,
        /// How it goes on, as on the button.
        pub course: Named<Course>,
        /// What was just said of an effect.
        pub told: FilledTwice,
    }
}
