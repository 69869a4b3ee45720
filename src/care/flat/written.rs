//! From what was done to how it is written.

use super::kinds::{Kind, RuleName};
use super::part::Part;
use crate::care::clinic::ClinicRule;
use crate::care::event::{Body, Change, MOST_SLEEP_MIN};
use crate::care::json::Writer;
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::symptom::{Course, Severity};
use crate::care::task::Listed;
use crate::care::vitals::{PressureSign, Reading};

/// What is being written, each part at its place in the order of [`Part`].
pub(super) struct Written<'a> {
    /// None where the parts are only counted.
    writer: Option<&'a mut Writer>,
    /// How many parts there are.
    pub parts: usize,
}

impl<'a> Written<'a> {
    pub(super) const fn new(writer: Option<&'a mut Writer>) -> Self {
        Self { writer, parts: 0 }
    }

    pub(super) fn body(&mut self, body: &Body) -> &mut Self {
        match body {
            Body::Session { route, dose_end } => self
                .kind(Kind::Session)
                .text(Part::Route, route.name())
                .moment(Part::DoseEnd, dose_end),
            Body::Leaving { session } => self.kind(Kind::Leaving).id(Part::Session, *session),
            Body::Home { session } => self.kind(Kind::Home).id(Part::Session, *session),
            Body::Task { session, task, done } => {
                self.kind(Kind::Task);
                if let Some(session) = session {
                    self.id(Part::Session, *session);
                }
                match task {
                    Listed::Task(task) => self.text(Part::Task, task.name()),
                    Listed::Own(own) => self.id(Part::Target, *own),
                };
                self.flag(Part::Done, *done)
            }
            Body::OwnTask { phase, note } => self
                .kind(Kind::OwnTask)
                .text(Part::Phase, phase.name())
                .text(Part::Note, note),
            Body::Hide { task } => self.kind(Kind::Hide).text(Part::Task, task.name()),
            Body::Effect {
                effect,
                severity,
                began,
            } => self
                .kind(Kind::Effect)
                .text(Part::Effect, effect.name())
                .severity(*severity)
                .moment(Part::Began, began),
            Body::Course {
                effect,
                course,
                severity,
            } => self
                .kind(Kind::Course)
                .id(Part::Target, *effect)
                // What is gone has no strength.
                .severity(severity.filter(|_| *course != Course::Gone))
                .text(Part::Course, course.name()),
            Body::Answer {
                session,
                question,
                yes,
            } => self
                .kind(Kind::Answer)
                .id(Part::Session, *session)
                .text(Part::Question, question.name())
                .flag(Part::Yes, *yes),
            Body::Mood { mood } => self.kind(Kind::Mood).text(Part::Mood, mood.name()),
            Body::Reading {
                reading,
                signs,
                measured,
            } => self
                .kind(Kind::Reading)
                .reading(*reading)
                .signs(signs)
                .moment(Part::Measured, measured),
            Body::Sleep { slept_min, rested } => self.kind(Kind::Sleep).sleep(*slept_min, *rested),
            Body::Note { note, began } => self
                .kind(Kind::Note)
                .moment(Part::Began, began)
                .text(Part::Note, note),
            Body::OwnEffect {
                note,
                severity,
                began,
            } => self
                .kind(Kind::OwnEffect)
                .severity(Some(*severity))
                .moment(Part::Began, began)
                .text(Part::Note, note),
            Body::Review { target } => self.kind(Kind::Review).id(Part::Target, *target),
            Body::Erased => self.kind(Kind::Erased),
            Body::CheckIn { session, done } => self
                .kind(Kind::CheckIn)
                .id(Part::Session, *session)
                .flag(Part::Done, *done),
            Body::Plan { day } => {
                self.kind(Kind::Plan);
                match day {
                    Some(day) => self.text(Part::Day, &day.to_string()),
                    None => self,
                }
            }
            Body::Clinic { rule } => self.kind(Kind::Clinic).rule(rule),
            Body::Contact { phone, name } => self
                .kind(Kind::Contact)
                .text(Part::Phone, phone)
                .text(Part::Note, name),
            Body::Correct { target, change } => {
                self.kind(Kind::Correct).id(Part::Target, *target).change(change)
            }
            Body::Bin { target } => self.kind(Kind::Bin).id(Part::Target, *target),
            Body::PutBack { target } => self.kind(Kind::PutBack).id(Part::Target, *target),
        }
    }

