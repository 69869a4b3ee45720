//! What other tabs write.
//!
//! A tab tells the others when an entry is on disk, if it lives so long. Of its write-ahead note they hear even when it is
//! closed in the same moment, for of that the browser tells. Whoever hears of a note looks a moment later, and stores what
//! it holds where nobody has.

use super::erasing::WIPED;
use super::loading::event_id;
use super::locking::LOCKED;
use super::{Notebook, private};
use crate::platform::tabs::hear_shelf;
use crate::platform::{Waiting, run, scene};
use crate::store::shelf::AHEAD;
use crate::store::{Cipher, StoreError};
use leptos::prelude::*;

/// Until then a tab that lives has told that its entry is on disk.
const NOTED_MS: i32 = 500;
/// What could not be read is asked for again after so long.
const AGAIN_MS: i32 = 1_000;

/// What others have told of, by the keys of the events.
#[derive(Default)]
pub(super) struct Heard {
    /// On disk, and not read here yet.
    stored: Vec<String>,
    /// Noted, and not told to be on disk yet.
    noted: Vec<String>,
}

impl Heard {
    fn store(&mut self, keys: Vec<String>) {
        self.noted.retain(|key| !keys.contains(key));
        self.stored.extend(keys);
    }

    /// Whether `key` was only noted so far. From now on it is looked for.
    fn is_late(&mut self, key: &String) -> bool {
        let late = self.noted.contains(key);
        if late {
            self.store(vec![key.clone()]);
        }
        late
    }
}

impl Notebook {
    /// Hears them from now on.
    pub(super) fn hear_tabs(self) {
        self.inner.with_value(|inner| {
            inner.tabs.hear(move |told| {
                if private::is_once() {
                    return;
                }
                match told.as_str() {
                    WIPED => self.start_afresh(),
                    LOCKED => run(self.look_at_lock()),
                    keys => self.hear(keys.lines().map(str::to_owned).collect()),
                }
            });
        });
        hear_shelf(AHEAD, move |key| {
            self.inner
                .update_value(|inner| inner.heard.noted.push(key.clone()));
            scene::after(NOTED_MS, move || {
                let late = self.inner.try_update_value(|inner| inner.heard.is_late(&key));
                if late == Some(true) && is_open() {
                    run(self.take_over(key));
                }
            });
        });
    }

    pub(super) fn hear(self, keys: Vec<String>) {
        self.inner.update_value(|inner| inner.heard.store(keys));
        self.look_for_heard();
    }

    /// Reads what others have stored.
    pub(super) fn look_for_heard(self) {
        let keys = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.heard.stored));
        let keys = keys.unwrap_or_default();
        if !keys.is_empty() && is_open() {
            run(self.read_heard(keys));
        }
    }

    fn read_heard(self, keys: Vec<String>) -> Waiting<'static, ()> {
        Box::pin(async move {
            let Ok(entries) = self.keeper().fetch(&keys).await else {
                self.inner.update_value(|inner| inner.heard.stored.extend(keys));
                scene::after(AGAIN_MS, move || self.look_for_heard());
                return;
            };
            if !is_open() {
                // It was locked, or is used once, since it was asked.
                return;
            }
            self.take_in(&entries);
            // Whoever stored it: it is on disk.
            let ids: Vec<_> = entries.iter().filter_map(event_id).collect();
            self.mark(&ids, None);
            // Another tab may not have known that what it acts on is deleted. If that fails now, it is
            // done after the next start.
            let _ = self.erase(&[]).await;
        })
    }

    /// Stores what a tab has noted that may be gone. Where that fails it stays noted, and the next start tries again.
    fn take_over(self, key: String) -> Waiting<'static, ()> {
        Box::pin(async move {
            let stored: Result<usize, StoreError> = self.keeper().keep_noted(&key).await;
            if stored.is_ok_and(|count| count > 0) {
                self.tell(&[key]);
            }
            self.look_for_heard();
        })
    }
}

/// While it is locked nothing is read, and when it is opened everything is. Whoever uses it once sees nothing of others.
fn is_open() -> bool {
    !private::is_once() && !private::vault().is_closed()
}
