//! Everything between "the app wants this kept" and "it is on disk", for any store and any shelf.

use super::ahead;
use super::cipher::{Cipher, NoCipher, is_closed};
use super::entry::Pending;
use super::shelf::{OURS, Shelf, TRIPWIRE};
use super::survey::{self, Survey};
use super::tripwire::Tripwire;
use super::{EventStore, Row, StoreError, Waiting};
use crate::care::event::Event;
use std::cell::Cell;

/// How often something is written anew after another tab has changed the lock.
const TRIES: u32 = 3;

/// Keeps events: notes them ahead, stores them, tries again, and notices what is gone.
#[derive(Debug)]
pub struct Keeper<S, F, C = NoCipher> {
    pub(super) store: S,
    pub(super) shelf: F,
    pub(super) cipher: C,
    pub(super) tripwire: Tripwire,
    pub(super) survey: Survey,
    pub(super) checked: Cell<bool>,
    read_only: Cell<bool>,
}

/// Does it, and once more after a failure that a new connection may heal.
pub(super) async fn twice<T>(attempt: impl AsyncFn() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let mut again = true;
    // A loop, for each place that waits is compiled with all that it waits for.
    loop {
        match attempt().await {
            Err(error) if again && error.is_worth_another_try() => again = false,
            outcome => return outcome,
        }
    }
}

impl<S: EventStore, F: Shelf> Keeper<S, F> {
    /// A keeper that knows no lock, and has touched nothing yet.
    pub fn new(store: S, shelf: F) -> Self {
        Self::with(store, shelf, NoCipher)
    }
}

impl<S: EventStore, F: Shelf, C: Cipher> Keeper<S, F, C> {
    /// A keeper that has touched nothing yet.
    pub fn with(store: S, shelf: F, cipher: C) -> Self {
        Self {
            store,
            shelf,
            cipher,
            tripwire: Tripwire::default(),
            survey: Survey::default(),
            checked: Cell::new(false),
            read_only: Cell::new(false),
        }
    }

    /// The shelf, for settings and the draft.
    pub const fn shelf(&self) -> &F {
        &self.shelf
    }

    /// Whether a newer version of the app has written here, so that this one must not.
    pub const fn is_read_only(&self) -> bool {
        self.read_only.get()
    }

    /// From now on only reads: another tab runs a newer version.
    pub fn become_read_only(&self) {
        self.read_only.set(true);
    }

