//! *Delete for good* with every failure and in several tabs: all or nothing, and for ever.

use crate::deleted::{WORDS, after, correction, erase, kept, phone, places, words};
use crate::phone::{App, keep, now, pending, shown};
use aftercare::store::{Fault, StoreError};
use proptest::prelude::*;

/// Deletes with `fault` at operation `first`, `times` in a row; then a healed restart.
fn live_through(first: u32, times: u32, fault: &Fault) {
    let phone = phone();
    let (app, _) = phone.started();
    let before = phone.disk.rows();
    phone.disk.fail_at(first, times, fault.clone());
    let told = erase(&app);
    match &told {
        Ok(()) => assert_eq!(places(&phone), 0),
        Err(class) => {
            assert_eq!(class, &fault.error);
            // Nothing has changed, or all of it has and only the answer was lost.
            let all = fault.after_commit && places(&phone) == 0;
            assert!(all || phone.disk.rows() == before, "{fault:?}");
        }
    }
    assert_eq!(kept(&phone), before.len());
    phone.disk.heal();
    let (app, opening) = phone.started();
    assert_eq!((opening.recovered, opening.replay), (0, Ok(())));
    assert_eq!(now(app.check()), Ok(None));
    assert_eq!(erase(&app), Ok(()));
    assert_eq!(places(&phone), 0);
    assert_eq!(shown(&app), after());
}

#[test]
fn no_failure_at_any_operation_deletes_half_or_loses_anything_else() {
    let smooth = phone();
    let (app, _) = smooth.started();
    let started = smooth.disk.operations();
    assert_eq!(erase(&app), Ok(()));
    let operations = smooth.disk.operations() - started;
    assert!(operations >= 4, "it looks, counts and writes");
    for fault in Fault::every() {
        for first in 0..=operations {
            for times in [1, 2, u32::MAX] {
                live_through(first, times, &fault);
            }
        }
    }
}

#[test]
fn one_lost_connection_goes_unnoticed_here_too() {
    for fault in Fault::every() {
        let phone = phone();
        let (app, _) = phone.started();
        assert_eq!((shown(&app).len(), now(app.check())), (4, Ok(None)));
        phone.disk.fail_at(0, 1, fault.clone());
        // Where there is no room it goes another way.
        let goes = fault.error.is_worth_another_try() || fault.error == StoreError::Full;
        assert_eq!(erase(&app).is_ok(), goes, "{fault:?}");
    }
}

/// What can happen in a tab.
#[derive(Clone, Debug)]
enum Step {
    Keep,
    Note,
    Erase,
    Restart,
    Fail(usize),
    Full(bool),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => Just(Step::Keep),
        2 => Just(Step::Note),
        2 => Just(Step::Erase),
        2 => Just(Step::Restart),
        2 => (0..Fault::every().len()).prop_map(Step::Fail),
        2 => any::<bool>().prop_map(Step::Full),
    ]
}

proptest! {
    #[test]
    fn once_deleted_nothing_brings_a_word_back(steps in proptest::collection::vec((0..3_usize, step()), 1..40)) {
        let phone = phone();
        let mut tabs: Vec<App> = (0..3).map(|_| phone.started().0).collect();
        let mut deleted = false;
        for (tab, step) in &steps {
            match step {
                Step::Keep => drop((keep(&tabs[*tab], &words(2)), keep(&tabs[*tab], &correction(3)))),
                Step::Note => drop(pending(&tabs[*tab], &words(2))),
                Step::Erase => deleted |= erase(&tabs[*tab]).is_ok(),
                Step::Restart => tabs[*tab] = phone.started().0,
                Step::Full(full) => phone.disk.set_full(*full),
                Step::Fail(which) => phone.disk.fail_at(0, 2, Fault::every()[*which].clone()),
            }
            let stored = phone.disk.rows().into_values().any(|text| text.contains(WORDS));
            prop_assert!(!(deleted && stored));
            prop_assert_eq!(kept(&phone), 4);
        }
        phone.disk.heal();
        phone.disk.set_full(false);
        let (app, _) = phone.started();
        prop_assert!(!deleted || places(&phone) == 0);
        prop_assert_eq!(now(app.check()), Ok(None));
    }
}
