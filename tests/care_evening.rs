//! The picture of an evening: bars from beginning to end, readings, doses.

#![allow(clippy::expect_used, reason = "a test that cannot go on should stop")]

mod life;

use aftercare::care::evening::{Bar, End, Evening, MOST_MS, WIDTH, evening};
use aftercare::care::event::{Body, Change};
use aftercare::care::moment::{Clock, HOUR_MS, MINUTE_MS, Moment};
use aftercare::care::order::EventId;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect, Severity};
use life::Life;

/// A dose at ten past two in the afternoon.
fn dosed() -> (Life, EventId) {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    let session = life.dose(Route::Nasal);
    (life, session)
}

fn seen(life: &Life, session: EventId) -> Evening {
    let session = life.record.session(session).expect("a session");
    evening(&life.record, &session, &life.now())
}

fn only(evening: &Evening) -> &Bar {
    assert_eq!(evening.bars.len(), 1, "one bar");
    evening.bars.first().expect("a bar")
}

/// Hours since the dose, in tenths.
fn tenths(evening: &Evening, at: &Moment) -> i64 {
    (at.utc_ms() - evening.from_ms) * 10 / HOUR_MS
}

fn begins(evening: &Evening, bar: &Bar) -> i64 {
    tenths(evening, &bar.strengths.first().expect("a beginning").0)
}

#[test]
fn a_bar_goes_from_the_beginning_to_gone_with_every_strength_on_the_way() {
    let (mut life, session) = dosed();
    life.pass(HOUR_MS);
    let effect = life.feel(Effect::Nausea);
    life.correct(effect, Change::Severity(Severity::Severe));
    life.pass(HOUR_MS);
    life.act(Body::Course {
        effect,
        course: Course::Better,
        severity: Some(Severity::Mild),
    });
    life.pass(HOUR_MS);
    life.course(effect, Course::StillThere);
    life.pass(HOUR_MS);
    life.course(effect, Course::Gone);
    life.pass(20 * HOUR_MS);
    let evening = seen(&life, session);
    let bar = only(&evening);
    let strengths: Vec<_> = bar
        .strengths
        .iter()
        .map(|(at, severity)| (tenths(&evening, at), *severity))
        .collect();
    assert_eq!(
        strengths,
        [(10, Some(Severity::Severe)), (20, Some(Severity::Mild))]
    );
    assert_eq!((tenths(&evening, &bar.to), bar.end), (40, End::Gone));
    let parts = evening.parts(bar);
    assert_eq!(parts.len(), 2);
    let ((_, joint, _), (next, end, _)) = (parts[0], parts[1]);
    assert_eq!(joint, next, "one part begins where the other ends");
    assert!(end < WIDTH, "its end can be seen");
}

#[test]
fn what_nobody_answered_about_for_a_day_is_not_known_and_neither_gone_nor_still_there() {
    let (mut life, session) = dosed();
    life.pass(HOUR_MS);
    let effect = life.feel(Effect::Headache);
    life.pass(2 * HOUR_MS);
    life.course(effect, Course::StillThere);
    let soon = seen(&life.later(23 * HOUR_MS), session);
    assert_eq!(only(&soon).end, End::StillGoing);
    assert_eq!(tenths(&soon, &only(&soon).to), 260, "up to now");
    for hours in [24, 47, 48, 500] {
        let late = seen(&life.later(hours * HOUR_MS), session);
        assert_eq!(only(&late).end, End::NotKnown, "{hours} h");
        assert_eq!(tenths(&late, &only(&late).to), 30, "up to the last word about it");
    }
}

#[test]
fn the_same_effect_twice_has_two_bars_in_the_order_in_which_they_began() {
    let (mut life, session) = dosed();
    let first = life.feel(Effect::Dizziness);
    life.pass(HOUR_MS);
    life.course(first, Course::Gone);
    life.pass(HOUR_MS);
    let second = life.feel(Effect::Dizziness);
    let evening = seen(&life, session);
    let ids: Vec<EventId> = evening.bars.iter().map(|bar| bar.id).collect();
    assert_eq!(ids, [first, second]);
    let ends: Vec<End> = evening.bars.iter().map(|bar| bar.end).collect();
    assert_eq!(ends, [End::Gone, End::StillGoing]);
}

#[test]
fn a_correction_of_the_time_moves_the_bar() {
    let (mut life, session) = dosed();
    life.pass(3 * HOUR_MS);
    let effect = life.feel(Effect::Nausea);
    let before = seen(&life, session);
    assert_eq!(begins(&before, only(&before)), 30);
    let began = life.phone.at(life.phone.now_ms - 2 * HOUR_MS);
    life.correct(effect, Change::Began(began));
    let after = seen(&life, session);
    assert_eq!(begins(&after, only(&after)), 10);
    assert!(after.parts(only(&after))[0].0 < before.parts(only(&before))[0].0);
    let before_dose = life.phone.at(life.phone.now_ms - 4 * HOUR_MS);
    life.correct(effect, Change::Began(before_dose));
    assert!(
        seen(&life, session).is_empty(),
        "what began before the dose did not follow it"
    );
}

