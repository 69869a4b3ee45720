//! The morning after: what is due to be looked at, and when.

mod life;

use aftercare::care::event::Body;
use aftercare::care::moment::HOUR_MS;
use aftercare::care::review::{due, was_last_night};
use aftercare::care::symptom::Effect;
use life::Life;

fn due_at(life: &Life, when: &str) -> usize {
    let life = life.when(when);
    due(&life.record, &life.now()).len()
}

#[test]
fn what_was_noted_is_due_from_five_on_the_day_after() {
    let mut life = Life::at("America/New_York", "2026-11-20 22:30");
    life.feel(Effect::Nausea);
    assert_eq!(due_at(&life, "2026-11-20 23:59"), 0);
    assert_eq!(due_at(&life, "2026-11-21 04:59"), 0, "nobody is asked at night");
    assert_eq!(due_at(&life, "2026-11-21 05:00"), 1);
}

#[test]
fn what_was_noted_after_midnight_belongs_to_that_night() {
    let mut life = Life::at("America/New_York", "2026-11-21 01:30");
    life.feel(Effect::Nausea);
    assert_eq!(due_at(&life, "2026-11-21 04:59"), 0);
    assert_eq!(due_at(&life, "2026-11-21 09:00"), 1);
}

#[test]
fn what_is_noted_in_the_morning_waits_for_the_next_one() {
    let mut life = Life::at("America/New_York", "2026-11-21 09:00");
    life.feel(Effect::Nausea);
    assert_eq!(due_at(&life, "2026-11-21 23:59"), 0);
    assert_eq!(due_at(&life, "2026-11-22 05:00"), 1);
}

#[test]
fn what_was_kept_or_binned_is_not_asked_about_again() {
    let mut life = Life::at("America/New_York", "2026-11-20 22:30");
    let kept = life.feel(Effect::Nausea);
    let binned = life.feel(Effect::Headache);
    life.feel(Effect::Dizziness);
    life.pass(9 * HOUR_MS);
    life.act(Body::Review { target: kept });
    life.bin(binned);
    let left = due(&life.record, &life.now());
    assert_eq!(left.len(), 1);
    assert!(was_last_night(&left[0], &life.now()));
}

#[test]
fn the_first_noted_comes_first_and_what_is_a_week_old_not_at_all() {
    let mut life = Life::at("America/New_York", "2026-11-20 20:00");
    let first = life.feel(Effect::Nausea);
    life.pass(HOUR_MS);
    life.feel(Effect::Headache);
    let next = life.later(12 * HOUR_MS);
    assert_eq!(due(&next.record, &next.now())[0].id, first);
    let later = life.later(8 * 24 * HOUR_MS);
    assert!(due(&later.record, &later.now()).is_empty());
}

#[test]
fn the_day_is_that_of_the_place_where_it_was_noted() {
    let mut life = Life::at("America/New_York", "2026-11-20 22:00");
    life.feel(Effect::Nausea);
    life.fly_to("Europe/Madrid");
    // In Madrid it is four in the morning of the next day.
    assert!(due(&life.record, &life.now()).is_empty());
    let morning = life.later(HOUR_MS);
    assert_eq!(due(&morning.record, &morning.now()).len(), 1);
}
