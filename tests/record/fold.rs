//! The fold depends on the set of events alone, and cause comes before the clock.

use crate::made::{done, event, events, id, moment};
use aftercare::care::event::{Body, Change, Event, SCHEMA};
use aftercare::care::order::Hlc;
use aftercare::care::record::Record;
use aftercare::care::session::Route;
use aftercare::care::situation::Situation;
use aftercare::care::symptom::{Effect, Severity};
use aftercare::care::task::{Listed, TaskId};
use proptest::prelude::*;

pub fn fold(events: impl IntoIterator<Item = Event>) -> Record {
    let mut record = Record::default();
    for event in events {
        record.insert(event);
    }
    record
}

proptest! {
    #[test]
    fn any_permutation_folds_to_the_same_record(
        (events, shuffled) in events().prop_flat_map(|events| {
            let shuffled = Just(events.clone()).prop_shuffle();
            (Just(events), shuffled)
        }),
        now_ms in 0i64..4_000_000_000_000,
    ) {
        let (one, other) = (fold(events), fold(shuffled));
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(one.sessions(), other.sessions());
        prop_assert!(one.effects().eq(other.effects()));
        prop_assert_eq!(one.bin(), other.bin());
        let now = moment(now_ms);
        prop_assert_eq!(Situation::at(&one, &now), Situation::at(&other, &now));
    }

    #[test]
    fn whatever_was_noted_and_whenever_it_is_now_says_something(
        events in events(),
        now_ms in prop_oneof![0i64..4_000_000_000_000, Just(0), Just(253_402_300_799_999)],
    ) {
        let record = fold(events);
        let now = moment(now_ms);
        let situation = Situation::at(&record, &now);
        prop_assert!(!situation.lines.is_empty());
        let begins = record.sessions().iter().any(|session| !session.is_history(&now));
        prop_assert_eq!(begins, situation.driving.is_some());
    }

    #[test]
    fn any_repetition_folds_to_the_same_record(events in events(), again in proptest::collection::vec(0usize..24, 0..24)) {
        let repeated = again.iter().filter_map(|&at| events.get(at).cloned()).collect::<Vec<_>>();
        let once = fold(events.clone());
        let often = fold(events.into_iter().chain(repeated));
        prop_assert_eq!(once, often);
    }

    #[test]
    fn two_phones_merge_to_the_same_record(one in events(), other in events()) {
        let there = fold(one.iter().chain(&other).cloned());
        let back = fold(other.into_iter().chain(one));
        prop_assert_eq!(there, back);
    }

    #[test]
    fn a_part_that_comes_later_changes_nothing_of_the_whole(events in events(), at in 0usize..24) {
        let newest_first = events.split_at(at.min(events.len()));
        let sliced = fold(newest_first.1.iter().chain(newest_first.0).cloned());
        prop_assert_eq!(fold(events.clone()), sliced);
    }

    #[test]
    fn what_is_written_comes_back_as_it_was(event in event()) {
        let text = event.to_text().expect("json");
        prop_assert_eq!(Event::read(&text), aftercare::care::event::Reading::Known(event));
    }

    #[test]
    fn the_clock_of_the_record_never_goes_back(walls in proptest::collection::vec(any::<i64>(), 1..40)) {
        let mut latest = None;
        for wall in walls {
            let next = Hlc::following(latest, wall);
            prop_assert!(latest.is_none_or(|latest| next > latest));
            latest = Some(next);
        }
    }
}

const RIDE: Listed = Listed::Task(TaskId::ArrangeRide);

fn nausea(severity: Severity) -> Body {
    Body::Effect {
        effect: Effect::Nausea,
        severity: Some(severity),
        began: moment(1_790_000_000_000),
    }
}

#[test]
fn a_correction_holds_although_the_clock_was_set_back() {
    let first = done(1, 5_000, nausea(Severity::Mild));
    // An hour is taken off the phone's clock before the correction is made.
    let order = Hlc::following(Some(first.order), 5_000 - 3_600_000);
    let change = Change::Severity(Severity::Severe);
    let correction = Event {
        order,
        ..done(
            2,
            0,
            Body::Correct {
                target: id(1),
                change,
            },
        )
    };
    let record = fold([correction, first]);
    let entry = record.effect(id(1)).expect("the entry");
    assert_eq!(entry.severity, Some(Severity::Severe));
    assert!(entry.corrected);
}

