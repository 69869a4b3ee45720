//! The names of the kinds, and of what they tell apart.

use crate::care::named::named;
#[cfg(doc)]
use crate::care::{clinic::ClinicRule, event::Body};

named! {
    /// What kind of thing was done.
    pub enum Kind {
        /// See [`Body::Session`].
        Session = "session",
        /// See [`Body::Leaving`].
        Leaving = "leaving",
        /// See [`Body::Home`].
        Home = "home",
        /// See [`Body::Task`].
        Task = "task",
        /// See [`Body::OwnTask`].
        OwnTask = "own_task",
        /// See [`Body::Hide`].
        Hide = "hide",
        /// See [`Body::Effect`].
        Effect = "effect",
        /// See [`Body::Course`].
        Course = "course",
        /// See [`Body::Answer`].
        Answer = "answer",
        /// See [`Body::Mood`].
        Mood = "mood",
        /// See [`Body::Reading`].
        Reading = "reading",
        /// See [`Body::Sleep`].
        Sleep = "sleep",
        /// See [`Body::Note`].
        Note = "note",
        /// See [`Body::OwnEffect`].
        OwnEffect = "own_effect",
        /// See [`Body::Review`].
        Review = "review",
        /// See [`Body::Erased`].
        Erased = "erased",
        /// See [`Body::CheckIn`].
        CheckIn = "check_in",
        /// See [`Body::Plan`].
        Plan = "plan",
        /// See [`Body::Clinic`].
        Clinic = "clinic",
        /// See [`Body::Contact`].
        Contact = "contact",
        /// See [`Body::Correct`].
        Correct = "correct",
        /// See [`Body::Bin`].
        Bin = "bin",
        /// See [`Body::PutBack`].
        PutBack = "put_back",
    }
}

named! {
    /// Which rule of the clinic.
    pub enum RuleName {
        /// See [`ClinicRule::Phone`].
        Phone = "phone",
        /// See [`ClinicRule::Food`].
        Food = "food",
        /// See [`ClinicRule::DrivingHours`].
        Driving = "driving",
    }
}
