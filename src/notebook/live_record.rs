//! The record as a value that changes: what looks at it is worked out anew when something was noted.

use crate::care::record::Record;
use leptos::prelude::{Notify, Read, ReadUntracked, RwSignal, Update, UpdateUntracked};
use leptos::reactive::signal::guards::{Plain, ReadGuard};

/// The record of the page.
#[derive(Clone, Copy)]
pub struct LiveRecord(RwSignal<Record>);

type Look = ReadGuard<Record, Plain<Record>>;

impl LiveRecord {
    /// An empty one.
    pub(super) fn new() -> Self {
        Self(RwSignal::new(Record::default()))
    }

    /// Looks at it, now and whenever it changes.
    pub fn with<U>(self, look: impl FnOnce(&Record) -> U) -> U {
        look(&self.followed())
    }

    /// Looks at it as it is now, without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&Record) -> U) -> U {
        look(&self.as_it_is())
    }

    /// Changes it, and tells.
    pub(super) fn update(self, change: impl FnOnce(&mut Record)) {
        self.0.update(change);
    }

    /// Changes it; who follows it is told by [`LiveRecord::notify`].
    pub(super) fn update_untracked(self, change: impl FnOnce(&mut Record)) {
        self.0.update_untracked(change);
    }

    /// Tells that it has changed.
    pub(super) fn notify(self) {
        self.0.notify();
    }

    // The library's part of a look stands here once, and not wherever the record is looked at.

    #[inline(never)]
    fn followed(self) -> Look {
        self.0.read()
    }

    #[inline(never)]
    fn as_it_is(self) -> Look {
        self.0.read_untracked()
    }
}
