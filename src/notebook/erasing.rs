//! *Delete for good*, asked for by the person or due after its time in the bin; and *Delete everything*.

use super::{Draft, Notebook, Notices, Progress, private};
use crate::care::event::Event;
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::record::Record;
use crate::exchange::backup::Backups;
use crate::platform::clock::PhoneClock;
use crate::platform::{Waiting, run};
use crate::store::{Cipher, StoreError};
use leptos::prelude::*;

/// What the other tabs are told when everything was deleted; no key.
pub(super) const WIPED: &str = "*";

impl Notebook {
    /// Deletes `id` for good, with all that was done to it. It goes from the screen when it is gone from the disk; a
    /// failure stands in [`super::Notices::not_deleted`], and is tried again like what could not be saved.
    pub fn delete_for_good(self, id: EventId) {
        self.notices.update(|notices| notices.not_deleted = None);
        run(async move {
            if let Err(error) = self.erase(&[id]).await {
                self.notices
                    .update(|notices| notices.not_deleted = Some((id, error)));
            }
        });
    }

    /// Deletes everything that the app keeps but the app itself.
    ///
    /// # Errors
    /// Why it may still be there.
    pub async fn delete_everything(self) -> Result<(), StoreError> {
        self.keeper().wipe().await?;
        self.start_afresh();
        self.inner.with_value(|inner| inner.tabs.tell(WIPED));
        self.notices.update(|notices| notices.deleted = true);
        Ok(())
    }

    /// Shows nothing of what is deleted, here or in another tab.
    pub(super) fn start_afresh(self) {
        self.keeper().forget_all();
        self.inner.update_value(|inner| {
            inner.wiped += 1;
            inner.failed.clear();
            inner.missing = None;
        });
        self.backups.set(Backups::default());
        private::close();
        self.keeper().cipher().heed(None);
        self.hear_of_lock();
        if self.progress.get_untracked() == Progress::Locked {
            self.progress.set(Progress::Whole);
        }
        self.unsaved.update(Vec::clear);
        self.notices.set(Notices::default());
        self.record.update(|record| *record = Record::default());
    }

    /// How often everything was deleted since the page was opened.
    pub(super) fn wiped(self) -> u32 {
        self.inner.with_value(|inner| inner.wiped)
    }

    /// Deletes what has been in the bin for its time, and what was done to things that are deleted.
    ///
    /// Nobody waits for it: what cannot be deleted now is deleted after the next start.
    pub(super) async fn tidy(self) {
        let now = PhoneClock.now();
        let due = self.record.with_untracked(|record| record.due_for_erasure(&now));
        // A browser that was killed may bring back a draft that was taken away: its shelf reaches the disk late.
        let is_erased = |id| {
            self.record
                .with_untracked(|record| record.event(id).is_some_and(Event::is_erased))
        };
        Draft::let_go(is_erased);
        let _ = self.erase(&due).await;
    }

    /// Deletes `ids` and what was done to them, or to anything that is deleted.
    pub(super) fn erase(self, ids: &[EventId]) -> Waiting<'_, Result<(), StoreError>> {
        Box::pin(async move {
            loop {
                // Again: something may have been done to them while they were being deleted.
                let tombstones = self.record.with_untracked(|record| record.tombstones(ids));
                if tombstones.is_empty() {
                    return Ok(());
                }
                let mut keys: Vec<String> =
                    tombstones.iter().map(|event| event.place().to_string()).collect();
                if !private::is_once() {
                    keys = self.keeper().erase(&tombstones).await?;
                }
                let gone: Vec<EventId> = tombstones.iter().map(|event| event.id).collect();
                self.record
                    .update(|record| tombstones.into_iter().for_each(|event| record.insert(event)));
                self.let_go(&gone, &keys);
                if !private::is_once() {
                    self.tell(&keys);
                }
            }
        })
    }

    /// Forgets the words of what is deleted wherever else they wait.
    fn let_go(self, gone: &[EventId], keys: &[String]) {
        self.mark(gone, None);
        self.inner.update_value(|inner| {
            for (_, pending) in &mut inner.failed {
                pending.let_go(keys);
            }
            inner.failed.retain(|(_, pending)| !pending.is_empty());
        });
        Draft::let_go(|id| gone.contains(&id));
    }
}
