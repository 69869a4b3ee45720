//! How ketamine was given, and one session as the record tells it.

use super::moment::Moment;
use super::named::named;
use super::order::EventId;
use super::phase::{FIRST_WEEK_MS, Phase, boundaries_ms, carries_trip_rules};

named! {
    /// How the dose was given (facts 2.1).
    pub enum Route {
        /// Into a vein, by drip.
        Infusion = "infusion",
        /// Into a muscle.
        Injection = "injection",
        /// Esketamine nasal spray.
        Nasal = "nasal",
        /// Under the tongue or swallowed; often at home.
        Lozenge = "lozenge",
        /// The person does not know: the strictest rule of all routes holds.
        NotSure = "not_sure",
    }
}

impl Route {
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
    /// What the phone's clock had shown at most before the time of the dose was noted, in milliseconds since 1970; and by
    /// how much it was behind that then.
    pub behind: (i64, i64),
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

    /// Where the person is `since_ms` after the dose, and whether the rules of the trip home stand on top.
    pub fn at(&self, since_ms: i64) -> (Phase, bool) {
        let (left, home) = self.taps_ms();
        // A tap that came later says nothing of then.
        let by_then = |tap: Option<i64>| tap.filter(|&ms| ms <= since_ms);
        let (left, home) = (by_then(left), by_then(home));
        let phase = Phase::at(self.route, since_ms, left, home);
        (phase, carries_trip_rules(self.route, since_ms, left, home))
    }

    /// Whether the rules of the trip home stand although the evening has begun.
    pub fn carries_trip_rules(&self, now: &Moment) -> bool {
        let (left, home) = self.taps_ms();
        carries_trip_rules(self.route, self.since_ms(now), left, home)
    }

    /// The parts of the time between `seen_ms` after the dose and `now`, one instant in each, in order.
    pub fn instants_since(&self, seen_ms: i64, now: &Moment) -> Vec<i64> {
        let (left, _) = self.taps_ms();
        let passed = boundaries_ms(left)
            .into_iter()
            .filter(|&ms| seen_ms < ms && ms < self.since_ms(now));
        std::iter::once(seen_ms).chain(passed).collect()
    }

    /// Whether it was noted when its week was over, and it is over now: it is history, and no rule of its first days
    /// begins with it.
    pub const fn is_history(&self, now: &Moment) -> bool {
        self.noted.ms_since(&self.dose_end) > FIRST_WEEK_MS && now.ms_since(&self.dose_end) > FIRST_WEEK_MS
    }

    /// By how much later than noted the dose may have been, because the clock was behind then. It shows once the clock is
    /// where it had been; before, the two are told by the same clock, right or wrong.
    pub fn behind_ms(&self, now: &Moment) -> i64 {
        let (shown_ms, behind_ms) = self.behind;
        if now.utc_ms() >= shown_ms { behind_ms } else { 0 }
    }

    /// Which part of the time comes next as the clock goes, and when, in milliseconds since 1970.
    pub fn next(&self, now: &Moment) -> Option<(Phase, i64)> {
        let (left, home) = self.taps_ms();
        let since_ms = self.since_ms(now);
        let here = self.phase(now);
        let at = |ms| Phase::at(self.route, ms, left, home);
        let (ms, phase) = boundaries_ms(left)
            .into_iter()
            .filter(|&ms| ms > since_ms)
            .map(|ms| (ms, at(ms)))
            .find(|&(_, phase)| phase != here)?;
        Some((phase, self.dose_end.utc_ms().saturating_add(ms)))
    }
}
