//! From what was done to how it is written.

use super::{Flat, Kind, RuleName};
use crate::care::clinic::ClinicRule;
use crate::care::event::{Body, Change};
use crate::care::task::Listed;

impl From<Body> for Flat {
    fn from(body: Body) -> Self {
        let mut flat = Self::default();
        let name = |name: &str| Some(name.to_owned());
        let kind = match body {
            Body::Session { route, dose_end } => {
                (flat.route, flat.dose_end) = (name(route.name()), Some(dose_end));
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
                (flat.session, flat.done) = (session, Some(done));
                match task {
                    Listed::Task(task) => flat.task = name(task.name()),
                    Listed::Own(own) => flat.target = Some(own),
                }
                Kind::Task
            }
            Body::OwnTask { phase, note } => {
                (flat.phase, flat.note) = (name(phase.name()), Some(note));
                Kind::OwnTask
            }
            Body::Hide { task } => {
                flat.task = name(task.name());
                Kind::Hide
            }
            Body::Effect {
                effect,
                severity,
                began,
            } => {
                (flat.effect, flat.began) = (name(effect.name()), Some(began));
                flat.severity = severity.and_then(|severity| name(severity.name()));
                Kind::Effect
            }
            Body::Course { effect, course } => {
                (flat.target, flat.course) = (Some(effect), name(course.name()));
                Kind::Course
            }
            Body::Answer {
                session,
                question,
                yes,
            } => {
                (flat.session, flat.question, flat.yes) = (Some(session), name(question.name()), Some(yes));
                Kind::Answer
            }
            Body::Mood { mood } => {
                flat.mood = name(mood.name());
                Kind::Mood
            }
            Body::CheckIn { session, done } => {
                (flat.session, flat.done) = (Some(session), Some(done));
                Kind::CheckIn
            }
            Body::Plan { day } => {
                flat.day = day.map(|day| day.to_string());
                Kind::Plan
            }
            Body::Clinic { rule } => {
                flat.set_rule(rule);
                Kind::Clinic
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
        };
        kind.name().clone_into(&mut flat.kind);
        flat
    }
}

impl Flat {
    fn set(&mut self, change: Change) {
        match change {
            Change::Route(route) => self.route = Some(route.name().to_owned()),
            Change::DoseEnd(dose_end) => self.dose_end = Some(dose_end),
            Change::Severity(severity) => self.severity = Some(severity.name().to_owned()),
            Change::Began(began) => self.began = Some(began),
            Change::Note(note) => self.note = Some(note),
        }
    }

    fn set_rule(&mut self, rule: ClinicRule) {
        let name = match rule {
            ClinicRule::Phone(phone) => {
                self.note = Some(phone);
                RuleName::Phone
            }
            ClinicRule::Food(food) => {
                self.note = Some(food);
                RuleName::Food
            }
            ClinicRule::DrivingHours(hours) => {
                self.hours = Some(hours);
                RuleName::Driving
            }
        };
        self.rule = Some(name.name().to_owned());
    }
}
