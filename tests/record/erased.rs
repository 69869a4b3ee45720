//! *Delete for good* leaves no word, holds against every copy, and comes by itself after 30 days in the bin.

use crate::fold::fold;
use crate::made::{done, event, events, id, moment};
use aftercare::care::check_in::Mood;
use aftercare::care::event::{Body, Change, Event};
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::order::{EventId, Hlc};
use aftercare::care::record::{KEPT_IN_BIN_MS, Record};
use proptest::prelude::*;

const WORDS: &str = "seven white horses";

fn note(number: u8, tick: i64) -> Event {
    let body = Body::Note {
        note: WORDS.to_owned(),
        began: moment(1_790_000_000_000),
    };
    done(number, tick, body)
}

fn words(number: u8, tick: i64, target: EventId) -> Event {
    let change = Change::Note(WORDS.to_owned());
    done(number, tick, Body::Correct { target, change })
}

/// `record` after `ids` were deleted for good.
fn without(record: &Record, ids: &[EventId]) -> Record {
    let mut after = record.clone();
    for tombstone in record.tombstones(ids) {
        after.insert(tombstone);
    }
    after
}

fn holds_words(record: &Record) -> bool {
    let mut texts = record.events().map(|event| event.to_text().expect("json"));
    texts.any(|text| text.contains(WORDS))
}

#[test]
fn an_entry_that_is_deleted_is_gone_with_all_that_was_done_to_it() {
    let other = done(9, 9, Body::Mood { mood: Mood::Good });
    let record = fold([
        note(1, 1),
        words(2, 2, id(1)),
        done(3, 3, Body::Bin { target: id(2) }),
        done(4, 4, Body::Review { target: id(1) }),
        done(5, 5, Body::Bin { target: id(1) }),
        other.clone(),
    ]);
    let after = without(&record, &[id(1)]);
    assert!(holds_words(&record) && !holds_words(&after));
    assert_eq!(after.len(), record.len(), "each row has its tombstone");
    assert!(after.entry(id(1)).is_none() && after.versions(id(1)).is_empty());
    assert!(after.bin().is_empty());
    let left: Vec<_> = after.events().filter(|event| !event.is_erased()).collect();
    assert_eq!(left, [&other]);
    assert!(after.tombstones(&[id(1)]).is_empty(), "once is enough");
}

#[test]
fn a_tombstone_says_when_and_nothing_else() {
    let event = note(1, 7);
    let tombstone = event.tombstone();
    assert_eq!(tombstone.place(), event.place());
    assert_eq!(tombstone.at.utc_ms(), event.at.utc_ms());
    assert_eq!((tombstone.at.offset_min(), tombstone.at.zone()), (0, ""));
    assert_eq!(tombstone.body, Body::Erased);
}

#[test]
fn what_is_done_later_to_what_is_deleted_does_nothing_and_goes_too() {
    let mut record = without(&fold([note(1, 1)]), &[id(1)]);
    record.insert(words(2, 2, id(1)));
    record.insert(done(3, 3, Body::Bin { target: id(1) }));
    record.insert(done(4, 4, Body::PutBack { target: id(1) }));
    assert!(record.entry(id(1)).is_none() && record.bin().is_empty());
    assert_eq!(record.tombstones(&[]).len(), 3);
    assert!(!holds_words(&without(&record, &[])));
}

#[test]
fn a_copy_with_the_words_does_not_bring_them_back_in_either_order() {
    let copy = [note(1, 1), words(2, 2, id(1))];
    let deleted = without(&fold(copy.clone()), &[id(1)]);
    let here: Vec<Event> = deleted.events().cloned().collect();
    for merged in [
        fold(here.iter().chain(&copy).cloned()),
        fold(copy.iter().chain(&here).cloned()),
    ] {
        assert_eq!(merged, deleted);
        assert!(!holds_words(&merged));
    }
}

#[test]
fn a_session_goes_with_its_answers_and_ticks() {
    let session = Body::Session {
        route: aftercare::care::session::Route::Nasal,
        dose_end: moment(1_790_000_000_000),
    };
    let tick = Body::Task {
        session: Some(id(1)),
        task: aftercare::care::task::Listed::Own(id(9)),
        done: true,
    };
    let record = fold([
        done(1, 1, session),
        done(2, 2, Body::Home { session: id(1) }),
        done(3, 3, tick),
    ]);
    assert_eq!(record.tombstones(&[id(1)]).len(), 3);
}

