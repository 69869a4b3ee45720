//! The passcode: set, used, changed, taken away.

use super::loading::event_id;
use super::vault::{NotOpened, Vault};
use super::{Notebook, Notices, Progress, private, shelf};
use crate::care::moment::Clock;
use crate::care::passcode::{PHRASE_BYTES, Tries, phrase};
use crate::care::record::Record;
use crate::exchange::backup::Backups;
use crate::platform::clock::PhoneClock;
use crate::platform::{Waiting, address, cover, random, run, scene, worker};
use crate::store::shelf::{SHOWN, TRIES};
use crate::store::{Cipher, Shelf, StoreError};
use leptos::prelude::*;

/// What the other tabs are told when it was locked, or the lock was changed; no key.
pub(super) const LOCKED: &str = "!";

/// Wrong tries so far. Whoever can write here can do without this app, too: it slows a thumb, not a thief.
fn tries() -> Tries {
    let kept = shelf().get(TRIES).ok().flatten();
    kept.and_then(|text| Tries::read(&text)).unwrap_or_default()
}

impl Notebook {
    /// A new recovery phrase, to be shown before it is used.
    pub fn new_phrase() -> String {
        phrase(random::bytes::<PHRASE_BYTES>())
    }

    /// Sets `passcode`, which `phrase` can stand in for. The whole record is enciphered, or none of it.
    ///
    /// # Errors
    /// Why it is as it was.
    pub async fn turn_on_lock(self, passcode: &str, phrase: &str) -> Result<(), StoreError> {
        let (made, text) = Vault::make(passcode, phrase).await?;
        let vault = private::vault();
        let done = self.keeper().convert(Some(text), &made).await;
        if done.is_ok() {
            vault.become_as(&made);
        }
        self.changed_lock().await?;
        if vault.is_closed() {
            // Another tab was quicker.
            self.leave_locked();
        }
        done?;
        private::encipher().await;
        Ok(())
    }

    /// Takes the passcode away, where `typed` opens the lock: the whole record stands in the clear, or none of it.
    ///
    /// # Errors
    /// Why it is as it was.
    pub async fn turn_off_lock(self, typed: &str) -> Result<(), NotOpened> {
        self.opens(typed).await?;
        // Another tab may have written since.
        private::read_all_again().await;
        private::decipher();
        let done = self.keeper().convert(None, &Vault::default()).await;
        self.changed_lock().await.map_err(NotOpened::Store)?;
        if done.is_err() {
            private::encipher().await;
        } else {
            private::close();
            // Nothing is locked any more, so nothing needs to be shown.
            let _ = shelf().remove(SHOWN);
        }
        done.map_err(NotOpened::Store)
    }

    /// Puts `passcode` in the place of the one that `typed` is. No entry is written anew.
    ///
    /// # Errors
    /// Why it is as it was.
    pub async fn change_passcode(self, typed: &str, passcode: &str) -> Result<(), NotOpened> {
        self.opens(typed).await?;
        let vault = private::vault();
        let after = vault
            .with_passcode(typed, passcode)
            .await
            .map_err(NotOpened::Store)?;
        let after = after.ok_or(NotOpened::Wrong)?;
        let before = vault.text().unwrap_or_default();
        let replaced = self.keeper().replace_lock(&before, after).await;
        if replaced.map_err(NotOpened::Store)? {
            Ok(())
        } else {
            // Another tab was quicker.
            Err(NotOpened::Store(StoreError::Locked))
        }
    }