    fn change(&mut self, change: &Change) -> &mut Self {
        match change {
            Change::Route(route) => self.text(Part::Route, route.name()),
            Change::DoseEnd(dose_end) => self.moment(Part::DoseEnd, dose_end),
            Change::Severity(severity) => self.severity(Some(*severity)),
            Change::Began(began) => self.moment(Part::Began, began),
            Change::Reading(reading) => self.reading(*reading),
            Change::Mood(mood) => self.text(Part::Mood, mood.name()),
            Change::Sleep { slept_min, rested } => self.sleep(*slept_min, *rested),
            Change::Note(note) => self.text(Part::Note, note),
        }
    }

    fn severity(&mut self, severity: Option<Severity>) -> &mut Self {
        match severity {
            Some(severity) => self.text(Part::Severity, severity.name()),
            None => self,
        }
    }

    fn reading(&mut self, reading: Reading) -> &mut Self {
        self.count(Part::TopMmhg, reading.top_mmhg.into())
            .count(Part::BottomMmhg, reading.bottom_mmhg.into());
        match reading.pulse_bpm {
            Some(pulse_bpm) => self.count(Part::PulseBpm, pulse_bpm.into()),
            None => self,
        }
    }

    /// In their order and each once, however they were ticked.
    fn signs(&mut self, signs: &[PressureSign]) -> &mut Self {
        if !signs.is_empty() {
            let ticked = PressureSign::ALL.into_iter().filter(|sign| signs.contains(sign));
            if let Some(writer) = self.part() {
                writer.texts(Part::Signs.name(), ticked.map(PressureSign::name));
            }
        }
        self
    }

    fn sleep(&mut self, slept_min: u32, rested: bool) -> &mut Self {
        self.count(Part::SleptMin, slept_min.min(MOST_SLEEP_MIN))
            .flag(Part::Rested, rested)
    }

    fn rule(&mut self, rule: &ClinicRule) -> &mut Self {
        let (name, note) = match rule {
            ClinicRule::Phone(phone) => (RuleName::Phone, phone),
            ClinicRule::Food(food) => (RuleName::Food, food),
            ClinicRule::DrivingHours(hours) => {
                return self
                    .text(Part::Rule, RuleName::Driving.name())
                    .count(Part::Hours, *hours);
            }
        };
        self.text(Part::Rule, name.name()).text(Part::Note, note)
    }

    fn kind(&mut self, kind: Kind) -> &mut Self {
        self.text(Part::Kind, kind.name())
    }

    fn text(&mut self, part: Part, text: &str) -> &mut Self {
        if let Some(writer) = self.part() {
            writer.text(part.name(), text);
        }
        self
    }

    fn id(&mut self, part: Part, id: EventId) -> &mut Self {
        if let Some(writer) = self.part() {
            writer.text(part.name(), &id.to_string());
        }
        self
    }

    fn moment(&mut self, part: Part, moment: &Moment) -> &mut Self {
        if let Some(writer) = self.part() {
            moment.write(part.name(), writer);
        }
        self
    }

    fn count(&mut self, part: Part, count: u32) -> &mut Self {
        if let Some(writer) = self.part() {
            writer.number(part.name(), count);
        }
        self
    }

    fn flag(&mut self, part: Part, flag: bool) -> &mut Self {
        if let Some(writer) = self.part() {
            writer.flag(part.name(), flag);
        }
        self
    }

    /// Counts a part, which is then written.
    fn part(&mut self) -> Option<&mut Writer> {
        self.parts += 1;
        self.writer.as_deref_mut()
    }
}
