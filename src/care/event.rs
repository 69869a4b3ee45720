//! What the person did or noted: the only thing that is ever stored.

use super::check_in::{Mood, Question};
use super::clinic::ClinicRule;
use super::flat::Flat;
use super::moment::Moment;
use super::order::{EventId, Hlc, Place};
use super::phase::Phase;
use super::plan::Day;
use super::session::Route;
use super::symptom::{Course, Effect, Severity};
use super::task::{Listed, TaskId};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The version of the event format that this code writes.
///
/// Raised when an older version could misread a newer event, not when a kind of event is added:
/// a kind that is not known is kept untouched anyway.
pub const SCHEMA: u32 = 1;

/// One thing the person did. Never edited: what changes it is another event that names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Event {
    /// Its name for ever.
    pub id: EventId,
    /// Its place by cause.
    pub order: Hlc,
    /// The version of the format it was written in.
    pub schema: u32,
    /// When it was written, on the person's clock.
    pub at: Moment,
    /// What was done.
    pub body: Body,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Flat", into = "Flat")]
pub enum Body {
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
            Self::Correct { target, .. } | Self::Bin { target } | Self::PutBack { target } => Some(*target),
            Self::Course { effect, .. } => Some(*effect),
            Self::Leaving { session }
            | Self::Home { session }
            | Self::Answer { session, .. }
            | Self::CheckIn { session, .. } => Some(*session),
            _ => None,
        }
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
    /// When the effect began.
    Began(Moment),
    /// The person's own words beside the entry; empty takes them away.
    Note(String),
}

/// What came out of reading a stored text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An event of a kind and version that this code knows.
    Known(Event),
    /// An event from a newer version or of a kind not known here: kept and exported untouched.
    Unknown {
        /// Where it stands in the order.
        place: Place,
        /// The version of the format it was written in.
        schema: u32,
    },
    /// Not an event at all: set aside, counted and shown.
    Damaged,
}

/// The outside of every event, whatever is in it.
#[derive(Deserialize)]
struct Envelope<'a> {
    id: EventId,
    order: Hlc,
    schema: u32,
    at: Moment,
    #[serde(borrow)]
    body: &'a RawValue,
}

impl Event {
    /// Where it stands in the order.
    pub const fn place(&self) -> Place {
        Place {
            order: self.order,
            id: self.id,
        }
    }

    /// The text that is stored and exported.
    ///
    /// # Errors
    /// None in practice: every part of an event can be written as JSON.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads a stored text. Total: whatever the bytes, there is an answer and never a panic.
    pub fn read(text: &str) -> Reading {
        let Ok(envelope) = serde_json::from_str::<Envelope>(text) else {
            return Reading::Damaged;
        };
        let place = Place {
            order: envelope.order,
            id: envelope.id,
        };
        let unknown = Reading::Unknown {
            place,
            schema: envelope.schema,
        };
        if envelope.schema > SCHEMA {
            return unknown;
        }
        match serde_json::from_str::<Body>(envelope.body.get()) {
            Ok(body) => Reading::Known(Self {
                id: envelope.id,
                order: envelope.order,
                schema: envelope.schema,
                at: envelope.at,
                body,
            }),
            Err(_) => unknown,
        }
    }
}
