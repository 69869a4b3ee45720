//! Setting a passcode and taking it away: all of the record changes its form, or nothing does.
//!
//! The cipher here turns texts into hexadecimal digits and back: what is looked at is who is told what, and what stays when it fails.
//! The true one is tried in browsers.

use crate::phone::{Phone, event, keep, now, shown};
use aftercare::care::event::Event;
use aftercare::store::cipher::{Closed, Mark};
use aftercare::store::seal::{seal, unseal};
use aftercare::store::{
    Cipher, EventStore, Fault, Keeper, LEDGER, Lock, MemoryShelf, MemoryStore, Relock, Row, Shelf, StoreError,
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

const KEY: &str = "0000abcd";

/// A lock that a tab may or may not have the key of.
#[derive(Clone, Default)]
struct Vault {
    lock: Rc<RefCell<Option<Lock>>>,
    has_key: Rc<Cell<bool>>,
}

impl Vault {
    fn open() -> Self {
        let vault = Self::default();
        vault.has_key.set(true);
        vault
    }
}

impl Cipher for Vault {
    fn is_on(&self) -> bool {
        self.lock.borrow().is_some()
    }

    fn is_closed(&self) -> bool {
        self.is_on() && !self.has_key.get()
    }

    fn heed(&self, lock: Option<Lock>) {
        self.lock.replace(lock);
    }

    async fn close(&self, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
        let close = |row: &Row| {
            if !self.is_on() || Closed::of(&row.text).is_some() {
                return row.clone();
            }
            let mark = if self.is_closed() {
                Mark::Note
            } else {
                Mark::of(&row.text)
            };
            let data = unreadable(unseal(&row.text).unwrap_or(&row.text));
            let closed = Closed {
                mark,
                key: KEY,
                data: &data,
            };
            Row {
                key: row.key.clone(),
                text: closed.stored(),
            }
        };
        let mut closed: Vec<Row> = rows.iter().map(close).collect();
        let tombstone =
            |row: &Row| Closed::of(&row.text).is_some_and(|closed| closed.mark == Mark::Tombstone);
        if self.is_on() && closed.iter().any(tombstone) {
            closed.push(Row {
                key: LEDGER.to_owned(),
                text: "a ledger".to_owned(),
            });
        }
        Ok(closed)
    }

    async fn open(&self, rows: Vec<Row>) -> Vec<Row> {
        let open = |row: Row| {
            let text = Closed::of(&row.text).filter(|_| !self.is_closed()).map(|closed| {
                let text = readable(closed.data);
                if closed.mark == Mark::Damaged {
                    text
                } else {
                    seal(&text)
                }
            });
            Row {
                text: text.unwrap_or(row.text),
                key: row.key,
            }
        };
        rows.into_iter().map(open).collect()
    }
}

/// No cipher, and yet nothing of the text stands in it.
fn unreadable(text: &str) -> String {
    text.bytes()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

fn readable(data: &str) -> String {
    let byte = |at| u8::from_str_radix(&data[at..at + 2], 16).unwrap();
    String::from_utf8((0..data.len()).step_by(2).map(byte).collect()).unwrap()
}

type Tab = Keeper<MemoryStore, MemoryShelf, Vault>;

fn tab(phone: &Phone, vault: Vault) -> Tab {
    let tab = Keeper::with(phone.disk.clone(), phone.shelf.clone(), vault);
    now(tab.open());
    tab
}

fn lock_text() -> String {
    format!(r#"{{"ids":["{KEY}"]}}"#)
}

/// A vault as it is once the lock is on.
fn next() -> Vault {
    let vault = Vault::open();
    vault.heed(Some(Lock {
        text: lock_text(),
        used: 0,
        ledger: None,
    }));
    vault
}

fn turn_on(tab: &Tab) -> Result<(), StoreError> {
    now(tab.convert(Some(lock_text()), &next()))
}

fn events() -> Vec<Event> {
    (1..=9).map(event).collect()
}

fn read(tab: &Tab) -> Vec<Event> {
    let mut events = Vec::new();
    let mut before: Option<String> = None;
    loop {
        let slice = now(tab.load(before.as_deref(), 4)).unwrap();
        before = slice.oldest().map(str::to_owned);
        events.extend(slice.entries.into_iter().filter_map(|entry| match entry.reading {
            aftercare::care::event::Reading::Known(event) => Some(event),
            _ => None,
        }));
        if !slice.more {
            events.reverse();
            return events;
        }
    }
}

fn note(tab: &Tab, event: &Event) -> Result<(), StoreError> {
    now(tab.keep(&tab.note(std::slice::from_ref(event)).unwrap()))
}

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
    let ledger = now(open.lock()).unwrap().and_then(|lock| lock.ledger);
    assert_eq!(ledger.as_deref(), Some("a ledger"));
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

#[test]
fn a_lock_that_was_closed_meanwhile_is_not_turned_off_over_rows_that_nobody_can_open() {
    let phone = Phone::with(&events());
    let open = tab(&phone, Vault::open());
    assert_eq!(turn_on(&open), Ok(()));
    open.cipher().heed(now(open.lock()).unwrap());
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
