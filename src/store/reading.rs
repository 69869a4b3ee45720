//! Reading: in slices, by name, and what is learned from whatever was read.

use super::cipher::Cipher;
use super::entry::{Entry, Slice};
use super::keeper::{Keeper, twice};
use super::shelf::Shelf;
use super::{EventStore, Row, StoreError, Waiting};

/// More keys than this are not asked for one by one.
const MANY: usize = 500;
/// How many rows are read at once.
pub(super) const SLICE: u32 = 1_000;

impl<S: EventStore, F: Shelf, C: Cipher> Keeper<S, F, C> {
    /// Up to `limit` of the newest entries that are older than `before` (of all, if `None`).
    ///
    /// # Errors
    /// Why they cannot be read, after a second try.
    pub fn load<'a>(&'a self, before: Option<&'a str>, limit: u32) -> Waiting<'a, Result<Slice, StoreError>> {
        Box::pin(async move {
            let rows = self.newest(before, limit).await?;
            let more = u32::try_from(rows.len()).is_ok_and(|read| read == limit);
            let mut all = if before.is_none() {
                self.erased()
            } else {
                Vec::new()
            };
            // Before them, for the last row says where to read on.
            all.extend(rows);
            let entries = self.read(all).await;
            self.saw(&entries);
            let slice = Slice { entries, more };
            self.survey.went(before, &slice);
            Ok(slice)
        })
    }

    /// The named rows, after a second try where one can help. Written once, for each place that tries twice is compiled anew.
    pub(super) fn get<'a>(&'a self, keys: &'a [String]) -> Waiting<'a, Result<Vec<Row>, StoreError>> {
        Box::pin(async move { twice(async || self.store.get(keys).await).await })
    }

    /// The newest rows, in the same way.
    pub(super) fn newest<'a>(
        &'a self,
        before: Option<&'a str>,
        limit: u32,
    ) -> Waiting<'a, Result<Vec<Row>, StoreError>> {
        Box::pin(async move { twice(async || self.store.newest(before, limit).await).await })
    }

    /// What stands in rows that were read.
    async fn read(&self, rows: Vec<Row>) -> Vec<Entry> {
        self.cipher
            .open(rows)
            .await
            .into_iter()
            .map(Entry::read)
            .collect()
    }

    /// Those of the named entries that are there: another tab has told of them.
    ///
    /// # Errors
    /// Why they cannot be read, after a second try.
    pub fn fetch<'a>(&'a self, keys: &'a [String]) -> Waiting<'a, Result<Vec<Entry>, StoreError>> {
        Box::pin(async move {
            let rows = if keys.len() > MANY && keys.is_sorted() {
                self.stored_among(keys).await?
            } else {
                self.get(keys).await?
            };
            let rows = self.with_erased(keys, rows);
            let entries = self.read(rows).await;
            self.saw(&entries);
            Ok(entries)
        })
    }

    /// Those of many rows that are there, in the order of their keys: sooner found by going through the store, which often has
    /// fewer.
    async fn stored_among(&self, keys: &[String]) -> Result<Vec<Row>, StoreError> {
        let mut found = Vec::new();
        let mut before: Option<String> = None;
        loop {
            let rows = self.newest(before.as_deref(), SLICE).await?;
            let more = u32::try_from(rows.len()).is_ok_and(|read| read == SLICE);
            before = rows.last().map(|row| row.key.clone());
            let below = before.as_ref() < keys.first();
            found.extend(
                rows.into_iter()
                    .filter(|row| keys.binary_search(&row.key).is_ok()),
            );
            if below || !more {
                found.reverse();
                return Ok(found);
            }
        }
    }

    fn saw(&self, entries: &[Entry]) {
        self.watch_for_newer(entries);
        let keys = entries.iter().map(|entry| entry.key.as_str());
        self.tripwire.saw(&self.shelf, keys);
    }

    pub(super) fn watch_for_newer(&self, entries: &[Entry]) {
        if entries.iter().any(Entry::is_newer) {
            self.become_read_only();
        }
    }
}
