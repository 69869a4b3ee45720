//! The write-ahead note: what the store has not confirmed yet, kept where it is there at once.

use super::entry::Pending;
use super::seal::unseal;
use super::shelf::{AHEAD, Shelf};
use super::{Row, StoreError};

/// More events than this at once come out of a file, which the person still has; noting them
/// could fill the shelf.
const MOST_AT_ONCE: usize = 32;

/// The notes found at start.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// What they hold.
    pub pending: Pending,
    /// Those that are damaged. They stay where they are.
    pub unreadable: Vec<Row>,
}

fn key(row: &Row) -> String {
    format!("{AHEAD}{}", row.key)
}

/// Notes all `rows`, or none; of many none. A tombstone that waits stays.
pub(super) fn write(shelf: &impl Shelf, rows: &[Row]) -> Result<(), StoreError> {
    if rows.len() > MOST_AT_ONCE {
        return Err(StoreError::Full);
    }
    let mut rows_to_note = rows.iter().filter(|row| !gives_way(shelf, row));
    let written = rows_to_note.try_for_each(|row| shelf.set(&key(row), &row.text));
    if written.is_err() {
        // What cannot be removed either is replayed at the next start, which does no harm.
        let _ = clear(shelf, rows);
    }
    written
}

/// What stood under keys of notes before they were replaced.
pub(super) type Replaced = Vec<(String, Option<String>)>;

/// Notes tombstones, all or none, in place of what is noted under their keys. What that was.
pub(super) fn replace(shelf: &impl Shelf, tombstones: &[Row]) -> Result<Replaced, StoreError> {
    let mut replaced = Vec::new();
    for row in tombstones {
        let key = key(row);
        let before = shelf.get(&key)?;
        if let Err(error) = shelf.set(&key, &row.text) {
            undo(shelf, replaced);
            return Err(error);
        }
        replaced.push((key, before));
    }
    Ok(replaced)
}

/// Notes again what was replaced.
pub(super) fn undo(shelf: &impl Shelf, replaced: Replaced) {
    for (key, before) in replaced {
        // There was room for it a moment ago.
        let _ = match before {
            Some(before) => shelf.set(&key, &before),
            None => shelf.remove(&key),
        };
    }
}

/// Whether `row` was deleted for good, and its tombstone waits here.
fn gives_way(shelf: &impl Shelf, row: &Row) -> bool {
    let noted = shelf.get(&key(row)).ok().flatten();
    let noted = noted.map(|text| Row { text, ..row.clone() });
    !row.is_tombstone() && noted.is_some_and(|noted| noted.is_tombstone())
}

/// Removes the notes of exactly these rows, however far it gets; the first failure is told. A tombstone that another tab has
/// noted in their place stays.
pub(super) fn clear(shelf: &impl Shelf, rows: &[Row]) -> Result<(), StoreError> {
    let own = rows.iter().filter(|row| !gives_way(shelf, row));
    let removals: Vec<_> = own.map(|row| shelf.remove(&key(row))).collect();
    removals.into_iter().collect()
}

/// Every note on the shelf, also those of other tabs: replaying one twice changes nothing.
pub(super) fn read(shelf: &impl Shelf) -> Result<Notes, StoreError> {
    let mut notes = Notes::default();
    for noted in shelf.keys_with_prefix(AHEAD)? {
        // Another tab may have removed it since.
        let Some(text) = shelf.get(&noted)? else {
            continue;
        };
        let key = noted.strip_prefix(AHEAD).unwrap_or(&noted).to_owned();
        let whole = unseal(&text).is_ok();
        let row = Row { key, text };
        if whole {
            notes.pending.rows.push(row);
        } else {
            notes.unreadable.push(row);
        }
    }
    notes.pending.noted = true;
    Ok(notes)
}
