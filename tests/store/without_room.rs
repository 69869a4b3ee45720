//! *Delete for good* on a phone that has no room left: it deletes, and takes nothing more.

use crate::deleted::{after, correction, erase, kept, phone, places, tombstones, words};
use crate::phone::{Phone, event, keep, now, pending, shown};
use aftercare::care::event::{Event, TOMBSTONE_END};
use aftercare::store::seal::seal;
use aftercare::store::{Fault, StoreError};

/// The same phone, without room.
fn full() -> Phone {
    let phone = phone();
    phone.disk.set_full(true);
    phone
}

#[test]
fn an_entry_goes_and_no_word_of_it_is_left_and_nothing_is_called_missing() {
    let phone = full();
    let (app, _) = phone.started();
    let keys = tombstones().map(|event| event.place().to_string());
    assert_eq!(now(app.erase(&tombstones())), Ok(keys.to_vec()));
    assert_eq!((places(&phone), phone.disk.rows().len(), kept(&phone)), (0, 2, 4));
    // In this page, in another tab, and after a start.
    let (started, opening) = phone.started();
    assert_eq!((opening.recovered, opening.replay), (0, Ok(())));
    assert!(opening.waiting.is_empty(), "it would be shown as not saved");
    for app in [&app, &started] {
        let mut events = shown(app);
        events.sort_unstable_by_key(Event::place);
        assert_eq!(events, after());
        assert_eq!(now(app.check()), Ok(None));
        let told = now(app.fetch(&keys)).unwrap();
        assert!(told.iter().all(|entry| entry.text.ends_with(TOMBSTONE_END)));
        assert_eq!(told.len(), 2);
    }
}

#[test]
fn with_room_the_tombstones_take_their_places() {
    let phone = full();
    assert_eq!(erase(&phone.started().0), Ok(()));
    phone.disk.set_full(false);
    let (app, opening) = phone.started();
    assert_eq!((opening.recovered, opening.replay), (0, Ok(())));
    assert_eq!((phone.notes().len(), phone.disk.rows().len()), (0, 4));
    assert_eq!(shown(&app), after());
    assert_eq!(now(app.check()), Ok(None));
}

#[test]
fn what_is_stored_next_takes_them_along() {
    let phone = full();
    let (app, _) = phone.started();
    assert_eq!(erase(&app), Ok(()));
    phone.disk.set_full(false);
    assert_eq!(keep(&app, &event(5)), Ok(()));
    assert_eq!((phone.notes().len(), phone.disk.rows().len()), (0, 5));
    assert_eq!(now(app.check()), Ok(None));
}

#[test]
fn neither_a_backup_nor_a_tab_that_does_not_know_brings_it_back() {
    let phone = full();
    let (app, _) = phone.started();
    let (other, _) = phone.started();
    let waiting = other.note(&[words(2), correction(3)]).unwrap();
    assert_eq!(erase(&app), Ok(()));
    // With room for it, and before any start.
    phone.disk.set_full(false);
    assert_eq!(now(other.keep(&waiting)), Ok(()));
    assert_eq!(keep(&other, &words(2)), Ok(()));
    assert_eq!(shown(&phone.app()), after());

    let phone = full();
    let (app, _) = phone.started();
    assert_eq!(erase(&app), Ok(()));
    phone.disk.set_full(false);
    let texts = [words(2), correction(3)].map(|event| (event.place().to_string(), event.to_text().unwrap()));
    let records = texts.iter().map(|(key, text)| (key.as_str(), text.as_str()));
    assert!(now(app.restore(records)).is_ok());
    assert_eq!((shown(&phone.app()), places(&phone)), (after(), 0));
}

