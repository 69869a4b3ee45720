//! Rules that end with what the person says: a good sleep, a clear head, nothing sedating.

mod life;

use aftercare::care::check_in::Question;
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect};
use aftercare::care::task::{End, TASKS, TaskId};
use life::{Life, WELL};

/// The rules that end with the driving rule.
fn of_driving(route: Route) -> Vec<TaskId> {
    let rules = TASKS
        .iter()
        .filter(|task| task.end == End::Driving && task.routes.contains(&route));
    rules.map(|task| task.id).collect()
}

#[test]
fn what_follows_the_driving_rule_ends_with_the_last_good_answer_and_not_a_minute_before() {
    for route in Route::ALL {
        let following = of_driving(route);
        assert_eq!(following.len(), 4);
        let mut life = Life::at("America/New_York", "2026-10-31 22:00");
        let session = life.dose(route);
        let answers = [(26 * 60, WELL[0]), (27 * 60, WELL[1]), (28 * 60 + 1, WELL[2])];
        for minute in 0..48 * 60 {
            for (_, (question, yes)) in answers.iter().filter(|(at, _)| *at == minute) {
                life.answer(session, *question, *yes);
            }
            // From the trip home on at the latest.
            if minute >= 120 {
                let in_view = life.rules();
                let stand = minute < 28 * 60 + 1;
                assert!(
                    following.iter().all(|rule| in_view.contains(rule) == stand),
                    "{route:?}, {minute}"
                );
            }
            life.pass(MINUTE_MS);
        }
    }
}

#[test]
fn what_follows_the_driving_rule_comes_back_with_an_effect_that_forbids_it() {
    for route in Route::ALL {
        let mut life = Life::at("Europe/Dublin", "2026-11-02 10:00");
        let session = life.dose(route);
        life.pass(26 * HOUR_MS);
        life.answer_well(session);
        assert!(of_driving(route).iter().all(|rule| !life.rules().contains(rule)));
        let dizzy = life.feel(Effect::Dizziness);
        assert!(of_driving(route).iter().all(|rule| life.rules().contains(rule)));
        life.pass(MINUTE_MS);
        life.course(dizzy, Course::Gone);
        assert!(of_driving(route).iter().all(|rule| !life.rules().contains(rule)));
    }
}

#[test]
fn an_adult_stays_until_one_has_slept_and_for_a_day_if_one_says_nothing_or_slept_badly() {
    let near = |life: &Life| life.rules().contains(&TaskId::AdultInEarshot);
    for route in Route::ALL {
        let mut life = Life::at("Europe/Madrid", "2026-11-20 18:00");
        let session = life.dose(route);
        life.pass(14 * HOUR_MS);
        assert!(near(&life));
        let mut slept_badly = life.clone();
        slept_badly.answer(session, Question::SleptWell, false);
        slept_badly.pass(10 * HOUR_MS - MINUTE_MS);
        assert!(near(&slept_badly));
        slept_badly.pass(MINUTE_MS);
        assert!(!near(&slept_badly));
        life.answer(session, Question::SleptWell, true);
        assert!(!near(&life));
        // Nothing else ends with the sleep alone.
        for rule in [
            TaskId::NoAlcohol,
            TaskId::NoDriving,
            TaskId::NotOnlyAdult,
            TaskId::CallEmergency,
        ] {
            assert!(life.rules().contains(&rule), "{rule:?}");
        }
    }
}
