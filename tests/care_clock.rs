//! Time goes on, people travel, and clocks are wrong: over all zones and instants.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod life;

use aftercare::care::event::{Body, Change};
use aftercare::care::moment::{Clock, HOUR_MS};
use aftercare::care::session::Route;
use aftercare::care::symptom::{Effect, Severity};
use aftercare::care::task::{End, Kind, Listed, TASKS, TaskId};
use chrono_tz::{TZ_VARIANTS, Tz};
use life::phone::Phone;
use life::{Life, wall};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

fn any_zone() -> impl Strategy<Value = Tz> {
    prop_oneof![
        select(TZ_VARIANTS.to_vec()),
        select(vec![
            Tz::America__New_York,
            Tz::Australia__Lord_Howe,
            Tz::Asia__Kathmandu,
            Tz::Europe__London,
            Tz::America__Los_Angeles,
        ]),
    ]
}

/// An instant of 2026 to 2028; often within two days of a change of the clocks.
fn any_instant() -> impl Strategy<Value = i64> {
    let changes = [
        "2026-11-01 06:00",
        "2027-03-14 07:00",
        "2026-10-03 15:30",
        "2027-04-03 15:00",
    ];
    let near = select(
        changes
            .map(|text| wall(text).and_utc().timestamp_millis())
            .to_vec(),
    );
    prop_oneof![
        1_767_225_600_000i64..1_861_920_000_000,
        (near, -48 * HOUR_MS..48 * HOUR_MS).prop_map(|(change, off)| change + off),
    ]
}

fn any_route() -> impl Strategy<Value = Route> {
    select(Route::ALL.to_vec())
}

/// The rules whose end is a matter of the clock, and that end.
fn timed_rules(route: Route) -> Vec<(TaskId, i64)> {
    let rows = TASKS
        .iter()
        .filter(|task| task.kind != Kind::Do && task.routes.contains(&route));
    rows.filter_map(|task| Some((task.id, task.end.after_ms()?)))
        .collect()
}

/// Whether the rule is a matter of where the person is, as the clock and the taps say.
fn is_of_a_place(rule: TaskId) -> bool {
    let mut rows = TASKS.iter().filter(|row| row.id == rule);
    rows.any(|row| matches!(row.end, End::Leaving | End::Phase))
}

