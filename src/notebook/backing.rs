//! *Back up* and *Restore*: the record as one file, and back.

use super::loading::LATER_SLICE;
use super::{Notebook, Progress, private, shelf};
use crate::care::event::{Reading, TOMBSTONE_END};
use crate::care::moment::Clock;
use crate::care::record::Record;
use crate::exchange::backup::{
    self, Backup, Backups, Envelope, Here, LEAST_ITERATIONS, Mark, Preview, Written,
};
use crate::platform::clock::PhoneClock;
use crate::platform::json::Object;
use crate::platform::share::{self, Handed};
use crate::platform::{cipher, run};
use crate::store::shelf::{BACKUPS, READ, SETTINGS};
use crate::store::{Cipher, Shelf, StoreError};
use leptos::prelude::*;

/// A backup that was handed on.
pub struct Made {
    /// The name of the file.
    pub name: String,
    /// How many entries are not in it, because they are damaged.
    pub left_out: usize,
}

/// Why there is no backup.
pub enum NoBackup {
    /// The entries cannot be read.
    Store(StoreError),
    /// The browser has no cipher.
    Cipher,
}

/// What was kept about backups.
pub(super) fn backups() -> Backups {
    let kept = Object::read(private::get(BACKUPS));
    let mark = |name| {
        let kept = kept.object(name)?;
        Some(Mark {
            at_ms: kept.text("at_ms")?.parse().ok()?,
            entries: kept.text("entries")?.parse().ok()?,
        })
    };
    Backups {
        made: mark("made"),
        put_off: mark("put_off"),
    }
}

impl Notebook {
    /// As it is now.
    fn backed_up(self) -> Mark {
        Mark {
            at_ms: PhoneClock.now().utc_ms(),
            entries: self.record.with_untracked(Record::len),
        }
    }

    async fn keep_backups(self, change: fn(&mut Backups, Mark), mark: Mark) {
        // Another tab may have made one.
        private::read_again(BACKUPS).await;
        let mut now = backups();
        change(&mut now, mark);
        self.backups.set(now);
        let Backups { made, put_off } = now;
        let kept = Object::new();
        for (name, mark) in [("made", made), ("put_off", put_off)] {
            if let Some(mark) = mark {
                let each = Object::new();
                each.set("at_ms", mark.at_ms.to_string().into());
                each.set("entries", mark.entries.to_string().into());
                kept.set(name, each.into());
            }
        }
        if let Some(text) = kept.write() {
            // Where it cannot be kept the app reminds once more than it had to.
            private::set(BACKUPS, &text);
        }
    }

    /// Asks for a backup later.
    pub fn put_off_backup(self) {
        let mark = self.backed_up();
        run(self.keep_backups(|backups, mark| backups.put_off = Some(mark), mark));
    }

