//! Which dose the driving line counts from, and what the clinic's own rule changes.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod life;

use aftercare::care::clinic::ClinicRule;
use aftercare::care::event::{Body, Change};
use aftercare::care::moment::{Clock, HOUR_MS, MINUTE_MS};
use aftercare::care::order::EventId;
use aftercare::care::session::Route;
use life::{Life, after, driving, well_after};

#[test]
fn a_second_dose_begins_it_all_anew_and_in_the_bin_it_does_not() {
    let (mut life, _) = well_after(25);
    let second = life.dose(Route::Lozenge);
    assert!(driving(&life).too_soon);
    life.pass(25 * HOUR_MS);
    assert!(!driving(&life).too_soon);
    assert!(
        !life.states_conditions(),
        "what was said after the first dose says nothing of the second"
    );
    life.answer_well(second);
    assert!(life.states_conditions());
    life.bin(second);
    assert!(
        life.states_conditions(),
        "the answers to the first dose hold for it"
    );
}

#[test]
fn a_binned_session_counts_for_nothing_and_counts_again_when_it_is_put_back() {
    let (mut life, session) = well_after(25);
    let target = life.dose(Route::Nasal);
    life.bin(target);
    assert_eq!(life.situation().session.unwrap().id, session);
    assert!(life.states_conditions());
    life.act(Body::PutBack { target });
    assert!(driving(&life).too_soon);
    life.bin(target);
    life.bin(session);
    assert_eq!(life.situation().driving, None);
}

#[test]
fn it_counts_from_the_latest_of_two_doses_on_one_day_in_whatever_order_they_are_noted() {
    for earlier_first in [true, false] {
        let mut life = Life::at("Europe/London", "2026-11-20 20:00");
        let mut ago = [11 * HOUR_MS, 2 * HOUR_MS];
        if !earlier_first {
            ago.reverse();
        }
        for ago_ms in ago {
            life.dose_before(Route::Injection, ago_ms);
        }
        let latest = life.now().utc_ms() - 2 * HOUR_MS;
        assert_eq!(driving(&life).not_before_ms, latest + 24 * HOUR_MS);
    }
}

#[test]
fn a_dose_time_corrected_to_later_asks_again_and_to_earlier_asks_no_sooner() {
    let (mut life, session) = well_after(25);
    let later = life.phone.at(life.now().utc_ms() - 20 * HOUR_MS);
    let correction = life.correct(session, Change::DoseEnd(later));
    assert!(driving(&life).too_soon);
    life.pass(5 * HOUR_MS);
    assert!(!driving(&life).too_soon);
    assert!(
        !life.states_conditions(),
        "the answers came before a day had passed"
    );
    life.bin(correction);
    assert!(life.states_conditions());

    // It was an hour earlier: what was answered too soon is not made good by that.
    let (mut life, session) = after(23);
    life.answer_well(session);
    let earlier = life.phone.at(life.now().utc_ms() - 23 * HOUR_MS - 59 * MINUTE_MS);
    life.correct(session, Change::DoseEnd(earlier));
    life.pass(5 * MINUTE_MS);
    assert!(!driving(&life).too_soon);
    assert!(!life.states_conditions());
}

#[test]
fn a_session_noted_days_late_is_asked_about_like_any_other() {
    let mut life = Life::at("Europe/London", "2026-11-20 20:00");
    let session = life.dose_before(Route::Infusion, 3 * 24 * HOUR_MS);
    assert!(!driving(&life).too_soon);
    assert!(!life.states_conditions());
    life.answer_well(session);
    assert!(life.states_conditions());
    // An older one that is noted later still does not come before it.
    life.dose_before(Route::Infusion, 6 * 24 * HOUR_MS);
    assert!(life.states_conditions());
}

fn clinic_says(life: &mut Life, hours: u32) -> EventId {
    let rule = ClinicRule::DrivingHours(hours);
    life.act(Body::Clinic { rule })
}

#[test]
fn a_clinics_stricter_rule_holds_to_the_minute_and_can_be_taken_away() {
    let (mut life, session) = after(0);
    clinic_says(&mut life, 48);
    life.pass(48 * HOUR_MS - MINUTE_MS);
    life.answer_well(session);
    assert!(driving(&life).too_soon && !life.states_conditions());
    life.pass(MINUTE_MS);
    assert!(!driving(&life).too_soon);
    life.answer_well(session);
    assert!(life.states_conditions());
    let stricter = clinic_says(&mut life, 72);
    assert!(driving(&life).too_soon);
    life.bin(stricter);
    assert!(life.states_conditions());
    clinic_says(&mut life, 72);
    clinic_says(&mut life, 0);
    assert!(life.states_conditions());
}

#[test]
fn a_looser_rule_changes_nothing_wherever_it_came_from() {
    for hours in [0, 1, 12, 23] {
        let (mut life, session) = after(0);
        clinic_says(&mut life, hours);
        let not_before_ms = life.now().utc_ms() + 24 * HOUR_MS;
        life.pass(24 * HOUR_MS - MINUTE_MS);
        life.answer_well(session);
        assert_eq!(driving(&life).not_before_ms, not_before_ms);
        assert!(driving(&life).too_soon && !life.states_conditions());
    }
}

#[test]
fn a_rule_of_any_length_is_borne() {
    let (mut life, session) = well_after(25);
    clinic_says(&mut life, u32::MAX);
    life.answer_well(session);
    assert!(driving(&life).too_soon && !life.states_conditions());
}

#[test]
fn a_session_noted_as_history_takes_no_question_away_that_an_earlier_one_asks() {
    let (mut life, first) = after(8 * 24);
    // Half a day after the first dose there was another, which comes to mind only now.
    let history = life.dose_before(Route::Infusion, (8 * 24 - 12) * HOUR_MS);
    assert_eq!(life.situation().session.unwrap().id, history);
    assert_eq!(driving(&life).session, first);
    assert!(!life.states_conditions());
    life.answer_well(first);
    assert!(life.states_conditions());
}
