//! What is gone or damaged is told, and stops nothing else.

use crate::phone::{Phone, event, keep, now, pending, shown};
use aftercare::care::event::Reading;
use aftercare::store::{Missing, StoreError};
use proptest::prelude::*;

#[test]
fn an_emptied_store_is_never_a_silent_fresh_start() {
    let phone = Phone::with(&[event(1), event(2)]);
    phone.disk.lose();
    let (app, _) = phone.started();
    let missing = Missing {
        expected: 2,
        found: 0,
    };
    assert_eq!(now(app.check()), Ok(Some(missing)));
    // Also not after new entries, nor at the next start.
    for number in 3..8 {
        assert_eq!(keep(&app, &event(number)), Ok(()));
    }
    phone.disk.lose();
    let (app, _) = phone.started();
    let missing = now(app.check()).unwrap().unwrap();
    assert!(missing.expected >= 5 && missing.found == 0);
    assert_eq!(app.accept(&missing), Ok(()));
    assert_eq!(now(app.check()), Ok(None));
    assert_eq!(now(phone.started().0.check()), Ok(None));
}

#[test]
fn a_store_emptied_while_the_page_is_open_is_noticed() {
    let phone = Phone::with(&[event(1)]);
    let (app, _) = phone.started();
    assert_eq!(shown(&app), [event(1)]);
    assert_eq!(keep(&app, &event(2)), Ok(()));
    phone.disk.lose();
    assert_eq!(keep(&app, &event(3)), Ok(()));
    let missing = Missing {
        expected: 3,
        found: 1,
    };
    assert_eq!(now(app.check()), Ok(Some(missing)));
}

#[test]
fn entries_made_after_a_loss_do_not_hide_it() {
    let phone = Phone::with(&[event(1)]);
    phone.disk.lose();
    for number in 2..9 {
        // Written before anything has noticed the loss; the next time it has.
        let (app, _) = phone.started();
        assert_eq!(keep(&app, &event(number)), Ok(()));
        let missing = now(phone.started().0.check()).unwrap().unwrap();
        assert_eq!(
            (missing.expected, missing.found),
            (number.into(), (number - 1).into())
        );
    }
}

#[test]
fn a_replayed_note_does_not_hide_a_loss() {
    let phone = Phone::with(&[event(1)]);
    pending(&phone.app(), &event(2));
    phone.disk.lose();
    let (app, opening) = phone.started();
    assert_eq!(opening.recovered, 1);
    assert!(now(app.check()).unwrap().is_some());
}

#[test]
fn a_clock_that_was_set_back_does_not_hide_a_loss() {
    let phone = Phone::with(&[event(9)]);
    phone.disk.lose();
    for number in [1, 2, 3, 10, 11] {
        let (app, _) = phone.started();
        assert_eq!(keep(&app, &event(number)), Ok(()));
        assert!(now(app.check()).unwrap().is_some());
    }
}

#[test]
fn an_earlier_entry_that_is_stored_later_does_not_hide_a_loss() {
    let phone = Phone::with(&[event(1)]);
    phone.disk.lose();
    let (app, _) = phone.started();
    let failed = pending(&app, &event(2));
    assert_eq!(keep(&app, &event(3)), Ok(()));
    assert_eq!(now(app.keep(&failed)), Ok(()));
    let missing = Missing {
        expected: 3,
        found: 2,
    };
    assert_eq!(now(phone.started().0.check()), Ok(Some(missing)));
}

#[test]
fn a_loss_stays_told_until_it_is_accepted_also_when_entries_come_back() {
    let phone = Phone::with(&[event(1), event(2)]);
    phone.disk.lose();
    let (app, _) = phone.started();
    for number in 1..4 {
        assert!(now(app.check()).unwrap().is_some());
        assert_eq!(keep(&app, &event(number)), Ok(()));
    }
    let missing = now(app.check()).unwrap().unwrap();
    assert_eq!(app.accept(&missing), Ok(()));
    assert_eq!(now(app.check()), Ok(None));
    assert_eq!(now(phone.started().0.check()), Ok(None));
}

#[test]
fn a_loss_accepted_in_one_tab_is_told_in_none() {
    let phone = Phone::with(&[event(1), event(2)]);
    let (other, _) = phone.started();
    assert_eq!(shown(&other).len(), 2);
    phone.disk.lose();
    let (app, _) = phone.started();
    let missing = now(app.check()).unwrap().unwrap();
    assert_eq!(keep(&app, &event(3)), Ok(()));
    assert_eq!(app.accept(&missing), Ok(()));
    assert_eq!(keep(&other, &event(4)), Ok(()));
    assert_eq!(now(other.check()), Ok(None));
    let (app, _) = phone.started();
    assert_eq!(shown(&app), [event(3), event(4)]);
    assert_eq!(now(app.check()), Ok(None));
    // The next loss is one again.
    phone.disk.lose();
    assert!(now(phone.started().0.check()).unwrap().is_some());
}