proptest! {
    #[test]
    fn what_is_done_later_comes_later_wherever_and_whatever_the_clock_says(
        zones in vec(any_zone(), 1..12), start in any_instant(), steps in vec(-400 * HOUR_MS..400 * HOUR_MS, 12),
    ) {
        let mut life = Life::on(Phone { zone: zones[0], now_ms: start });
        let session = life.dose(Route::Nasal);
        let effect = life.feel(Effect::Nausea);
        let mut made = vec![session, effect];
        let ride = Listed::Task(TaskId::ArrangeRide);
        for (count, (zone, step)) in zones.into_iter().zip(steps).enumerate() {
            life.phone.zone = zone;
            life.pass(step);
            let done = count % 2 == 0;
            made.push(life.act(Body::Task { session: Some(session), task: ride, done }));
            let severity = Severity::ALL[count % 3];
            made.push(life.correct(effect, Change::Severity(severity)));
            prop_assert_eq!(life.record.ticked(Some(session), ride).is_some(), done);
            prop_assert_eq!(life.record.effect(effect).unwrap().severity, Some(severity));
        }
        let order: Vec<_> = life.record.events().map(|event| event.id).collect();
        prop_assert_eq!(order, made);
    }

    #[test]
    fn a_phase_never_goes_back_as_time_goes_on_and_the_person_travels(
        route in any_route(), start in any_instant(),
        taps in (option::of(0..14 * HOUR_MS), option::of(0..14 * HOUR_MS)),
        days in vec((any_zone(), 0..9 * HOUR_MS), 2..40),
    ) {
        let mut life = Life::on(Phone { zone: days[0].0, now_ms: start });
        let session = life.dose(route);
        let (left, home) = taps;
        let mut last = life.situation().phase;
        let mut due: Vec<(i64, Body)> = left.map(|ms| (ms, Body::Leaving { session })).into_iter()
            .chain(home.map(|ms| (ms, Body::Home { session }))).collect();
        for (zone, step) in days {
            life.phone.zone = zone;
            life.pass(step);
            let since = life.now().utc_ms() - start;
            let phase = life.situation().phase;
            prop_assert!(phase >= last, "{:?} after {:?}", phase, last);
            // A tap may set it back: the person knows better than the clock.
            due.retain(|(ms, body)| {
                let wait = *ms > since;
                if !wait { life.act(body.clone()); }
                wait
            });
            last = life.situation().phase;
        }
    }

    #[test]
    fn no_not_before_ends_early_wherever_the_person_is(
        route in any_route(), start in any_instant(), zones in (any_zone(), any_zone()), since in 0..49 * HOUR_MS,
    ) {
        let mut life = Life::on(Phone { zone: zones.0, now_ms: start });
        let session = life.dose(route);
        life.pass(since);
        life.phone.zone = zones.1;
        life.answer_well(session);
        let driving = life.situation().driving.unwrap();
        prop_assert_eq!(driving.not_before_ms, start + 24 * HOUR_MS);
        prop_assert_eq!(driving.too_soon, since < 24 * HOUR_MS);
        prop_assert_eq!(driving.states_conditions(), since >= 24 * HOUR_MS);
        for (rule, end_ms) in timed_rules(route) {
            if life.rules().contains(&rule) {
                prop_assert!(since < end_ms, "{:?} outstays its end", rule);
            }
        }
    }

    #[test]
    fn a_dose_time_typed_on_the_wall_never_ends_a_rule_early(
        zone in any_zone(), dose_ms in any_instant(), since in 0..48 * HOUR_MS,
    ) {
        let mut life = Life::on(Phone { zone, now_ms: dose_ms });
        let shown = life.now().local();
        life.pass(since);
        let dose_end = life.phone.resolve(shown);
        prop_assert!(dose_end.utc_ms() >= dose_ms, "never taken for earlier than it was");
        prop_assert!(dose_end.utc_ms() <= life.now().utc_ms(), "nor for the future");
        prop_assert_eq!(dose_end.local(), shown);
    }

    #[test]
    fn a_clock_set_back_leaves_every_rule_to_its_own_end(
        route in any_route(), start in any_instant(), since in 0..36 * HOUR_MS, back in 0..200 * HOUR_MS,
    ) {
        let mut life = Life::on(Phone { zone: Tz::Europe__Madrid, now_ms: start });
        life.dose(route);
        life.pass(since);
        let right = life.rules();
        life.pass(-back);
        let situation = life.situation();
        prop_assert!(situation.session.unwrap().since_ms(&life.now()) >= 0);
        prop_assert!(situation.driving.unwrap().too_soon || since - back >= 24 * HOUR_MS);
        prop_assert!(!life.states_conditions());
        life.pass(back);
        prop_assert_eq!(life.rules(), right, "once the clock is right all is as it was");
    }

    #[test]
    fn a_rule_that_had_begun_stands_on_when_the_clock_is_set_back(
        route in any_route(), start in any_instant(), since in 0..36 * HOUR_MS, back in 0..200 * HOUR_MS,
        left in option::of(0..6 * HOUR_MS),
    ) {
        let mut life = Life::on(Phone { zone: Tz::Asia__Kathmandu, now_ms: start });
        let session = life.dose(route);
        let left = left.filter(|&left| left <= since);
        life.pass(left.unwrap_or(0));
        if left.is_some() {
            life.act(Body::Leaving { session });
        }
        life.pass(since - left.unwrap_or(0));
        // What was noted tells how late it has been.
        life.feel(Effect::Nausea);
        let stood = life.rules();
        life.pass(-back);
        let in_view = life.rules();
        for rule in stood.into_iter().filter(|rule| !is_of_a_place(*rule)) {
            prop_assert!(in_view.contains(&rule), "{:?} is gone", rule);
        }
    }

    #[test]
    fn a_dose_noted_while_the_clock_was_behind_is_not_over_once_it_is_right(
        route in any_route(), start in any_instant(), behind in HOUR_MS..90 * 24 * HOUR_MS, since in 0..24 * HOUR_MS,
    ) {
        let mut life = Life::on(Phone { zone: Tz::Europe__London, now_ms: start });
        life.feel(Effect::Nausea);
        life.pass(-behind);
        let session = life.dose(route);
        life.pass(behind + since);
        life.answer_well(session);
        prop_assert!(life.situation().driving.unwrap().too_soon);
        prop_assert!(!life.states_conditions());
    }

    #[test]
    fn a_clock_set_forward_and_back_loses_nothing_and_not_yet_returns(
        route in any_route(), start in any_instant(), since in 0..24 * HOUR_MS, ahead in 24 * HOUR_MS..40 * 24 * HOUR_MS,
        noted_after in 0..20 * HOUR_MS,
    ) {
        let mut life = Life::on(Phone { zone: Tz::America__New_York, now_ms: start });
        let session = life.dose(route);
        life.pass(since);
        let before = (life.rules(), life.situation().phase);
        life.pass(ahead);
        life.answer_well(session);
        let effect = life.feel(Effect::Headache);
        prop_assert!(life.states_conditions());
        // Now it is right again.
        life.pass(-ahead);
        let (rules, phase) = before;
        prop_assert_eq!(life.situation().phase, phase);
        let in_view = life.rules();
        prop_assert!(rules.iter().all(|rule| in_view.contains(rule)));
        let driving = life.situation().driving.unwrap();
        prop_assert!(driving.too_soon && !driving.states_conditions());
        prop_assert!(life.record.effect(effect).is_some());
        prop_assert_eq!(life.record.len(), 5);
        // Anything noted at an earlier time disproves what was answered, for ever.
        life.pass(noted_after);
        life.feel(Effect::TasteChange);
        for days in [1, 2, 10, 41, 100] {
            prop_assert!(!life.later(days * 24 * HOUR_MS).states_conditions());
        }
        life.pass(100 * 24 * HOUR_MS);
        life.answer_well(session);
        prop_assert!(life.states_conditions());
    }
}
