//! What was written is read back, to the byte.

use crate::made::{self, done, moment};
use crate::sample::{
    cases, file, fitted, mixed, mood, note, settings, text, texts, tombstone, unknown, written,
};
use aftercare::care::checksum::digits;
use aftercare::care::event::{Event, Reading};
use aftercare::care::moment::Moment;
use aftercare::care::order::{EventId, Hlc};
use aftercare::care::record::Record;
use aftercare::exchange::backup::{Backup, Here, Preview, preview, read};
use aftercare::store::seal::unseal;
use aftercare::store::{Keeper, MemoryShelf, MemoryStore};
use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use std::collections::BTreeMap;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The key of a text that is an event.
fn key(text: &str) -> String {
    match Event::read(text) {
        Reading::Known(event) => event.place().to_string(),
        Reading::Unknown { place, .. } => place.to_string(),
        Reading::Damaged => String::new(),
    }
}

/// What the texts say together, as the app reads them from its store.
pub fn fold<'a>(rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> Record {
    let mut record = Record::default();
    for (key, text) in rows {
        record.read(key, text);
    }
    record
}

pub fn rows<'a>(backup: &'a Backup) -> Vec<(&'a str, &'a str)> {
    let rows = backup.records.iter();
    rows.map(|record| (record.key.as_str(), record.text)).collect()
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_was_written_is_read_back(texts in texts()) {
        // A store has one row under a key.
        let stored: BTreeMap<String, String> = texts.into_iter().map(|text| (key(&text), text)).collect();
        let texts: Vec<String> = stored.values().cloned().collect();
        let file = file(&texts);
        let backup = read(&file).expect("a backup");
        let stored = stored.iter().map(|(key, text)| (key.as_str(), text.as_str()));
        prop_assert_eq!(rows(&backup), stored.clone().collect::<Vec<_>>());
        prop_assert!(backup.damaged.is_empty());
        prop_assert_eq!(backup.settings.len(), 2);
        // Wiped and restored, the record is the one that was there.
        prop_assert_eq!(fold(stored), fold(rows(&backup)));
        serde_json::from_str::<serde_json::Value>(&file).expect("json");
        prop_assert_eq!(fitted(&file), file);
    }

    #[test]
    fn the_same_record_gives_the_same_bytes(
        (texts, shuffled) in texts().prop_flat_map(|texts| (Just(texts.clone()), Just(texts).prop_shuffle())),
    ) {
        let mut other_way: Vec<_> = settings();
        other_way.reverse();
        let twice = [shuffled.clone(), shuffled].concat();
        prop_assert_eq!(file(&texts), written(&twice, &other_way).text);
    }
}

