//! Reading the record: the newest first, the rest in slices after the first paint; and what other tabs write.

use super::{Notebook, Progress, Unsaved, private};
use crate::care::event::Reading;
use crate::care::order::EventId;
use crate::care::record::Record;
use crate::platform::{Waiting, document, listen, run, scene};
use crate::store::{Cipher, Entry, Notice, Opening, StoreError};
use leptos::prelude::*;

/// How many entries the first slice holds: an ordinary evening and what came before, read while nothing is shown yet.
const FIRST_SLICE: u32 = 120;
/// How many the later ones hold: each short enough not to stop a finger.
pub(super) const LATER_SLICE: u32 = 1_000;

/// So long a newer version is given to set the database up.
const NEWER_MS: i32 = 1_000;

impl Notebook {
    /// Opens the store and reads everything, the newest first.
    pub(super) fn start(self) {
        self.progress.set(Progress::Opening);
        run(async move {
            let opening = self.keeper().open().await;
            if opening.store.is_ok() {
                self.hear_of_lock();
            }
            self.take_in_waiting(&opening);
            match opening.store {
                Ok(()) if private::vault().is_closed() => {
                    private::encipher().await;
                    private::close();
                    self.progress.set(Progress::Locked);
                    // A loss is told at once, whoever holds the phone: it says how many entries, and nothing of them.
                    self.check().await;
                }
                Ok(()) => self.read().await,
                Err(error) => self.failed(error),
            }
        });
        self.stay_in_step();
    }

    /// It could not be read.
    fn failed(self, error: StoreError) {
        self.progress.set(Progress::Failed(error));
        self.wait_for_newer();
    }

    /// Where a newer version is just setting the database up, it can be read as soon as that is done: tries once more.
    fn wait_for_newer(self) {
        let failed = move || matches!(self.progress.get_untracked(), Progress::Failed(_));
        if !failed() || !self.notices.with_untracked(|notices| notices.newer) {
            return;
        }
        let waited = self
            .inner
            .try_update_value(|inner| std::mem::replace(&mut inner.waited, true));
        if waited == Some(false) {
            scene::after(NEWER_MS, move || {
                if failed() {
                    self.try_again();
                }
            });
        }
    }

    /// Reads everything, and looks whether it is all.
    pub(super) fn read(self) -> Waiting<'static, ()> {
        Box::pin(async move {
            match self.read_all().await {
                Ok(()) => {
                    self.check().await;
                    self.tidy().await;
                }
                Err(error) => self.failed(error),
            }
        })
    }

    /// Shows what is only in the write-ahead note, and says what was recovered.
    fn take_in_waiting(self, opening: &Opening) {
        self.notices.update(|notices| {
            notices.recovered += opening.recovered;
            notices.unreadable.clone_from(&opening.unreadable);
        });
        if opening.waiting.is_empty() {
            return;
        }
        // What is enciphered shows when it is unlocked and read.
        let mut entries = opening.waiting.entries();
        if private::vault().is_on() {
            entries.clear();
        }
        let ids: Vec<EventId> = entries.iter().filter_map(event_id).collect();
        self.take_in(&entries);
        let error = opening.replay.clone().err().unwrap_or(StoreError::Newer);
        self.mark(&ids, Some(Unsaved::Failed(error)));
        let waiting = opening.waiting.clone();
        self.inner.update_value(|inner| inner.failed.push((ids, waiting)));
    }

    async fn read_all(self) -> Result<(), StoreError> {
        let mut before: Option<String> = None;
        loop {
            let first = before.is_none();
            let limit = if first { FIRST_SLICE } else { LATER_SLICE };
            let slice = self.keeper().load(before.as_deref(), limit).await?;
            if self.progress.get_untracked() == Progress::Locked || private::is_once() {
                // It was locked, or somebody else uses it, while this was under way.
                return Ok(());
            }
            before = slice.oldest().map(str::to_owned);
            let shown = self.progress.get_untracked() == Progress::Newest;
            self.record
                .update_untracked(|record| read_into(record, &slice.entries));
            let enough = self
                .record
                .with_untracked(|record| record.latest_session().is_some());
            if !shown && (enough || !slice.more) {
                self.record.notify();
                self.progress.set(Progress::Newest);
            }
            if !slice.more || before.is_none() {
                break;
            }
        }
        self.record.notify();
        self.progress.set(Progress::Whole);
        if self.record.with_untracked(Record::is_newer) {
            self.keeper().become_read_only();
        }
        if self.keeper().is_read_only() {
            self.notices.update(|notices| notices.newer = true);
        }
        Ok(())
    }

    /// Hears what the browser tells of the database itself.
    pub(super) fn heed(self, notice: Notice) {
        match notice {
            Notice::Newer => {
                self.notices.update(|notices| notices.newer = true);
                self.wait_for_newer();
            }
            // The next write makes it anew; what is gone is told at once.
            Notice::Deleted => run(self.check()),
        }
    }

    /// Notices an emptied database: never a silent fresh start.
    fn check(self) -> Waiting<'static, ()> {
        Box::pin(async move {
            let wiped = self.wiped();
            if let Ok(Some(missing)) = self.keeper().check().await {
                if self.wiped() != wiped {
                    // It was no loss: another tab has deleted everything in the meantime.
                    self.keeper().forget_all();
                    return;
                }
                self.notices
                    .update(|notices| notices.missing = Some((missing.expected, missing.found)));
                self.inner.update_value(|inner| inner.missing = Some(missing));
            }
        })
    }

    pub(super) fn take_in(self, entries: &[Entry]) {
        self.record.update(|record| read_into(record, entries));
        if !entries.is_empty() {
            self.forget_deleted();
        }
        self.forget_put_back();
    }

    /// Hears what other tabs write; and when the page comes back to the front, tries again what failed
    /// and looks whether the database is still there.
    fn stay_in_step(self) {
        let first = self
            .inner
            .try_update_value(|inner| !std::mem::replace(&mut inner.listening, true))
            .unwrap_or(false);
        if !first {
            return;
        }
        self.hear_tabs();
        if let Some(document) = document() {
            listen(&document.clone(), "visibilitychange", move |_| {
                if document.visibility_state() == web_sys::VisibilityState::Visible {
                    self.come_back();
                }
            });
        }
    }

    fn come_back(self) {
        // A frozen page gets its storage back a moment after it is shown.
        scene::after(50, move || {
            self.try_again();
            self.look_for_heard();
            let known = matches!(self.progress.get_untracked(), Progress::Whole | Progress::Locked);
            if known && !private::is_once() {
                run(self.check());
            }
        });
    }
}

fn read_into(record: &mut Record, entries: &[Entry]) {
    for entry in entries {
        match &entry.reading {
            Reading::Known(event) => record.insert(event.clone()),
            Reading::Unknown { .. } => record.read(&entry.key, &entry.text),
            Reading::Damaged => record.set_aside(&entry.key, &entry.text),
        }
    }
}

pub(super) fn event_id(entry: &Entry) -> Option<EventId> {
    match &entry.reading {
        Reading::Known(event) => Some(event.id),
        Reading::Unknown { place, .. } => Some(place.id),
        Reading::Damaged => None,
    }
}
