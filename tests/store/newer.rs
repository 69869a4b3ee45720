//! What a newer version wrote is read, told, and never written beside.

use crate::phone::{Phone, event, keep, now, pending, shown};
use aftercare::care::event::{Event, Reading};
use aftercare::store::seal::seal;
use aftercare::store::{Fault, Shelf, StoreError, shelf};

/// The event as a newer version would store it.
fn of_newer_version(event: &Event) -> String {
    let text = event.to_text().unwrap();
    seal(&text.replace("\"schema\":1", "\"schema\":2"))
}

/// A phone on which the oldest of very many rows is from a newer version, and a note waits.
fn newer_far_down() -> Phone {
    let phone = Phone::default();
    for number in 0..700 {
        phone.disk.tamper(&format!("row {number:03}"), "");
    }
    phone.disk.tamper("a", &of_newer_version(&event(0)));
    pending(&phone.app(), &event(1));
    phone
}

#[test]
fn after_a_newer_version_nothing_is_written_and_nothing_lost() {
    let phone = Phone::with(&[event(1)]);
    phone.disk.set_newer(true);
    let (app, opening) = phone.started();
    assert!(opening.store.is_ok() && app.is_read_only());
    assert_eq!(shown(&app), [event(1)]);
    assert_eq!(keep(&app, &event(2)), Err(StoreError::Newer));
    assert_eq!(phone.disk.rows().len(), 1);
    // An old version again: still not.
    let (_, opening) = phone.started();
    assert_eq!((opening.recovered, opening.waiting.keys().len()), (0, 1));
    assert_eq!(opening.replay, Err(StoreError::Newer));
    // The newer one finds it.
    phone.disk.set_newer(false);
    let (app, opening) = phone.started();
    assert_eq!(opening.recovered, 1);
    assert_eq!(shown(&app), [event(1), event(2)]);
}

#[test]
fn a_newer_event_makes_the_app_read_only_and_stays_untouched() {
    let phone = Phone::with(&[event(1), event(2)]);
    let key = event(2).place().to_string();
    let newer = of_newer_version(&event(2));
    phone.disk.tamper(&key, &newer);
    let (app, _) = phone.started();
    let entries = now(app.load(None, 10)).unwrap().entries;
    assert_eq!(seal(&entries[0].text), newer);
    assert!(matches!(entries[0].reading, Reading::Unknown { schema: 2, .. }));
    assert_eq!(keep(&app, &event(3)), Err(StoreError::Newer));
    assert_eq!(phone.disk.rows().len(), 2);
}

#[test]
fn a_note_of_a_newer_version_waits_for_that_version() {
    let phone = Phone::with(&[event(1)]);
    let key = format!("{}{}", shelf::AHEAD, event(2).place());
    phone.shelf.set(&key, &of_newer_version(&event(2))).unwrap();
    let (app, opening) = phone.started();
    assert!(app.is_read_only());
    assert_eq!(opening.replay, Err(StoreError::Newer));
    assert_eq!(phone.notes(), [key]);
    assert_eq!(phone.disk.rows().len(), 1);
}

#[test]
fn another_tab_that_runs_a_newer_version_ends_writing_here() {
    let phone = Phone::default();
    let (app, _) = phone.started();
    app.become_read_only();
    let pending = pending(&app, &event(1));
    assert_eq!(now(app.keep(&pending)), Err(StoreError::Newer));
    assert!(pending.is_noted() && phone.disk.rows().is_empty());
}

#[test]
fn nothing_is_replayed_into_a_store_with_a_newer_entry_anywhere() {
    let phone = newer_far_down();
    for _ in 0..2 {
        let before = phone.disk.rows();
        let (app, opening) = phone.started();
        assert!(app.is_read_only());
        assert_eq!((opening.store, opening.replay), (Ok(()), Err(StoreError::Newer)));
        assert_eq!(opening.recovered, 0);
        assert_eq!(opening.waiting.entries().len(), 1);
        assert_eq!(now(app.keep(&opening.waiting)), Err(StoreError::Newer));
        assert_eq!(phone.disk.rows(), before);
        assert!(phone.has_note(&event(1)));
    }
}

#[test]
fn nothing_is_written_before_everything_has_been_looked_at() {
    let phone = newer_far_down();
    let before = phone.disk.rows();
    let closed = Fault {
        error: StoreError::Blocked,
        after_commit: false,
    };
    // The store cannot be reached at start, and is back when the person tries again.
    phone.disk.fail_at(0, u32::MAX, closed);
    let (app, opening) = phone.started();
    assert_eq!(opening.replay, Err(StoreError::Blocked));
    phone.disk.heal();
    assert!(now(app.load(None, 400)).unwrap().more && !app.is_read_only());
    assert_eq!(now(app.keep(&opening.waiting)), Err(StoreError::Newer));
    assert_eq!(keep(&app, &event(2)), Err(StoreError::Newer));
    assert_eq!(phone.disk.rows(), before);
}

#[test]
fn what_was_loaded_is_not_read_again_for_a_write() {
    let phone = Phone::with(&[1, 2, 3, 4, 5, 6, 7].map(event));
    let (app, _) = phone.started();
    assert_eq!(shown(&app).len(), 7);
    assert_eq!(now(app.check()), Ok(None));
    let before = phone.disk.operations();
    assert_eq!(keep(&app, &event(8)), Ok(()));
    assert_eq!(phone.disk.operations() - before, 1);
}

#[test]
fn a_newer_note_waits_also_when_the_store_comes_back_later() {
    let phone = Phone::default();
    let key = format!("{}{}", shelf::AHEAD, event(2).place());
    phone.shelf.set(&key, &of_newer_version(&event(2))).unwrap();
    let denied = Fault {
        error: StoreError::Denied,
        after_commit: false,
    };
    phone.disk.fail_at(0, u32::MAX, denied);
    let (app, opening) = phone.started();
    assert_eq!(opening.replay, Err(StoreError::Denied));
    phone.disk.heal();
    assert_eq!(now(app.keep(&opening.waiting)), Err(StoreError::Newer));
    assert!(phone.disk.rows().is_empty());
}
