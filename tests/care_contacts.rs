//! Whom the person wants to call: written down, taken away, put back, and never lost when two phones meet.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod life;

use aftercare::care::contact::{MOST_CONTACTS, new_contact};
use aftercare::care::event::Body;
use aftercare::care::order::EventId;
use life::Life;

fn names(life: &Life) -> Vec<String> {
    let contacts = life.record.contacts();
    contacts.into_iter().map(|contact| contact.name).collect()
}

fn write_down(life: &mut Life, name: &str) -> EventId {
    let known = life.record.contacts().len();
    life.act(new_contact(name, "+34 600 000 000", known).expect("it can be called"))
}

#[test]
fn a_contact_is_written_down_removed_and_put_back() {
    let mut life = Life::at("Europe/Madrid", "2026-11-20 14:10");
    assert_eq!(names(&life), [""; 0]);
    let ana = write_down(&mut life, "Ana");
    write_down(&mut life, "Luis");
    assert_eq!(names(&life), ["Ana", "Luis"]);
    life.act(Body::Bin { target: ana });
    assert_eq!(names(&life), ["Luis"]);
    let binned = life.record.contact(ana).expect("it is in the bin by its name");
    assert_eq!(
        (binned.name.as_str(), binned.phone.as_str()),
        ("Ana", "+34 600 000 000")
    );
    life.act(Body::PutBack { target: ana });
    assert_eq!(names(&life), ["Ana", "Luis"]);
}

#[test]
fn what_two_phones_wrote_down_is_all_there_and_no_more_can_be_added() {
    let mut life = Life::at("Europe/Madrid", "2026-11-20 14:10");
    for name in ["1", "2", "3", "4"] {
        write_down(&mut life, name);
    }
    let mut other = Life::at("Europe/Madrid", "2026-11-20 14:10");
    for name in ["5", "6", "7"] {
        other.pass(3_600_000);
        write_down(&mut other, name);
    }
    for event in other.record.events().cloned() {
        life.record.insert(event);
    }
    let known = names(&life).len();
    assert!(known > MOST_CONTACTS);
    assert!(new_contact("8", "112", known).is_err());
}
