//! What follows from what was noted, as the person's record grows: levels that rise with the hours, two readings that count
//! as twice, and what is offered first.

#![allow(clippy::expect_used, reason = "a test that cannot go on should stop")]

mod life;

use aftercare::care::event::Body;
use aftercare::care::guidance::Outcome;
use aftercare::care::judged::{judge_reading, offered_now, outcome_now, outcome_of_new};
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::order::EventId;
use aftercare::care::red_flags::Level;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect, Severity};
use aftercare::care::vitals::{Judgement, PressureSign, Reading, Typed};
use life::Life;

fn evening() -> Life {
    let mut life = Life::at("America/New_York", "2026-11-20 16:00");
    life.dose(Route::Nasal);
    life
}

fn level_of(life: &Life, id: EventId) -> Outcome {
    let entry = life.record.effect(id).expect("an effect");
    outcome_now(&life.record, &entry, &life.now())
}

fn typed(life: &Life, top: u16, bottom: u16, signs: &[PressureSign]) -> Judgement {
    let typed = Typed {
        top_mmhg: Some(top),
        bottom_mmhg: Some(bottom),
    };
    judge_reading(&life.record, typed, signs, &life.now(), None)
}

#[test]
fn an_effect_beyond_its_window_changes_its_level_while_nobody_looks() {
    let mut life = evening();
    life.pass(HOUR_MS);
    let sick = life.feel(Effect::Nausea);
    assert_eq!(level_of(&life, sick), Outcome::SelfCare);
    assert_eq!(
        level_of(&life.later(4 * HOUR_MS), sick),
        Outcome::Act(Level::NextVisit)
    );
    assert_eq!(
        level_of(&life.later(12 * HOUR_MS), sick),
        Outcome::Act(Level::CallToday)
    );
}

#[test]
fn slurred_speech_that_is_still_there_fills_the_screen() {
    let mut life = evening();
    let slurred = life.feel(Effect::SlurredSpeech);
    assert!(!level_of(&life, slurred).fills_the_screen());
    assert!(level_of(&life.later(2 * HOUR_MS), slurred).fills_the_screen());
}

#[test]
fn better_counts_as_strong_as_it_was_last_said_to_be() {
    let mut life = evening();
    life.pass(HOUR_MS);
    let sick = life.feel_as(Effect::Nausea, Severity::Severe);
    assert_eq!(level_of(&life, sick), Outcome::Act(Level::CallToday));
    life.act(Body::Course {
        effect: sick,
        course: Course::Better,
        severity: Some(Severity::Mild),
    });
    assert_eq!(level_of(&life, sick), Outcome::SelfCare);
}

#[test]
fn a_new_dose_makes_nothing_that_went_on_before_early() {
    let mut life = evening();
    let sick = life.feel(Effect::Nausea);
    life.pass(13 * HOUR_MS);
    life.dose(Route::Nasal);
    assert_eq!(level_of(&life, sick), Outcome::Act(Level::CallToday));
    let now = life.now();
    let new = outcome_of_new(&life.record, Effect::Nausea, Some(Severity::Mild), &now);
    assert_eq!(new, Outcome::SelfCare, "what begins after the new dose is early");
}

#[test]
fn without_a_session_the_hour_counts_as_late() {
    let life = Life::at("America/New_York", "2026-11-20 16:00");
    let mild = outcome_of_new(&life.record, Effect::Nausea, Some(Severity::Mild), &life.now());
    assert_eq!(mild, Outcome::Act(Level::CallToday));
}

#[test]
fn an_effect_that_goes_on_makes_a_very_high_reading_an_emergency() {
    let mut life = evening();
    assert_eq!(typed(&life, 181, 80, &[]).level, None);
    let dizzy = life.feel(Effect::Dizziness);
    assert_eq!(typed(&life, 181, 80, &[]).level, Some(Level::Emergency));
    life.act(Body::Course {
        effect: dizzy,
        course: Course::Gone,
        severity: None,
    });
    assert_eq!(
        typed(&life, 181, 80, &[]).level,
        None,
        "what is gone does not count"
    );
    let signs = [PressureSign::Vomiting];
    assert_eq!(typed(&life, 181, 80, &signs).level, Some(Level::Emergency));
}

#[test]
fn two_very_high_readings_of_one_hour_are_a_reason_to_call_now() {
    let mut life = evening();
    let first = life.measure(185, 90);
    let twice = |minutes: i64| typed(&life.later(minutes * MINUTE_MS), 182, 90, &[]);
    assert_eq!((twice(4).level, twice(4).again), (None, true));
    for minutes in [5, 60] {
        assert_eq!(
            (twice(minutes).level, twice(minutes).twice),
            (Some(Level::CallToday), true)
        );
    }
    assert_eq!(twice(61).level, None);
    let mut without = life.later(10 * MINUTE_MS);
    without.bin(first);
    assert_eq!(
        typed(&without, 182, 90, &[]).level,
        None,
        "what is in the bin does not count"
    );
}

#[test]
fn a_reading_is_not_its_own_second_one() {
    let mut life = evening();
    let first = life.measure(185, 90);
    let reading = Reading::new(185, 90, None).expect("a reading that can be");
    let judged = judge_reading(&life.record, reading.typed(), &[], &life.now(), Some(first));
    assert_eq!((judged.level, judged.again), (None, true));
}

#[test]
fn what_goes_on_is_offered_first_then_what_is_noted_often() {
    let mut life = evening();
    for _ in 0..3 {
        let shaking = life.feel(Effect::Tremor);
        life.act(Body::Course {
            effect: shaking,
            course: Course::Gone,
            severity: None,
        });
    }
    life.feel(Effect::DryMouth);
    let offered = offered_now(&life.record, &life.now());
    assert_eq!(offered[..2], [Effect::DryMouth, Effect::Tremor]);
    let everyday = Effect::ALL.iter().filter(|effect| effect.emergency().is_none());
    assert_eq!(offered.len(), everyday.count(), "each once, and no emergency");
}
