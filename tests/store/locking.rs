//! Setting a passcode and taking it away: all of the record changes its form, or nothing does.

use crate::phone::{Phone, event, keep, now, shown};
use crate::vault::{Vault, events, ledger, note, read, tab, turn_on};
use aftercare::store::cipher::Closed;
use aftercare::store::{Cipher, EventStore, Fault, Shelf};

#[test]
fn turned_on_no_row_and_no_note_is_in_the_clear_and_turned_off_all_is_as_it_was() {
    let phone = Phone::with(&events());
    let before = phone.disk.rows();
    let open = tab(&phone, Vault::open());
    // A note of another tab, and a damaged row.
    phone.shelf.set("aftercare.ahead.x", "not whole").unwrap();
    phone.disk.tamper("0", "nothing that can be read");
    assert_eq!(turn_on(&open), Ok(()));
    open.cipher().heed(now(open.lock()).unwrap());
    assert!(phone.disk.rows().values().all(|text| Closed::of(text).is_some()));
    let noted = phone.shelf.get("aftercare.ahead.x").unwrap().unwrap();
    assert!(Closed::of(&noted).is_some(), "{noted}");
    assert_eq!(read(&open), events());

    phone.shelf.remove("aftercare.ahead.x").unwrap();
    assert_eq!(now(open.convert(None, &Vault::default())), Ok(()));
    let mut after = phone.disk.rows();
    assert_eq!(after.remove("0").as_deref(), Some("nothing that can be read"));
    assert_eq!(after, before);
    assert_eq!(now(open.lock()), Ok(None));
}

#[test]
fn however_storage_fails_while_it_is_turned_on_or_off_the_record_is_in_the_one_form_or_the_other() {
    for off in [false, true] {
        let mut reached = 0;
        for fault in Fault::every() {
            for first in 0.. {
                let phone = Phone::with(&events());
                let open = tab(&phone, Vault::open());
                if off {
                    assert_eq!(turn_on(&open), Ok(()));
                    open.cipher().heed(now(open.lock()).unwrap());
                }
                let begun = phone.disk.operations();
                phone.disk.fail_at(first, 2, fault.clone());
                let done = if off {
                    now(open.convert(None, &Vault::default()))
                } else {
                    turn_on(&open)
                };
                let operations = phone.disk.operations() - begun;
                phone.disk.heal();
                let lock = now(phone.disk.lock()).unwrap();
                let closed = phone
                    .disk
                    .rows()
                    .values()
                    .filter(|text| Closed::of(text).is_some())
                    .count();
                assert_eq!(closed, if lock.is_some() { 9 } else { 0 }, "{fault:?} at {first}");
                let fresh = tab(&phone, Vault::open());
                assert_eq!(read(&fresh), events(), "{fault:?} at {first}");
                if done.is_ok() && operations <= first {
                    break;
                }
                reached += 1;
            }
        }
        assert!(reached >= 30, "{reached}");
    }
}

#[test]
fn a_tombstone_takes_the_place_of_what_is_enciphered_and_nothing_else_does() {
    let phone = Phone::with(&events());
    let open = tab(&phone, Vault::open());
    assert_eq!(turn_on(&open), Ok(()));
    open.cipher().heed(now(open.lock()).unwrap());
    let before = phone.disk.rows();
    assert_eq!(note(&open, &event(3)), Ok(()), "there already");
    assert_eq!(phone.disk.rows(), before);
    assert!(now(open.erase(&[event(3).tombstone()])).is_ok());
    assert!(phone.notes().is_empty(), "a note of it stays");
    assert_eq!(ledger(&open), [event(3).place().to_string()]);
    assert_eq!(note(&open, &event(3)), Ok(()), "a copy");
    assert!(read(&open).contains(&event(3).tombstone()) && !read(&open).contains(&event(3)));
}

#[test]
fn without_a_lock_the_keeper_reads_and_writes_as_it_always_did() {
    let phone = Phone::with(&events());
    let (app, _) = phone.started();
    assert_eq!(keep(&app, &event(30)), Ok(()));
    assert_eq!(shown(&app).len(), 10);
}
