//! The fold: what a set of events says, whatever their order and however often each is told.

use super::event::{Body, Change, Event, Reading, SCHEMA};
use super::moment::Moment;
use super::order::{EventId, Hlc, Place};
use super::session::Session;
use super::symptom::{Effect, Severity};
use super::task::TaskId;
use std::collections::{BTreeMap, BTreeSet};

/// Everything the person has noted.
///
/// Invariant: it depends on the *set* of what was inserted alone. Any order, any repetition,
/// the same record. So merging two phones or restoring a backup twice is set union.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    events: BTreeMap<Place, Event>,
    index: BTreeSet<(Subject, Place)>,
    unknown: BTreeMap<String, String>,
    damaged: BTreeMap<String, String>,
    latest: Option<Hlc>,
    newer: bool,
}

/// By what an event is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    /// It began a session.
    Sessions,
    /// It is this one.
    Itself(EventId),
    /// It acts on this one.
    ActsOn(EventId),
    /// It ticks or unticks this task.
    Ticks(Option<EventId>, TaskId),
}

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
    /// Takes in a stored text under its key, whatever it turns out to be.
    pub fn read(&mut self, key: &str, text: &str) {
        match Event::read(text) {
            Reading::Known(event) => self.insert(event),
            Reading::Unknown { place, schema } => {
                self.latest = self.latest.max(Some(place.order));
                self.newer |= schema > SCHEMA;
                self.unknown.insert(key.to_owned(), text.to_owned());
            }
            Reading::Damaged => self.set_aside(key, text),
        }
    }

    /// Sets a damaged text aside: it is counted and shown, and stops nothing.
    pub fn set_aside(&mut self, key: &str, text: &str) {
        self.damaged.insert(key.to_owned(), text.to_owned());
    }

    /// Takes in an event. Told twice, it counts once.
    pub fn insert(&mut self, event: Event) {
        let place = event.place();
        self.latest = self.latest.max(Some(event.order));
        // The same id with two contents can only be damage or forgery: the smaller one holds, in
        // whatever order they come.
        if let Some(held) = self.event(event.id) {
            if *held > event {
                self.replace(event);
            }
            return;
        }
        let found_by = match event.body {
            Body::Session { .. } => Some(Subject::Sessions),
            Body::Task { session, task, .. } => Some(Subject::Ticks(session, task)),
            _ => event.body.target().map(Subject::ActsOn),
        };
        for subject in [Some(Subject::Itself(event.id)), found_by].into_iter().flatten() {
            self.index.insert((subject, place));
        }
        self.events.insert(place, event);
    }

    /// Folds anew with `event` in place of the one that has its id.
    fn replace(&mut self, event: Event) {
        let events = std::mem::take(&mut self.events);
        self.index = BTreeSet::new();
        let id = event.id;
        for kept in events.into_values().filter(|kept| kept.id != id) {
            self.insert(kept);
        }
        self.insert(event);
    }

    /// The events that are found by `subject`, in order of cause.
    fn found(&self, subject: Subject) -> impl DoubleEndedIterator<Item = &Event> {
        let range = self.index.range((subject, Place::FIRST)..=(subject, Place::LAST));
        range.filter_map(|(_, place)| self.events.get(place))
    }

    /// The latest clock reading seen, so that what is written next comes after it.
    pub const fn latest(&self) -> Option<Hlc> {
        self.latest
    }

    /// Whether a newer version of the app wrote here: then this one must not write.
    pub const fn is_newer(&self) -> bool {
        self.newer
    }

    /// How many texts were read, of every kind.
    pub fn len(&self) -> usize {
        self.events.len() + self.unknown.len() + self.damaged.len()
    }

    /// Whether nothing was ever noted.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Stored texts that could not be read, by their key.
    pub const fn damaged(&self) -> &BTreeMap<String, String> {
        &self.damaged
    }

    /// Stored texts of kinds or versions that this code does not know, untouched, by their key.
    pub const fn unknown(&self) -> &BTreeMap<String, String> {
        &self.unknown
    }

    /// Every event that was understood, by place.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.events.values()
    }

    /// An event by its id.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.found(Subject::Itself(id)).next()
    }

    /// What was done to `target` and not taken back: an act that is in the bin does not act.
    fn acts_on(&self, target: EventId) -> impl Iterator<Item = &Event> {
        self.found(Subject::ActsOn(target))
            .filter(|act| self.binned(act.id).is_none())
    }

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
