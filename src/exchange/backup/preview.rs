//! What taking in a backup would do, before it is done.

use super::Backup;
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
}

/// Looks ahead; `is_here` says whether there is an event under a key on this phone.
///
/// A tombstone for an entry that is here counts as no new event: it takes the entry's place.
pub fn preview(backup: &Backup, is_here: &dyn Fn(&str) -> bool) -> Preview {
    let new = backup.records.iter().filter(|record| !is_here(&record.key));
    Preview {
        entries: backup.records.len(),
        first: backup.first,
        last: backup.last,
        new: new.count(),
    }
}
