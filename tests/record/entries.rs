//! One listing for everything that was noted, with every correction that can be made applied.

use crate::fold::fold;
use crate::made::{done, events, id, moment};
use aftercare::care::check_in::Mood;
use aftercare::care::event::{Body, Change, Event};
use aftercare::care::record::{Record, What};
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect, Severity};
use aftercare::care::vitals::{PressureSign, Reading};
use proptest::prelude::*;

const NOTED_MS: i64 = 1_790_000_000_000;

fn pressure(top_mmhg: u16) -> Reading {
    Reading::new(top_mmhg, 80, None).expect("a reading that can be")
}

/// One of each kind, as events 1 to 6.
fn one_of_each() -> Vec<Event> {
    let began = || moment(1_000);
    let bodies = [
        Body::Effect {
            effect: Effect::Nausea,
            severity: Some(Severity::Mild),
            began: began(),
        },
        Body::OwnEffect {
            note: "Cold hands".to_owned(),
            severity: Severity::Mild,
            began: began(),
        },
        Body::Reading {
            reading: pressure(120),
            signs: vec![PressureSign::Dizziness],
            measured: began(),
        },
        Body::Mood { mood: Mood::Low },
        Body::Sleep {
            slept_min: 400,
            rested: false,
        },
        Body::Note {
            note: "A calm day".to_owned(),
            began: began(),
        },
    ];
    let numbered = (1..).zip(bodies);
    numbered
        .map(|(number, body)| done(number, number.into(), body))
        .collect()
}

/// Every correction that there is.
fn changes() -> Vec<Change> {
    vec![
        Change::Route(Route::Nasal),
        Change::DoseEnd(moment(5)),
        Change::Severity(Severity::Severe),
        Change::Began(moment(2_000)),
        Change::Reading(pressure(180)),
        Change::Mood(Mood::Good),
        Change::Sleep {
            slept_min: 60,
            rested: true,
        },
        Change::Note("Other words".to_owned()),
    ]
}

/// `one_of_each`, with `change` made to event `number`.
fn corrected(number: u8, change: Change) -> Record {
    let target = id(number);
    let correction = done(9, 9, Body::Correct { target, change });
    fold(one_of_each().into_iter().chain([correction]))
}

#[test]
fn everything_that_was_noted_is_listed_the_last_noted_first() {
    let mut record = fold(one_of_each());
    record.insert(done(
        7,
        7,
        Body::Session {
            route: Route::Nasal,
            dose_end: moment(0),
        },
    ));
    record.insert(done(8, 8, Body::Bin { target: id(2) }));
    let listed: Vec<_> = record.entries().map(|entry| entry.id).collect();
    assert_eq!(listed, [6, 5, 4, 3, 2, 1].map(id));
    let kept: Vec<_> = record.entries_since(3).map(|entry| entry.id).collect();
    assert_eq!(kept, [6, 5, 4, 3].map(id));
    let kept: Vec<_> = record.entries_since(0).map(|entry| entry.id).collect();
    assert_eq!(kept, [6, 5, 4, 3, 1].map(id));
    assert_eq!(
        record.entry(id(2)).and_then(|entry| entry.binned),
        Some(moment(NOTED_MS + 8))
    );
}

#[test]
fn a_mood_and_a_night_are_told_at_the_time_they_were_noted() {
    let record = fold(one_of_each());
    let when = |number| record.entry(id(number)).map(|entry| entry.when.utc_ms());
    assert_eq!(when(4), Some(NOTED_MS + 4));
    assert_eq!(when(5), Some(NOTED_MS + 5));
    assert_eq!(when(3), Some(1_000));
}

#[test]
fn a_correction_changes_what_it_can_and_nothing_else() {
    // Of each kind, which of the corrections can be made.
    let can: [&[usize]; 6] = [&[2, 3, 7], &[2, 3, 7], &[3, 4, 7], &[5, 7], &[6, 7], &[3, 7]];
    for (number, can) in (1..).zip(can) {
        let before = fold(one_of_each()).entry(id(number)).expect("the entry");
        for (at, change) in changes().into_iter().enumerate() {
            let record = corrected(number, change.clone());
            let after = record.entry(id(number)).expect("the entry");
            assert_eq!(after != before, can.contains(&at), "{change:?} of {before:?}");
            let versions = if can.contains(&at) {
                vec![(moment(NOTED_MS + 9), change)]
            } else {
                Vec::new()
            };
            assert_eq!(record.versions(id(number)), versions);
        }
    }
}

