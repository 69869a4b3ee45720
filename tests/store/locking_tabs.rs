//! The lock with several tabs, each of which may not have heard what the other has done to it.

use crate::phone::{Phone, event, now};
use crate::vault::{KEY, Vault, events, ledger, lock_text, next, note, read, tab, turn_on, turned_on};
use aftercare::store::cipher::{Closed, Mark};
use aftercare::store::{Cipher, EventStore, Fault, Relock, Shelf, StoreError};

#[test]
fn a_tab_that_has_not_heard_of_the_lock_writes_nothing_in_the_clear_and_loses_nothing() {
    let phone = Phone::with(&events());
    let (first, other) = (tab(&phone, Vault::open()), tab(&phone, Vault::default()));
    assert_eq!(turn_on(&first), Ok(()));
    first.cipher().heed(now(first.lock()).unwrap());
    assert_eq!(note(&other, &event(20)), Ok(()));
    assert!(other.cipher().is_closed());
    assert!(phone.disk.rows().values().all(|text| Closed::of(text).is_some()));
    assert!(phone.notes().is_empty());
    assert_eq!(read(&first).last(), Some(&event(20)));
    // And the other way round.
    assert_eq!(now(first.convert(None, &Vault::default())), Ok(()));
    assert_eq!(note(&other, &event(21)), Ok(()));
    assert!(phone.disk.rows().values().all(|text| Closed::of(text).is_none()));
}

#[test]
fn a_lock_that_was_closed_meanwhile_is_not_turned_off_over_rows_that_nobody_can_open() {
    let (phone, open) = turned_on();
    let before = phone.disk.rows();
    // Another tab has locked, after the passcode was typed here.
    open.cipher().has_key.set(false);
    assert_eq!(
        now(open.convert(None, &Vault::default())),
        Err(StoreError::Locked)
    );
    assert_eq!(phone.disk.rows(), before);
    assert!(now(open.lock()).unwrap().is_some());
    open.cipher().has_key.set(true);
    assert_eq!(read(&open), events());
}

#[test]
fn a_tab_that_has_not_heard_of_the_lock_sets_no_other_over_it() {
    let phone = Phone::with(&events());
    let (first, other) = (tab(&phone, Vault::open()), tab(&phone, Vault::default()));
    assert_eq!(turn_on(&first), Ok(()));
    first.cipher().heed(now(first.lock()).unwrap());
    let before = phone.disk.rows();
    let own = lock_text().replace(KEY, "0000ffff");
    assert_eq!(now(other.convert(Some(own), &next())), Err(StoreError::Locked));
    assert!(other.cipher().is_closed(), "it has heard of it now");
    assert_eq!(phone.disk.rows(), before);
    assert_eq!(read(&first), events());
}

#[test]
fn what_was_enciphered_with_a_lock_that_is_gone_is_mended_by_a_backup() {
    let phone = Phone::with(&events());
    let open = tab(&phone, Vault::open());
    assert_eq!(turn_on(&open), Ok(()));
    let change = Relock {
        before: Some(lock_text()),
        ..Relock::default()
    };
    assert_eq!(now(phone.disk.relock(&change)), Ok(true), "the lock alone goes");
    let fresh = tab(&phone, Vault::default());
    let closed = |phone: &Phone| {
        let rows = phone.disk.rows();
        rows.values().filter(|text| Closed::of(text).is_some()).count()
    };
    assert_eq!(closed(&phone), 9);
    let texts: Vec<(String, String)> = events()
        .iter()
        .map(|event| (event.place().to_string(), event.to_text().unwrap()))
        .collect();
    let records = texts.iter().map(|(key, text)| (key.as_str(), text.as_str()));
    assert!(now(fresh.restore(records)).is_ok());
    assert_eq!(closed(&phone), 0);
    assert_eq!(read(&fresh), events());
}
#[test]
fn tabs_that_delete_at_the_same_time_lose_nothing_of_what_the_other_deleted() {
    let phone = Phone::with(&events());
    let first = tab(&phone, Vault::open());
    assert_eq!(turn_on(&first), Ok(()));
    first.cipher().heed(now(first.lock()).unwrap());
    let second = tab(&phone, Vault::open());
    // Neither hears of the other.
    for (tab, number) in [(&first, 2), (&second, 3), (&first, 4), (&second, 5)] {
        assert!(now(tab.erase(&[event(number).tombstone()])).is_ok());
    }
    assert_eq!(
        ledger(&first),
        [2, 3, 4, 5].map(|number| event(number).place().to_string())
    );
}

#[test]
fn what_is_deleted_without_room_is_in_the_ledger_once_it_is_stored() {
    let (phone, open) = turned_on();
    phone.disk.set_full(true);
    assert!(now(open.erase(&[event(2).tombstone()])).is_ok());
    assert_eq!((phone.disk.rows().len(), phone.notes().len()), (8, 1));
    let noted = phone.shelf.get(&phone.notes()[0]).unwrap().unwrap();
    assert_eq!(Mark::of_closed(&noted), Some(Mark::Tombstone));
    assert!(read(&open).contains(&event(2).tombstone()));
    phone.disk.set_full(false);
    assert_eq!(note(&open, &event(20)), Ok(()));
    assert_eq!((phone.disk.rows().len(), phone.notes().len()), (10, 0));
    assert_eq!(ledger(&open), [event(2).place().to_string()]);
}

#[test]
fn what_was_deleted_without_room_is_stored_by_a_start_that_is_locked() {
    let (phone, open) = turned_on();
    phone.disk.set_full(true);
    assert!(now(open.erase(&[event(2).tombstone()])).is_ok());
    phone.disk.set_full(false);
    let closed = tab(&phone, Vault::default());
    assert_eq!((phone.disk.rows().len(), phone.notes().len()), (9, 0));
    assert_eq!(now(closed.check()), Ok(None));
    assert!(read(&open).contains(&event(2).tombstone()));
}

#[test]
fn what_could_not_be_deleted_is_in_no_ledger() {
    let (phone, open) = turned_on();
    let closed = Fault {
        error: StoreError::Closed,
        after_commit: false,
    };
    phone.disk.fail_at(0, u32::MAX, closed);
    assert!(now(open.erase(&[event(2).tombstone()])).is_err());
    phone.disk.heal();
    assert!(now(open.erase(&[event(3).tombstone()])).is_ok());
    assert_eq!(ledger(&open), [event(3).place().to_string()]);
}

#[test]
fn the_lock_stays_while_what_was_deleted_waits_for_room() {
    let (phone, open) = turned_on();
    phone.disk.set_full(true);
    assert!(now(open.erase(&[event(2).tombstone()])).is_ok());
    assert_eq!(now(open.convert(None, &Vault::default())), Err(StoreError::Full));
    phone.disk.set_full(false);
    assert_eq!(now(open.convert(None, &Vault::default())), Ok(()));
    assert_eq!((phone.disk.rows().len(), phone.notes().len()), (9, 0));
}