    /// Whether `typed` opens the lock; a wrong try counts.
    fn opens(self, typed: &str) -> Waiting<'_, Result<(), NotOpened>> {
        Box::pin(async move {
            let wait_ms = tries().wait_ms(PhoneClock.now().utc_ms());
            if wait_ms > 0 {
                return Err(NotOpened::Wait(wait_ms));
            }
            let lock = self.keeper().lock().await.map_err(NotOpened::Store)?;
            private::vault().heed(lock);
            let opened = private::vault().unlock(typed).await;
            if opened == Err(NotOpened::Wrong) {
                let more = tries().and_one(PhoneClock.now().utc_ms());
                // Where it cannot be kept nothing slows the next try; the passcode still has to be the right one.
                let _ = shelf().set(TRIES, &more.write());
            } else if opened.is_ok() {
                let _ = shelf().remove(TRIES);
            }
            opened
        })
    }

    /// Opens the lock, where `typed` is the passcode or the recovery phrase, and reads the record.
    ///
    /// # Errors
    /// Why it is still locked.
    pub async fn unlock(self, typed: &str) -> Result<(), NotOpened> {
        self.opens(typed).await?;
        self.hear_of_lock();
        private::open().await;
        self.backups.set(super::backing::backups());
        // What was noted while it was locked is read like all else.
        self.record.update(|record| *record = Record::default());
        self.progress.set(Progress::Opening);
        self.open_waiting().await;
        self.try_again();
        run(async move {
            self.read().await;
            self.renew_key().await;
        });
        Ok(())
    }

    /// What waits to be saved is on the screen again, and stands in a backup.
    async fn open_waiting(self) {
        let waiting = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.failed))
            .unwrap_or_default();
        for (_, pending) in waiting {
            let pending = self.keeper().readable(pending).await;
            let entries = pending.entries();
            self.take_in(&entries);
            let ids = entries.iter().filter_map(event_id).collect();
            self.inner.update_value(|inner| inner.failed.push((ids, pending)));
        }
    }

    /// A new data key, long before the old one has enciphered too much. Nobody waits for it; if it fails the next start tries.
    async fn renew_key(self) {
        let vault = private::vault();
        let Some(before) = vault.text() else { return };
        if let Some(after) = vault.rotated().await {
            // Another tab may have done it; else the next start does.
            let _ = self.keeper().replace_lock(&before, after).await;
        }
    }

    /// Locks: the keys go first, then everything that was read. What is not on disk yet stays, enciphered.
    pub fn lock(self) {
        if self.lock_here() {
            self.tell_of_lock();
        }
    }

    /// Locks this tab alone; whether there was something to lock.
    pub(super) fn lock_here(self) -> bool {
        // Whoever uses it once has no passcode.
        let locks = private::vault().is_on() && !private::is_once();
        if locks {
            private::vault().close_it();
            self.leave_locked();
        }
        locks
    }

    fn leave_locked(self) {
        private::close();
        // What was pressed is nobody's business either.
        address::forget_card();
        let failed = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.failed))
            .unwrap_or_default();
        let saving = self.unsaved.with_untracked(|unsaved| !unsaved.is_empty());
        self.progress.set(Progress::Locked);
        self.backups.set(Backups::default());
        self.unsaved.update(Vec::clear);
        self.notices.update(|notices| {
            *notices = Notices {
                missing: notices.missing,
                newer: notices.newer,
                ..Notices::default()
            };
        });
        self.record.update(|record| *record = Record::default());
        if !saving && failed.is_empty() {
            // A fresh page has nothing of it in its memory either. Where it could not be loaded again this one stays.
            if worker::serves_this_page() {
                private::when_written(|| {
                    cover::hand_on();
                    scene::reload();
                });
            }
            return;
        }
        run(async move {
            for (ids, pending) in failed {
                if let Ok(rows) = private::vault().close(pending.rows()).await {
                    let pending = pending.with_rows(rows);
                    self.inner.update_value(|inner| inner.failed.push((ids, pending)));
                }
            }
        });
    }

    /// Something is different about the lock: here, and in the other tabs.
    fn changed_lock(self) -> Waiting<'static, Result<(), StoreError>> {
        Box::pin(async move {
            let lock = self.keeper().lock().await?;
            private::vault().heed(lock);
            self.hear_of_lock();
            self.tell_of_lock();
            Ok(())
        })
    }

    fn tell_of_lock(self) {
        self.inner.with_value(|inner| inner.tabs.tell(LOCKED));
    }

    /// Another tab has locked, or changed the lock.
    pub(super) async fn look_at_lock(self) {
        // What cannot be read now is looked at again with the next write.
        if let Ok(lock) = self.keeper().lock().await {
            let was_on = private::vault().is_on();
            private::vault().heed(lock);
            private::vault().close_it();
            self.hear_of_lock();
            match (was_on, private::vault().is_on()) {
                (_, true) if self.progress.get_untracked() != Progress::Locked => self.leave_locked(),
                (true, false) => self.start_again(),
                _ => {}
            }
        }
    }

    fn start_again(self) {
        private::close();
        self.record.update(|record| *record = Record::default());
        self.start();
    }

    pub(super) fn hear_of_lock(self) {
        let on = private::vault().is_on();
        // Told only of a change: a form that is drawn anew would have another phrase than the one that was written down.
        if self.has_lock.get_untracked() != on {
            self.has_lock.set(on);
        }
        private::note_lock(on);
    }

    /// Whether the record is locked now.
    pub fn is_locked(self) -> bool {
        self.progress.with(|progress| *progress == Progress::Locked)
    }

    /// The same, without following it.
    pub fn is_locked_now(self) -> bool {
        self.progress.get_untracked() == Progress::Locked
    }
}
