//! *Delete for good*: afterwards no byte of the words is stored anywhere, and before that nothing has changed.

use crate::deleted::{WORDS, after, correction, erase, phone, places, tombstones, words};
use crate::phone::{Phone, event, keep, now, pending, shown};
use aftercare::care::event::{Body, Event, TOMBSTONE_END};
use aftercare::store::seal::seal;
use aftercare::store::{Fault, Missing, StoreError};

#[test]
fn no_byte_of_the_words_is_left_and_as_many_rows() {
    let phone = phone();
    let (app, _) = phone.started();
    assert_eq!(places(&phone), 2);
    let keys = tombstones().map(|event| event.place().to_string());
    assert_eq!(now(app.erase(&tombstones())), Ok(keys.to_vec()));
    assert_eq!(places(&phone), 0);
    assert_eq!(shown(&app), after());
    assert_eq!(now(app.check()), Ok(None));
    assert_eq!(now(phone.started().0.check()), Ok(None));
    // Once more changes nothing.
    assert_eq!(erase(&app), Ok(()));
    assert_eq!(shown(&phone.started().0), after());
}

#[test]
fn an_entry_that_was_never_saved_goes_with_its_note() {
    let phone = Phone::with(&[event(1)]);
    let (app, _) = phone.started();
    let waiting = pending(&app, &words(2));
    assert_eq!(places(&phone), 1);
    assert_eq!(erase(&app), Ok(()));
    assert_eq!((places(&phone), phone.notes().len()), (0, 0));
    // It is tried again after all, here or in another tab.
    assert_eq!(now(app.keep(&waiting)), Ok(()));
    assert_eq!(places(&phone), 0);
    assert_eq!(now(phone.started().0.check()), Ok(None));
}

#[test]
fn a_page_that_dies_before_it_is_on_disk_has_deleted_nothing() {
    let phone = Phone::with(&[event(1), event(4)]);
    let (app, _) = phone.started();
    drop((pending(&app, &words(2)), pending(&app, &correction(3))));
    let closed = Fault {
        error: StoreError::Closed,
        after_commit: false,
    };
    phone.disk.fail_at(0, u32::MAX, closed);
    assert_eq!(erase(&app), Err(StoreError::Closed));
    assert_eq!(phone.notes().len(), 2);
    phone.disk.heal();
    let (app, opening) = phone.started();
    assert_eq!(opening.recovered, 2);
    assert_eq!(shown(&app), [event(1), words(2), correction(3), event(4)]);
}

#[test]
fn a_page_that_dies_before_the_notes_are_gone_brings_no_word_back() {
    let phone = phone();
    let (app, _) = phone.started();
    assert_eq!(erase(&app), Ok(()));
    // The notes as they were: of what is stored, and of what was not yet.
    drop((pending(&app, &words(2)), pending(&app, &correction(3))));
    assert_eq!(places(&phone), 2);
    let (app, opening) = phone.started();
    assert_eq!((opening.recovered, opening.replay), (0, Ok(())));
    assert_eq!(places(&phone), 0);
    assert_eq!(shown(&app), after());
}

#[test]
fn notes_that_cannot_be_removed_now_go_at_the_next_start() {
    let phone = Phone::with(&[event(1)]);
    let (app, _) = phone.started();
    drop(pending(&app, &words(2)));
    phone.shelf.set_denied(true);
    assert_eq!(erase(&app), Ok(()));
    phone.shelf.set_denied(false);
    assert_eq!(places(&phone), 1);
    assert_eq!(phone.started().1.replay, Ok(()));
    assert_eq!(places(&phone), 0);
}

#[test]
fn beside_what_a_newer_version_wrote_nothing_is_deleted() {
    let phone = phone();
    let newer = event(5)
        .to_text()
        .unwrap()
        .replace("\"schema\":1", "\"schema\":2");
    phone.disk.tamper(&event(5).place().to_string(), &seal(&newer));
    let before = phone.disk.rows();
    assert_eq!(erase(&phone.started().0), Err(StoreError::Newer));
    phone.disk.set_newer(true);
    assert_eq!(erase(&phone.started().0), Err(StoreError::Newer));
    assert_eq!(phone.disk.rows(), before);
}

#[test]
fn a_loss_stays_told_whatever_is_deleted() {
    let phone = phone();
    phone.disk.lose();
    let (app, _) = phone.started();
    assert_eq!(erase(&app), Ok(()));
    let missing = Missing {
        expected: 4,
        found: 2,
    };
    assert_eq!(now(phone.started().0.check()), Ok(Some(missing)));
}

#[test]
fn another_tab_that_is_told_finds_the_tombstones() {
    let phone = phone();
    let (mine, _) = phone.started();
    let (theirs, _) = phone.started();
    let keys = now(mine.erase(&tombstones())).unwrap();
    let entries = now(theirs.fetch(&keys)).unwrap();
    assert_eq!(entries.len(), 2);
    assert!(entries.iter().all(|entry| !entry.text.contains(WORDS)));
    assert_eq!(now(theirs.check()), Ok(None));
}

#[test]
fn an_added_row_mends_a_damaged_one_and_changes_no_whole_one() {
    let phone = Phone::with(&[event(1)]);
    let (app, _) = phone.started();
    phone.disk.tamper(&event(1).place().to_string(), "half a te");
    assert_eq!(keep(&app, &event(1)), Ok(()));
    assert_eq!(shown(&app), [event(1)]);
    assert_eq!(keep(&app, &words(1)), Ok(()));
    assert_eq!(shown(&app), [event(1)]);
}

#[test]
fn a_restored_tombstone_takes_the_place_of_what_it_stands_for_and_a_restored_copy_does_not() {
    let phone = phone();
    let (app, _) = phone.started();
    let restored = app.note(&after()).unwrap();
    assert_eq!(now(app.keep(&restored)), Ok(()));
    assert_eq!((places(&phone), shown(&app)), (0, after()));
    let copy = app.note(&[words(2), correction(3)]).unwrap();
    assert_eq!(now(app.keep(&copy)), Ok(()));
    assert_eq!((places(&phone), shown(&app)), (0, after()));
}

#[test]
fn words_that_look_like_a_tombstone_are_none() {
    let phone = phone();
    let (app, _) = phone.started();
    let before = phone.disk.rows();
    for end in [TOMBSTONE_END, r#"{"kind":"erased"}}"#] {
        let note = end.to_owned();
        let body = Body::Note {
            note,
            began: event(1).at,
        };
        assert_eq!(keep(&app, &Event { body, ..event(1) }), Ok(()));
    }
    assert_eq!(phone.disk.rows(), before);
    for tombstone in tombstones() {
        assert!(tombstone.to_text().unwrap().ends_with(TOMBSTONE_END));
    }
}

#[test]
fn words_that_waited_are_let_go_by_their_keys() {
    let phone = Phone::default();
    let mut waiting = phone.app().note(&[event(1), words(2)]).unwrap();
    waiting.let_go(&[words(2).place().to_string()]);
    assert_eq!(waiting.keys(), [event(1).place().to_string()]);
    waiting.let_go(&waiting.keys());
    assert!(waiting.is_empty());
}