#[test]
fn the_lines_are_those_of_the_description() {
    let written = written(&[mood(2), mood(1)], &[("look", "night".to_owned())]);
    let (one, two) = (mood(1), mood(2));
    let lines: Vec<_> = written.text.split('\n').collect();
    assert_eq!(
        lines[0],
        r#"{"format":"aftercare-backup","version":1,"entries":2,"first":"2026-09-21","last":"2026-09-21","settings":{"look":"night"},"#
    );
    assert_eq!(lines[1], r#""events":["#);
    assert_eq!(lines[2], format!("[\"{}\",{one}],", digits(&one)));
    assert_eq!(lines[3], format!("[\"{}\",{two}]", digits(&two)));
    assert_eq!(lines[4], "],");
    assert!(lines[5].starts_with(r#""frame":""#) && lines[6].starts_with(r#""checksum":""#));
    assert_eq!((lines.len(), written.entries, written.left_out), (7, 2, 0));
}

#[test]
fn an_empty_record_is_a_backup() {
    let written = written(&[], &[]);
    assert_eq!(read(&written.text), Ok(Backup::default()));
    assert_eq!((written.entries, written.left_out), (0, 0));
    let json: serde_json::Value = serde_json::from_str(&written.text).expect("json");
    assert_eq!(json["events"], serde_json::json!([]));
    assert_eq!(
        (&json["first"], &json["settings"]),
        (&serde_json::Value::Null, &serde_json::json!({}))
    );
}

#[test]
fn events_that_are_not_understood_are_copied_byte_for_byte() {
    let texts = [mood(1), unknown(2), note(3)];
    let file = file(&texts);
    let backup = read(&file).expect("a backup");
    assert_eq!(backup.records[1].text, unknown(2));
    assert!(file.contains(&unknown(2)));
}

#[test]
fn settings_come_back_as_they_were() {
    let file = file(&[]);
    let back = read(&file).expect("a backup").settings;
    let mut there: Vec<_> = settings()
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text))
        .collect();
    there.sort();
    assert_eq!(back, there);
}

#[test]
fn what_is_damaged_is_left_out_and_counted() {
    let two_lines = mood(2).replace(",\"at\"", ",\n\"at\"");
    let written = written(&[mood(1), "{}".to_owned(), two_lines, mood(3), mood(3)], &[]);
    assert_eq!((written.entries, written.left_out), (2, 2));
    assert_eq!(read(&written.text).expect("a backup").records.len(), 2);
}

#[test]
fn of_an_entry_and_its_tombstone_the_tombstone_is_written() {
    for texts in [[mood(1), tombstone(1)], [tombstone(1), mood(1)]] {
        let file = file(&texts);
        let backup = read(&file).expect("a backup");
        assert_eq!(rows(&backup), [(key(&mood(1)).as_str(), tombstone(1).as_str())]);
    }
}

#[test]
fn the_days_are_those_of_the_wall_clocks_of_then() {
    let at = |number: u8, utc_ms, offset_min| {
        let Reading::Known(event) = Event::read(&mood(number)) else {
            return String::new();
        };
        let at = Moment::new(utc_ms, offset_min, "").expect("within range");
        text(&Event { at, ..event })
    };
    // Both in the hour after midnight, UTC: the one was still yesterday, the other is long today. The clock ran backwards.
    let texts = [at(1, 1_790_035_300_000, 600), at(2, 1_784_592_100_000, -300)];
    let file = file(&texts);
    let backup = read(&file).expect("a backup");
    assert_eq!(
        (backup.first, backup.last),
        (day("2026-07-20"), day("2026-09-22"))
    );
    assert!(
        file.contains(r#""first":"2026-07-20","last":"2026-09-22""#),
        "{file}"
    );
}

#[test]
fn a_preview_tells_how_many_are_new_and_how_many_go() {
    let file = file(&mixed());
    let backup = read(&file).expect("a backup");
    let here = [key(&mood(1)), key(&tombstone(3)), key(&mood(99))];
    let seen = preview(&backup, &|key| {
        if here.iter().any(|each| each == key) {
            Here::Event
        } else {
            Here::Nothing
        }
    });
    let told = Preview {
        entries: 14,
        first: day("2026-09-21"),
        last: day("2026-09-21"),
        new: 13,
        gone: 1,
    };
    assert_eq!(seen, told);
    let all_here = preview(&backup, &|_| Here::Tombstone);
    assert_eq!((all_here.new, all_here.gone), (0, 0), "what is gone here already");
}

#[test]
fn a_life_of_notes_is_read() {
    let many: Vec<String> = (0..20_000)
        .map(|tick| {
            let mut event = done(1, tick, aftercare::care::event::Body::Erased);
            event.at = moment(1_790_000_000_000 + tick * 60_000);
            text(&event)
        })
        .collect();
    let file = file(&many);
    assert_eq!(read(&file).expect("a backup").records.len(), 20_000);
}

/// Runs a future of the engine in memory, which never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the memory engine never waits"),
    }
}

#[test]
fn export_delete_everything_and_restore_is_the_identity_for_10_000_random_records() {
    let mut runner = TestRunner::deterministic();
    let texts: Vec<(String, String)> = (0..10_000u32)
        .map(|number| {
            let made = made::event().new_tree(&mut runner).expect("an event").current();
            let [_, _, a, b] = number.to_be_bytes();
            let event = Event {
                id: EventId::new(1_790_000_000_000, [a, b, 0, 0, 0, 0, 0, 0, 0, 0]),
                order: Hlc::following(None, number.into()),
                ..made
            };
            (event.place().to_string(), text(&event))
        })
        .collect();
    let disk = MemoryStore::default();
    let app = Keeper::new(disk.clone(), MemoryShelf::new());
    let records = texts.iter().map(|(key, text)| (key.as_str(), text.as_str()));
    assert!(now(app.restore(records)).is_ok());
    let before = disk.rows();
    assert_eq!(before.len(), 10_000);

    let stored: Vec<String> = before
        .values()
        .map(|text| unseal(text).expect("whole").to_owned())
        .collect();
    let file = file(&stored);
    assert_eq!(now(app.wipe()), Ok(()));
    assert!(disk.rows().is_empty());
    let backup = read(&file).expect("a backup");
    assert!(now(app.restore(rows(&backup).into_iter())).is_ok());
    assert_eq!(disk.rows(), before);
}
