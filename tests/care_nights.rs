//! Right at 3 a.m. on the night the clocks change, after a flight, and when the clock itself was wrong: case by case.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod life;

use aftercare::care::event::Body;
use aftercare::care::moment::{Clock, HOUR_MS, MINUTE_MS};
use aftercare::care::phase::Phase;
use aftercare::care::session::Route;
use aftercare::care::symptom::Effect;
use aftercare::care::task::TaskId;
use life::{Life, wall};

/// A dose at `dose` in `zone`; until `until` on the wall of `zone_then` it is *not yet*, and not a minute longer.
fn not_yet_until((zone, dose): (&str, &str), (zone_then, until): (&str, &str), offset_min: i32) {
    let mut life = Life::at(zone, dose);
    // Its rules begin with the dose.
    life.dose(Route::NotSure);
    life.fly_to(zone_then);
    for _ in 0..24 * 60 {
        let driving = life.situation().driving.unwrap();
        assert!(driving.too_soon, "{dose}, {}", life.now().local());
        assert!(life.rules().contains(&TaskId::NoAlcohol));
        life.pass(MINUTE_MS);
    }
    assert!(!life.situation().driving.unwrap().too_soon);
    assert!(!life.rules().contains(&TaskId::NoAlcohol));
    assert_eq!(life.now().local(), wall(until));
    assert_eq!(life.now().offset_min(), offset_min);
}

#[test]
fn a_day_is_24_hours_on_the_nights_when_the_clocks_change() {
    let new_york = "America/New_York";
    not_yet_until(
        (new_york, "2026-10-31 14:10"),
        (new_york, "2026-11-01 13:10"),
        -300,
    );
    not_yet_until(
        (new_york, "2027-03-13 14:10"),
        (new_york, "2027-03-14 15:10"),
        -240,
    );
    let lord_howe = "Australia/Lord_Howe";
    not_yet_until(
        (lord_howe, "2026-10-03 14:10"),
        (lord_howe, "2026-10-04 14:40"),
        660,
    );
    not_yet_until(
        (lord_howe, "2027-04-03 14:10"),
        (lord_howe, "2027-04-04 13:40"),
        630,
    );
}

#[test]
fn a_day_is_24_hours_in_kathmandu_and_on_a_flight() {
    let kathmandu = "Asia/Kathmandu";
    not_yet_until(
        (kathmandu, "2026-11-20 14:10"),
        (kathmandu, "2026-11-21 14:10"),
        345,
    );
    let (london, angeles) = ("Europe/London", "America/Los_Angeles");
    not_yet_until((london, "2026-11-20 14:10"), (angeles, "2026-11-21 06:10"), -480);
    not_yet_until((angeles, "2026-11-20 14:10"), (london, "2026-11-21 22:10"), 0);
    // Los Angeles to Auckland: over a day on the calendar.
    not_yet_until(
        (angeles, "2026-11-20 14:10"),
        ("Pacific/Auckland", "2026-11-22 11:10"),
        780,
    );
}

/// The walls at which the phase changes, minute by minute.
fn changes(zone: &str, dose: &str, zone_then: &str) -> Vec<(String, Phase)> {
    let mut life = Life::at(zone, dose);
    life.dose(Route::Infusion);
    life.fly_to(zone_then);
    let mut changes = Vec::new();
    for _ in 0..=36 * 60 {
        let phase = life.situation().phase;
        if changes.last().is_none_or(|(_, last)| *last != phase) {
            changes.push((life.now().local().format("%d %H:%M").to_string(), phase));
        }
        life.pass(MINUTE_MS);
    }
    changes
}