    /// Makes a backup and hands it on, behind `passphrase` or plain.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn back_up(self, passphrase: Option<String>) -> Result<(Handed, Made), NoBackup> {
        // What comes while it is made and handed on is newer.
        let mark = self.backed_up();
        let known = self.progress.get_untracked() == Progress::Whole;
        let written = self.written().await.map_err(NoBackup::Store)?;
        let mark = if known { mark } else { self.backed_up() };
        let text = match passphrase {
            Some(passphrase) => protected(&passphrase, &written.text)
                .await
                .ok_or(NoBackup::Cipher)?,
            None => written.text,
        };
        let name = ["aftercare-", &PhoneClock.now().day().to_string(), ".txt"].concat();
        let handed = share::file(&name, &text).await;
        if matches!(handed, Handed::Shared | Handed::Downloaded) {
            self.keep_backups(|backups, mark| backups.made = Some(mark), mark)
                .await;
        }
        let left_out = usize::try_from(written.left_out).unwrap_or(usize::MAX);
        Ok((handed, Made { name, left_out }))
    }

    /// Everything as one text: each event as it is stored, what waits to be stored, and the settings.
    async fn written(self) -> Result<Written, StoreError> {
        let mut texts = Vec::new();
        let mut before: Option<String> = None;
        // Used once, all there is waits in memory.
        while !private::is_once() {
            let slice = self.keeper().load(before.as_deref(), LATER_SLICE).await?;
            before = slice.oldest().map(str::to_owned);
            texts.extend(slice.entries.into_iter().map(|entry| entry.text));
            if !slice.more {
                break;
            }
        }
        if private::vault().is_closed() && !private::is_once() {
            // Locked meanwhile: what was read could not be opened.
            return Err(StoreError::Locked);
        }
        self.inner.with_value(|inner| {
            for (_, pending) in &inner.failed {
                texts.extend(pending.entries().into_iter().map(|entry| entry.text));
            }
        });
        let settings = shelf().get(SETTINGS).ok().flatten();
        let kept = [(SETTINGS, settings), (READ, private::get(READ))];
        let settings: Vec<_> = kept
            .into_iter()
            .filter_map(|(name, text)| Some((name, text?)))
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        Ok(backup::write(&texts, &settings))
    }

    /// What taking in a file would do.
    ///
    /// # Errors
    /// Why the store cannot be read.
    pub async fn preview(self, backup: &Backup<'_>) -> Result<Preview, StoreError> {
        let keys: Vec<String> = backup.records.iter().map(|record| record.key.clone()).collect();
        let stored = self.keeper().fetch(&keys).await?;
        // A damaged one is mended by the file's.
        let whole = stored
            .into_iter()
            .filter(|entry| entry.reading != Reading::Damaged);
        // As they were asked for, which is in order.
        let all: Vec<(String, bool)> = whole
            .map(|entry| (entry.key, entry.text.ends_with(TOMBSTONE_END)))
            .collect();
        let here = |key: &str| match all.binary_search_by(|(each, _)| each.as_str().cmp(key)) {
            Err(_) => Here::Nothing,
            Ok(at) if all[at].1 => Here::Tombstone,
            Ok(_) => Here::Event,
        };
        Ok(backup::preview(backup, &here))
    }

    /// Takes in what a file holds, all of it or nothing; what is here stays. Whether settings came along: they do where
    /// nothing has been noted yet, on a new phone or after *Delete everything*.
    ///
    /// # Errors
    /// Why it is not certain that it is stored.
    pub async fn restore(self, backup: &Backup<'_>) -> Result<bool, StoreError> {
        let new_phone = self.record.with_untracked(Record::is_empty);
        let records = backup
            .records
            .iter()
            .map(|record| (record.key.as_str(), record.text));
        let pending = self.keeper().restore(records).await?;
        for (name, text) in backup.settings.iter().filter(|_| new_phone) {
            match name.as_str() {
                // Entries matter more than the look of the screen.
                SETTINGS => drop(shelf().set(SETTINGS, text)),
                READ => private::set(READ, text),
                _ => {}
            }
        }
        self.tell(&pending.keys());
        if private::vault().is_closed() {
            // It was locked meanwhile; it is there when it is opened.
            return Ok(false);
        }
        self.take_in(&pending.entries());
        if self.record.with_untracked(Record::len) == backup.records.len() {
            // The file has all that is here.
            self.keep_backups(|backups, mark| backups.made = Some(mark), self.backed_up())
                .await;
        }
        // Something may have been done here to what the file knows as deleted. If that fails it is done after the next start.
        let _ = self.erase(&[]).await;
        self.accept_missing();
        Ok(new_phone)
    }
}

/// New random bytes in Base64.
fn fresh(bytes: u32) -> Option<String> {
    cipher::call("fresh", &[bytes.into()]).ok()?.as_string()
}

/// Asks the cipher about an envelope.
async fn ask(what: &str, passphrase: &str, envelope: &Envelope<'_>, text: &str) -> Option<String> {
    let arguments = [
        passphrase.into(),
        envelope.iterations.into(),
        envelope.salt.into(),
        envelope.nonce.into(),
        envelope.additional_data().into(),
        text.into(),
    ];
    cipher::ask(what, &arguments).await.ok()?.as_string()
}

/// A backup behind a passphrase; `None` where the browser does not do it.
async fn protected(passphrase: &str, plain: &str) -> Option<String> {
    let (salt, nonce) = (fresh(16)?, fresh(12)?);
    let mut envelope = Envelope {
        iterations: LEAST_ITERATIONS,
        salt: &salt,
        nonce: &nonce,
        data: "",
    };
    let data = ask("protect", passphrase, &envelope, plain).await?;
    envelope.data = &data;
    Some(envelope.write())
}

/// The plain file in an envelope; `None` if the passphrase is another one.
pub async fn unprotected(passphrase: &str, envelope: &Envelope<'_>) -> Option<String> {
    ask("unprotect", passphrase, envelope, envelope.data).await
}
