//! The fold: what a set of events says, whatever their order and however often each is told.

mod aftercare;
mod aside;
mod cached;
mod contacts;
mod effects;
mod entry;
mod erased;
mod shown;

use super::event::{Body, Event, Reading, SCHEMA};
use super::order::{EventId, Hlc, Place};
use super::task::Listed;
pub use aftercare::OwnTask;
pub use aside::Aside;
use cached::Cached;
pub use effects::{EffectEntry, Going};
pub use entry::{Entry, What};
pub use erased::KEPT_IN_BIN_MS;
pub use shown::newest_first;
use std::collections::BTreeMap;

/// Everything the person has noted.
///
/// Invariant: it depends on the *set* of what was inserted alone. Any order, any repetition,
/// the same record. So merging two phones or restoring a backup twice is set union.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Every event under [`Subject::Everything`], and by what else each is found. One tree for both: what a tree can do is
    /// compiled anew for each kind of it.
    tree: BTreeMap<(Subject, Place), Option<Box<Event>>>,
    events: usize,
    unknown: Aside,
    damaged: Aside,
    latest: Option<Hlc>,
    newer: bool,
    /// The session with the latest dose: asked for at every tap, and looked for only after something was told of a session.
    latest_dose: Cached<Option<EventId>>,
}

/// Whether an event can change which session has the latest dose.
const fn tells_of_doses(body: &Body) -> bool {
    matches!(
        body,
        Body::Session { .. } | Body::Correct { .. } | Body::Bin { .. } | Body::PutBack { .. } | Body::Erased
    )
}

/// By what an event is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    /// Any; the event itself stands here.
    Everything,
    /// It began a session.
    Sessions,
    /// It is this one.
    Itself(EventId),
    /// It acts on this one.
    ActsOn(EventId),
    /// It ticks or unticks this task.
    Ticks(Option<EventId>, Listed),
    /// It is a task of the person's own.
    OwnTasks,
    /// It takes a task out of sight.
    Hides,
    /// It plans the next session.
    Plans,
    /// It tells what the clinic said.
    Clinic,
    /// It names somebody to call.
    Contacts,
}

impl Subject {
    /// All by which `event` is found.
    fn all_of(event: &Event) -> impl Iterator<Item = Self> + use<> {
        let other = match event.body {
            Body::Session { .. } => Some(Self::Sessions),
            Body::Task { session, task, .. } => Some(Self::Ticks(session, task)),
            Body::OwnTask { .. } => Some(Self::OwnTasks),
            Body::Hide { .. } => Some(Self::Hides),
            Body::Plan { .. } => Some(Self::Plans),
            Body::Clinic { .. } => Some(Self::Clinic),
            Body::Contact { .. } => Some(Self::Contacts),
            _ => event.body.target().map(Self::ActsOn),
        };
        [Some(Self::Itself(event.id)), other].into_iter().flatten()
    }
}

impl Record {
    /// Takes in a stored text under its key, whatever it turns out to be.
    pub fn read(&mut self, key: &str, text: &str) {
        match Event::read(text) {
            Reading::Known(event) => self.insert(event),
            Reading::Unknown { place, schema } => {
                self.latest = self.latest.max(Some(place.order));
                self.newer |= schema > SCHEMA;
                self.unknown.insert(key, text);
            }
            Reading::Damaged => self.set_aside(key, text),
        }
    }

    /// Sets a damaged text aside: it is counted and shown, and stops nothing.
    pub fn set_aside(&mut self, key: &str, text: &str) {
        self.damaged.insert(key, text);
    }

    /// Takes in an event. Told twice, it counts once.
    pub fn insert(&mut self, event: Event) {
        let place = event.place();
        self.latest = self.latest.max(Some(event.order));
        // The same id with two contents: what was deleted for good stays deleted. Anything else can only be damage or
        // forgery: the smaller one holds, in whatever order they come.
        if let Some(held) = self.event(event.id) {
            if (held.is_erased(), &event) >= (event.is_erased(), held) {
                return;
            }
            let held = held.place();
            self.remove(held);
        }
        if tells_of_doses(&event.body) {
            self.latest_dose.forget();
        }
        for subject in Subject::all_of(&event) {
            self.tree.insert((subject, place), None);
        }
        self.events += 1;
        self.tree
            .insert((Subject::Everything, place), Some(Box::new(event)));
    }

    /// Takes out the event at `place`.
    fn remove(&mut self, place: Place) {
        self.latest_dose.forget();
        if let Some(Some(event)) = self.tree.remove(&(Subject::Everything, place)) {
            self.events -= 1;
            for subject in Subject::all_of(&event) {
                self.tree.remove(&(subject, place));
            }
        }
    }

    /// The events that are found by `subject`, in order of cause.
    fn found(&self, subject: Subject) -> impl DoubleEndedIterator<Item = &Event> {
        let range = self.tree.range((subject, Place::FIRST)..=(subject, Place::LAST));
        range.filter_map(|(&(_, place), _)| self.tree.get(&(Subject::Everything, place))?.as_deref())
    }

    /// The events from `from` on, in order of cause.
    fn since(&self, from: Place) -> impl DoubleEndedIterator<Item = &Event> {
        let range = (Subject::Everything, from)..=(Subject::Everything, Place::LAST);
        self.tree.range(range).filter_map(|(_, event)| event.as_deref())
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
        self.events + self.unknown.len() + self.damaged.len()
    }

    /// Whether nothing was ever noted.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Stored texts that could not be read, by their key.
    pub const fn damaged(&self) -> &Aside {
        &self.damaged
    }

    /// Stored texts of kinds or versions that this code does not know, untouched, by their key.
    pub const fn unknown(&self) -> &Aside {
        &self.unknown
    }

    /// Every event that was understood, by place.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.since(Place::FIRST)
    }

    /// An event by its id.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.found(Subject::Itself(id)).next()
    }

    /// What is found by `subject` and not in the bin.
    fn kept(&self, subject: Subject) -> impl DoubleEndedIterator<Item = &Event> {
        self.found(subject)
            .filter(|event| self.binned(event.id).is_none())
    }

    /// What was done to `target` and not taken back: an act that is in the bin does not act.
    fn acts_on(&self, target: EventId) -> impl Iterator<Item = &Event> {
        self.kept(Subject::ActsOn(target))
    }
}
