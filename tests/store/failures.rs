//! A failed write leaves what was there, tells why, and loses nothing.

use crate::phone::{Phone, event, keep, now, pending, shown};
use aftercare::care::event::Event;
use aftercare::store::{Fault, Shelf, StoreError, shelf};

/// What the person was told of an entry.
type Told = Vec<(Event, Result<(), StoreError>)>;

/// A day with the app: start, look, two entries, look again.
fn day(phone: &Phone) -> Told {
    let (app, _) = phone.started();
    let _ = now(app.load(None, 10));
    let _ = now(app.check());
    let told = [event(2), event(3)].map(|event| {
        let told = keep(&app, &event);
        (event, told)
    });
    let _ = now(app.fetch(&[event(1).place().to_string()]));
    let _ = now(app.check());
    told.into()
}

/// Plays the day with `fault` at operation `first`, `times` in a row; then a healed restart.
fn live_through(first: u32, times: u32, fault: &Fault) {
    let phone = Phone::with(&[event(1)]);
    let before = phone.disk.rows();
    phone.disk.fail_at(first, times, fault.clone());
    let told = day(&phone);
    let after = phone.disk.rows();
    assert!(before.iter().all(|row| after.get(row.0) == Some(row.1)));
    for (event, result) in &told {
        match result {
            Ok(()) => assert!(phone.has_stored(event) && !phone.has_note(event)),
            Err(class) => {
                assert!(phone.has_note(event));
                assert_eq!(class, &fault.error);
            }
        }
    }
    phone.disk.heal();
    let lost = 3 - after.len();
    let (app, opening) = phone.started();
    assert_eq!((opening.store, opening.replay), (Ok(()), Ok(())));
    assert_eq!(opening.recovered, lost);
    assert!(opening.waiting.is_empty() && phone.notes().is_empty());
    assert_eq!(shown(&app), [event(1), event(2), event(3)]);
    assert_eq!(now(app.check()), Ok(None));
    let (_, again) = phone.started();
    assert_eq!(again.recovered, 0);
}

#[test]
fn no_failure_at_any_operation_loses_doubles_or_hides_anything() {
    let smooth = Phone::with(&[event(1)]);
    let started = smooth.disk.operations();
    day(&smooth);
    let operations = smooth.disk.operations() - started;
    assert!(operations >= 8);
    for fault in Fault::every() {
        for first in 0..=operations {
            // Once; also the second try; for as long as the day lasts.
            for times in [1, 2, u32::MAX] {
                live_through(first, times, &fault);
            }
        }
    }
}

#[test]
fn one_lost_connection_goes_unnoticed() {
    for fault in Fault::every() {
        let phone = Phone::with(&[event(1)]);
        let (app, _) = phone.started();
        phone.disk.fail_at(0, 1, fault.clone());
        let told = keep(&app, &event(2));
        assert_eq!(told.is_ok(), fault.error.is_worth_another_try(), "{fault:?}");
    }
}

#[test]
fn an_entry_survives_a_page_that_dies_before_it_is_stored() {
    let phone = Phone::with(&[event(1)]);
    let (app, _) = phone.started();
    assert!(pending(&app, &event(2)).is_noted());
    drop(app);
    let (app, opening) = phone.started();
    assert_eq!(opening.recovered, 1);
    assert_eq!(shown(&app), [event(1), event(2)]);
}

#[test]
fn a_failed_entry_can_be_tried_again_or_given_up() {
    let phone = Phone::default();
    let (app, _) = phone.started();
    phone.disk.fail_at(
        0,
        2,
        Fault {
            error: StoreError::Full,
            after_commit: false,
        },
    );
    let (second, third) = (pending(&app, &event(2)), pending(&app, &event(3)));
    assert_eq!(now(app.keep(&second)), Err(StoreError::Full));
    assert_eq!(now(app.keep(&third)), Err(StoreError::Full));
    assert_eq!(now(app.keep(&second)), Ok(()));
    assert_eq!(app.forget(&third), Ok(()));
    assert!(phone.notes().is_empty());
    assert_eq!(shown(&phone.started().0), [event(2)]);
}

#[test]
fn without_a_shelf_entries_are_kept_all_the_same() {
    for (denied, full) in [(true, false), (false, true)] {
        let phone = Phone::with(&[event(1)]);
        phone.shelf.set_denied(denied);
        phone.shelf.set_full(full);
        let (app, opening) = phone.started();
        let class = if denied {
            StoreError::Denied
        } else {
            StoreError::Full
        };
        assert_eq!((opening.store, opening.shelf), (Ok(()), Err(class)));
        let pending = pending(&app, &event(2));
        assert!(!pending.is_noted());
        assert_eq!(now(app.keep(&pending)), Ok(()));
        assert_eq!(shown(&app), [event(1), event(2)]);
        assert_eq!(now(app.check()), Ok(None));
    }
}

#[test]
fn without_a_store_entries_wait_in_the_note_for_the_next_start() {
    let phone = Phone::default();
    phone.disk.fail_at(
        0,
        u32::MAX,
        Fault {
            error: StoreError::Denied,
            after_commit: false,
        },
    );
    let (app, opening) = phone.started();
    assert_eq!(opening.store, Err(StoreError::Denied));
    assert_eq!(keep(&app, &event(1)), Err(StoreError::Denied));
    let (app, opening) = phone.started();
    assert_eq!(opening.waiting.entries().len(), 1);
    phone.disk.heal();
    assert_eq!(now(app.keep(&opening.waiting)), Ok(()));
    assert_eq!(shown(&app), [event(1)]);
    assert!(phone.notes().is_empty());
}

#[test]
fn what_waits_has_the_true_reason_and_without_it_there_is_none() {
    for fault in Fault::every().into_iter().filter(|fault| !fault.after_commit) {
        // From opening on, of which the second step reads the lock; then from each later step of the replay on.
        for first in 0..5 {
            let phone = Phone::default();
            pending(&phone.app(), &event(1));
            phone.disk.fail_at(first, u32::MAX, fault.clone());
            let (_, opening) = phone.started();
            assert_eq!(opening.replay, Err(fault.error.clone()), "{first}");
            assert_eq!(opening.store.is_ok(), first > 1);
            assert_eq!((opening.waiting.keys().len(), opening.recovered), (1, 0));
        }
        let phone = Phone::default();
        phone.disk.fail_at(0, u32::MAX, fault.clone());
        let (_, opening) = phone.started();
        assert_eq!((opening.store, opening.replay), (Err(fault.error), Ok(())));
        assert!(opening.waiting.is_empty());
    }
}

#[test]
fn a_damaged_note_stops_no_other_and_stays() {
    let phone = Phone::default();
    let damaged = format!("{}0", shelf::AHEAD);
    phone.shelf.set(&damaged, "half a te").unwrap();
    pending(&phone.app(), &event(1));
    let (app, opening) = phone.started();
    assert_eq!((opening.recovered, opening.unreadable.len()), (1, 1));
    assert_eq!(shown(&app), [event(1)]);
    assert_eq!(phone.notes(), [damaged]);
}

#[test]
fn a_restored_file_does_not_fill_the_shelf() {
    let phone = Phone::default();
    let (app, _) = phone.started();
    let events: Vec<Event> = (0..200).map(event).collect();
    let pending = app.note(&events).unwrap();
    assert!(!pending.is_noted() && phone.notes().is_empty());
    assert_eq!(now(app.keep(&pending)), Ok(()));
    assert_eq!(shown(&app), events);
}
