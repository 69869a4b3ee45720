//! What taking in a backup would do, before it is done.

use super::Backup;
use crate::care::event::TOMBSTONE_END;
use chrono::NaiveDate;

/// What the person is told before they say yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preview {
    /// How many events can be read. What is left of those that were deleted for good is none.
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
/// A tombstone counts as no event. For an entry that is here it takes the entry's place.
pub fn preview(backup: &Backup, here: &dyn Fn(&str) -> Here) -> Preview {
    let mut told = Preview {
        entries: 0,
        first: backup.first,
        last: backup.last,
        new: 0,
        gone: 0,
    };
    for record in &backup.records {
        let found = here(&record.key);
        if record.text.ends_with(TOMBSTONE_END) {
            told.gone += usize::from(found == Here::Event);
        } else {
            told.entries += 1;
            told.new += usize::from(found == Here::Nothing);
        }
    }
    told
}
