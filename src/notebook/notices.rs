//! What is told of the record as a whole, until the person has read it.

use super::Notebook;
use crate::care::order::EventId;
use crate::store::{Row, StoreError};
use leptos::prelude::*;

/// What the person must be told about the record as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    /// Entries that an interruption had cut short and that are saved now.
    pub recovered: usize,
    /// The notes of interrupted entries that are damaged.
    pub unreadable: Vec<Row>,
    /// Fewer entries than there were.
    pub missing: Option<(u32, u32)>,
    /// A newer version wrote here.
    pub newer: bool,
    /// What was to be deleted for good and is still there, and why.
    pub not_deleted: Option<(EventId, StoreError)>,
    /// So many new entries came out of a backup.
    pub restored: Option<usize>,
    /// Everything was deleted.
    pub deleted: bool,
}

impl Notebook {
    /// Goes on without the entries that are missing: the person has read that they are.
    pub fn accept_missing(self) {
        let missing = self
            .inner
            .try_update_value(|inner| inner.missing.take())
            .flatten();
        if let Some(missing) = missing {
            // Where the shelf fails, the same sentence stands there at the next start.
            let _ = self.keeper().accept(&missing);
        }
        self.notices.update(|notices| notices.missing = None);
    }

    /// What was to be deleted for good and is still in the bin, and why. What was put back since is to stay.
    pub fn not_deleted(self) -> Option<(EventId, StoreError)> {
        let (id, error) = self.notices.with(|notices| notices.not_deleted.clone())?;
        let binned = self
            .record
            .with(|record| record.bin().iter().any(|(each, _)| *each == id));
        binned.then_some((id, error))
    }

    /// What was put back is not to be deleted any more, not even when it is in the bin again.
    pub(super) fn forget_put_back(self) {
        let known = self
            .notices
            .with_untracked(|notices| notices.not_deleted.is_some());
        if known && untrack(|| self.not_deleted()).is_none() {
            self.notices.update(|notices| notices.not_deleted = None);
        }
    }

    /// There is something again: it is not true any more that everything is deleted.
    pub(super) fn forget_deleted(self) {
        if self.notices.with_untracked(|notices| notices.deleted) {
            self.notices.update(|notices| notices.deleted = false);
        }
    }

    /// Puts the line about recovered entries away.
    pub fn forget_recovered(self) {
        self.notices.update(|notices| notices.recovered = 0);
    }
}