#[test]
fn each_correction_says_what_it_says() {
    let entry = |number, at: usize| {
        let entry = corrected(number, changes()[at].clone()).entry(id(number));
        entry.expect("the entry")
    };
    let severity = Severity::Severe;
    assert_eq!(entry(2, 2).what, What::OwnEffect { severity });
    assert_eq!(entry(3, 3).when, moment(2_000));
    let (reading, signs) = (pressure(180), vec![PressureSign::Dizziness]);
    assert_eq!(entry(3, 4).what, What::Reading { reading, signs });
    assert_eq!(entry(4, 5).what, What::Mood(Mood::Good));
    let (slept_min, rested) = (60, true);
    assert_eq!(entry(5, 6).what, What::Sleep { slept_min, rested });
    for number in 1..=6 {
        let words = entry(number, 7);
        assert_eq!(words.note, "Other words");
        // Words beside an entry are added to it; those that are the entry are corrected.
        assert_eq!(words.corrected, number == 2 || number == 6);
    }
}

#[test]
fn what_was_corrected_can_be_seen_and_what_was_taken_back_not() {
    let correct = |number: u8, severity| {
        let change = Change::Severity(severity);
        done(
            number,
            number.into(),
            Body::Correct {
                target: id(1),
                change,
            },
        )
    };
    let mut record = fold(one_of_each());
    record.insert(correct(7, Severity::Severe));
    record.insert(correct(8, Severity::Moderate));
    let severities = |record: &Record| -> Vec<Change> {
        let versions = record.versions(id(1)).into_iter();
        versions.map(|(_, change)| change).collect()
    };
    let both = [Severity::Severe, Severity::Moderate].map(Change::Severity);
    assert_eq!(severities(&record), both);
    record.insert(done(9, 9, Body::Bin { target: id(8) }));
    assert_eq!(severities(&record), both[..1]);
}

#[test]
fn an_entry_that_was_looked_at_is_reviewed_until_that_is_taken_back() {
    let mut record = fold(one_of_each());
    record.insert(done(7, 7, Body::Review { target: id(1) }));
    let reviewed = |record: &Record| record.entries().filter(|entry| entry.reviewed).count();
    assert_eq!(reviewed(&record), 1);
    assert_eq!(record.effect(id(1)).map(|entry| entry.life.len()), Some(0));
    record.insert(done(8, 8, Body::Bin { target: id(7) }));
    assert_eq!(reviewed(&record), 0);
}

#[test]
fn an_effect_tells_its_life_and_how_strong_it_is_now() {
    let say = |number: u8, course, severity| {
        let effect = id(1);
        done(
            number,
            number.into(),
            Body::Course {
                effect,
                course,
                severity,
            },
        )
    };
    let mut record = fold(one_of_each());
    let strength = |record: &Record| record.effect(id(1)).and_then(|entry| entry.strength_now());
    assert_eq!(strength(&record), Some(Severity::Mild));
    record.insert(say(7, Course::StillThere, Some(Severity::Severe)));
    record.insert(say(8, Course::Better, None));
    assert_eq!(strength(&record), Some(Severity::Severe));
    let entry = record.effect(id(1)).expect("the effect");
    let said: Vec<_> = entry
        .life
        .iter()
        .map(|(_, course, strength)| (*course, *strength))
        .collect();
    let severe = Some(Severity::Severe);
    assert_eq!(said, [(Course::StillThere, severe), (Course::Better, None)]);
    assert_eq!(
        (entry.course, entry.told),
        (Some(Course::Better), moment(NOTED_MS + 8))
    );
}

#[test]
fn readings_are_found_by_when_they_were_measured() {
    let record = fold(one_of_each());
    let found = |from_ms| record.readings_since(from_ms).len();
    assert_eq!((found(0), found(4)), (1, 0));
    let corrected = corrected(3, Change::Began(moment(1)));
    assert_eq!(
        (
            corrected.readings_since(1).len(),
            corrected.readings_since(2).len()
        ),
        (1, 0)
    );
}

proptest! {
    #[test]
    fn every_entry_is_listed_once_and_as_it_is_found_by_its_id(events in events()) {
        let record = fold(events);
        let listed: Vec<_> = record.entries().collect();
        let kinds = record.events().filter(|event| event.body.is_entry()).count();
        prop_assert_eq!(listed.len(), kinds);
        for entry in listed {
            prop_assert_eq!(entry.binned, record.binned(entry.id));
            prop_assert_eq!(Some(entry.clone()), record.entry(entry.id));
        }
    }
}