#[test]
fn what_is_in_the_bin_is_not_in_the_picture_and_comes_back_with_put_back() {
    let (mut life, session) = dosed();
    life.pass(HOUR_MS);
    let effect = life.feel(Effect::Nausea);
    let reading = life.measure(140, 90);
    let whole = seen(&life, session);
    life.bin(effect);
    assert_eq!(
        (
            seen(&life, session).bars.len(),
            seen(&life, session).readings.len()
        ),
        (0, 1)
    );
    life.bin(reading);
    assert!(seen(&life, session).is_empty());
    life.act(Body::PutBack { target: effect });
    life.act(Body::PutBack { target: reading });
    assert_eq!(seen(&life, session), whole);
}

#[test]
fn readings_stand_where_they_were_taken_and_words_of_ones_own_have_a_bar_without_an_end() {
    let (mut life, session) = dosed();
    life.pass(40 * MINUTE_MS);
    life.measure(150, 95);
    life.pass(20 * MINUTE_MS);
    life.measure(130, 80);
    let began = life.now();
    life.act(Body::OwnEffect {
        note: "like cotton wool".to_owned(),
        severity: Severity::Moderate,
        began,
    });
    life.pass(HOUR_MS);
    let evening = seen(&life, session);
    let tops: Vec<u16> = evening
        .readings
        .iter()
        .map(|(_, reading)| reading.top_mmhg)
        .collect();
    assert_eq!(tops, [150, 130]);
    // The picture is four hours wide at least.
    let places: Vec<i64> = evening.readings.iter().map(|(at, _)| evening.x(at)).collect();
    assert_eq!(places, [166, 250]);
    let bar = only(&evening);
    assert_eq!(
        (bar.effect, bar.note.as_str(), bar.end),
        (None, "like cotton wool", End::NotKnown)
    );
}

#[test]
fn the_picture_ends_after_36_hours_and_every_dose_in_it_is_marked() {
    let (mut life, session) = dosed();
    let going = life.feel(Effect::Nausea);
    life.pass(20 * HOUR_MS);
    life.course(going, Course::StillThere);
    let other = life.dose(Route::Nasal);
    life.pass(15 * HOUR_MS);
    life.course(going, Course::StillThere);
    life.pass(2 * HOUR_MS);
    life.feel(Effect::Headache);
    let evening = seen(&life, session);
    assert_eq!(evening.to_ms - evening.from_ms, MOST_MS);
    assert_eq!(evening.bars.len(), 1, "the headache began later");
    assert_eq!(
        evening.x(&only(&evening).to),
        WIDTH,
        "and what goes on ends at the edge"
    );
    let doses: Vec<i64> = evening.doses.iter().map(|dose| tenths(&evening, dose)).collect();
    assert_eq!(doses, [0, 200]);
    life.bin(other);
    assert_eq!(seen(&life, session).doses.len(), 1);
    life.pass(100 * HOUR_MS);
    assert_eq!(only(&seen(&life, session)).end, End::NotKnown);
}

#[test]
fn full_hours_of_the_wall_stand_along_the_edge_and_never_more_than_can_be_read() {
    for minutes in 0..36 * 6 {
        let (mut life, session) = dosed();
        life.pass(minutes * 10 * MINUTE_MS);
        life.feel(Effect::Nausea);
        let evening = seen(&life, session);
        assert!(
            (1..=4).contains(&evening.hours.len()),
            "{minutes}: {}",
            evening.hours.len()
        );
        for hour in &evening.hours {
            let shown = hour.local().format("%M:%S").to_string();
            assert_eq!(shown, "00:00");
            assert!((0..=WIDTH).contains(&evening.x(hour)));
            assert!((evening.from_ms..=evening.to_ms).contains(&hour.utc_ms()));
        }
    }
    let mut life = Life::at("Asia/Kolkata", "2026-11-20 14:10");
    let session = life.dose(Route::Nasal);
    life.feel(Effect::Nausea);
    let evening = seen(&life, session);
    let hours: Vec<String> = evening
        .hours
        .iter()
        .map(|hour| hour.local().format("%H:%M").to_string())
        .collect();
    assert_eq!(
        hours,
        ["16:00", "18:00"],
        "where the clock is half an hour off too"
    );
}

#[test]
fn a_clock_that_went_back_breaks_no_picture() {
    let (mut life, session) = dosed();
    life.pass(2 * HOUR_MS);
    let effect = life.feel(Effect::Nausea);
    life.pass(-5 * HOUR_MS);
    life.course(effect, Course::Gone);
    let evening = seen(&life, session);
    for (from, to, _) in evening.parts(only(&evening)) {
        assert!(from < to && (0..=WIDTH).contains(&from) && to <= WIDTH);
    }
}
