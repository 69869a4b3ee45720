//! Notices that entries which were there are gone: an emptied store must never look like a fresh start.

use super::StoreError;
use super::shelf::{Shelf, TRIPWIRE};
use crate::care::json::{Value, Writer, parts};
use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Entries that were there are not there any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missing {
    /// At least this many there were.
    pub expected: u32,
    /// This many there are.
    pub found: u32,
}

/// What is known to have been in the store: never more than there was.
///
/// A newer event comes on top of what is known, whatever is still there of that. So a loss does
/// not grow shut when the person goes on writing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// At least this many events, none of them with a greater key than `newest`.
    pub count: u32,
    /// An event with this key.
    pub newest: Option<String>,
    /// Whether some of them were found to be gone, which the person has not accepted yet.
    pub lost: bool,
    /// How many losses the person has accepted. What was known before the last of them is void.
    pub accepted: u32,
}

/// The names under which its parts are written.
const PARTS: [&str; 4] = ["count", "newest", "lost", "accepted"];

impl Mark {
    /// A mark as it was written; the last two parts came later.
    fn read(text: &str) -> Option<Self> {
        let [count, newest, lost, accepted] = parts(text, &PARTS)?;
        let newest = newest.filter(|newest| !newest.is_null());
        Some(Self {
            count: count?.count()?,
            newest: newest.map_or(Some(None), |newest| Some(Some(newest.text()?.into_owned())))?,
            lost: lost.map_or(Some(false), Value::flag)?,
            accepted: accepted.map_or(Some(0), Value::count)?,
        })
    }

    fn to_text(&self) -> String {
        let [count, newest, lost, accepted] = PARTS;
        let mut writer = Writer::new();
        writer.number(count, self.count);
        match &self.newest {
            Some(key) => writer.text(newest, key),
            None => writer.null(newest),
        }
        writer.flag(lost, self.lost);
        writer.number(accepted, self.accepted);
        writer.end()
    }

    /// What both together know.
    fn or(self, other: Self) -> Self {
        if self.accepted != other.accepted {
            let later = self.accepted > other.accepted;
            return if later { self } else { other };
        }
        Self {
            count: self.count.max(other.count),
            newest: self.newest.max(other.newest),
            lost: self.lost || other.lost,
            accepted: self.accepted,
        }
    }

    /// An event with this key is there, too. Only a greater one is certainly not among those counted.
    fn and(self, key: &str) -> Self {
        if self.newest.as_deref() >= Some(key) {
            return self;
        }
        // A count without a key says nothing of which events it holds.
        let others = if self.newest.is_some() { self.count } else { 0 };
        Self {
            count: self.count.max(others.saturating_add(1)),
            newest: Some(key.to_owned()),
            ..self
        }
    }

    /// What is missing if there is only as much as `found` says.
    fn missing_from(&self, found: &Self) -> Option<Missing> {
        let lost = self.lost || found.count < self.count || found.newest < self.newest;
        lost.then(|| Missing {
            expected: self.count.max(found.count.saturating_add(1)),
            found: found.count,
        })
    }
}

/// The tripwire of one tab.
///
/// Tabs cannot count together: two that read the same number and raise it can end too low, and one
/// that adds what another has added already would end too high, and call entries missing that never
/// were. So each tab also counts by itself which keys it has seen in the store, and the shelf keeps
/// the highest of these counts.
#[derive(Debug, Default)]
pub(super) struct Tripwire {
    seen: RefCell<Seen>,
    /// What the last look at the store found.
    found: RefCell<Mark>,
}

#[derive(Debug, Default)]
struct Seen {
    /// Keys, hashed: a thousand of them in a few kilobytes. Two that collide count as one, which is safe.
    keys: HashSet<u64>,
    newest: Option<String>,
    accepted: u32,
}

impl Seen {
    fn add(&mut self, key: &str) {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        self.keys.insert(hasher.finish());
        if self.newest.as_deref() < Some(key) {
            self.newest = Some(key.to_owned());
        }
    }

    fn mark(&self) -> Mark {
        Mark {
            count: u32::try_from(self.keys.len()).unwrap_or(u32::MAX),
            newest: self.newest.clone(),
            lost: false,
            accepted: self.accepted,
        }
    }
}

impl Tripwire {
    /// These keys are in the store for certain.
    pub fn saw<'a>(&self, shelf: &impl Shelf, keys: impl Iterator<Item = &'a str>) {
        let known = self.known(shelf);
        // Owned, as elsewhere, so that sorting texts is compiled once.
        let mut keys: Vec<String> = keys.map(str::to_owned).collect();
        keys.sort_unstable();
        let mut seen = self.seen.borrow_mut();
        for key in &keys {
            seen.add(key);
        }
        let known = keys.iter().map(String::as_str).fold(known, Mark::and);
        raise(shelf, known.or(seen.mark()));
    }

    /// What was there, by all that this tab and the shelf know.
    pub fn expected(&self, shelf: &impl Shelf) -> Mark {
        self.known(shelf).or(self.seen.borrow().mark())
    }

    /// Looks what is missing of `expected` where there is what `found` says.
    ///
    /// Either way more is known now: what was counted, or that something is gone. The latter stays
    /// known until it is accepted, for later entries can make the numbers look right again.
    pub fn compare(&self, shelf: &impl Shelf, expected: &Mark, found: Mark) -> Option<Missing> {
        let found = Mark {
            accepted: expected.accepted,
            ..found
        };
        let missing = expected.missing_from(&found);
        let known = match missing {
            Some(_) => Mark {
                lost: true,
                ..expected.clone()
            },
            None => found.clone(),
        };
        raise(shelf, known);
        self.found.replace(found);
        missing
    }

    /// Starts anew from what was there when the loss was noticed.
    pub fn accept(&self, shelf: &impl Shelf, missing: Missing) -> Result<(), StoreError> {
        let found = self.found.borrow().clone();
        let known = if found.count == missing.found {
            found
        } else {
            Mark::default()
        };
        let accepted = self.expected(shelf).accepted.saturating_add(1);
        let written = write(shelf, &Mark { accepted, ..known });
        self.follow(accepted);
        written
    }

    /// Forgets all that this tab has seen.
    pub fn forget(&self) {
        self.seen.take();
        self.found.take();
    }

    /// What the shelf knows.
    fn known(&self, shelf: &impl Shelf) -> Mark {
        let known = read(shelf);
        self.follow(known.accepted);
        known
    }

    /// Forgets what was seen before the person, perhaps in another tab, accepted that it is gone.
    fn follow(&self, accepted: u32) {
        let mut seen = self.seen.borrow_mut();
        if accepted > seen.accepted {
            *seen = Seen {
                accepted,
                ..Seen::default()
            };
        }
    }
}

fn raise(shelf: &impl Shelf, known: Mark) {
    let before = read(shelf);
    let after = before.clone().or(known);
    if after != before {
        // A tripwire that cannot be set notices less; it must not make an entry look unsaved.
        let _ = write(shelf, &after);
    }
}

/// What the shelf knows; nothing, if it cannot be read.
fn read(shelf: &impl Shelf) -> Mark {
    let text = shelf.get(TRIPWIRE).ok().flatten().unwrap_or_default();
    Mark::read(&text).unwrap_or_default()
}

fn write(shelf: &impl Shelf, mark: &Mark) -> Result<(), StoreError> {
    shelf.set(TRIPWIRE, &mark.to_text())
}
