//! *Delete for good*, also where the store has no room left.
//!
//! A full browser takes nothing more, not the few letters of a tombstone in place of a long text, but it deletes. Then the
//! rows go, and the tombstones wait on the shelf, where the next start with room finds them. Until then they are read as
//! if they were rows.

use super::ahead;
use super::cipher::Cipher;
use super::entry::Pending;
use super::keeper::{Keeper, twice};
use super::shelf::Shelf;
use super::{EventStore, Row, StoreError, Waiting};
use crate::care::event::Event;

/// So few at once that it is no large write to the browser, which notes the old texts beside it: without room a large one cannot
/// be announced.
const AT_ONCE: usize = 20;

impl<S: EventStore, F: Shelf, C: Cipher> Keeper<S, F, C> {
    /// Puts the tombstones in place of what they stand for, all or none. `Ok` means on disk: then no row and no note holds
    /// a word of it. What to tell the other tabs.
    ///
    /// Before that nothing has changed: the notes go last, and one that is left by a page that died in between is
    /// replayed at the next start, finds the tombstone, and goes.
    ///
    /// # Errors
    /// As [`Keeper::keep`].
    pub async fn erase(&self, tombstones: &[Event]) -> Result<Vec<String>, StoreError> {
        let tombstones = Pending::new(tombstones);
        self.keep(&tombstones).await?;
        Ok(tombstones.keys())
    }

    /// Notes the tombstones, and has what they stand for deleted.
    ///
    /// Where it is not certain that nothing was deleted they stay noted, and it is done: they are read as deleted, and the next
    /// start removes what is left.
    pub(super) fn erase_without_room<'a>(
        &'a self,
        tombstones: &'a Pending,
    ) -> Waiting<'a, Result<(), StoreError>> {
        Box::pin(async move {
            let mut rows = self.cipher.close(&tombstones.rows).await?;
            rows.retain(|row| !row.is_ledger());
            let noted = ahead::replace(&self.shelf, &rows)?;
            for (number, some) in rows.chunks(AT_ONCE).enumerate() {
                let removed = twice(async || self.store.remove(some).await).await;
                if let Err(error) = removed {
                    let surely = number == 0 && !error.is_worth_another_try();
                    if self.is_all_there(&rows, surely).await {
                        // The person may put it back, which no later start must undo.
                        ahead::undo(&self.shelf, noted);
                        return Err(error);
                    }
                    return Ok(());
                }
            }
            // What is gone may have made room enough.
            self.settle_erased().await;
            Ok(())
        })
    }

    /// Whether all `rows` stand there, or their tombstones; where it cannot be read, whether that is sure otherwise.
    fn is_all_there<'a>(&'a self, rows: &'a [Row], surely: bool) -> Waiting<'a, bool> {
        Box::pin(async move {
            let keys: Vec<String> = rows.iter().map(|row| row.key.clone()).collect();
            let there = self.get(&keys).await;
            there.map_or(surely, |there| there.len() == keys.len())
        })
    }

    /// Something was stored: there is room again, perhaps also for the tombstones that wait for it.
    pub(super) fn settle_erased(&self) -> Waiting<'_, ()> {
        Box::pin(async move {
            let waiting = Pending::default().with_rows(self.erased());
            if !waiting.is_empty() && self.append(&waiting).await.is_ok() {
                // If not, they wait on.
                let _ = ahead::clear(&self.shelf, &waiting.rows);
            }
        })
    }

    /// The tombstones that wait on the shelf.
    pub(super) fn erased(&self) -> Vec<Row> {
        // Where there is no shelf none can wait on it.
        let mut notes = ahead::read(&self.shelf).unwrap_or_default();
        notes.pending.take_erasure().rows
    }

    /// The keys of those of them whose rows are gone.
    pub(super) fn given_way(&self) -> Waiting<'_, Result<Vec<String>, StoreError>> {
        Box::pin(async move {
            let mut keys: Vec<String> = self.erased().into_iter().map(|row| row.key).collect();
            if !keys.is_empty() {
                let there = self.get(&keys).await?;
                keys.retain(|key| !there.iter().any(|row| row.key == *key));
            }
            Ok(keys)
        })
    }

    /// `pending` with those of them in place of what they stand for: another tab may not know that it is deleted.
    pub(super) fn without_erased(&self, pending: &Pending) -> Option<Pending> {
        if self.erased().is_empty() {
            return None;
        }
        let rows = self.with_erased(&pending.keys(), pending.rows.clone());
        Some(Pending::default().with_rows(rows))
    }

    /// `rows`, which were found under `keys` and are in their order, with those of them in place of what they stand for.
    pub(super) fn with_erased(&self, keys: &[String], rows: Vec<Row>) -> Vec<Row> {
        let erased = self.erased();
        if erased.is_empty() {
            return rows;
        }
        let mut rows = rows.into_iter().peekable();
        let in_order = keys.iter().filter_map(|key| {
            let stored = rows.next_if(|row| row.key == *key);
            erased.iter().find(|row| row.key == *key).cloned().or(stored)
        });
        in_order.collect()
    }
}
