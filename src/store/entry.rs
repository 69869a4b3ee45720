//! What goes into the keeper and what comes out of it.

use super::Row;
use super::seal::{seal, unseal};
use crate::care::event::{Event, Reading, SCHEMA};

/// A stored event, read as far as this version can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key in the store.
    pub key: String,
    /// The event's text; of a damaged one, whatever is stored.
    pub text: String,
    /// What came out of reading it.
    pub reading: Reading,
}

impl Entry {
    /// Reads a row. Total: whatever it holds, there is an answer.
    pub(super) fn read(row: Row) -> Self {
        let Row { key, text } = row;
        match unseal(&text) {
            Ok(event) => Self {
                key,
                reading: Event::read(event),
                text: event.to_owned(),
            },
            Err(_) => Self {
                key,
                text,
                reading: Reading::Damaged,
            },
        }
    }

    /// Whether only a newer version of the app can have written it.
    pub(super) const fn is_newer(&self) -> bool {
        matches!(self.reading, Reading::Unknown { schema, .. } if schema > SCHEMA)
    }
}

/// Some of the entries, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// The entries.
    pub entries: Vec<Entry>,
    /// Whether there may be older ones.
    pub more: bool,
}

impl Slice {
    /// The key before which the next slice begins.
    pub fn oldest(&self) -> Option<&str> {
        self.entries.last().map(|entry| entry.key.as_str())
    }
}

/// Events on their way to the store: what the person did with one tap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    pub(super) rows: Vec<Row>,
    pub(super) noted: bool,
}

impl Pending {
    pub(super) fn new(events: &[Event]) -> Self {
        let row = |event: &Event| {
            let Ok(text) = event.to_text();
            Row {
                key: event.place().to_string(),
                text: seal(&text),
            }
        };
        Self {
            rows: events.iter().map(row).collect(),
            noted: false,
        }
    }

    /// An event that is noted nowhere.
    pub fn of(event: &Event) -> Self {
        Self::new(std::slice::from_ref(event))
    }

    /// Texts of events, each with its key.
    pub(super) fn of_texts<'a>(records: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let row = |(key, text): (&str, &str)| Row {
            key: key.to_owned(),
            text: seal(text),
        };
        Self {
            rows: records.map(row).collect(),
            noted: false,
        }
    }

    /// Whether there is nothing on its way.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether all of it deletes for good.
    pub(super) fn is_erasure(&self) -> bool {
        self.rows.iter().all(Row::is_tombstone)
    }

    /// Takes out what deletes for good.
    pub(super) fn take_erasure(&mut self) -> Self {
        let (tombstones, rows) = std::mem::take(&mut self.rows)
            .into_iter()
            .partition(Row::is_tombstone);
        self.rows = rows;
        Self {
            rows: tombstones,
            noted: self.noted,
        }
    }

    /// Whether the write-ahead note holds it. If not, it is on the screen and nowhere else.
    pub const fn is_noted(&self) -> bool {
        self.noted
    }

    /// Lets go of the rows under `keys`: they were deleted for good.
    pub fn let_go(&mut self, keys: &[String]) {
        self.rows.retain(|row| !keys.contains(&row.key));
    }

    /// The same in another form.
    #[must_use]
    pub fn with_rows(self, rows: Vec<Row>) -> Self {
        Self { rows, ..self }
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The keys of the events: what to tell the other tabs.
    pub fn keys(&self) -> Vec<String> {
        self.rows.iter().map(|row| row.key.clone()).collect()
    }

    /// The events, as they will be read from the store.
    pub fn entries(&self) -> Vec<Entry> {
        self.rows.iter().cloned().map(Entry::read).collect()
    }
}
