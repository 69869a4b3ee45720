//! Whom the locked page shows: the contacts that the person chose to have there. They stand in the clear.

use super::{Notebook, shelf};
use crate::care::record::Record;
use crate::store::Shelf;
use crate::store::shelf::SHOWN;

impl Notebook {
    /// Those who are shown while it is locked: name and number.
    pub fn shown_contacts() -> Vec<[String; 2]> {
        let text = shelf().get(SHOWN).ok().flatten().unwrap_or_default();
        let line = |line: &str| {
            let (name, phone) = line.split_once('\t')?;
            Some([name.to_owned(), phone.to_owned()])
        };
        text.lines().filter_map(line).collect()
    }

    /// Whether contacts are shown while it is locked.
    pub fn shows_contacts() -> bool {
        shelf().get(SHOWN).is_ok_and(|shown| shown.is_some())
    }

    /// Shows all contacts while it is locked, as they are now, or none.
    pub fn show_contacts(self, show: bool) {
        if !show {
            let _ = shelf().remove(SHOWN);
            return;
        }
        let contacts = self.record.with_untracked(Record::contacts);
        let lines = contacts.iter().map(|contact| {
            let name = contact.name.replace(['\t', '\n'], " ");
            [&name, "\t", &contact.phone, "\n"].concat()
        });
        // Where it cannot be kept nobody is shown.
        let _ = shelf().set(SHOWN, &lines.collect::<String>());
    }
}
