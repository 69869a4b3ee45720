//! Setting a passcode, taking it away, and changing it: the record changes its form as a whole, or stays as it was.

use super::ahead;
use super::cipher::{Cipher, Lock};
use super::keeper::{Keeper, twice};
use super::reading::SLICE;
use super::shelf::Shelf;
use super::{EventStore, Relock, Row, StoreError, Waiting};

/// How often it is tried while other tabs write.
const TRIES: u32 = 5;

impl<S: EventStore, F: Shelf, C: Cipher> Keeper<S, F, C> {
    /// What enciphers.
    pub const fn cipher(&self) -> &C {
        &self.cipher
    }

    /// The lock, if there is one.
    ///
    /// # Errors
    /// Why it cannot be read, after a second try.
    pub fn lock(&self) -> Waiting<'_, Result<Option<Lock>, StoreError>> {
        Box::pin(async move { twice(async || self.store.lock().await).await })
    }

    /// Puts the lock `after` in place of `before`: only who opens it changes, no row. `false` if it was not `before`.
    ///
    /// # Errors
    /// Why it is not certain that it was done.
    pub fn replace_lock<'a>(
        &'a self,
        before: &'a str,
        after: String,
    ) -> Waiting<'a, Result<bool, StoreError>> {
        Box::pin(async move {
            let change = Relock {
                before: Some(before.to_owned()),
                after: Some(after),
                ..Relock::default()
            };
            let replaced = self.store.relock(&change).await?;
            self.cipher.heed(self.lock().await?);
            Ok(replaced)
        })
    }

    /// Brings the whole record from the form that it has into that of `next`, with the lock `after` or none: in one
    /// transaction, so that a browser that is killed leaves the one or the other. Notes on the shelf come along.
    ///
    /// # Errors
    /// Why it is as it was; [`StoreError::Aborted`] if other tabs write all the time, [`StoreError::Locked`] if there is
    /// another lock, or this one was closed.
    pub fn convert<'a>(&'a self, after: Option<String>, next: &'a C) -> Waiting<'a, Result<(), StoreError>> {
        Box::pin(async move {
            for _ in 0..TRIES {
                // What is only noted would stay on the shelf in its old form.
                let notes = ahead::read(&self.shelf)?;
                self.keep(&notes.pending).await?;
                if !self.erased().is_empty() {
                    // They wait in the form of before, for room that is needed here, too.
                    return Err(StoreError::Full);
                }
                self.may_write().await?;
                let lock = self.lock().await?;
                let stored = self.raw_rows().await?;
                // Right before they are opened: what another tab has done to the lock, or this one to its keys, since
                // then, must not leave rows that nobody can open.
                self.cipher.heed(lock.clone());
                if self.cipher.is_closed() {
                    return Err(StoreError::Locked);
                }
                let opened = self.cipher.open(stored.clone()).await;
                let closed = next.close(&opened).await?;
                // All that was deleted is among the rows: it is made from no other.
                let ledger = closed.iter().find(|row| row.is_ledger());
                let ledger = ledger.map(|row| row.ledger().0.to_owned());
                let rows = closed.into_iter().filter(|row| !row.is_ledger());
                let change = Relock {
                    before: lock.map(|lock| lock.text),
                    after: after.clone(),
                    rows: Some(rows.zip(stored.into_iter().map(|row| row.text)).collect()),
                    ledger,
                };
                if self.store.relock(&change).await? {
                    for Row { key, text } in next.close(&notes.unreadable).await? {
                        // A damaged note cannot be stored, and must not stay readable.
                        let _ = self.shelf.set(&[super::shelf::AHEAD, &key].concat(), &text);
                    }
                    return Ok(());
                }
            }
            Err(StoreError::Aborted)
        })
    }

    /// All rows as they are stored.
    async fn raw_rows(&self) -> Result<Vec<Row>, StoreError> {
        let mut all: Vec<Row> = Vec::new();
        loop {
            let before = all.last().map(|row| row.key.clone());
            let rows = self.newest(before.as_deref(), SLICE).await?;
            let more = u32::try_from(rows.len()).is_ok_and(|read| read == SLICE);
            all.extend(rows);
            if !more {
                return Ok(all);
            }
        }
    }
}
