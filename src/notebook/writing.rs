//! Writing: from the tap to the disk, and what becomes of what does not get there.

use super::{Notebook, Progress, Unsaved, private};
use crate::care::event::{Body, Event, SCHEMA};
use crate::care::moment::Clock;
use crate::care::order::{EventId, Hlc};
use crate::care::record::Record;
use crate::platform::clock::PhoneClock;
use crate::platform::{device, random, run, scene};
use crate::store::{Cipher, Pending, StoreError};
use leptos::prelude::*;

/// Whoever waits is told after so long, whatever storage is still doing.
const TOLD_MS: i32 = 1_800;

/// So long an entry may wait for storage before it is shown.
const SHOWN_MS: i32 = 50;

impl Notebook {
    /// Keeps what the person did. It is on the screen at once, and *Saved* when it is on disk.
    ///
    /// Call it within the tap: the write-ahead note is written before this returns.
    pub fn keep(self, body: Body) -> EventId {
        let (id, noted) = self.note(body);
        self.record.notify();
        self.bring(id, noted);
        id
    }

    /// The same for an entry with a card, which `show` opens: storage mostly answers sooner than a slow phone can draw the
    /// card, which then says *Saved* from the first and is drawn once. It opens within 50 ms whatever storage is doing.
    pub fn keep_and_show(self, body: Body, show: impl FnOnce(EventId) + 'static) {
        let (id, noted) = self.note(body);
        let show = Box::new(move || {
            self.record.notify();
            show(id);
        });
        self.inner.update_value(|inner| inner.unshown.push(show));
        self.bring(id, noted);
        scene::after(SHOWN_MS, move || self.show_kept());
    }

    /// Shows what waits to be shown.
    fn show_kept(self) {
        let unshown = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.unshown));
        for show in unshown.unwrap_or_default() {
            show();
        }
    }

    /// Notes it ahead and in the record, of which nobody is told yet.
    fn note(self, body: Body) -> (EventId, Result<Pending, StoreError>) {
        let at = PhoneClock.now();
        let id = EventId::new(at.utc_ms(), random::bytes());
        let order = Hlc::following(self.latest(), at.utc_ms());
        let event = Event {
            id,
            order,
            schema: SCHEMA,
            at,
            body,
        };
        let noted = if private::is_once() {
            Ok(Pending::of(&event))
        } else {
            self.keeper().note(std::slice::from_ref(&event))
        };
        // The clock of the page moves every few seconds: what was done now must not lie ahead of it.
        self.clock.set(event.at);
        self.record.update_untracked(|record| record.insert(event));
        self.forget_deleted();
        (id, noted)
    }

    /// Brings it on its way to disk.
    fn bring(self, id: EventId, noted: Result<Pending, StoreError>) {
        self.forget_put_back();
        match noted {
            Ok(pending) => self.write(vec![id], pending),
            Err(error) => self.mark(&[id], Some(Unsaved::Failed(error))),
        }
    }

    /// The latest place in the order that is known here.
    pub(super) fn latest(self) -> Option<Hlc> {
        self.record.with_untracked(Record::latest)
    }

    /// Brings what was noted to disk, and tells the other tabs.
    pub(super) fn write(self, ids: Vec<EventId>, pending: Pending) {
        if private::is_once() {
            // It waits in memory for a backup, and for nothing else.
            self.inner.update_value(|inner| inner.failed.push((ids, pending)));
            self.show_kept();
            return;
        }
        self.mark(&ids, Some(Unsaved::Saving));
        let slow = ids.clone();
        scene::after(TOLD_MS, move || {
            // It may still arrive, and is called saved then.
            let waits = |id: &EventId| {
                self.unsaved
                    .with_untracked(|all| all.contains(&(*id, Unsaved::Saving)))
            };
            if slow.iter().any(waits) {
                self.mark(&slow, Some(Unsaved::Failed(StoreError::TimedOut)));
            }
        });
        run(async move {
            match self.keeper().keep(&pending).await {
                Ok(()) => {
                    self.mark(&ids, None);
                    self.tell(&pending.keys());
                    self.ask_to_persist_once();
                    self.show_stored(&ids, &pending);
                }
                Err(error) => {
                    self.mark(&ids, Some(Unsaved::Failed(error)));
                    self.wait_with(ids, pending).await;
                }
            }
        });
    }

    /// Keeps what could not be saved until it is tried again; locked, not in the clear.
    async fn wait_with(self, ids: Vec<EventId>, mut pending: Pending) {
        if private::vault().is_closed()
            && let Ok(rows) = private::vault().close(pending.rows()).await
        {
            pending = pending.with_rows(rows);
        }
        self.inner.update_value(|inner| inner.failed.push((ids, pending)));
    }

    /// What waited through a lock came to disk after the record was read.
    fn show_stored(self, ids: &[EventId], pending: &Pending) {
        let known = self
            .record
            .with_untracked(|record| !ids.is_empty() && ids.iter().all(|id| record.event(*id).is_some()));
        if !known {
            self.hear(pending.keys());
        }
    }

    pub(super) fn mark(self, ids: &[EventId], state: Option<Unsaved>) {
        let under_way = state == Some(Unsaved::Saving);
        self.unsaved.update(|unsaved| {
            unsaved.retain(|(id, _)| !ids.contains(id));
            if let Some(state) = state {
                unsaved.extend(ids.iter().map(|&id| (id, state.clone())));
            }
        });
        if !under_way {
            self.show_kept();
        }
    }

    pub(super) fn tell(self, keys: &[String]) {
        let keys = keys.join("\n");
        self.inner.with_value(|inner| inner.tabs.tell(&keys));
    }

    /// Tries again to save everything that failed.
    pub fn try_again(self) {
        if private::is_once() {
            return;
        }
        let failed = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.failed))
            .unwrap_or_default();
        for (ids, pending) in failed {
            self.write(ids, pending);
        }
        if let Some((id, _)) = untrack(|| self.not_deleted()) {
            self.delete_for_good(id);
        }
        if matches!(self.progress.get_untracked(), Progress::Failed(_)) {
            self.start();
        }
    }

    /// How far the entry `id` has come; `None` when it is on disk.
    pub fn state_of(self, id: EventId) -> Option<Unsaved> {
        self.unsaved.with(|unsaved| {
            let found = unsaved.iter().find(|(unsaved, _)| *unsaved == id);
            found.map(|(_, state)| state.clone())
        })
    }

    /// Asks the browser to keep the storage, after the first entry that was saved.
    fn ask_to_persist_once(self) {
        let first = self
            .inner
            .try_update_value(|inner| !std::mem::replace(&mut inner.asked_to_persist, true))
            .unwrap_or(false);
        if first {
            run(async {
                if device::is_persistent().await == Some(false) {
                    // The answer is shown in Settings, which asks anew.
                    let _ = device::ask_persistent().await;
                }
            });
        }
    }
}
