//! A cipher that turns texts into hexadecimal digits and back: what is looked at is who is told what, and what stays when it
//! fails. The true one is tried in browsers.

use crate::phone::{Phone, event, now};
use aftercare::care::event::Event;
use aftercare::store::cipher::{Closed, Mark};
use aftercare::store::seal::{seal, unseal};
use aftercare::store::{Cipher, Keeper, LEDGER, Lock, MemoryShelf, MemoryStore, Row, StoreError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

pub const KEY: &str = "0000abcd";

/// A lock that a tab may or may not have the key of.
#[derive(Clone, Default)]
pub struct Vault {
    lock: Rc<RefCell<Option<Lock>>>,
    pub has_key: Rc<Cell<bool>>,
}

impl Vault {
    pub fn open() -> Self {
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
        let gone: Vec<&Row> = rows.iter().filter(|row| row.is_tombstone()).collect();
        if let Some(lock) = &mut *self.lock.borrow_mut()
            && !gone.is_empty()
            && self.has_key.get()
        {
            // It begins with a number, as the true one with its nonce: by that one is told from another.
            let ledger = lock.ledger.clone().unwrap_or_default();
            let (before, known) = ledger.split_once(';').unwrap_or_default();
            let known = known.split(',').filter(|place| !place.is_empty());
            let places: BTreeSet<&str> = known.chain(gone.iter().map(|row| row.key.as_str())).collect();
            let number = places.len();
            let places = places.into_iter().collect::<Vec<_>>().join(",");
            let ledger = format!("{number:04};{places}");
            closed.push(Row {
                key: LEDGER.to_owned(),
                text: format!("{ledger} {before}"),
            });
            lock.ledger = Some(ledger);
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
pub fn unreadable(text: &str) -> String {
    text.bytes()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

pub fn readable(data: &str) -> String {
    let byte = |at| u8::from_str_radix(&data[at..at + 2], 16).unwrap();
    String::from_utf8((0..data.len()).step_by(2).map(byte).collect()).unwrap()
}

pub type Tab = Keeper<MemoryStore, MemoryShelf, Vault>;

pub fn tab(phone: &Phone, vault: Vault) -> Tab {
    let tab = Keeper::with(phone.disk.clone(), phone.shelf.clone(), vault);
    now(tab.open());
    tab
}

pub fn lock_text() -> String {
    format!(r#"{{"ids":["{KEY}"]}}"#)
}

/// A vault as it is once the lock is on.
pub fn next() -> Vault {
    let vault = Vault::open();
    vault.heed(Some(Lock {
        text: lock_text(),
        used: 0,
        ledger: None,
    }));
    vault
}

pub fn turn_on(tab: &Tab) -> Result<(), StoreError> {
    now(tab.convert(Some(lock_text()), &next()))
}

/// What the ledger says was deleted.
pub fn ledger(tab: &Tab) -> Vec<String> {
    let ledger = now(tab.lock()).unwrap().and_then(|lock| lock.ledger);
    let ledger = ledger.unwrap_or_default();
    let places = ledger.split([';', ',']).skip(1).filter(|place| !place.is_empty());
    places.map(str::to_owned).collect()
}

pub fn events() -> Vec<Event> {
    (1..=9).map(event).collect()
}

pub fn read(tab: &Tab) -> Vec<Event> {
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

pub fn note(tab: &Tab, event: &Event) -> Result<(), StoreError> {
    now(tab.keep(&tab.note(std::slice::from_ref(event)).unwrap()))
}

/// A phone with the lock on, and the tab in which it is open.
pub fn turned_on() -> (Phone, Tab) {
    let phone = Phone::with(&events());
    let open = tab(&phone, Vault::open());
    assert_eq!(turn_on(&open), Ok(()));
    open.cipher().heed(now(open.lock()).unwrap());
    (phone, open)
}
