//! How what was done is written: one flat object with its kind, such as `{"kind":"bin","target":"019aa…"}`.
//!
//! One shape for all kinds costs a phone a third of the code that a shape for each would. A part that is not known
//! makes the event unknown, so that it is kept as it is and never cut down to what this version understands.

mod written;

use super::check_in::{Mood, Question};
use super::clinic::ClinicRule;
use super::event::{Body, Change};
use super::moment::Moment;
use super::named::named;
use super::order::EventId;
use super::phase::Phase;
use super::plan::Day;
use super::session::Route;
use super::symptom::{Course, Effect, Severity};
use super::task::{Listed, TaskId};
use serde::{Deserialize, Serialize};

/// A word with a fixed meaning: the name of a route, a task, an effect.
type Name = String;

/// What was done, as it is written.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Flat {
    kind: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<EventId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<EventId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    route: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dose_end: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    task: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phase: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effect: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    began: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    course: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    yes: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mood: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hours: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

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
        /// See [`Body::CheckIn`].
        CheckIn = "check_in",
        /// See [`Body::Plan`].
        Plan = "plan",
        /// See [`Body::Clinic`].
        Clinic = "clinic",
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

impl TryFrom<Flat> for Body {
    type Error = &'static str;

    fn try_from(flat: Flat) -> Result<Self, Self::Error> {
        let given = flat.parts();
        let body = read(flat).ok_or("an event lacks a part")?;
        // A part that this kind does not have here may mean something to a later version.
        if Flat::from(body.clone()).parts() == given {
            Ok(body)
        } else {
            Err("an event has a part too many")
        }
    }
}

fn read(flat: Flat) -> Option<Body> {
    Some(match Kind::named(&flat.kind)? {
        Kind::Session => Body::Session {
            route: flat.route()?,
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
            task: match flat.target {
                Some(own) => Listed::Own(own),
                None => Listed::Task(flat.task()?),
            },
            done: flat.done?,
        },
        Kind::OwnTask => Body::OwnTask {
            phase: Phase::named(flat.phase.as_deref()?)?,
            note: flat.note?,
        },
        Kind::Hide => Body::Hide { task: flat.task()? },
        Kind::Effect => Body::Effect {
            effect: Effect::named(flat.effect.as_deref()?)?,
            severity: match &flat.severity {
                Some(name) => Some(Severity::named(name)?),
                None => None,
            },
            began: flat.began?,
        },
        Kind::Course => Body::Course {
            effect: flat.target?,
            course: Course::named(flat.course.as_deref()?)?,
        },
        Kind::Answer => Body::Answer {
            session: flat.session?,
            question: Question::named(flat.question.as_deref()?)?,
            yes: flat.yes?,
        },
        Kind::Mood => Body::Mood {
            mood: Mood::named(flat.mood.as_deref()?)?,
        },
        Kind::CheckIn => Body::CheckIn {
            session: flat.session?,
            done: flat.done?,
        },
        Kind::Plan => Body::Plan {
            day: match &flat.day {
                Some(day) => Some(Day::read(day)?),
                None => None,
            },
        },
        Kind::Clinic => Body::Clinic {
            rule: match RuleName::named(flat.rule.as_deref()?)? {
                RuleName::Phone => ClinicRule::Phone(flat.note?),
                RuleName::Food => ClinicRule::Food(flat.note?),
                RuleName::Driving => ClinicRule::DrivingHours(flat.hours?),
            },
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
    // A name that is not known makes the whole event one that is not known.
    let route = match &flat.route {
        Some(_) => Some(Change::Route(flat.route()?)),
        None => None,
    };
    let severity = match &flat.severity {
        Some(name) => Some(Change::Severity(Severity::named(name)?)),
        None => None,
    };
    let dose_end = flat.dose_end.map(Change::DoseEnd);
    let began = flat.began.map(Change::Began);
    let note = flat.note.map(Change::Note);
    let mut set = [route, dose_end, severity, began, note].into_iter().flatten();
    let change = set.next()?;
    set.next().is_none().then_some(change)
}

impl Flat {
    /// How many parts there are.
    fn parts(&self) -> usize {
        let ids = [self.session.is_some(), self.target.is_some()];
        let moments = [self.dose_end.is_some(), self.began.is_some()];
        let values = [self.done.is_some(), self.yes.is_some(), self.hours.is_some()];
        let texts = [
            &self.route,
            &self.task,
            &self.phase,
            &self.effect,
            &self.severity,
            &self.course,
            &self.question,
            &self.mood,
            &self.day,
            &self.rule,
            &self.note,
        ];
        let others = ids.into_iter().chain(moments).chain(values);
        others
            .chain(texts.map(Option::is_some))
            .filter(|&given| given)
            .count()
    }

    fn route(&self) -> Option<Route> {
        Route::named(self.route.as_deref()?)
    }

    fn task(&self) -> Option<TaskId> {
        TaskId::named(self.task.as_deref()?)
    }
}
