//! How what was done is written: one flat object with its kind, such as `{"kind":"bin","target":"019aa…"}`.
//!
//! One shape for all kinds costs a phone a third of the code that a shape for each would. A part that is not known
//! makes the event unknown, so that it is kept as it is and never cut down to what this version understands.

use super::event::{Body, Change};
use super::moment::Moment;
use super::order::EventId;
use super::session::Route;
use super::symptom::{Effect, Severity};
use super::task::TaskId;
use serde::{Deserialize, Serialize};

/// What was done, as it is written.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Flat {
    kind: Option<Kind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<EventId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<EventId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    route: Option<Route>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dose_end: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    task: Option<TaskId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effect: Option<Effect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Severity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    began: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Session,
    Leaving,
    Home,
    Task,
    Effect,
    Correct,
    Bin,
    PutBack,
}

impl TryFrom<Flat> for Body {
    type Error = &'static str;

    fn try_from(flat: Flat) -> Result<Self, Self::Error> {
        read(flat).ok_or("an event lacks a part")
    }
}

fn read(flat: Flat) -> Option<Body> {
    Some(match flat.kind? {
        Kind::Session => Body::Session {
            route: flat.route?,
            dose_end: flat.dose_end?,
        },
        Kind::Leaving => Body::Leaving {
            session: flat.session?,
        },
        Kind::Home => Body::Home {
            session: flat.session?,
        },
        Kind::Task => Body::Task {
            session: flat.session,
            task: flat.task?,
            done: flat.done?,
        },
        Kind::Effect => Body::Effect {
            effect: flat.effect?,
            severity: flat.severity,
            began: flat.began?,
        },
        Kind::Correct => Body::Correct {
            target: flat.target?,
            change: change(flat)?,
        },
        Kind::Bin => Body::Bin { target: flat.target? },
        Kind::PutBack => Body::PutBack { target: flat.target? },
    })
}

/// The one thing that a correction sets.
fn change(flat: Flat) -> Option<Change> {
    let route = flat.route.map(Change::Route);
    let dose_end = flat.dose_end.map(Change::DoseEnd);
    let severity = flat.severity.map(Change::Severity);
    let began = flat.began.map(Change::Began);
    let note = flat.note.map(Change::Note);
    let mut set = [route, dose_end, severity, began, note].into_iter().flatten();
    let change = set.next()?;
    set.next().is_none().then_some(change)
}

impl From<Body> for Flat {
    fn from(body: Body) -> Self {
        let mut flat = Self::default();
        flat.kind = Some(match body {
            Body::Session { route, dose_end } => {
                (flat.route, flat.dose_end) = (Some(route), Some(dose_end));
                Kind::Session
            }
            Body::Leaving { session } => {
                flat.session = Some(session);
                Kind::Leaving
            }
            Body::Home { session } => {
                flat.session = Some(session);
                Kind::Home
            }
            Body::Task { session, task, done } => {
                (flat.session, flat.task, flat.done) = (session, Some(task), Some(done));
                Kind::Task
            }
            Body::Effect {
                effect,
                severity,
                began,
            } => {
                (flat.effect, flat.severity, flat.began) = (Some(effect), severity, Some(began));
                Kind::Effect
            }
            Body::Correct { target, change } => {
                flat.target = Some(target);
                flat.set(change);
                Kind::Correct
            }
            Body::Bin { target } => {
                flat.target = Some(target);
                Kind::Bin
            }
            Body::PutBack { target } => {
                flat.target = Some(target);
                Kind::PutBack
            }
        });
        flat
    }
}

impl Flat {
    fn set(&mut self, change: Change) {
        match change {
            Change::Route(route) => self.route = Some(route),
            Change::DoseEnd(dose_end) => self.dose_end = Some(dose_end),
            Change::Severity(severity) => self.severity = Some(severity),
            Change::Began(began) => self.began = Some(began),
            Change::Note(note) => self.note = Some(note),
        }
    }
}
