//! What the record says, with every correction applied: the things that pages show.

use super::{Record, Subject};
use crate::care::event::{Body, Change};
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::session::Session;
use crate::care::symptom::{Effect, Severity};
use crate::care::task::TaskId;
use std::collections::BTreeSet;

/// One effect that was noted, with every correction applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectEntry {
    /// The event that noted it.
    pub id: EventId,
    /// Which one.
    pub effect: Effect,
    /// How strong, if it was said.
    pub severity: Option<Severity>,
    /// When it began.
    pub began: Moment,
    /// When it was noted.
    pub noted: Moment,
    /// The person's own words.
    pub note: String,
    /// When it was moved to the bin, if it is there.
    pub binned: Option<Moment>,
    /// Whether anything in it was corrected.
    pub corrected: bool,
}

impl Record {
    /// When `id` was moved to the bin, if it is there.
    pub fn binned(&self, id: EventId) -> Option<Moment> {
        let mut binned = None;
        for act in self.found(Subject::ActsOn(id)) {
            toggle_bin(&mut binned, &act.body, &act.at);
        }
        binned
    }

    /// The session that `id` began, binned or not.
    pub fn session(&self, id: EventId) -> Option<Session> {
        let event = self.event(id)?;
        let Body::Session { route, dose_end } = &event.body else {
            return None;
        };
        let mut session = Session {
            id,
            route: *route,
            dose_end: dose_end.clone(),
            noted: event.at.clone(),
            left: None,
            home: None,
            note: String::new(),
            binned: None,
            corrected: false,
        };
        for act in self.acts_on(id) {
            match &act.body {
                Body::Correct { change, .. } => session.correct(change),
                Body::Leaving { .. } => session.left = Some(act.at.clone()),
                Body::Home { .. } => session.home = Some(act.at.clone()),
                body => toggle_bin(&mut session.binned, body, &act.at),
            }
        }
        Some(session)
    }

    /// All sessions that are not in the bin, the latest dose first.
    pub fn sessions(&self) -> Vec<Session> {
        let sessions = self
            .found(Subject::Sessions)
            .filter_map(|event| self.session(event.id));
        let kept = sessions.filter(|session| session.binned.is_none());
        newest_first(
            kept.map(|session| (session.dose_end.utc_ms(), session.id, session))
                .collect(),
        )
    }

    /// The effect that `id` noted, binned or not.
    pub fn effect(&self, id: EventId) -> Option<EffectEntry> {
        let event = self.event(id)?;
        let Body::Effect {
            effect,
            severity,
            began,
        } = &event.body
        else {
            return None;
        };
        let mut entry = EffectEntry {
            id,
            effect: *effect,
            severity: *severity,
            began: began.clone(),
            noted: event.at.clone(),
            note: String::new(),
            binned: None,
            corrected: false,
        };
        for act in self.acts_on(id) {
            match &act.body {
                Body::Correct { change, .. } => entry.correct(change),
                body => toggle_bin(&mut entry.binned, body, &act.at),
            }
        }
        Some(entry)
    }

    /// All effects, in the bin or not, the last noted first.
    pub fn effects(&self) -> impl Iterator<Item = EffectEntry> {
        self.events
            .values()
            .rev()
            .filter(|event| matches!(event.body, Body::Effect { .. }))
            .filter_map(|event| self.effect(event.id))
    }

    /// Everything that was ever moved to the bin and is there now, the last moved first.
    pub fn bin(&self) -> Vec<(EventId, Moment)> {
        let moved = self.events.values().rev().filter_map(|event| match event.body {
            Body::Bin { target } => Some(target),
            _ => None,
        });
        let mut seen = BTreeSet::new();
        moved
            .filter(|&target| seen.insert(target))
            .filter_map(|target| Some((target, self.binned(target)?)))
            .collect()
    }

    /// When `task` was ticked in `session`; `None` when it is not.
    pub fn ticked(&self, session: Option<EventId>, task: TaskId) -> Option<Moment> {
        let event = self.found(Subject::Ticks(session, task)).next_back()?;
        matches!(event.body, Body::Task { done: true, .. }).then(|| event.at.clone())
    }
}

impl Session {
    fn correct(&mut self, change: &Change) {
        match change {
            Change::Route(route) => self.route = *route,
            Change::DoseEnd(dose_end) => self.dose_end = dose_end.clone(),
            Change::Note(note) => {
                self.note.clone_from(note);
                return;
            }
            Change::Severity(_) | Change::Began(_) => return,
        }
        self.corrected = true;
    }
}

impl EffectEntry {
    fn correct(&mut self, change: &Change) {
        match change {
            Change::Severity(severity) => self.severity = Some(*severity),
            Change::Began(began) => self.began = began.clone(),
            Change::Note(note) => {
                self.note.clone_from(note);
                return;
            }
            Change::Route(_) | Change::DoseEnd(_) => return,
        }
        self.corrected = true;
    }
}

fn toggle_bin(binned: &mut Option<Moment>, act: &Body, at: &Moment) {
    match act {
        Body::Bin { .. } => *binned = Some(at.clone()),
        Body::PutBack { .. } => *binned = None,
        _ => {}
    }
}

/// Puts what happened last first; what happened at the same time by id. Sorts places, not things: one sorting
/// code for whatever is listed.
pub fn newest_first<T>(things: Vec<(i64, EventId, T)>) -> Vec<T> {
    let mut order: Vec<(i64, EventId, usize)> = things
        .iter()
        .enumerate()
        .map(|(at, (ms, id, _))| (*ms, *id, at))
        .collect();
    order.sort_unstable();
    let mut things: Vec<Option<T>> = things.into_iter().map(|(_, _, thing)| Some(thing)).collect();
    order
        .into_iter()
        .rev()
        .filter_map(|(_, _, at)| things.get_mut(at)?.take())
        .collect()
}