    /// Whether this version may write here: known only when every row has been looked at, for one
    /// from a newer version can stand anywhere. Mostly all was loaded before, and this reads nothing. While it is locked
    /// nothing can be looked at; what is added then stands apart from all.
    pub(super) fn may_write(&self) -> Waiting<'_, Result<(), StoreError>> {
        Box::pin(async move {
            while !self.is_read_only() && !self.cipher.is_closed() && !self.survey.is_whole() {
                self.load(self.survey.reached().as_deref(), survey::SLICE).await?;
            }
            if self.is_read_only() {
                return Err(StoreError::Newer);
            }
            if !self.checked.get() {
                // A loss is to be noticed before new entries fill it up. Not being able to count
                // must not make an entry look unsaved.
                let _ = self.check().await;
            }
            Ok(())
        })
    }

    /// Notes what the person just did, at once: to be called while the tap is being handled,
    /// for a page can be frozen before anything else runs. Then [`Keeper::keep`].
    ///
    /// # Errors
    /// None in practice. A shelf that fails is no error: it goes on without
    /// (see [`Pending::is_noted`]).
    pub fn note(&self, events: &[Event]) -> Result<Pending, StoreError> {
        let mut pending = Pending::new(events);
        // With a lock it is noted a moment later, enciphered, which no browser does at once.
        pending.noted = !self.cipher.is_on() && ahead::write(&self.shelf, &pending.rows).is_ok();
        Ok(pending)
    }

    /// Stores it, all or nothing. `Ok` means on disk: now, and only now, it is saved.
    /// May be called again with the same: nothing is doubled.
    ///
    /// # Errors
    /// Why it is not saved, after a second try where one can help. The note stays, also when a
    /// newer version forbids writing: that version will find it.
    pub fn keep<'a>(&'a self, pending: &'a Pending) -> Waiting<'a, Result<(), StoreError>> {
        Box::pin(async move {
            if pending.is_empty() {
                return Ok(());
            }
            self.may_write().await?;
            let without_erased = self.without_erased(pending);
            let pending = without_erased.as_ref().unwrap_or(pending);
            match self.append(pending).await {
                // A note that cannot be removed is replayed at the next start, which changes nothing.
                Ok(()) => {
                    let _ = ahead::clear(&self.shelf, &pending.rows);
                    self.settle_erased().await;
                }
                Err(StoreError::Full) if pending.is_erasure() => self.erase_without_room(pending).await?,
                Err(error) => {
                    if error == StoreError::Newer {
                        self.become_read_only();
                    }
                    return Err(error);
                }
            }
            let keys = pending.rows.iter().map(|row| row.key.as_str());
            self.tripwire.saw(&self.shelf, keys);
            Ok(())
        })
    }

    /// What is on its way, opened as far as it can be.
    pub fn readable(&self, pending: Pending) -> Waiting<'_, Pending> {
        Box::pin(async move {
            let (closed, mut rows): (Vec<Row>, Vec<Row>) =
                pending.rows.iter().cloned().partition(|row| is_closed(&row.text));
            rows.extend(self.cipher.open(closed).await);
            pending.with_rows(rows)
        })
    }

    pub(super) fn append<'a>(&'a self, pending: &'a Pending) -> Waiting<'a, Result<(), StoreError>> {
        Box::pin(async move {
            for _ in 0..TRIES {
                match self.append_as_known(pending).await {
                    // Another tab has set a passcode or taken it away, or has deleted something under it. What can be
                    // read of it decides how this is written.
                    Err(StoreError::Locked) => self.cipher.heed(self.lock().await?),
                    stored => return stored,
                }
            }
            self.append_as_known(pending).await
        })
    }

    /// Stores it by what is known of the lock.
    fn append_as_known<'a>(&'a self, pending: &'a Pending) -> Waiting<'a, Result<(), StoreError>> {
        Box::pin(async move {
            let rows = self.cipher.close(&pending.rows).await?;
            if self.cipher.is_on() {
                // In place of one in the clear, if there was one; a shelf that fails is no error. A tombstone needs none: until
                // it is stored nothing is deleted.
                let is_event = |row: &&Row| !row.is_ledger() && !row.is_tombstone();
                let events: Vec<Row> = rows.iter().filter(is_event).cloned().collect();
                let _ = ahead::write(&self.shelf, &events);
            }
            twice(async || self.store.append(&rows).await).await
        })
    }

    /// *Restore*: stores events as texts under their keys, all or none. What is whole here stays; a tombstone takes the
    /// place of what it stands for. What it was, for the screen and the other tabs.
    ///
    /// # Errors
    /// As [`Keeper::keep`].
    pub async fn restore<'a>(
        &self,
        records: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Result<Pending, StoreError> {
        // What was deleted while there was no room does not come back in between; if not now, they wait on.
        let _ = self.keep(&Pending::default().with_rows(self.erased())).await;
        let pending = Pending::of_texts(records);
        self.keep(&pending).await?;
        Ok(pending)
    }

    /// Gives up an entry that could not be kept: its note is removed.
    ///
    /// After a timeout the store may still have taken it; it then turns up like any other.
    ///
    /// # Errors
    /// Why the note cannot be removed: it will come back at the next start.
    pub fn forget(&self, pending: &Pending) -> Result<(), StoreError> {
        ahead::clear(&self.shelf, &pending.rows)
    }

    /// *Delete everything*: afterwards no store holds a byte of what was written, settings and half-written words
    /// included. `Ok` means that it is gone.
    ///
    /// The shelf first: were it left behind, its notes would bring entries back, and its tripwire call them missing.
    ///
    /// # Errors
    /// Why the events may still be there.
    pub async fn wipe(&self) -> Result<(), StoreError> {
        // Where there is no shelf there is nothing on it.
        for key in self.shelf.keys_with_prefix(OURS).unwrap_or_default() {
            self.shelf.remove(&key)?;
        }
        self.forget_all();
        twice(async || self.store.wipe().await).await
    }

    /// Knows of no entry any more: everything was deleted, here or in another tab.
    pub fn forget_all(&self) {
        self.tripwire.forget();
        // Set by this tab a moment ago, if at all; where there is no shelf there is no tripwire.
        let _ = self.shelf.remove(TRIPWIRE);
    }
}
