//! The driving line, as the page Now has it: *not yet* until time, sleep and a clear head all say otherwise.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod life;

use aftercare::care::check_in::Question;
use aftercare::care::driving::Answers;
use aftercare::care::event::Body;
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect};
use life::{Life, WELL, after, driving, well_after};

fn named(life: &Life) -> Vec<(Effect, bool)> {
    let effects = driving(life).effects.into_iter();
    effects
        .map(|forbidding| (forbidding.effect, forbidding.known))
        .collect()
}

#[test]
fn without_a_dose_there_is_no_line() {
    let life = Life::at("UTC", "2026-11-20 14:10");
    assert_eq!(life.situation().driving, None);
}

#[test]
fn before_a_day_has_passed_it_is_not_yet_whatever_one_answers() {
    let (mut life, session) = after(0);
    let not_before = life.now().utc_ms() + 24 * HOUR_MS;
    for minute in 0..24 * 60 {
        if minute % 97 == 0 {
            life.answer_well(session);
        }
        let shown = driving(&life);
        assert_eq!((shown.not_before_ms, shown.too_soon), (not_before, true));
        assert!(!shown.states_conditions());
        life.pass(MINUTE_MS);
    }
    assert!(!driving(&life).too_soon);
    assert!(
        !life.states_conditions(),
        "answers from before the 24 h cannot know"
    );
}

#[test]
fn after_a_day_it_asks_and_only_all_three_good_answers_lead_on() {
    let (life, session) = after(25);
    assert_eq!(driving(&life).answers, Answers::default());
    assert!(!life.states_conditions());
    let choices = [None, Some(true), Some(false)];
    let mut led_on = Vec::new();
    for slept in choices {
        for clear in choices {
            for sedating in choices {
                let mut life = life.clone();
                let given = [slept, clear, sedating];
                for ((question, _), answer) in WELL.iter().zip(given) {
                    if let Some(yes) = answer {
                        life.answer(session, *question, yes);
                    }
                }
                if life.states_conditions() {
                    led_on.push(given);
                }
            }
        }
    }
    assert_eq!(led_on, [[Some(true), Some(true), Some(false)]]);
}

#[test]
fn a_sleep_that_was_told_in_the_morning_counts_later_and_one_of_the_first_evening_does_not() {
    for (told_h, counts) in [(3, false), (11, false), (12, true), (17, true)] {
        let (mut life, session) = after(told_h);
        life.answer(session, Question::SleptWell, true);
        life.pass((25 - told_h) * HOUR_MS);
        life.answer(session, Question::ClearHeaded, true);
        life.answer(session, Question::Sedating, false);
        assert_eq!(life.states_conditions(), counts, "told {told_h} h after the dose");
    }
}

#[test]
fn a_wrong_answer_stands_for_a_day_and_then_is_asked_anew() {
    for (question, good) in WELL {
        let (mut life, session) = well_after(25);
        assert!(life.states_conditions());
        life.answer(session, question, !good);
        assert!(!life.states_conditions());
        life.pass(24 * HOUR_MS - MINUTE_MS);
        assert_eq!(driving(&life).answers.to(question), Some(!good));
        life.pass(MINUTE_MS);
        assert_eq!(driving(&life).answers.to(question), None, "asked anew");
        assert!(!life.states_conditions(), "that nobody answered clears nobody");
        life.answer(session, question, good);
        assert!(life.states_conditions());
    }
}

#[test]
fn an_answer_taken_back_does_not_count() {
    let (mut life, session) = after(25);
    life.answer_well(session);
    let slip = life.answer(session, Question::ClearHeaded, false);
    assert!(!life.states_conditions());
    life.bin(slip);
    assert!(life.states_conditions());
}

#[test]
fn an_effect_that_forbids_it_keeps_it_at_not_yet_until_it_is_gone() {
    for effect in Effect::ALL {
        let (mut life, _) = well_after(25);
        let id = life.feel(effect);
        assert_eq!(life.states_conditions(), !effect.forbids_driving(), "{effect:?}");
        if !effect.forbids_driving() {
            assert_eq!(named(&life), []);
            continue;
        }
        for course in [Course::StillThere, Course::Better] {
            life.pass(HOUR_MS);
            life.course(id, course);
            assert_eq!(named(&life), [(effect, true)]);
        }
        life.pass(HOUR_MS);
        life.course(id, Course::Gone);
        assert_eq!(named(&life), []);
        assert!(life.states_conditions());
    }
}

#[test]
fn an_effect_of_which_nobody_said_more_counts_as_going_on_and_is_asked_about_by_name() {
    let (mut life, session) = after(1);
    life.feel(Effect::DoubleVision);
    life.pass(24 * HOUR_MS - MINUTE_MS);
    life.answer_well(session);
    assert_eq!(named(&life), [(Effect::DoubleVision, true)]);
    // Asked about from a day after it was last told; of one that nobody answers about nothing is known.
    for days in [0, 1, 2, 6, 30, 300] {
        let later = life.later(MINUTE_MS + days * 24 * HOUR_MS);
        assert_eq!(
            named(&later),
            [(Effect::DoubleVision, false)],
            "{days} days later"
        );
        assert!(!later.states_conditions());
    }
    life.pass(10 * 24 * HOUR_MS);
    let [forbidding] = driving(&life).effects.try_into().unwrap();
    for id in forbidding.ids {
        life.course(id, Course::Gone);
    }
    assert!(life.states_conditions());
}

#[test]
fn an_effect_noted_twice_is_named_once_and_gone_only_when_each_is() {
    let (mut life, _) = well_after(25);
    let (one, other) = (life.feel(Effect::Dizziness), life.feel(Effect::Dizziness));
    let [forbidding] = driving(&life).effects.try_into().unwrap();
    let mut ids = forbidding.ids;
    ids.sort();
    assert_eq!(ids, [one, other]);
    life.course(one, Course::Gone);
    assert_eq!(named(&life), [(Effect::Dizziness, true)]);
    life.course(other, Course::Gone);
    assert!(life.states_conditions());
}

#[test]
fn an_effect_in_the_bin_forbids_nothing_and_put_back_it_does() {
    let (mut life, _) = well_after(25);
    let target = life.feel(Effect::Vertigo);
    life.bin(target);
    assert!(life.states_conditions());
    life.act(Body::PutBack { target });
    assert!(!life.states_conditions());
}

#[test]
fn an_effect_of_the_days_before_the_dose_counts_and_one_of_long_ago_does_not() {
    for (days, counts) in [(1, true), (5, true), (9, false)] {
        let mut life = Life::at("Europe/London", "2026-11-01 14:10");
        life.dose(Route::Nasal);
        life.feel(Effect::Sedation);
        life.pass(days * 24 * HOUR_MS - 25 * HOUR_MS);
        let session = life.dose(Route::Nasal);
        life.pass(25 * HOUR_MS);
        life.answer_well(session);
        assert_eq!(life.states_conditions(), !counts, "{days} days ago");
    }
}
