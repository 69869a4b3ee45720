//! Whether all that was once stored is still there.

use super::cipher::Cipher;
use super::keeper::{Keeper, twice};
use super::shelf::Shelf;
use super::tripwire::{Mark, Missing};
use super::{EventStore, StoreError, Waiting};

impl<S: EventStore, F: Shelf, C: Cipher> Keeper<S, F, C> {
    /// Looks whether all that was once stored is still there.
    ///
    /// # Errors
    /// Why the store cannot be read, after a second try.
    pub fn check(&self) -> Waiting<'_, Result<Option<Missing>, StoreError>> {
        Box::pin(async move {
            // Before counting: what another tab adds in between must not look missing.
            let expected = self.tripwire.expected(&self.shelf);
            let found = self.found().await?;
            self.checked.set(true);
            Ok(self.tripwire.compare(&self.shelf, &expected, found))
        })
    }

    /// What there is, and what gave way to tombstones that the store has no room for.
    async fn found(&self) -> Result<Mark, StoreError> {
        loop {
            let given_way = self.given_way().await?;
            let count = twice(async || self.store.count().await).await?;
            let newest = self.newest(None, 1).await?;
            // Another tab may delete in between.
            if given_way == self.given_way().await? {
                let newest = newest.into_iter().next().map(|row| row.key);
                let more = u32::try_from(given_way.len()).unwrap_or(u32::MAX);
                return Ok(Mark {
                    count: count.saturating_add(more),
                    newest: newest.max(given_way.into_iter().max()),
                    ..Mark::default()
                });
            }
        }
    }

    /// The person knows what is missing: from now on what was found is what is expected.
    ///
    /// # Errors
    /// Why that could not be noted: it will be told again.
    pub fn accept(&self, missing: &Missing) -> Result<(), StoreError> {
        self.tripwire.accept(&self.shelf, *missing)
    }
}
