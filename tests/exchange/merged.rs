//! A backup is taken in by union: what was deleted for good stays deleted, whichever side knows of it.

use crate::round::{fold, rows};
use crate::sample::{cases, file, mixed, mood, texts, tombstone};
use aftercare::care::record::Record;
use aftercare::exchange::backup::read;
use proptest::prelude::*;

/// `record` with what is in the file.
fn merged(mut record: Record, file: &str) -> Record {
    for (key, text) in rows(&read(file).expect("a backup")) {
        record.read(key, text);
    }
    record
}

#[test]
fn what_was_deleted_for_good_stays_deleted() {
    let with_entry = file(&[mood(1), mood(2)]);
    let with_tombstone = file(&[tombstone(1), mood(2)]);
    let deleted = merged(Record::default(), &with_tombstone);
    assert_eq!(deleted.events().filter(|event| event.is_erased()).count(), 1);
    let there = merged(Record::default(), &with_entry);
    assert_eq!(merged(deleted.clone(), &with_entry), deleted);
    assert_eq!(merged(there, &with_tombstone), deleted);
}

#[test]
fn what_is_here_and_not_in_the_file_stays() {
    let here = merged(Record::default(), &file(&mixed()));
    assert_eq!(merged(here.clone(), &file(&[mood(1)])), here);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_backup_taken_in_twice_changes_nothing_more(here in texts(), there in texts()) {
        let here = fold(here.iter().map(|text| ("", text.as_str())).filter(|(_, text)| !text.contains("of_next_year")));
        let file = file(&there);
        let once = merged(here, &file);
        prop_assert_eq!(merged(once.clone(), &file), once);
    }
}
