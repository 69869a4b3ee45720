//! What the record says about the time after a dose: answers, plans, own tasks, what the clinic said.

use super::effects::{Going, REMEMBERED_MS};
use super::{Record, Subject};
use crate::care::check_in::Question;
use crate::care::clinic::Clinic;
use crate::care::driving::{Answers, Forbidding, counts, wait_ms};
use crate::care::event::{Body, Change, Event};
use crate::care::moment::{CLOCK_TOLERANCE_MS, Moment};
use crate::care::order::EventId;
use crate::care::phase::Phase;
use crate::care::plan::Day;
use crate::care::session::Session;
use crate::care::task::TaskId;

/// A task of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTask {
    /// The event that wrote it down.
    pub id: EventId,
    /// The part of the time in which it is shown.
    pub phase: Phase,
    /// What to do.
    pub note: String,
}

/// How many later events are looked at for a sign that the clock was wrong. The next few show it, or none does.
const LOOKED_AT: usize = 100;

impl Record {
    /// Whether the person is taken to be at the clinic still, where staff come first.
    pub fn staff_at_hand(&self, now: &Moment) -> bool {
        let there =
            |session: Session| session.route.in_clinic() && session.phase(now) == Phase::FirstTwoHours;
        self.latest_session().is_some_and(there)
    }

    /// The effects that keep the driving line at *not yet*, each once.
    pub fn forbids_driving(&self, session: &Session, now: &Moment) -> Vec<Forbidding> {
        let from_ms = session.noted.utc_ms().min(session.dose_end.utc_ms());
        let mut forbidding: Vec<Forbidding> = Vec::new();
        for entry in self.effects_since(from_ms.min(now.utc_ms() - REMEMBERED_MS)) {
            let going = entry.going(now);
            if !entry.effect.forbids_driving() || going == Going::Over {
                continue;
            }
            let known = going == Going::On;
            match forbidding.iter_mut().find(|other| other.effect == entry.effect) {
                Some(other) => {
                    other.ids.push(entry.id);
                    other.known |= known;
                }
                None => forbidding.push(Forbidding {
                    ids: vec![entry.id],
                    effect: entry.effect,
                    known,
                }),
            }
        }
        forbidding
    }

    /// The answers that count now for `session`.
    pub fn answers(&self, session: &Session, clinic: &Clinic, now: &Moment) -> Answers {
        let mut answers = Answers::default();
        let since_ms = now.ms_since(&session.dose_end);
        for act in self.acts_on(session.id) {
            let Body::Answer { question, yes, .. } = act.body else {
                continue;
            };
            let at_ms = act.at.ms_since(&session.dose_end);
            let holds = counts(question, yes, at_ms, since_ms, wait_ms(clinic)) && !self.is_disproved(act);
            let answer = holds.then_some(yes);
            match question {
                Question::SleptWell => answers.slept_well = answer,
                Question::ClearHeaded => answers.clear_headed = answer,
                Question::Sedating => answers.sedating = answer,
                Question::Suicidal => {}
            }
        }
        answers
    }

    /// The answers for `session` from a time that is still to come: the clock was ahead when they were given.
    ///
    /// They do not count now, and must not begin to when their time comes: whoever finds some puts them in the bin.
    pub fn answers_ahead(&self, session: &Session, now: &Moment) -> Vec<EventId> {
        let answers = self
            .acts_on(session.id)
            .filter(|act| matches!(act.body, Body::Answer { .. }));
        let ahead = answers.filter(|act| act.at.ms_since(now) > CLOCK_TOLERANCE_MS);
        ahead.map(|act| act.id).collect()
    }

    /// Whether something that was done after `event` has an earlier time: then the clock was wrong in between, and what
    /// rests on the time of `event` cannot be relied on.
    pub(super) fn is_disproved(&self, event: &Event) -> bool {
        // The first of them is the event itself.
        let mut looked_at = self.since(event.place()).skip(1).take(LOOKED_AT);
        looked_at.any(|other| event.at.ms_since(&other.at) > CLOCK_TOLERANCE_MS)
    }

    /// The last "I am leaving" or "I am home" of `session`.
    pub fn moved(&self, session: &Session) -> Option<EventId> {
        let moves = self
            .acts_on(session.id)
            .filter(|act| matches!(act.body, Body::Leaving { .. } | Body::Home { .. }));
        moves.last().map(|act| act.id)
    }

    /// Whether thoughts of suicide or self-harm were told of after `session`; the last answer holds.
    pub fn suicidal(&self, session: &Session) -> Option<bool> {
        let answers = self.acts_on(session.id).filter_map(|act| match act.body {
            Body::Answer {
                question: Question::Suicidal,
                yes,
                ..
            } => Some(yes),
            _ => None,
        });
        answers.last()
    }

    /// When, after the dose of `session`, its check-in was skipped; and whether it was gone through.
    pub fn check_ins(&self, session: &Session) -> (Vec<i64>, bool) {
        let mut skipped_ms = Vec::new();
        let mut gone_through = false;
        for act in self.acts_on(session.id) {
            match act.body {
                Body::CheckIn { done: true, .. } => gone_through = true,
                Body::CheckIn { done: false, .. } => skipped_ms.push(act.at.ms_since(&session.dose_end)),
                _ => {}
            }
        }
        (skipped_ms, gone_through)
    }

    /// The day for which the next session is planned, from `now` on; none once a session was had on it.
    pub fn plan(&self, now: &Moment) -> Option<Day> {
        let planned = self.kept(Subject::Plans).next_back()?;
        let Body::Plan { day: Some(day) } = planned.body else {
            return None;
        };
        let had = |session: &Session| session.dose_end.day() == day.0;
        let past = day.0 < now.day() || self.latest_session().is_some_and(|session| had(&session));
        (!past).then_some(day)
    }

    /// The person's own tasks, the first written down first.
    pub fn own_tasks(&self) -> Vec<OwnTask> {
        self.kept(Subject::OwnTasks)
            .filter_map(|event| self.own_task(event.id))
            .collect()
    }

    /// The task of the person's own that `id` wrote down, binned or not.
    pub fn own_task(&self, id: EventId) -> Option<OwnTask> {
        let Body::OwnTask { phase, note } = &self.event(id)?.body else {
            return None;
        };
        let mut note = note;
        for act in self.acts_on(id) {
            if let Body::Correct {
                change: Change::Note(words),
                ..
            } = &act.body
            {
                note = words;
            }
        }
        Some(OwnTask {
            id,
            phase: *phase,
            note: note.clone(),
        })
    }

    /// The tasks that were taken out of sight, each with the act that did it.
    pub fn hidden(&self) -> Vec<(EventId, TaskId)> {
        let hides = self.kept(Subject::Hides).filter_map(|event| match event.body {
            Body::Hide { task } => Some((event.id, task)),
            _ => None,
        });
        hides.collect()
    }

    /// What the person's clinic said.
    pub fn clinic(&self) -> Clinic {
        let mut clinic = Clinic::default();
        for event in self.kept(Subject::Clinic) {
            if let Body::Clinic { rule } = &event.body {
                clinic.learn(rule);
            }
        }
        clinic
    }
}
