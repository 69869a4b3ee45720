//! How soon to act on an effect: what follows from its strength and the time alone.
//!
//! Every other sign of a row (fever, one-sided, cannot be woken) stands on the card under its own level, for whoever has
//! it; the app does not ask. The rules, of which the highest counts:
//!
//! 1. An emergency is one at once, and thoughts of suicide lead to the crisis card, whatever strength and time.
//! 2. A row whose red flag is *any* has its level at once.
//! 3. **Severe** has the level that the row says, else *Call your clinic today* (C).
//! 4. From the row's own limit on it has the row's late level.
//! 5. Past the usual window it is mentioned at the next visit (C), unless the row itself says from when it is mentioned.
//!
//! An hour that ends something is past it already. What is not known counts as the worst: a strength that was not said as
//! Severe, a time that nobody noted as late (C). So a stronger or a later effect never has a lower level.

use super::catalogue::{CountedFrom, Row, row_of};
use super::moment::HOUR_MS;
use super::red_flags::Level;
use super::symptom::{Effect, Emergency, Severity};

/// What follows. In the order of urgency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// What helps, and when to call.
    SelfCare,
    /// One of the three levels.
    Act(Level),
    /// Thoughts of suicide: a card of their own, which has none of the three levels.
    Crisis,
}

impl Outcome {
    /// Whether its card fills the screen, before and regardless of storage.
    pub fn fills_the_screen(self) -> bool {
        self >= Self::Act(Level::Emergency)
    }
}

/// The times that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    /// Milliseconds since the dose; `None` where no session is known.
    pub dose_ms: Option<i64>,
    /// Milliseconds since the effect began.
    pub beginning_ms: i64,
}

impl Since {
    /// An effect that began just now, `dose_ms` after the dose.
    pub const fn dose(dose_ms: i64) -> Self {
        Self {
            dose_ms: Some(dose_ms),
            beginning_ms: 0,
        }
    }

    /// Since the dose, or since it began where that is longer ago: a new dose makes nothing that went on before early.
    fn longer_ms(self) -> i64 {
        self.dose_ms
            .map_or(i64::MAX, |dose_ms| dose_ms.max(self.beginning_ms))
    }

    fn ms(self, counted: CountedFrom) -> i64 {
        match counted {
            CountedFrom::Dose => self.longer_ms(),
            CountedFrom::Beginning => self.beginning_ms,
        }
    }
}

fn is_past(ms: i64, hour: u16) -> bool {
    ms >= i64::from(hour) * HOUR_MS
}

/// What follows from an effect, its strength and the time. Total: there is always exactly one outcome.
pub fn outcome(effect: Effect, severity: Option<Severity>, since: Since) -> Outcome {
    if effect.emergency() == Some(Emergency::Suicide) {
        return Outcome::Crisis;
    }
    let row = row_of(effect);
    let strength = (severity.unwrap_or(Severity::Severe) == Severity::Severe).then_some(row.severe);
    let level = row.at_once.max(strength).max(by_time(row, since));
    level.map_or(Outcome::SelfCare, Outcome::Act)
}

fn by_time(row: &Row, since: Since) -> Option<Level> {
    let late = row
        .late
        .filter(|late| is_past(since.ms(late.counted), late.from_h));
    let own = late.map(|late| late.level);
    let says_when = row.late.is_some_and(|late| late.level == Level::NextVisit);
    let unusual = is_past_window(row.effect, since) && !says_when;
    own.max(unusual.then_some(Level::NextVisit))
}

/// Whether the time in which `effect` has usually settled is over. Never where no such hour is known.
pub fn is_past_window(effect: Effect, since: Since) -> bool {
    let to_h = row_of(effect).window.to_h();
    to_h.is_some_and(|to_h| is_past(since.longer_ms(), to_h))
}

/// In how many milliseconds the outcome becomes a higher one if the effect goes on; `None` where it never does.
pub fn rises_in_ms(effect: Effect, severity: Option<Severity>, since: Since) -> Option<i64> {
    let row = row_of(effect);
    let window = row.window.to_h().map(|to_h| (CountedFrom::Dose, to_h));
    let limit = row.late.map(|late| (late.counted, late.from_h));
    let waits = window.into_iter().chain(limit);
    let waits = waits.map(|(counted, hour)| (i64::from(hour) * HOUR_MS).saturating_sub(since.ms(counted)));
    let now = outcome(effect, severity, since);
    // What was passed already can only have been lower.
    waits
        .filter(|&wait_ms| outcome(effect, severity, since.later(wait_ms)) > now)
        .min()
}

impl Since {
    /// The same `ms` later.
    #[must_use]
    pub const fn later(self, ms: i64) -> Self {
        Self {
            dose_ms: match self.dose_ms {
                Some(dose_ms) => Some(dose_ms.saturating_add(ms)),
                None => None,
            },
            beginning_ms: self.beginning_ms.saturating_add(ms),
        }
    }
}
