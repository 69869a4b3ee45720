//! What taking in a backup would do, before it is done.

use super::Backup;
use crate::care::event::TOMBSTONE_END;
use chrono::NaiveDate;

/// What the person is told before they say yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preview {
    /// How many events can be read.
    pub entries: usize,
    /// The day of the earliest.
    pub first: Option<NaiveDate>,
    /// The day of the latest.
    pub last: Option<NaiveDate>,
    /// How many of them are not on this phone.
    pub new: usize,
    /// How many entries that are on this phone were deleted for good where the file was made: they go here, too.
    pub gone: usize,
}

/// What stands under a key on this phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// Nothing that can be read.
    Nothing,
    /// An event.
    Event,
    /// What is left of one that was deleted for good.
    Tombstone,
}

/// Looks ahead.
///
/// A tombstone for an entry that is here counts as no new event: it takes the entry's place.
pub fn preview(backup: &Backup, here: &dyn Fn(&str) -> Here) -> Preview {
    let is = |what: Here| move |record: &&super::Record| here(&record.key) == what;
    let gone = backup.records.iter().filter(is(Here::Event));
    Preview {
        entries: backup.records.len(),
        first: backup.first,
        last: backup.last,
        new: backup.records.iter().filter(is(Here::Nothing)).count(),
        gone: gone.filter(|record| record.text.ends_with(TOMBSTONE_END)).count(),
    }
}
