//! The checklist: what to do, what not to do and what to watch for, and when each of them ends.

mod id;
mod table;

use super::moment::{HOUR_MS, MINUTE_MS};
use super::order::EventId;
use super::phase::Phase;
use super::session::Route;
pub use id::TaskId;
pub use table::{LEFT_OUT, TASKS};

/// A line of the list: one of ours, or one of the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Listed {
    /// A task of the table.
    Task(TaskId),
    /// The event that wrote down a task of one's own.
    Own(EventId),
}

/// What a task asks for. In the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// To be done once.
    Do,
    /// To be left alone until its end, ticked or not.
    DoNot,
    /// To keep an eye on until its end, ticked or not.
    WatchFor,
}

/// When a task ends. A rule ends at its own end, never because a phase is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With the phase in which it appears: only for what makes no sense outside it.
    Phase,
    /// When the person leaves the clinic; with no tap, at 4 h like the trip home.
    Leaving,
    /// So many minutes after the dose.
    Minutes(u8),
    /// So many hours after the dose.
    Hours(u16),
    /// After the first sleep: when the person says that they slept, and at 24 h if they say nothing.
    FirstSleep,
    /// With the driving rule, which it follows: 24 h, a good sleep and a clear head (facts, fact 3).
    Driving,
    /// With the next dose.
    NextDose,
}

impl End {
    /// Milliseconds after the dose at which the clock ends it; `None` where the clock alone does not.
    pub const fn after_ms(self) -> Option<i64> {
        match self {
            Self::Phase | Self::Leaving | Self::Driving | Self::NextDose => None,
            Self::Minutes(minutes) => Some(minutes as i64 * MINUTE_MS),
            Self::Hours(hours) => Some(hours as i64 * HOUR_MS),
            Self::FirstSleep => Some(24 * HOUR_MS),
        }
    }
}

/// How long after a nasal dose the nose is not blown (facts 2.1; S25, S25b). A matter of the clock alone.
pub const NOSE_MS: i64 = NOSE_MIN as i64 * MINUTE_MS;
const NOSE_MIN: u8 = 5;

/// One row of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which task.
    pub id: TaskId,
    /// The phase in which it first appears.
    pub from: Phase,
    /// The routes it is for. A route has at most one row of a task.
    pub routes: &'static [Route],
    /// What it asks for.
    pub kind: Kind,
    /// When it ends.
    pub end: End,
    /// The lines of the facts it comes from, such as `P0.1`.
    pub facts: &'static [&'static str],
    /// The sources of those lines by their number in the register; `C` is a cautious rule of our own.
    pub source: &'static [&'static str],
}

/// What decides which tasks stand.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where the person is in the time after the dose, as the clock and their taps say.
    pub phase: Phase,
    /// The furthest that the clock has ever shown: a rule that had begun stands on when the clock is set back.
    pub begun: Phase,
    /// How the dose was given; `NotSure` where there was none yet.
    pub route: Route,
    /// Milliseconds since the dose; not looked at before any.
    pub since_ms: i64,
    /// Whether the rules of the trip home stand on top of the evening.
    pub trip_rules: bool,
    /// Whether a planned session is near.
    pub planned: bool,
    /// Whether the person says that they have slept well since the dose.
    pub slept_well: bool,
    /// Whether the driving line says what must still hold, and no longer *not yet*.
    pub lifted: bool,
}

impl Standing {
    /// Before any session.
    pub const BEFORE_ANY: Self = Self {
        phase: Phase::BeforeSession,
        begun: Phase::BeforeSession,
        route: Route::NotSure,
        since_ms: 0,
        trip_rules: false,
        planned: false,
        slept_well: false,
        lifted: false,
    };
}

impl Task {
    /// Whether it stands.
    pub fn stands(&self, now: &Standing) -> bool {
        if !self.routes.contains(&now.route) {
            return false;
        }
        let begun = now.phase.max(now.begun) >= self.from;
        match self.end {
            End::Phase if matches!(self.from, Phase::BeforeSession | Phase::BeforeNextSession) => {
                now.phase == self.from || (now.phase != Phase::BeforeSession && now.planned)
            }
            End::Phase => now.phase == self.from || (now.trip_rules && self.from == Phase::TripHome),
            End::Leaving => now.phase == Phase::FirstTwoHours || now.trip_rules,
            End::FirstSleep if now.slept_well => false,
            End::Driving => begun && !now.lifted,
            End::NextDose => begun,
            End::Minutes(_) | End::Hours(_) | End::FirstSleep => {
                begun && self.end.after_ms().is_some_and(|end_ms| now.since_ms < end_ms)
            }
        }
    }
}

/// What stands now: what to do, what not to do, what to watch for.
///
/// The order never changes under someone's fingers: within each kind it is the table's, what matters soonest first.
pub fn due(now: &Standing) -> Vec<&'static Task> {
    let mut standing: Vec<&'static Task> = TASKS.iter().filter(|task| task.stands(now)).collect();
    standing.sort_by_key(|task| task.kind);
    standing
}

/// What was to do at one of the times `then` and stands no longer: shown once, then let go.
pub fn let_go(then: &[Standing], now: &Standing) -> Vec<&'static Task> {
    let over = |task: &&Task| {
        let stood = then.iter().any(|then| task.stands(then));
        // What is still to come, after a trip home that began late for one, is not over.
        let begun = Phase::BeforeSession < task.from && task.from < now.phase;
        task.kind == Kind::Do && begun && stood && !task.stands(now)
    };
    TASKS.iter().filter(over).collect()
}
