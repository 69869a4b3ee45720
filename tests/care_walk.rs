//! Every minute after a dose, by every route: no rule is out of view before its own end.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

mod life;

use aftercare::care::event::Body;
use aftercare::care::moment::MINUTE_MS;
use aftercare::care::phase::Phase;
use aftercare::care::session::Route;
use aftercare::care::task::{End, Kind, TASKS, Task, TaskId};
use life::Life;

/// When the person says "I am leaving" and "I am home", in minutes after the dose.
type Taps = (Option<i64>, Option<i64>);

const TAPS: [Taps; 7] = [
    (None, None),
    (Some(50), None),
    (Some(50), Some(95)),
    (Some(130), Some(190)),
    (Some(300), None),
    (None, Some(100)),
    (None, Some(170)),
];

/// Zones and walls at which doses were finished: among them the evenings before both changes of the clock.
const DOSES: [(&str, &str); 4] = [
    ("America/New_York", "2026-10-31 14:10"),
    ("America/Los_Angeles", "2027-03-13 23:55"),
    ("Australia/Lord_Howe", "2027-04-03 09:00"),
    ("Asia/Kathmandu", "2026-12-31 21:30"),
];

/// The rules of a route, whatever the hour; before a session is no matter of a dose.
fn rules(route: Route) -> impl Iterator<Item = &'static Task> {
    let after_a_dose = |task: &&Task| task.kind != Kind::Do && task.id != TaskId::DoNotStopMedicines;
    TASKS
        .iter()
        .filter(after_a_dose)
        .filter(move |task| task.routes.contains(&route))
}

/// Whether somebody is at the clinic or may be, as the taps and the hour tell it.
fn at_the_clinic(minute: i64, (left, home): Taps) -> bool {
    let gone = [left, home].into_iter().flatten().any(|tap| minute >= tap);
    !gone && minute < 240
}

/// Whether somebody is on the trip home, or may be.
fn on_the_trip(minute: i64, (left, home): Taps) -> bool {
    if home.is_some_and(|home| minute >= home) {
        return false;
    }
    match left.filter(|&left| minute >= left) {
        Some(left) => minute < (left + 120).max(240),
        None => (120..240).contains(&minute),
    }
}

/// The minute from which the row stands; nothing here looks at a phase by the clock.
fn begins(task: &Task, (left, home): Taps) -> i64 {
    match task.from {
        Phase::FirstTwoHours => 0,
        Phase::TripHome => [left, home, Some(120)].into_iter().flatten().min().unwrap(),
        Phase::NextDay => 12 * 60,
        Phase::FirstWeek => 36 * 60,
        other => panic!("no rule begins at {other:?}"),
    }
}

/// Whether the row stands at `minute`, as its own beginning and end say, where nothing was answered.
fn must_stand(task: &Task, minute: i64, taps: Taps) -> bool {
    let begun = minute >= begins(task, taps);
    match task.end {
        End::Minutes(minutes) => begun && minute < i64::from(minutes),
        End::Hours(hours) => begun && minute < i64::from(hours) * 60,
        End::FirstSleep => begun && minute < 24 * 60,
        End::Driving | End::NextDose => begun,
        End::Leaving => at_the_clinic(minute, taps),
        End::Phase => on_the_trip(minute, taps),
    }
}

/// A life in which the taps are made when their minute comes.
fn tap(life: &mut Life, minute: i64, (left, home): Taps) {
    let session = life.situation().session.unwrap().id;
    if left == Some(minute) {
        life.act(Body::Leaving { session });
    }
    if home == Some(minute) {
        life.act(Body::Home { session });
    }
}

fn walk(route: Route, (zone, when): (&str, &str), taps: Taps) {
    let mut life = Life::at(zone, when);
    life.dose(route);
    let rules: Vec<&Task> = rules(route).collect();
    for minute in 0..48 * 60 {
        tap(&mut life, minute, taps);
        let in_view = life.rules();
        for task in &rules {
            let (stands, must) = (in_view.contains(&task.id), must_stand(task, minute, taps));
            assert_eq!(
                stands, must,
                "{route:?}, {when}, {taps:?}, minute {minute}: {:?}",
                task.id
            );
        }
        life.pass(MINUTE_MS);
    }
}

#[test]
fn no_rule_disappears_before_its_own_end_in_the_first_48_hours() {
    for taps in TAPS {
        for route in [Route::Infusion, Route::Injection, Route::Nasal, Route::NotSure] {
            walk(route, DOSES[0], taps);
        }
    }
    walk(Route::Lozenge, DOSES[0], (None, None));
}

#[test]
fn no_rule_disappears_before_its_own_end_whenever_the_dose_was() {
    for dose in &DOSES[1..] {
        for route in Route::ALL {
            walk(route, *dose, (None, None));
        }
        walk(Route::Nasal, *dose, (Some(130), Some(190)));
    }
}

#[test]
fn a_rule_cannot_be_hidden_and_what_is_to_do_can() {
    for route in Route::ALL {
        let mut plain = Life::at("Europe/Madrid", "2026-10-24 15:00");
        plain.dose(route);
        let mut hidden = plain.clone();
        for task in TaskId::ALL {
            hidden.act(Body::Hide { task });
        }
        for _ in 0..48 * 12 {
            assert!(hidden.to_do().is_empty());
            assert_eq!(hidden.rules(), plain.rules());
            assert!(!plain.rules().is_empty());
            plain.pass(5 * MINUTE_MS);
            hidden.pass(5 * MINUTE_MS);
        }
    }
}

#[test]
fn the_signs_of_danger_are_in_view_at_every_minute_of_the_first_day() {
    for route in Route::ALL {
        for taps in TAPS {
            let mut life = Life::at("Europe/London", "2026-11-20 18:00");
            life.dose(route);
            for minute in 0..24 * 60 {
                tap(&mut life, minute, taps);
                let in_view = life.rules();
                let signs = [TaskId::TellStaff, TaskId::CallEmergency];
                assert!(
                    signs.iter().any(|sign| in_view.contains(sign)),
                    "{route:?}, {minute}"
                );
                assert!(in_view.contains(&TaskId::SuicidalThoughts));
                life.pass(MINUTE_MS);
            }
        }
    }
}

#[test]
fn the_longer_rules_stand_to_their_end_through_eight_days() {
    for route in Route::ALL {
        let mut life = Life::at("Pacific/Auckland", "2027-04-02 20:00");
        life.dose(route);
        for minute in (0..8 * 24 * 60).step_by(10) {
            let in_view = life.rules();
            for task in rules(route) {
                let must = must_stand(task, minute, (None, None));
                assert_eq!(
                    in_view.contains(&task.id),
                    must,
                    "{route:?}, {minute}: {:?}",
                    task.id
                );
            }
            life.pass(10 * MINUTE_MS);
        }
    }
}
