//! How ketamine was given, and one session as the record tells it.

use super::moment::Moment;
use super::order::EventId;
use super::phase::{Phase, carries_trip_rules};
use serde::{Deserialize, Serialize};

/// How the dose was given (facts 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Into a vein, by drip.
    Infusion,
    /// Into a muscle.
    Injection,
    /// Esketamine nasal spray.
    Nasal,
    /// Under the tongue or swallowed; often at home.
    Lozenge,
    /// The person does not know: the strictest rule of all routes holds.
    NotSure,
}

impl Route {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Infusion,
        Self::Injection,
        Self::Nasal,
        Self::Lozenge,
        Self::NotSure,
    ];

    /// Whether it is given in a clinic, so that staff are at hand and a trip home follows.
    pub const fn in_clinic(self) -> bool {
        !matches!(self, Self::Lozenge)
    }
}

/// One session, with every correction applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The event that began it.
    pub id: EventId,
    /// How the dose was given.
    pub route: Route,
    /// When the dose was finished.
    pub dose_end: Moment,
    /// When it was noted.
    pub noted: Moment,
    /// When the person left the clinic, if they said so.
    pub left: Option<Moment>,
    /// When the person was home, if they said so.
    pub home: Option<Moment>,
    /// The person's own words.
    pub note: String,
    /// When it was moved to the bin, if it is there.
    pub binned: Option<Moment>,
    /// Whether anything in it was corrected.
    pub corrected: bool,
}

impl Session {
    /// Milliseconds since the dose was finished; never negative, so that a clock set back leaves every rule standing.
    pub fn since_ms(&self, now: &Moment) -> i64 {
        now.ms_since(&self.dose_end).max(0)
    }

    fn taps_ms(&self) -> (Option<i64>, Option<i64>) {
        let after = |tap: &Option<Moment>| tap.as_ref().map(|tap| tap.ms_since(&self.dose_end));
        (after(&self.left), after(&self.home))
    }

    /// Where the person is in the time after it.
    pub fn phase(&self, now: &Moment) -> Phase {
        let (left, home) = self.taps_ms();
        Phase::at(self.route, self.since_ms(now), left, home)
    }

    /// Whether the rules of the trip home stand although the evening has begun.
    pub fn carries_trip_rules(&self, now: &Moment) -> bool {
        let (left, home) = self.taps_ms();
        carries_trip_rules(self.route, self.since_ms(now), left, home)
    }
}