#[test]
fn the_phase_is_right_at_3_on_the_night_the_clocks_change() {
    let phases = [
        Phase::FirstTwoHours,
        Phase::FirstEvening,
        Phase::NextDay,
        Phase::FirstWeek,
    ];
    let check = |(zone, dose), zone_then, walls: [&str; 4]| {
        let expected = walls.map(str::to_owned).into_iter().zip(phases);
        assert_eq!(
            changes(zone, dose, zone_then),
            expected.collect::<Vec<_>>(),
            "{zone}"
        );
    };
    let (new_york, angeles) = ("America/New_York", "America/Los_Angeles");
    // Two hours after midnight and a half it is 1:30 for the second time; after the other change it is 3:30.
    let walls = ["01 00:30", "01 01:30", "01 11:30", "02 11:30"];
    check((new_york, "2026-11-01 00:30"), new_york, walls);
    let walls = ["14 00:30", "14 03:30", "14 13:30", "15 13:30"];
    check((new_york, "2027-03-14 00:30"), new_york, walls);
    let (lord_howe, walls) = (
        "Australia/Lord_Howe",
        ["04 01:00", "04 02:30", "04 12:30", "05 12:30"],
    );
    check((lord_howe, "2027-04-04 01:00"), lord_howe, walls);
    let walls = ["20 06:10", "20 08:10", "20 18:10", "21 18:10"];
    check(("Europe/London", "2026-11-20 14:10"), angeles, walls);
}

#[test]
fn a_time_typed_for_the_hour_that_comes_twice_is_the_later_one_that_has_been() {
    let mut life = Life::at("America/New_York", "2026-11-01 03:00");
    let dose_end = life.phone.resolve(wall("2026-11-01 01:30"));
    life.act(Body::Session {
        route: Route::Nasal,
        dose_end,
    });
    let situation = life.situation();
    assert_eq!(situation.session.unwrap().since_ms(&life.now()), 90 * MINUTE_MS);
    assert_eq!(situation.phase, Phase::FirstTwoHours);
}

#[test]
fn a_dose_in_the_future_of_the_clock_leaves_every_rule_of_the_first_minute_standing() {
    let mut life = Life::at("Europe/Madrid", "2026-11-20 14:10");
    life.dose(Route::Nasal);
    let first = life.rules();
    life.pass(-30 * 24 * HOUR_MS);
    assert_eq!(life.rules(), first);
    assert_eq!(life.situation().phase, Phase::FirstTwoHours);
}

#[test]
fn answers_from_a_clock_an_hour_ahead_are_asked_anew_once_anything_is_noted() {
    let mut life = Life::at("Europe/Madrid", "2026-11-20 14:10");
    let session = life.dose(Route::Nasal);
    life.pass(23 * HOUR_MS + 30 * MINUTE_MS);
    life.pass(HOUR_MS);
    life.answer_well(session);
    assert!(life.states_conditions());
    life.pass(-HOUR_MS);
    life.feel(Effect::Nausea);
    life.pass(2 * HOUR_MS);
    assert!(!life.states_conditions());
    // Seconds by which clocks set themselves right disprove nothing.
    life.answer_well(session);
    life.pass(-90_000);
    life.feel(Effect::Nausea);
    life.pass(90_000);
    assert!(life.states_conditions());
}

#[test]
fn answers_from_a_clock_ahead_are_found_so_that_they_never_count() {
    let mut life = Life::at("Europe/Madrid", "2026-11-20 14:10");
    let session = life.dose(Route::NotSure);
    life.pass(25 * HOUR_MS);
    life.answer_well(session);
    life.pass(-24 * HOUR_MS);
    let ahead = |life: &Life| {
        let session = life.record.session(session).unwrap();
        life.record.answers_ahead(&session, &life.now())
    };
    assert_eq!(ahead(&life).len(), 3);
    for answer in ahead(&life) {
        life.bin(answer);
    }
    assert_eq!(ahead(&life), []);
    life.pass(25 * HOUR_MS);
    assert!(!life.states_conditions());
    life.answer_well(session);
    assert!(life.states_conditions());
    assert_eq!(ahead(&life), []);
}

#[test]
fn a_clock_that_was_far_ahead_once_does_not_hold_back_later_doses_for_ever() {
    let mut life = Life::at("Europe/Madrid", "2026-11-20 14:10");
    let far = 70 * 365 * 24 * HOUR_MS;
    life.pass(far);
    life.feel(Effect::Nausea);
    life.pass(-far);
    let session = life.dose(Route::NotSure);
    life.pass(25 * HOUR_MS);
    assert!(!life.situation().driving.unwrap().too_soon);
    life.answer_well(session);
    assert!(life.states_conditions());
}
