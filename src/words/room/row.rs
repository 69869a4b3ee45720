//! What the rows of a room must be, for the tests and for the tool that writes the release.

use super::Item;

/// What a row of the table must be.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name in its room.
    pub says: String,
    /// How many values its last form names.
    pub values: usize,
}

impl Row {
    pub(in crate::words) fn new(says: &str, values: usize) -> Self {
        Self {
            says: says.to_owned(),
            values,
        }
    }

    /// A row for each item of a kind.
    pub(in crate::words) fn of_each<T: Item>(field: &str, values: impl Fn(T) -> usize) -> Vec<Self> {
        let named = T::NAMES.iter().zip(T::ALL);
        named
            .map(|(name, item)| Self::new(&format!("{field}.{name}"), values(*item)))
            .collect()
    }
}
