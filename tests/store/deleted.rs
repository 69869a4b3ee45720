//! A phone with words on it that are to be deleted for good.

use crate::phone::{App, Phone, event, now};
use aftercare::care::event::{Body, Change, Event, TOMBSTONE_END};
use aftercare::store::shelf::AHEAD;
use aftercare::store::{Shelf, StoreError};

pub const WORDS: &str = "seven white horses";

/// An event with words, number `number`.
pub fn words(number: u8) -> Event {
    let body = Body::Note {
        note: WORDS.to_owned(),
        began: event(number).at,
    };
    Event {
        body,
        ..event(number)
    }
}

/// A correction with words of event 2, number `number`.
pub fn correction(number: u8) -> Event {
    let body = Body::Correct {
        target: event(2).id,
        change: Change::Note(WORDS.to_owned()),
    };
    Event {
        body,
        ..event(number)
    }
}

/// A phone with an entry, its correction, and two others.
pub fn phone() -> Phone {
    Phone::with(&[event(1), words(2), correction(3), event(4)])
}

/// What has to stand in place of the entry and its correction.
pub fn tombstones() -> [Event; 2] {
    [words(2).tombstone(), correction(3).tombstone()]
}

/// What is shown once they are gone.
pub fn after() -> Vec<Event> {
    let [entry, correction] = tombstones();
    vec![event(1), entry, correction, event(4)]
}

pub fn erase(app: &App) -> Result<(), StoreError> {
    now(app.erase(&tombstones())).map(drop)
}

/// How many rows there are, and tombstones on the shelf in place of some.
pub fn kept(phone: &Phone) -> usize {
    let rows = phone.disk.rows();
    let noted = phone.notes().into_iter().filter(|key| {
        let text = phone.shelf.get(key).unwrap().unwrap();
        text.ends_with(TOMBSTONE_END) && !rows.contains_key(key.trim_start_matches(AHEAD))
    });
    noted.count() + rows.len()
}

/// How many texts of the store and the shelf hold the words.
pub fn places(phone: &Phone) -> usize {
    let keys = phone.shelf.keys_with_prefix("").unwrap();
    let noted = keys.iter().filter_map(|key| phone.shelf.get(key).unwrap());
    let stored = phone.disk.rows().into_values();
    stored.chain(noted).filter(|text| text.contains(WORDS)).count()
}