proptest! {
    #[test]
    fn whatever_the_order_a_tombstone_holds(
        (events, shuffled, gone) in (events(), event()).prop_flat_map(|(mut events, one)| {
            // Copies with the same id, whole and deleted, at the same place and at others.
            events.extend([one.clone(), one.tombstone()]);
            (Just(events.clone()), Just(events).prop_shuffle(), Just(one.id))
        }),
    ) {
        let (one, other) = (fold(events), fold(shuffled));
        prop_assert!(one.event(gone).is_some_and(Event::is_erased));
        prop_assert!(one.entry(gone).is_none() && one.session(gone).is_none());
        prop_assert!(one.bin().iter().all(|(id, _)| *id != gone));
        prop_assert_eq!(one.entries().collect::<Vec<_>>(), other.entries().collect::<Vec<_>>());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn deleting_changes_the_number_of_events_in_nothing_and_ends(events in events(), at in 0u8..12) {
        let record = fold(events);
        let after = without(&record, &[id(at)]);
        prop_assert_eq!(after.len(), record.len());
        prop_assert!(after.entry(id(at)).is_none());
        prop_assert!(after.tombstones(&[id(at)]).len() <= record.tombstones(&[id(at)]).len());
    }
}

/// Noted at the beginning, binned an hour later; then something noted `later_ms` after that.
fn binned(later_ms: i64) -> Record {
    let at = |number, ms: i64, body| Event {
        order: Hlc::following(None, START_MS + ms),
        at: moment(START_MS + ms),
        ..done(number, 0, body)
    };
    fold([
        at(1, 0, note(1, 0).body),
        at(2, HOUR_MS, Body::Bin { target: id(1) }),
        at(3, HOUR_MS + later_ms, Body::Mood { mood: Mood::Good }),
    ])
}

const START_MS: i64 = 1_790_000_000_000;

/// What is due `ms` after it was binned.
fn due(record: &Record, ms: i64) -> Vec<EventId> {
    record.due_for_erasure(&moment(START_MS + HOUR_MS + ms))
}

#[test]
fn the_bin_keeps_for_30_days_and_not_a_minute_less() {
    assert_eq!(KEPT_IN_BIN_MS, 30 * 24 * HOUR_MS);
    let record = binned(KEPT_IN_BIN_MS);
    assert!(
        due(&record, KEPT_IN_BIN_MS - MINUTE_MS).is_empty(),
        "29 d 23 h 59 m"
    );
    assert_eq!(due(&record, KEPT_IN_BIN_MS), [id(1)]);
}

#[test]
fn a_clock_set_ahead_empties_no_bin() {
    // The phone shows next year, and nothing was noted since.
    assert!(due(&binned(0), 365 * 24 * HOUR_MS).is_empty());
    // Something was noted while it did, and it is right again.
    assert!(due(&binned(KEPT_IN_BIN_MS), HOUR_MS).is_empty());
}

#[test]
fn a_clock_that_was_wrong_when_it_was_binned_empties_no_bin() {
    let mut record = binned(2 * KEPT_IN_BIN_MS);
    assert_eq!(due(&record, KEPT_IN_BIN_MS).len(), 1);
    // Done after it, at an earlier time.
    record.insert(Event {
        order: Hlc::following(record.latest(), 0),
        at: moment(START_MS),
        ..done(4, 0, Body::Mood { mood: Mood::Low })
    });
    assert!(due(&record, KEPT_IN_BIN_MS).is_empty());
}

#[test]
fn what_was_put_back_or_binned_again_has_its_time_anew() {
    let mut record = binned(KEPT_IN_BIN_MS);
    let at = |number, ms: i64, body| Event {
        order: Hlc::following(None, START_MS + HOUR_MS + ms),
        at: moment(START_MS + HOUR_MS + ms),
        ..done(number, 0, body)
    };
    record.insert(at(4, KEPT_IN_BIN_MS + 1, Body::PutBack { target: id(1) }));
    assert!(due(&record, 2 * KEPT_IN_BIN_MS).is_empty());
    record.insert(at(5, KEPT_IN_BIN_MS + 2, Body::Bin { target: id(1) }));
    assert!(due(&record, 2 * KEPT_IN_BIN_MS).is_empty());
    record.insert(at(6, 2 * KEPT_IN_BIN_MS + 2, Body::Mood { mood: Mood::Low }));
    assert_eq!(due(&record, 2 * KEPT_IN_BIN_MS + 2), [id(1)]);
}
