//! A planned session brings the list before one forward, and no rule goes because of it.

mod life;

use aftercare::care::event::Body;
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::order::EventId;
use aftercare::care::phase::Phase;
use aftercare::care::plan::Day;
use aftercare::care::session::Route;
use aftercare::care::task::{Kind, TASKS, TaskId};
use life::Life;

const ZONE: &str = "America/Los_Angeles";

/// An infusion that was finished on 20 November 2026 at 14:10 in Los Angeles.
fn infused() -> (Life, EventId) {
    let mut life = Life::at(ZONE, "2026-11-20 14:10");
    let session = life.dose(Route::Infusion);
    (life, session)
}

fn plan(life: &mut Life, day: &str) -> EventId {
    let day = Day::read(day);
    assert!(day.is_some());
    life.act(Body::Plan { day })
}

fn has_list_before(life: &Life) -> bool {
    let to_do = life.to_do();
    let of_before: Vec<bool> = TASKS
        .iter()
        .filter(|task| task.from == Phase::BeforeSession && task.routes.contains(&Route::Infusion))
        .filter(|task| task.kind == Kind::Do)
        .map(|task| to_do.contains(&task.id))
        .collect();
    let whole = of_before.iter().all(|&stands| stands);
    assert!(
        whole || of_before.iter().all(|&stands| !stands),
        "all of it or nothing"
    );
    whole
}

#[test]
fn before_any_session_the_list_before_one_stands() {
    let life = Life::at(ZONE, "2026-11-20 14:10");
    assert_eq!(life.situation().phase, Phase::BeforeSession);
    assert!(life.to_do().contains(&TaskId::ArrangeRide));
    assert!(life.rules().contains(&TaskId::DoNotStopMedicines));
}

#[test]
fn a_planned_session_brings_the_list_forward_from_the_day_before_to_its_end_in_the_persons_zone() {
    let (mut life, _) = infused();
    plan(&mut life, "2026-12-01");
    for (wall, near) in [
        ("2026-11-21 10:00", false),
        ("2026-11-29 23:59", false),
        ("2026-11-30 00:00", true),
        ("2026-11-30 18:00", true),
        ("2026-12-01 23:59", true),
        ("2026-12-02 00:00", false),
    ] {
        let life = life.when(wall);
        assert_eq!(has_list_before(&life), near, "{wall}");
        let phase = life.situation().phase;
        assert_eq!(phase == Phase::BeforeNextSession, near, "{wall}: {phase:?}");
        assert_eq!(life.to_do().contains(&TaskId::TellWhatHappened), near);
    }
    // At 23:59 in Los Angeles it is the day before in London already.
    let mut flown = life.when("2026-11-29 23:59");
    flown.fly_to("Europe/London");
    assert!(has_list_before(&flown));
}

#[test]
fn with_nothing_planned_the_list_before_a_session_does_not_come() {
    let (life, _) = infused();
    for hours in (0..40 * 24).step_by(7) {
        let life = life.later(hours * HOUR_MS);
        assert!(!has_list_before(&life));
        assert_ne!(life.situation().phase, Phase::BeforeNextSession);
        assert_eq!(life.situation().plan, None);
    }
}

#[test]
fn the_heading_says_before_your_next_session_only_from_36_hours_after_the_last_dose() {
    let (mut life, _) = infused();
    plan(&mut life, "2026-11-22");
    for (hours, phase) in [
        (1, Phase::FirstTwoHours),
        (11, Phase::FirstEvening),
        (13, Phase::NextDay),
        (35, Phase::NextDay),
        (36, Phase::BeforeNextSession),
    ] {
        let life = life.later(hours * HOUR_MS);
        assert_eq!(life.situation().phase, phase, "{hours} h");
        // The list itself comes with the day before, the rules of the last dose beside it.
        assert_eq!(has_list_before(&life), hours >= 11, "{hours} h");
        assert!(life.rules().contains(&TaskId::NoDriving));
    }
}

#[test]
fn no_rule_goes_because_a_session_is_planned() {
    let (plain, _) = infused();
    let mut planned = plain.clone();
    plan(&mut planned, "2026-11-22");
    for minutes in (0..4 * 24 * 60).step_by(10) {
        let [plain, planned] = [&plain, &planned].map(|life| life.later(minutes * MINUTE_MS).rules());
        assert!(plain.iter().all(|rule| planned.contains(rule)), "{minutes} min");
    }
}

#[test]
fn a_plan_is_done_once_a_session_was_had_on_its_day_or_the_day_is_over() {
    let (mut life, _) = infused();
    plan(&mut life, "2026-12-01");
    let mut life = life.when("2026-12-01 11:00");
    assert!(life.situation().plan.is_some());
    let session = life.dose(Route::Infusion);
    assert_eq!(life.situation().plan, None);
    assert!(!has_list_before(&life));
    life.bin(session);
    assert!(life.situation().plan.is_some());
    assert_eq!(life.when("2026-12-02 00:00").situation().plan, None);
}

#[test]
fn the_last_plan_holds_and_can_be_taken_back() {
    let (mut life, _) = infused();
    plan(&mut life, "2026-12-01");
    let later = plan(&mut life, "2026-12-08");
    let planned = |life: &Life| life.situation().plan.map(|day| day.to_string());
    assert_eq!(planned(&life).as_deref(), Some("2026-12-08"));
    life.bin(later);
    assert_eq!(planned(&life).as_deref(), Some("2026-12-01"));
    life.act(Body::Plan { day: None });
    assert_eq!(planned(&life), None);
}