#[test]
fn the_last_correction_holds_and_can_be_taken_back() {
    let correct = |number, tick, severity| {
        done(
            number,
            tick,
            Body::Correct {
                target: id(1),
                change: Change::Severity(severity),
            },
        )
    };
    let mut record = fold([
        done(1, 1, nausea(Severity::Mild)),
        correct(2, 2, Severity::Severe),
        correct(3, 3, Severity::Moderate),
    ]);
    let severity = |record: &Record| record.effect(id(1)).and_then(|entry| entry.severity);
    assert_eq!(severity(&record), Some(Severity::Moderate));
    record.insert(done(4, 4, Body::Bin { target: id(3) }));
    assert_eq!(severity(&record), Some(Severity::Severe));
}

#[test]
fn what_is_binned_can_be_put_back_whole() {
    let mut record = fold([
        done(1, 1, nausea(Severity::Mild)),
        done(2, 2, Body::Bin { target: id(1) }),
    ]);
    assert_eq!(record.bin().len(), 1);
    assert!(record.effects().all(|entry| entry.binned.is_some()));
    record.insert(done(3, 3, Body::PutBack { target: id(1) }));
    assert!(record.bin().is_empty());
    assert_eq!(record.effects().filter(|entry| entry.binned.is_none()).count(), 1);
}

#[test]
fn a_tick_can_be_taken_back_and_keeps_when_it_was_made() {
    let tick = |number, tick, done_| {
        done(
            number,
            tick,
            Body::Task {
                session: None,
                task: RIDE,
                done: done_,
            },
        )
    };
    let mut record = fold([tick(1, 1, true)]);
    assert_eq!(record.ticked(None, RIDE), Some(moment(1_790_000_000_001)));
    record.insert(tick(2, 2, false));
    assert_eq!(record.ticked(None, RIDE), None);
}

#[test]
fn the_latest_dose_leads_even_when_an_earlier_one_is_noted_later() {
    let session = |number, tick, dose_ms| {
        done(
            number,
            tick,
            Body::Session {
                route: Route::Nasal,
                dose_end: moment(dose_ms),
            },
        )
    };
    let record = fold([session(1, 1, 1_000_000), session(2, 2, 500_000)]);
    let order: Vec<_> = record.sessions().iter().map(|session| session.id).collect();
    assert_eq!(order, [id(1), id(2)]);
}

#[test]
fn a_mistaken_tap_on_i_am_leaving_can_be_taken_back() {
    let mut record = fold([
        done(
            1,
            1,
            Body::Session {
                route: Route::Nasal,
                dose_end: moment(1_000),
            },
        ),
        done(2, 2, Body::Leaving { session: id(1) }),
    ]);
    assert!(
        record
            .session(id(1))
            .is_some_and(|session| session.left.is_some())
    );
    record.insert(done(3, 3, Body::Bin { target: id(2) }));
    assert!(
        record
            .session(id(1))
            .is_some_and(|session| session.left.is_none() && session.binned.is_none())
    );
}

#[test]
fn a_newer_event_is_kept_untouched_and_says_that_it_is_newer() {
    let text = done(1, 1, nausea(Severity::Mild)).to_text().expect("json");
    let newer = text.replace(
        &format!("\"schema\":{SCHEMA}"),
        &format!("\"schema\":{}", SCHEMA + 1),
    );
    let mut record = Record::default();
    record.read("key", &newer);
    assert!(record.is_newer());
    assert_eq!(record.unknown().get("key"), Some(&newer));
    assert!(record.latest().is_some());
}

#[test]
fn a_kind_that_is_not_known_is_kept_and_does_not_stop_writing() {
    let text = done(1, 1, Body::Bin { target: id(2) }).to_text().expect("json");
    let unknown = text.replace("\"bin\"", "\"of_next_year\"");
    let mut record = Record::default();
    record.read("key", &unknown);
    record.insert(done(3, 3, nausea(Severity::Mild)));
    assert!(!record.is_newer());
    assert_eq!(record.unknown().get("key"), Some(&unknown));
    assert_eq!(record.len(), 2);
}

#[test]
fn an_event_with_a_part_that_is_not_known_is_kept_untouched() {
    let text = done(1, 1, nausea(Severity::Mild)).to_text().expect("json");
    let fuller = text.replace("\"kind\":", "\"of_next_year\":7,\"kind\":");
    assert_ne!(fuller, text);
    let mut record = Record::default();
    record.read("key", &fuller);
    assert_eq!(record.unknown().get("key"), Some(&fuller));
    assert!(!record.is_newer());
}