/// What can happen between a loss and the moment the person accepts it.
#[derive(Clone, Debug)]
enum Step {
    Keep,
    Note,
    Load,
    Check,
    Restart,
    WipeAgain,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => Just(Step::Keep),
        2 => Just(Step::Note),
        2 => Just(Step::Load),
        2 => Just(Step::Check),
        2 => Just(Step::Restart),
        1 => Just(Step::WipeAgain),
    ]
}

proptest! {
    #[test]
    fn nothing_hides_a_loss_but_accepting_it(
        before in 1..5_u8,
        steps in proptest::collection::vec((0..3_usize, step()), 0..60),
    ) {
        let events: Vec<_> = (0..before).map(event).collect();
        let phone = Phone::with(&events);
        let mut tabs: Vec<_> = (0..3).map(|_| phone.started().0).collect();
        phone.disk.lose();
        let mut made = before;
        for (tab, step) in &steps {
            match step {
                Step::Keep | Step::Note => made += 1,
                _ => {}
            }
            match step {
                Step::Keep => drop(keep(&tabs[*tab], &event(made))),
                Step::Note => drop(pending(&tabs[*tab], &event(made))),
                Step::Load => drop(now(tabs[*tab].load(None, 5))),
                Step::Check => drop(now(tabs[*tab].check())),
                Step::Restart => tabs[*tab] = phone.started().0,
                Step::WipeAgain => phone.disk.lose(),
            }
        }
        let (app, _) = phone.started();
        let missing = now(app.check()).unwrap();
        prop_assert!(missing.is_some_and(|missing| missing.expected <= u32::from(made) + 1));
        prop_assert_eq!(app.accept(&missing.unwrap()), Ok(()));
        tabs.push(app);
        for app in &tabs {
            prop_assert_eq!(now(app.check()), Ok(None));
        }
        prop_assert_eq!(now(phone.started().0.check()), Ok(None));
    }
}

#[test]
fn as_many_entries_without_the_newest_are_too_few() {
    let phone = Phone::with(&[event(1), event(9)]);
    phone.disk.lose();
    phone.disk.tamper(&event(1).place().to_string(), "");
    phone.disk.tamper(&event(2).place().to_string(), "");
    let missing = now(phone.started().0.check()).unwrap();
    assert!(missing.is_some());
}

#[test]
fn a_damaged_entry_stops_no_other_and_is_handed_over_as_it_is() {
    let phone = Phone::with(&[event(1), event(2), event(3)]);
    let key = event(2).place().to_string();
    let text = phone.disk.rows()[&key].replace("bin", "bim");
    phone.disk.tamper(&key, &text);
    phone.disk.tamper("no key of ours", "");
    let (app, _) = phone.started();
    assert_eq!(shown(&app), [event(1), event(3)]);
    let slice = now(app.load(None, 10)).unwrap();
    let damaged = slice
        .entries
        .iter()
        .filter(|entry| entry.reading == Reading::Damaged);
    let texts: Vec<_> = damaged.map(|entry| entry.text.as_str()).collect();
    assert_eq!(texts, ["", text.as_str()]);
    assert_eq!(phone.disk.rows().len(), 4);
}

#[test]
fn what_browsers_throw_has_a_class() {
    let class = StoreError::from_exception;
    assert_eq!(class("QuotaExceededError", ""), StoreError::Full);
    assert_eq!(class("SecurityError", ""), StoreError::Denied);
    assert_eq!(class("InvalidStateError", ""), StoreError::Closed);
    assert_eq!(class("VersionError", ""), StoreError::Newer);
    assert_eq!(class("AbortError", ""), StoreError::Aborted);
    assert_eq!(class("ConstraintError", ""), StoreError::Taken);
    let lost = "Connection to Indexed Database server lost. Refresh the page to try again";
    assert_eq!(class("UnknownError", lost), StoreError::Closed);
    let denied = "The user denied permission to access the database.";
    assert_eq!(class("UnknownError", denied), StoreError::Denied);
    let backing = class("UnknownError", "Internal error opening backing store");
    assert!(backing.is_worth_another_try());
    assert!(backing.to_string().starts_with("storage failed: UnknownError"));
}
