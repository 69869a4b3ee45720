//! What the record says, with every correction applied: the things that pages show.

use super::{Record, Subject};
use crate::care::event::{Body, Change, Event};
use crate::care::moment::{CLOCK_TOLERANCE_MS, Moment};
use crate::care::order::EventId;
use crate::care::session::Session;
use crate::care::task::Listed;

impl Record {
    /// When `id` was moved to the bin, if it is there.
    pub fn binned(&self, id: EventId) -> Option<Moment> {
        let mut binned = None;
        for act in self.found(Subject::ActsOn(id)) {
            match act.body {
                Body::Bin { .. } => binned = Some(act.at),
                Body::PutBack { .. } => binned = None,
                _ => {}
            }
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
            dose_end: *dose_end,
            noted: event.at,
            behind: behind(event),
            left: None,
            home: None,
            note: String::new(),
            binned: self.binned(id),
            corrected: false,
        };
        for act in self.acts_on(id) {
            match &act.body {
                Body::Correct { change, .. } if event.body.takes(change) => {
                    if matches!(change, Change::DoseEnd(_)) {
                        session.behind = behind(act);
                    }
                    session.correct(change);
                }
                Body::Leaving { .. } => session.left = Some(act.at),
                Body::Home { .. } => session.home = Some(act.at),
                _ => {}
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

    /// The session with the latest dose that is not in the bin.
    pub fn latest_session(&self) -> Option<Session> {
        self.session(self.latest_dose.get(|| {
            let doses = self
                .found(Subject::Sessions)
                .filter_map(|event| Some((self.dose_ms(event)?, event.id)));
            doses.max().map(|(_, id)| id)
        })?)
    }

    /// When the dose of the session that `event` began was finished, in milliseconds since 1970; none in the bin.
    fn dose_ms(&self, event: &Event) -> Option<i64> {
        let Body::Session { dose_end, .. } = &event.body else {
            return None;
        };
        let (mut dose_ms, mut binned) = (dose_end.utc_ms(), false);
        for act in self.found(Subject::ActsOn(event.id)) {
            match &act.body {
                Body::Correct {
                    change: Change::DoseEnd(dose_end),
                    ..
                } if self.binned(act.id).is_none() => dose_ms = dose_end.utc_ms(),
                Body::Bin { .. } => binned = true,
                Body::PutBack { .. } => binned = false,
                _ => {}
            }
        }
        (!binned).then_some(dose_ms)
    }

    /// Everything that was ever moved to the bin and is there now, the last moved first. Nothing that is not known here
    /// or that was deleted for good.
    pub fn bin(&self) -> Vec<(EventId, Moment)> {
        let moved = self.events().rev().filter_map(|event| match event.body {
            Body::Bin { target } => Some(target),
            _ => None,
        });
        let mut seen = Vec::new();
        moved
            .filter(|&target| {
                let Err(at) = seen.binary_search(&target) else {
                    return false;
                };
                seen.insert(at, target);
                self.event(target).is_some_and(|event| !event.is_erased())
            })
            .filter_map(|target| Some((target, self.binned(target)?)))
            .collect()
    }

    /// When `task` was ticked in `session`; `None` when it is not.
    pub fn ticked(&self, session: Option<EventId>, task: Listed) -> Option<Moment> {
        let event = self.found(Subject::Ticks(session, task)).next_back()?;
        matches!(event.body, Body::Task { done: true, .. }).then(|| event.at)
    }
}

impl Session {
    fn correct(&mut self, change: &Change) {
        match change {
            Change::Route(route) => self.route = *route,
            Change::DoseEnd(dose_end) => self.dose_end = *dose_end,
            Change::Note(note) => {
                self.note.clone_from(note);
                return;
            }
            _ => return,
        }
        self.corrected = true;
    }
}

/// What the clock had shown at most when `event` was written, and by how much it was behind that.
fn behind(event: &Event) -> (i64, i64) {
    let shown_ms = event.order.ms();
    let behind_ms = shown_ms - event.at.utc_ms();
    (
        shown_ms,
        if behind_ms > CLOCK_TOLERANCE_MS {
            behind_ms
        } else {
            0
        },
    )
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
