//! Stored texts that are kept as they are, by their key.

/// Such texts, in the order of their keys. They are few.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aside(Vec<(String, String)>);

impl Aside {
    /// Keeps `text` under `key`, in place of what was there.
    pub(super) fn insert(&mut self, key: &str, text: &str) {
        let place = self.0.binary_search_by(|(other, _)| other.as_str().cmp(key));
        let entry = (key.to_owned(), text.to_owned());
        match place {
            Ok(at) => self.0.splice(at..=at, [entry]),
            Err(at) => self.0.splice(at..at, [entry]),
        };
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each key and its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }

    /// The text under `key`.
    pub fn get(&self, key: &str) -> Option<&String> {
        let found = self.0.iter().find(|(other, _)| other == key);
        found.map(|(_, text)| text)
    }
}
