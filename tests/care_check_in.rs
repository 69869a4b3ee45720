//! The check-in of the next day, and effects that go on.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod life;

use aftercare::care::event::Body;
use aftercare::care::moment::HOUR_MS;
use aftercare::care::order::EventId;
use aftercare::care::record::Going;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect};
use life::Life;

const ZONE: &str = "America/Los_Angeles";

/// An infusion that was finished on 20 November 2026 at 14:10 in Los Angeles.
fn infused() -> (Life, EventId) {
    let mut life = Life::at(ZONE, "2026-11-20 14:10");
    let session = life.dose(Route::Infusion);
    (life, session)
}

#[test]
fn the_check_in_is_due_on_the_next_day_by_the_wall_clock_until_it_is_done() {
    let (life, session) = infused();
    let due = |life: &Life| life.situation().check_in;
    for (wall, expected) in [
        ("2026-11-21 02:09", false),
        ("2026-11-21 04:59", false),
        ("2026-11-21 05:00", true),
        ("2026-11-21 23:59", true),
        ("2026-11-22 02:09", false),
        ("2026-11-22 05:00", false),
    ] {
        assert_eq!(due(&life.when(wall)), expected, "{wall}");
    }
    let mut life = life.when("2026-11-21 09:00");
    // Flown to where it is the middle of the night, nobody asks.
    let mut flown = life.clone();
    flown.fly_to("Asia/Tokyo");
    assert!(!due(&flown));
    let done = life.act(Body::CheckIn { session, done: true });
    assert!(!due(&life));
    life.bin(done);
    assert!(due(&life));
}

#[test]
fn a_skipped_check_in_asks_again_once() {
    let (life, session) = infused();
    let mut life = life.when("2026-11-21 08:00");
    let skip = |life: &mut Life| life.act(Body::CheckIn { session, done: false });
    let due = |life: &Life| life.situation().check_in;
    skip(&mut life);
    assert!(!due(&life));
    assert!(!due(&life.when("2026-11-21 11:59")));
    let mut life = life.when("2026-11-21 12:00");
    assert!(due(&life));
    skip(&mut life);
    for hours in 0..24 {
        assert!(!due(&life.later(hours * HOUR_MS)), "{hours} h");
    }
    // A new dose has a check-in of its own.
    life.dose(Route::Infusion);
    assert!(due(&life.when("2026-11-22 09:00")));
}

#[test]
fn an_effect_goes_on_for_a_day_is_asked_about_for_another_and_then_is_not_known() {
    let (mut life, _) = infused();
    let effect = life.feel(Effect::Nausea);
    let state = |life: &Life| life.record.effect(effect).unwrap().going(&life.now());
    let listed = |life: &Life| !life.situation().going.is_empty();
    for (ms, going) in [
        (0, Going::On),
        (24 * HOUR_MS - 1, Going::On),
        (24 * HOUR_MS, Going::Asked),
        (48 * HOUR_MS - 1, Going::Asked),
        (48 * HOUR_MS, Going::NotKnown),
        (90 * 24 * HOUR_MS, Going::NotKnown),
    ] {
        let life = life.later(ms);
        assert_eq!(state(&life), going, "{ms}");
        assert_eq!(listed(&life), going != Going::NotKnown);
    }
    // What is said of it holds for a day again.
    life.pass(30 * HOUR_MS);
    for course in [Course::StillThere, Course::Better] {
        life.course(effect, course);
        assert_eq!(state(&life.later(24 * HOUR_MS - 1)), Going::On);
        assert_eq!(state(&life.later(24 * HOUR_MS)), Going::Asked);
    }
    let gone = life.course(effect, Course::Gone);
    assert_eq!(state(&life), Going::Over);
    assert!(!listed(&life));
    life.bin(gone);
    assert_eq!(state(&life), Going::On);
}

#[test]
fn a_check_in_that_is_skipped_late_or_by_a_wrong_clock_still_asks_again_once() {
    let (life, session) = infused();
    let skip = Body::CheckIn { session, done: false };
    let due = |life: &Life| life.situation().check_in;
    // Four hours later it would be night.
    let mut late = life.when("2026-11-21 21:00");
    late.act(skip.clone());
    assert!(!due(&late.when("2026-11-21 23:34")));
    assert!(due(&late.when("2026-11-21 23:35")));
    let mut ahead = life.when("2026-11-22 09:00");
    ahead.act(skip);
    ahead.pass(-24 * HOUR_MS);
    assert!(due(&ahead), "the clock was a day ahead");
}
