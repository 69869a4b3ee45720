//! What stands on the checklist at which hour: every rule to its own end, by every route.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::phase::{Phase, carries_trip_rules};
use aftercare::care::session::Route;
use aftercare::care::task::{End, Kind, Standing, TASKS, Task, TaskId, due};

/// The place in time, by the clock and the taps alone.
fn place(route: Route, since_ms: i64, left_ms: Option<i64>, home_ms: Option<i64>) -> Standing {
    Standing {
        phase: Phase::at(route, since_ms, left_ms, home_ms),
        route,
        since_ms,
        trip_rules: carries_trip_rules(route, since_ms, left_ms, home_ms),
        ..Standing::BEFORE_ANY
    }
}

fn standing(route: Route, since_ms: i64) -> Vec<&'static Task> {
    due(&place(route, since_ms, None, None))
}

#[test]
fn no_rule_ends_before_its_own_end() {
    for task in TASKS {
        let Some(end_ms) = task.end.after_ms() else {
            continue;
        };
        for &route in task.routes {
            let stood: Vec<bool> = (0..8 * 24 * 60)
                .map(|minute| minute * MINUTE_MS)
                .map(|since_ms| standing(route, since_ms).contains(&task))
                .collect();
            let first = stood.iter().position(|&stands| stands).unwrap();
            let last = usize::try_from(end_ms / MINUTE_MS).unwrap();
            assert!(stood[first..last].iter().all(|&stands| stands), "{task:?}");
            assert!(stood[last..].iter().all(|&stands| !stands), "{task:?}");
        }
    }
}

#[test]
fn not_sure_gets_the_strictest_rule_of_all_routes() {
    for minute in (-60..8 * 24 * 60).step_by(5) {
        let since_ms = minute * MINUTE_MS;
        let strictest = standing(Route::NotSure, since_ms);
        for route in Route::ALL {
            for task in standing(route, since_ms) {
                let same = strictest.iter().any(|other| other.id == task.id);
                assert!(task.kind == Kind::Do || same, "{minute} min: {task:?}");
            }
        }
    }
}

#[test]
fn the_rules_of_the_first_day_stand_late_on_the_evening_of_a_morning_dose() {
    for route in Route::ALL {
        let ids: Vec<_> = standing(route, 12 * HOUR_MS + 1)
            .iter()
            .map(|task| task.id)
            .collect();
        for rule in [
            TaskId::NoDriving,
            TaskId::NoAlcohol,
            TaskId::NoBathAlone,
            TaskId::NoDecisions,
            TaskId::NotOnlyAdult,
            TaskId::AdultInEarshot,
            TaskId::CallEmergency,
        ] {
            assert!(ids.contains(&rule), "{route:?}: {rule:?}");
        }
    }
}

#[test]
fn the_order_is_do_then_do_not_then_watch_for() {
    for minute in 0..48 * 60 {
        for route in Route::ALL {
            assert!(standing(route, minute * MINUTE_MS).is_sorted_by_key(|task| task.kind));
        }
    }
}

#[test]
fn the_trip_home_carries_its_rules_until_a_tap_or_four_hours() {
    let has = |since_ms, left, home| {
        let tasks = due(&place(Route::Infusion, since_ms, left, home));
        tasks.iter().any(|task| task.id == TaskId::NoTravelAlone)
    };
    assert!(has(3 * HOUR_MS, None, None));
    assert!(!has(4 * HOUR_MS, None, None));
    assert!(has(3 * HOUR_MS, Some(2 * HOUR_MS), None));
    assert!(!has(3 * HOUR_MS, Some(2 * HOUR_MS), Some(3 * HOUR_MS)));
}

#[test]
fn before_any_session_only_its_own_list_stands() {
    let list = due(&Standing::BEFORE_ANY);
    assert!(!list.is_empty());
    assert!(
        list.iter()
            .all(|task| task.from == Phase::BeforeSession && task.end == End::Phase)
    );
}
