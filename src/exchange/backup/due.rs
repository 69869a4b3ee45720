//! When it is time for a backup, and for the line that says so.

use crate::care::moment::HOUR_MS;

/// With so many entries that no backup has it is time for one.
const MOST_ENTRIES: usize = 10;
/// After so long with any.
const MOST_MS: i64 = 7 * 24 * HOUR_MS;

/// How many entries there were at some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The time, in milliseconds since 1970.
    pub at_ms: i64,
    /// How many entries there were.
    pub entries: usize,
}

/// The last backup, and when the line that asks for one was put off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backups {
    /// The last one made on this phone.
    pub made: Option<Mark>,
    /// The line was put off.
    pub put_off: Option<Mark>,
}

impl Backups {
    /// How many of `entries` are in no backup.
    pub fn newer(&self, entries: usize) -> usize {
        entries.saturating_sub(self.made.map_or(0, |made| made.entries))
    }

    /// Whether to ask for one, `now_ms`. `first_ms` is when the first entry was written.
    pub fn is_due(&self, entries: usize, first_ms: i64, now_ms: i64) -> bool {
        let first = Mark {
            at_ms: first_ms,
            entries: 0,
        };
        let since = [self.made, self.put_off]
            .into_iter()
            .flatten()
            .max_by_key(|mark| mark.at_ms)
            .unwrap_or(first);
        let newer = entries.saturating_sub(since.entries);
        self.newer(entries) > 0 && (newer >= MOST_ENTRIES || now_ms - since.at_ms >= MOST_MS)
    }
}
