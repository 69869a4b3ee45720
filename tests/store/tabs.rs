//! Several tabs on one storage: none loses, overwrites or miscounts what another one writes.

use crate::phone::{App, Phone, event, keep, now, pending, shown};
use aftercare::store::{Fault, Shelf, StoreError, shelf};
use proptest::prelude::*;

#[test]
fn a_tab_leaves_the_notes_of_another_alone() {
    let phone = Phone::default();
    let (mine, _) = phone.started();
    let (theirs, _) = phone.started();
    let waiting = pending(&mine, &event(1));
    assert_eq!(keep(&theirs, &event(2)), Ok(()));
    assert!(phone.has_note(&event(1)));
    assert_eq!(now(mine.keep(&waiting)), Ok(()));
    assert_eq!(shown(&theirs), [event(1), event(2)]);
    assert!(phone.notes().is_empty());
}

#[test]
fn an_entry_that_a_starting_tab_replays_is_not_doubled() {
    let phone = Phone::default();
    let (mine, _) = phone.started();
    let waiting = pending(&mine, &event(1));
    let (theirs, opening) = phone.started();
    assert_eq!(opening.recovered, 1);
    assert_eq!(now(mine.keep(&waiting)), Ok(()));
    assert_eq!(shown(&theirs), [event(1)]);
    assert_eq!(now(mine.check()), Ok(None));
}

#[test]
fn a_tab_reads_what_another_one_names() {
    let phone = Phone::default();
    let (mine, _) = phone.started();
    let (theirs, _) = phone.started();
    let pending = pending(&theirs, &event(7));
    assert_eq!(now(theirs.keep(&pending)), Ok(()));
    let keys = [pending.keys(), vec!["no such key".into()]].concat();
    let entries = now(mine.fetch(&keys)).unwrap();
    assert_eq!(entries, pending.entries());
}

/// What can happen in a tab.
#[derive(Clone, Debug)]
enum Step {
    Keep(u8),
    Note(u8),
    Load,
    Check,
    Restart,
    Fail(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..12_u8).prop_map(Step::Keep),
        2 => (0..12_u8).prop_map(Step::Note),
        2 => Just(Step::Load),
        2 => Just(Step::Check),
        1 => Just(Step::Restart),
        2 => (0..Fault::every().len()).prop_map(Step::Fail),
    ]
}

fn take(phone: &Phone, app: &mut App, step: &Step) {
    match step {
        Step::Keep(number) => drop(keep(app, &event(*number))),
        Step::Note(number) => drop(pending(app, &event(*number))),
        Step::Load => drop(now(app.load(None, 5))),
        Step::Check => drop(now(app.check())),
        Step::Restart => *app = phone.started().0,
        Step::Fail(which) => phone.disk.fail_at(0, 2, Fault::every()[*which].clone()),
    }
}

/// The number that the tripwire holds.
fn expected(phone: &Phone) -> usize {
    let text = phone.shelf.get(shelf::TRIPWIRE).unwrap().unwrap_or_default();
    let mark: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
    mark["count"]
        .as_u64()
        .map_or(0, |count| usize::try_from(count).unwrap())
}

proptest! {
    #[test]
    fn nothing_is_called_missing_that_never_was(
        steps in proptest::collection::vec((0..3_usize, step()), 1..60)
    ) {
        let phone = Phone::default();
        let mut tabs: Vec<App> = (0..3).map(|_| phone.started().0).collect();
        for (tab, step) in &steps {
            take(&phone, &mut tabs[*tab], step);
            prop_assert!(expected(&phone) <= phone.disk.rows().len());
        }
        phone.disk.heal();
        for app in &tabs {
            prop_assert_eq!(now(app.check()), Ok(None));
        }
        let noted = phone.notes().len();
        let (app, opening) = phone.started();
        prop_assert!(opening.recovered <= noted);
        prop_assert_eq!(now(app.check()), Ok(None));
        prop_assert_eq!(shown(&app).len(), phone.disk.rows().len());
        prop_assert_eq!(expected(&phone), phone.disk.rows().len());
    }
}

#[test]
fn an_old_tab_in_the_way_is_told_as_that() {
    let phone = Phone::with(&[event(1)]);
    let fault = Fault {
        error: StoreError::Blocked,
        after_commit: false,
    };
    phone.disk.fail_at(0, u32::MAX, fault);
    assert_eq!(phone.started().1.store, Err(StoreError::Blocked));
}

#[test]
fn of_many_keys_those_that_are_there_are_found_in_their_order() {
    let events: Vec<_> = (1..=200).map(event).collect();
    let phone = Phone::with(&events);
    let (app, _) = phone.started();
    let there: Vec<String> = events.iter().map(|event| event.place().to_string()).collect();
    // Others beside them, before and behind.
    let mut keys: Vec<String> = (0..400).map(|number| format!("{number:04}")).collect();
    keys.extend(there[50..].iter().cloned());
    keys.sort_unstable();
    assert!(keys.len() > 500);
    let found = now(app.fetch(&keys)).unwrap();
    let found: Vec<String> = found.into_iter().map(|entry| entry.key).collect();
    assert_eq!(found, there[50..]);
    keys.reverse();
    assert_eq!(now(app.fetch(&keys)).unwrap().len(), 150);
}
