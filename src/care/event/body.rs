//! The kinds of things that can be done, and what each says.

use crate::care::check_in::{Mood, Question};
use crate::care::clinic::ClinicRule;
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::phase::Phase;
use crate::care::plan::Day;
use crate::care::session::Route;
use crate::care::symptom::{Course, Effect, Severity};
use crate::care::task::{Listed, TaskId};
use crate::care::vitals::{PressureSign, Reading};

/// The most that can have been slept, in minutes: a day.
pub const MOST_SLEEP_MIN: u32 = 24 * 60;

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// Deleted for good: nothing is left of what stood here. First of all kinds, for it holds against every copy.
    Erased,
    /// "I had a session."
    Session {
        /// How it was given.
        route: Route,
        /// When the dose was finished.
        dose_end: Moment,
    },
    /// "I am leaving" the clinic.
    Leaving {
        /// The session it belongs to.
        session: EventId,
    },
    /// "I am home."
    Home {
        /// The session it belongs to.
        session: EventId,
    },
    /// A task ticked, or unticked again.
    Task {
        /// The session it belongs to; none before the first one.
        session: Option<EventId>,
        /// Which task.
        task: Listed,
        /// Ticked or unticked.
        done: bool,
    },
    /// A task of the person's own.
    OwnTask {
        /// The part of the time in which it is shown, after each session.
        phase: Phase,
        /// What to do, in the person's words.
        note: String,
    },
    /// A task of the list taken out of sight; in the bin this act brings it back.
    Hide {
        /// Which task.
        task: TaskId,
    },
    /// An effect noted.
    Effect {
        /// Which one.
        effect: Effect,
        /// How strong; an emergency may be noted without.
        severity: Option<Severity>,
        /// When it began, as far as the person says.
        began: Moment,
    },
    /// How an effect goes on.
    Course {
        /// The event that noted the effect.
        effect: EventId,
        /// Still there, better or gone.
        course: Course,
        /// How strong it is now, if that was said; never of what is gone.
        severity: Option<Severity>,
    },
    /// A question answered with yes or no.
    Answer {
        /// The session it belongs to.
        session: EventId,
        /// Which question.
        question: Question,
        /// The answer.
        yes: bool,
    },
    /// The mood, on a scale of five.
    Mood {
        /// How it is.
        mood: Mood,
    },
    /// A blood pressure, measured.
    Reading {
        /// The numbers.
        reading: Reading,
        /// What came with it, in the order of [`PressureSign::ALL`].
        signs: Vec<PressureSign>,
        /// When it was measured.
        measured: Moment,
    },
    /// How the night was.
    Sleep {
        /// For how long, at most [`MOST_SLEEP_MIN`].
        slept_min: u32,
        /// Whether the person feels rested.
        rested: bool,
    },
    /// Words without a strength: the journal.
    Note {
        /// The words.
        note: String,
        /// When it was, as far as the person says.
        began: Moment,
    },
    /// An effect that is none of the list, in words that are never interpreted.
    OwnEffect {
        /// The words.
        note: String,
        /// How strong.
        severity: Severity,
        /// When it began, as far as the person says.
        began: Moment,
    },
    /// An entry looked at the morning after, and kept.
    Review {
        /// Which one.
        target: EventId,
    },
    /// The check-in of the next day, gone through or skipped.
    CheckIn {
        /// The session it belongs to.
        session: EventId,
        /// Gone through; skipped if not.
        done: bool,
    },
    /// The next session planned, or no longer planned.
    Plan {
        /// The day, where there is a plan.
        day: Option<Day>,
    },
    /// What the person's own clinic said; the last by order holds, an empty one takes it away.
    Clinic {
        /// What it said.
        rule: ClinicRule,
    },
    /// Somebody to call, of the person's own; in the bin they are removed.
    Contact {
        /// Their telephone number, as written.
        phone: String,
        /// Their name, in the person's words.
        name: String,
    },
    /// A change to an earlier event; the last one by order holds.
    Correct {
        /// What is changed.
        target: EventId,
        /// To what.
        change: Change,
    },
    /// Moved to the bin.
    Bin {
        /// What was moved.
        target: EventId,
    },
    /// Taken out of the bin again.
    PutBack {
        /// What was taken out.
        target: EventId,
    },
}

impl Body {
    /// The event that this one acts on, if it acts on one.
    pub const fn target(&self) -> Option<EventId> {
        match self {
            Self::Correct { target, .. }
            | Self::Review { target }
            | Self::Bin { target }
            | Self::PutBack { target } => Some(*target),
            Self::Course { effect, .. } => Some(*effect),
            Self::Leaving { session }
            | Self::Home { session }
            | Self::Answer { session, .. }
            | Self::CheckIn { session, .. } => Some(*session),
            _ => None,
        }
    }

    /// Whether `change` is one that can be made here. One that cannot does nothing.
    pub const fn takes(&self, change: &Change) -> bool {
        match change {
            Change::Route(_) | Change::DoseEnd(_) => matches!(self, Self::Session { .. }),
            Change::Severity(_) => matches!(self, Self::Effect { .. } | Self::OwnEffect { .. }),
            Change::Began(_) => matches!(
                self,
                Self::Effect { .. } | Self::OwnEffect { .. } | Self::Reading { .. } | Self::Note { .. }
            ),
            Change::Reading(_) => matches!(self, Self::Reading { .. }),
            Change::Mood(_) => matches!(self, Self::Mood { .. }),
            Change::Sleep { .. } => matches!(self, Self::Sleep { .. }),
            Change::Note(_) => self.is_entry() || matches!(self, Self::Session { .. } | Self::OwnTask { .. }),
        }
    }

    /// Whether it is something that the person noted of how it is: see [`Entry`](crate::care::record::Entry).
    pub const fn is_entry(&self) -> bool {
        matches!(
            self,
            Self::Effect { .. }
                | Self::OwnEffect { .. }
                | Self::Reading { .. }
                | Self::Mood { .. }
                | Self::Sleep { .. }
                | Self::Note { .. }
        )
    }
}

/// What a correction sets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// How the session's dose was given.
    Route(Route),
    /// When the session's dose was finished.
    DoseEnd(Moment),
    /// How strong the effect is.
    Severity(Severity),
    /// When the effect began, what is noted was, or the pressure was measured.
    Began(Moment),
    /// What was measured.
    Reading(Reading),
    /// How the mood was.
    Mood(Mood),
    /// How the night was.
    Sleep {
        /// For how long, at most [`MOST_SLEEP_MIN`].
        slept_min: u32,
        /// Whether the person feels rested.
        rested: bool,
    },
    /// The person's own words: beside the entry, where empty ones take them away, or the entry itself.
    Note(String),
}
