//! The start: the store is opened, and what the last time had only noted is stored.

use super::ahead::{self, Notes};
use super::cipher::Cipher;
use super::entry::Pending;
use super::keeper::{Keeper, twice};
use super::shelf::{PROBE, Shelf};
use super::{EventStore, Opened, Row, StoreError, Waiting};

/// What was found at start.
#[derive(Debug)]
pub struct Opening {
    /// Whether the store can be reached.
    pub store: Result<(), StoreError>,
    /// Whether there is a shelf. Without one there are no notes and no settings.
    pub shelf: Result<(), StoreError>,
    /// Whether what was noted could be stored; if not, why `waiting` is not empty.
    pub replay: Result<(), StoreError>,
    /// How many entries came back from the note. The person is told.
    pub recovered: usize,
    /// What is still in the note alone: to be shown as not saved yet; `keep` tries again.
    pub waiting: Pending,
    /// Notes that are damaged. They stay where they are.
    pub unreadable: Vec<Row>,
}

impl<S: EventStore, F: Shelf, C: Cipher> Keeper<S, F, C> {
    /// Opens the store and stores what the last time had only noted.
    ///
    /// Never fails as a whole: whatever works is used, and what does not is told.
    pub async fn open(&self) -> Opening {
        let opened = twice(async || self.store.open().await).await;
        if matches!(opened, Ok(Opened { newer: true }) | Err(StoreError::Newer)) {
            self.become_read_only();
        }
        let opened = match (opened, self.lock().await) {
            (Ok(opened), Ok(lock)) => {
                self.cipher.heed(lock);
                Ok(opened)
            }
            (Ok(_), Err(error)) | (Err(error), _) => Err(error),
        };
        let probed = self.shelf.set(PROBE, "").and_then(|()| self.shelf.remove(PROBE));
        let (shelf, notes) = match ahead::read(&self.shelf) {
            Ok(notes) => (probed, notes),
            Err(error) => (Err(error), Notes::default()),
        };
        let Notes {
            pending: mut waiting,
            unreadable,
        } = notes;
        let store = opened.map(drop);
        let replayed = self.replay(&store, &mut waiting).await;
        Opening {
            store,
            shelf,
            recovered: *replayed.as_ref().unwrap_or(&0),
            waiting,
            replay: replayed.map(drop),
            unreadable,
        }
    }

    /// Stores what is noted under `key`, if it still is, and not there yet; how many that were.
    ///
    /// # Errors
    /// As [`Keeper::keep`].
    pub fn keep_noted<'a>(&'a self, key: &'a str) -> Waiting<'a, Result<usize, StoreError>> {
        Box::pin(async move {
            let mut noted = ahead::read(&self.shelf)?.pending;
            noted.rows.retain(|row| row.key == key);
            self.replay(&Ok(()), &mut noted).await
        })
    }

    /// Stores what is noted and not there yet, and takes it out of `noted`; how many entries that were.
    async fn replay(&self, store: &Result<(), StoreError>, noted: &mut Pending) -> Result<usize, StoreError> {
        if noted.is_empty() {
            return Ok(0);
        }
        // Also of a store that is out of reach now: these notes are tried again when it is back.
        self.watch_for_newer(&noted.entries());
        store.clone()?;
        self.may_write().await?;
        // By themselves: they find a way also where there is no room.
        let tombstones = noted.take_erasure();
        if let Err(error) = self.keep(&tombstones).await {
            noted.rows.extend(tombstones.rows);
            return Err(error);
        }
        let there = self.get(&noted.keys()).await?;
        self.keep(noted).await?;
        let all = std::mem::take(&mut noted.rows);
        Ok(all.len().saturating_sub(there.len()))
    }
}
