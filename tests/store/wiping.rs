//! *Delete everything*: nothing is left, nothing is called missing afterwards, and a failure is told.

use crate::phone::{Phone, event, keep, now, pending, shown};
use aftercare::care::event::{Body, Event};
use aftercare::store::shelf::{self, Shelf};
use aftercare::store::{Fault, StoreError};

/// Three entries, one more that is only noted, settings and half-written words.
fn full_phone() -> Phone {
    let phone = Phone::with(&[event(1), event(2), event(3)]);
    drop(pending(&phone.app(), &event(4)));
    for key in [shelf::SETTINGS, shelf::DRAFT, shelf::READ] {
        phone.shelf.set(key, "some words").unwrap();
    }
    phone
}

fn kept(phone: &Phone) -> (usize, Vec<String>) {
    (phone.disk.rows().len(), phone.shelf.keys_with_prefix("").unwrap())
}

#[test]
fn nothing_is_left_and_nothing_is_called_missing() {
    let phone = full_phone();
    let app = phone.app();
    assert_eq!(now(app.check()), Ok(None));
    assert_eq!(now(app.wipe()), Ok(()));
    assert_eq!(kept(&phone), (0, vec![]));
    assert_eq!(now(app.check()), Ok(None));
    let (app, opening) = phone.started();
    assert_eq!((opening.recovered, shown(&app)), (0, vec![]));
    assert_eq!(now(app.check()), Ok(None));
}

#[test]
fn what_is_noted_afterwards_is_kept_and_guarded_as_on_a_new_phone() {
    let phone = full_phone();
    let (app, _) = phone.started();
    assert_eq!(now(app.wipe()), Ok(()));
    assert_eq!(keep(&app, &event(5)), Ok(()));
    assert_eq!(shown(&phone.started().0), [event(5)]);
    phone.disk.lose();
    let missing = now(phone.started().0.check()).unwrap();
    assert_eq!(
        missing.map(|missing| (missing.expected, missing.found)),
        Some((1, 0))
    );
}

#[test]
fn no_tombstone_is_left_so_that_a_copy_comes_back() {
    let phone = Phone::with(&[event(1), event(2)]);
    let (app, _) = phone.started();
    let erased = Event {
        body: Body::Erased,
        ..event(2)
    };
    assert_eq!(now(app.erase(&[erased])).map(|keys| keys.len()), Ok(1));
    assert_eq!(now(app.wipe()), Ok(()));
    assert_eq!(keep(&app, &event(2)), Ok(()));
    assert_eq!(shown(&phone.started().0), [event(2)]);
}

#[test]
fn a_tab_that_was_open_and_is_told_calls_nothing_missing() {
    let phone = full_phone();
    let ((mine, _), (theirs, _)) = (phone.started(), phone.started());
    assert_eq!((shown(&mine).len(), shown(&theirs).len()), (4, 4));
    assert_eq!(now(mine.wipe()), Ok(()));
    theirs.forget_all();
    assert_eq!(now(theirs.check()), Ok(None));
    assert_eq!(keep(&theirs, &event(5)), Ok(()));
    assert_eq!(now(phone.started().0.check()), Ok(None));
}

#[test]
fn a_failure_is_told_and_a_second_try_deletes() {
    for error in [
        StoreError::Full,
        StoreError::Denied,
        StoreError::Blocked,
        StoreError::TimedOut,
    ] {
        let phone = full_phone();
        let (app, _) = phone.started();
        let fault = Fault {
            error: error.clone(),
            after_commit: false,
        };
        phone.disk.fail_at(0, u32::MAX, fault);
        assert_eq!(now(app.wipe()), Err(error));
        assert_eq!(phone.disk.rows().len(), 4);
        phone.disk.heal();
        assert_eq!(now(app.wipe()), Ok(()));
        assert_eq!(kept(&phone), (0, vec![]));
    }
}

#[test]
fn it_needs_no_room() {
    let phone = full_phone();
    let (app, _) = phone.started();
    phone.shelf.set_full(true);
    assert_eq!(now(app.wipe()), Ok(()));
    assert_eq!(kept(&phone), (0, vec![]));
}

#[test]
fn where_there_is_no_shelf_the_entries_go_all_the_same() {
    let phone = full_phone();
    let (app, _) = phone.started();
    phone.shelf.set_denied(true);
    assert_eq!(now(app.wipe()), Ok(()));
    assert_eq!(phone.disk.rows().len(), 0);
}