#[test]
fn an_entry_that_waits_for_room_goes_too_and_others_wait_on() {
    let phone = Phone::with(&[event(1)]);
    phone.disk.set_full(true);
    let (app, _) = phone.started();
    let waiting = [pending(&app, &words(2)), pending(&app, &event(4))];
    for each in &waiting {
        assert_eq!(now(app.keep(each)), Err(StoreError::Full));
    }
    assert_eq!(now(app.erase(&[words(2).tombstone()])).map(drop), Ok(()));
    assert_eq!((places(&phone), phone.notes().len()), (0, 2));
    let (_, opening) = phone.started();
    assert_eq!(opening.replay, Err(StoreError::Full));
    assert_eq!(opening.waiting.keys(), [event(4).place().to_string()]);
    phone.disk.set_full(false);
    let (app, opening) = phone.started();
    assert_eq!(opening.recovered, 1);
    assert_eq!(shown(&app), [event(1), words(2).tombstone(), event(4)]);
}

#[test]
fn many_go_at_once() {
    let events: Vec<Event> = (1..=250).map(words).collect();
    let phone = Phone::with(&events);
    phone.disk.set_full(true);
    let gone: Vec<Event> = events.iter().map(Event::tombstone).collect();
    let (app, _) = phone.started();
    assert!(now(app.erase(&gone)).is_ok());
    assert_eq!(
        (places(&phone), phone.disk.rows().len(), phone.notes().len()),
        (0, 0, 250)
    );
    assert_eq!(now(phone.started().0.check()), Ok(None));
    phone.disk.set_full(false);
    assert_eq!(shown(&phone.started().0), gone);
}

#[test]
fn where_nothing_can_be_noted_either_it_is_told_and_nothing_has_changed() {
    let phone = full();
    phone.shelf.set_full(true);
    let before = phone.disk.rows();
    assert_eq!(erase(&phone.started().0), Err(StoreError::Full));
    assert_eq!((phone.disk.rows(), phone.notes().len()), (before, 0));
}

#[test]
fn what_is_told_to_be_still_there_is_not_deleted_by_a_later_start() {
    let mut kept = 0;
    for fault in Fault::every() {
        for times in 1..=4 {
            let phone = full();
            let (app, _) = phone.started();
            assert_eq!((shown(&app).len(), now(app.check())), (4, Ok(None)));
            // All is known, and putting fails by itself: removing is what comes first, then looking.
            phone.disk.fail_at(0, times, fault.clone());
            let told = erase(&app);
            phone.disk.heal();
            phone.disk.set_full(false);
            let (app, _) = phone.started();
            assert_eq!(now(app.check()), Ok(None), "{fault:?}");
            if told.is_ok() {
                assert_eq!((shown(&app), places(&phone)), (after(), 0), "{fault:?}");
            } else {
                assert!(!fault.after_commit, "{fault:?}");
                assert_eq!(
                    shown(&app),
                    [event(1), words(2), correction(3), event(4)],
                    "{fault:?}"
                );
                kept += 1;
            }
        }
    }
    assert!(kept >= 8, "{kept}");
}

#[test]
fn a_page_that_dies_before_the_rows_are_gone_leaves_it_to_the_next_start_also_without_room() {
    let phone = full();
    let (app, _) = phone.started();
    assert_eq!(erase(&app), Ok(()));
    // The rows as they were: it died between noting and removing.
    for event in [words(2), correction(3)] {
        let text = seal(&event.to_text().unwrap());
        phone.disk.tamper(&event.place().to_string(), &text);
    }
    assert_eq!(places(&phone), 2);
    let (app, opening) = phone.started();
    assert_eq!((opening.replay, places(&phone)), (Ok(()), 0));
    assert_eq!(now(app.check()), Ok(None));
    assert_eq!(shown(&app).len(), 4);
}

#[test]
fn an_entry_that_waits_for_room_keeps_its_note_where_it_cannot_be_deleted() {
    let phone = full();
    let (app, _) = phone.started();
    let waiting = pending(&app, &words(5));
    assert_eq!(now(app.keep(&waiting)), Err(StoreError::Full));
    phone.shelf.set_full(true);
    assert_eq!(
        now(app.erase(&[words(2).tombstone(), words(5).tombstone()])).map(drop),
        Err(StoreError::Full)
    );
    phone.shelf.set_full(false);
    phone.disk.set_full(false);
    let (app, opening) = phone.started();
    assert_eq!(opening.recovered, 1);
    assert_eq!(
        shown(&app),
        [event(1), words(2), correction(3), event(4), words(5)]
    );
}
