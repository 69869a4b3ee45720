//! From how it is written to what was done.

use super::kinds::{Kind, RuleName};
use super::part::Part;
use crate::care::check_in::{Mood, Question};
use crate::care::clinic::ClinicRule;
use crate::care::event::{Body, Change, MOST_SLEEP_MIN};
use crate::care::json::Value;
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::phase::Phase;
use crate::care::plan::Day;
use crate::care::session::Route;
use crate::care::symptom::{Course, Effect, Severity};
use crate::care::task::{Listed, TaskId};
use crate::care::vitals::{PressureSign, Reading};

/// What was done, if every part that it needs is there and can be.
pub(super) fn body(flat: &Flat) -> Option<Body> {
    Some(match flat.named(Part::Kind, Kind::named)? {
        Kind::Session => Body::Session {
            route: flat.route()?,
            dose_end: flat.moment(Part::DoseEnd)?,
        },
        Kind::Leaving => Body::Leaving {
            session: flat.id(Part::Session)?,
        },
        Kind::Home => Body::Home {
            session: flat.id(Part::Session)?,
        },
        Kind::Task => Body::Task {
            session: flat.id(Part::Session),
            task: match flat.id(Part::Target) {
                Some(own) => Listed::Own(own),
                None => Listed::Task(flat.task()?),
            },
            done: flat.flag(Part::Done)?,
        },
        Kind::OwnTask => Body::OwnTask {
            phase: flat.named(Part::Phase, Phase::named)?,
            note: flat.note()?,
        },
        Kind::Hide => Body::Hide { task: flat.task()? },
        Kind::Effect => Body::Effect {
            effect: flat.named(Part::Effect, Effect::named)?,
            severity: flat.severity(),
            began: flat.moment(Part::Began)?,
        },
        Kind::Course => Body::Course {
            effect: flat.id(Part::Target)?,
            course: flat.named(Part::Course, Course::named)?,
            severity: flat.severity(),
        },
        Kind::Answer => Body::Answer {
            session: flat.id(Part::Session)?,
            question: flat.named(Part::Question, Question::named)?,
            yes: flat.flag(Part::Yes)?,
        },
        Kind::Mood => Body::Mood { mood: flat.mood()? },
        Kind::Reading => Body::Reading {
            reading: flat.reading()?,
            signs: flat.signs()?,
            measured: flat.moment(Part::Measured)?,
        },
        Kind::Sleep => Body::Sleep {
            slept_min: flat.slept_min()?,
            rested: flat.flag(Part::Rested)?,
        },
        Kind::Note => Body::Note {
            note: flat.note()?,
            began: flat.moment(Part::Began)?,
        },
        Kind::OwnEffect => Body::OwnEffect {
            severity: flat.severity()?,
            note: flat.note()?,
            began: flat.moment(Part::Began)?,
        },
        Kind::Review => Body::Review {
            target: flat.id(Part::Target)?,
        },
        Kind::Erased => Body::Erased,
        Kind::CheckIn => Body::CheckIn {
            session: flat.id(Part::Session)?,
            done: flat.flag(Part::Done)?,
        },
        Kind::Plan => Body::Plan {
            day: flat.named(Part::Day, Day::read),
        },
        Kind::Clinic => Body::Clinic {
            rule: match flat.named(Part::Rule, RuleName::named)? {
                RuleName::Phone => ClinicRule::Phone(flat.note()?),
                RuleName::Food => ClinicRule::Food(flat.note()?),
                RuleName::Driving => ClinicRule::DrivingHours(flat.count(Part::Hours)?),
            },
        },
        Kind::Contact => Body::Contact {
            phone: flat.words(Part::Phone)?,
            name: flat.note()?,
        },
        Kind::Correct => Body::Correct {
            target: flat.id(Part::Target)?,
            change: change(flat)?,
        },
        Kind::Bin => Body::Bin {
            target: flat.id(Part::Target)?,
        },
        Kind::PutBack => Body::PutBack {
            target: flat.id(Part::Target)?,
        },
    })
}

/// The one thing that a correction sets. Part of another besides makes it one part too many.
fn change(flat: &Flat) -> Option<Change> {
    Some(if flat.has(Part::Route) {
        Change::Route(flat.route()?)
    } else if flat.has(Part::Severity) {
        Change::Severity(flat.severity()?)
    } else if flat.has(Part::Mood) {
        Change::Mood(flat.mood()?)
    } else if flat.has(Part::TopMmhg) {
        Change::Reading(flat.reading()?)
    } else if flat.has(Part::SleptMin) {
        Change::Sleep {
            slept_min: flat.slept_min()?,
            rested: flat.flag(Part::Rested)?,
        }
    } else if flat.has(Part::DoseEnd) {
        Change::DoseEnd(flat.moment(Part::DoseEnd)?)
    } else if flat.has(Part::Began) {
        Change::Began(flat.moment(Part::Began)?)
    } else {
        Change::Note(flat.note()?)
    })
}

/// What was done, as it is written: its parts in the order of [`Part`].
pub(super) struct Flat<'a>(pub [Option<Value<'a>>; Part::NAMES.len()]);

/// Of each part its value, if it is there and can be. One that is there and cannot be is thus one part too many.
impl<'a> Flat<'a> {
    /// How many parts there are.
    pub(super) fn parts(&self) -> usize {
        self.0.iter().flatten().count()
    }

    fn get(&self, part: Part) -> Option<Value<'a>> {
        self.0.get(part as usize).copied().flatten()
    }

    fn has(&self, part: Part) -> bool {
        self.get(part).is_some()
    }

    fn id(&self, part: Part) -> Option<EventId> {
        EventId::read(self.get(part)?)
    }

    fn moment(&self, part: Part) -> Option<Moment> {
        Moment::read(self.get(part)?)
    }

    fn flag(&self, part: Part) -> Option<bool> {
        self.get(part)?.flag()
    }

    fn count(&self, part: Part) -> Option<u32> {
        self.get(part)?.count()
    }

    fn named<T>(&self, part: Part, named: fn(&str) -> Option<T>) -> Option<T> {
        named(&self.get(part)?.text()?)
    }

    fn words(&self, part: Part) -> Option<String> {
        Some(self.get(part)?.text()?.into_owned())
    }

    fn note(&self) -> Option<String> {
        self.words(Part::Note)
    }

    fn route(&self) -> Option<Route> {
        self.named(Part::Route, Route::named)
    }

    fn task(&self) -> Option<TaskId> {
        self.named(Part::Task, TaskId::named)
    }

    fn mood(&self) -> Option<Mood> {
        self.named(Part::Mood, Mood::named)
    }

    fn severity(&self) -> Option<Severity> {
        self.named(Part::Severity, Severity::named)
    }

    fn slept_min(&self) -> Option<u32> {
        self.count(Part::SleptMin)
            .filter(|&slept_min| slept_min <= MOST_SLEEP_MIN)
    }

    fn reading(&self) -> Option<Reading> {
        let number = |part| u16::try_from(self.count(part)?).ok();
        Reading::new(
            number(Part::TopMmhg)?,
            number(Part::BottomMmhg)?,
            number(Part::PulseBpm),
        )
        .ok()
    }

    /// The signs, if all are known, in their order and each once.
    fn signs(&self) -> Option<Vec<PressureSign>> {
        let names = self.get(Part::Signs).map_or(Some(Vec::new()), Value::texts)?;
        let mut signs = Vec::new();
        for name in names {
            let sign = PressureSign::named(&name)?;
            if signs.last() >= Some(&sign) {
                return None;
            }
            signs.push(sign);
        }
        Some(signs)
    }
}
