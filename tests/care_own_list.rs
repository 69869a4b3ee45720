//! The list as the person wants it: one's own tasks, what is hidden, and what is let go.

mod life;

use aftercare::care::event::{Body, Change};
use aftercare::care::moment::HOUR_MS;
use aftercare::care::order::EventId;
use aftercare::care::phase::Phase;
use aftercare::care::plan::Day;
use aftercare::care::session::Route;
use aftercare::care::task::{Kind, Listed, TASKS, TaskId};
use life::Life;
use std::collections::BTreeSet;

const ZONE: &str = "America/Los_Angeles";

/// An infusion that was finished on 20 November 2026 at 14:10 in Los Angeles.
fn infused() -> (Life, EventId) {
    let mut life = Life::at(ZONE, "2026-11-20 14:10");
    let session = life.dose(Route::Infusion);
    (life, session)
}

fn own(life: &Life) -> Vec<String> {
    let lines = life.situation().lines;
    let kinds: Vec<Kind> = lines.iter().map(|line| line.kind).collect();
    assert!(kinds.is_sorted(), "one's own stand with what is to do");
    let to_do = lines.iter().filter(|line| line.kind == Kind::Do);
    let is_own = to_do.map(|line| matches!(line.listed, Listed::Own(_)));
    assert!(is_own.is_sorted(), "and at its end");
    let own = lines
        .into_iter()
        .filter(|line| matches!(line.listed, Listed::Own(_)));
    own.map(|line| line.own).collect()
}

fn write_down(life: &mut Life, phase: Phase, note: &str) -> EventId {
    let note = note.to_owned();
    life.act(Body::OwnTask { phase, note })
}

#[test]
fn a_task_of_ones_own_stands_in_its_part_of_the_time_after_every_session() {
    let (mut life, _) = infused();
    for phase in Phase::ALL {
        write_down(&mut life, phase, phase.name());
    }
    for (hours, expected) in [
        (1, vec!["first_two_hours"]),
        (3, vec!["trip_home", "first_evening"]),
        (5, vec!["first_evening"]),
        (13, vec!["next_day"]),
        (40, vec!["first_week"]),
        (200, vec!["between_sessions"]),
    ] {
        assert_eq!(own(&life.later(hours * HOUR_MS)), expected, "{hours} h");
    }
    let mut life = life.when("2026-12-08 09:00");
    life.act(Body::Plan {
        day: Day::read("2026-12-09"),
    });
    assert_eq!(
        own(&life),
        ["before_session", "between_sessions", "before_next_session"]
    );
    life.dose(Route::Nasal);
    assert!(own(&life).contains(&"first_two_hours".to_owned()));
    let mut life = Life::at(ZONE, "2026-11-20 14:10");
    write_down(&mut life, Phase::BeforeSession, "Cat to the neighbours");
    write_down(&mut life, Phase::NextDay, "Fetch the cat");
    assert_eq!(own(&life), ["Cat to the neighbours"]);
}

#[test]
fn a_task_of_ones_own_can_be_corrected_ticked_binned_and_put_back() {
    let (mut life, session) = infused();
    let target = write_down(&mut life, Phase::FirstTwoHours, "Call Robin");
    let words = "Call Robin or Kim";
    life.correct(target, Change::Note(words.to_owned()));
    assert_eq!(own(&life), [words]);
    let tick = |done| Body::Task {
        session: Some(session),
        task: Listed::Own(target),
        done,
    };
    life.act(tick(true));
    assert_eq!(
        life.record.ticked(Some(session), Listed::Own(target)),
        Some(life.now())
    );
    life.act(tick(false));
    assert_eq!(life.record.ticked(Some(session), Listed::Own(target)), None);
    life.bin(target);
    assert_eq!(own(&life), [""; 0]);
    life.act(Body::PutBack { target });
    assert_eq!(own(&life), [words]);
}

#[test]
fn what_is_to_do_can_be_hidden_and_shown_again() {
    let (mut life, _) = infused();
    let all = life.to_do();
    assert!(all.contains(&TaskId::DrinkAndBite));
    let hide = life.act(Body::Hide {
        task: TaskId::DrinkAndBite,
    });
    let expected: Vec<TaskId> = all
        .iter()
        .copied()
        .filter(|task| *task != TaskId::DrinkAndBite)
        .collect();
    assert_eq!(life.to_do(), expected);
    assert_eq!(life.record.hidden(), [(hide, TaskId::DrinkAndBite)]);
    life.bin(hide);
    assert_eq!(life.to_do(), all);
    assert_eq!(life.record.hidden(), []);
}

/// What a tap notes of a session.
type Tap = fn(EventId) -> Body;

/// What is told as let go, at each look at the page in turn; a tap is made at its hour.
fn looks(route: Route, hours: &[i64], taps: &[(i64, Tap)]) -> Vec<Vec<TaskId>> {
    let mut life = Life::at(ZONE, "2026-11-20 09:00");
    let session = life.dose(route);
    let (mut seen_ms, mut told) = (0, Vec::new());
    for hour in 1..=200 {
        life.pass(HOUR_MS);
        for (_, tap) in taps.iter().filter(|(at, _)| *at == hour) {
            life.act(tap(session));
        }
        if hours.contains(&hour) {
            told.push(life.situation().let_go(&life.record, seen_ms, &life.now()));
            seen_ms = hour * HOUR_MS;
        }
    }
    told
}

fn to_do_after_a_dose(route: Route) -> BTreeSet<TaskId> {
    let rows = TASKS
        .iter()
        .filter(|task| task.routes.contains(&route) && task.kind == Kind::Do);
    let after_a_dose = Phase::FirstTwoHours..=Phase::FirstWeek;
    rows.filter(|task| after_a_dose.contains(&task.from))
        .map(|task| task.id)
        .collect()
}

#[test]
fn what_was_to_do_is_let_go_once_and_all_of_it_by_the_end_of_the_week() {
    let every_hour: Vec<i64> = (1..=200).collect();
    let ways = [
        &[1, 5, 13, 40, 60, 200][..],
        &[1, 3, 5, 200],
        &[1, 3, 30, 47, 49, 200],
        &[1, 200],
        &[200],
    ];
    for route in Route::ALL {
        for hours in ways.into_iter().chain([every_hour.as_slice()]) {
            let told = looks(route, hours, &[]);
            let all = told.concat();
            let once: BTreeSet<TaskId> = all.iter().copied().collect();
            assert_eq!(once.len(), all.len(), "{route:?}, {hours:?}: told twice");
            assert_eq!(once, to_do_after_a_dose(route), "{route:?}, {hours:?}");
            assert!(hours[0] > 1 || told[0].is_empty(), "nothing is over yet");
        }
    }
}

const LEAVING: Tap = |session| Body::Leaving { session };
const HOME: Tap = |session| Body::Home { session };

#[test]
fn what_was_to_do_is_let_go_once_with_taps_as_well() {
    for taps in [
        &[(1, LEAVING)][..],
        &[(2, LEAVING), (3, HOME)],
        &[(3, HOME)],
        &[(3, LEAVING)],
    ] {
        for hours in [&[1, 2, 3, 4, 5, 6, 7, 8, 13, 40, 200][..], &[200], &[3, 200]] {
            let all = looks(Route::Nasal, hours, taps).concat();
            let once: BTreeSet<TaskId> = all.iter().copied().collect();
            assert_eq!(once.len(), all.len(), "{hours:?}: {all:?}");
            assert_eq!(once, to_do_after_a_dose(Route::Nasal), "{hours:?}");
        }
    }
}

#[test]
fn what_is_still_to_come_is_not_let_go() {
    // "I am leaving" only in the evening: the trip home is now, the evening comes after it.
    let told = looks(Route::Nasal, &[5, 6, 7, 13], &[(6, LEAVING), (7, HOME)]);
    let evening = [TaskId::EatLight, TaskId::EarlyBed, TaskId::NoteIfYouLike];
    for task in evening {
        let times = told.iter().map(|told| told.contains(&task));
        assert!(times.eq([false, false, false, true]), "{task:?}");
    }
}

#[test]
fn what_was_ticked_or_hidden_is_not_let_go() {
    let (mut life, session) = infused();
    let [ticked, unticked, hidden] = [
        TaskId::StandUpSlowly,
        TaskId::TakeInstructions,
        TaskId::DrinkAndBite,
    ];
    for (task, done) in [(ticked, true), (unticked, true), (unticked, false)] {
        let (session, task) = (Some(session), Listed::Task(task));
        life.act(Body::Task { session, task, done });
    }
    life.act(Body::Hide { task: hidden });
    life.pass(13 * HOUR_MS);
    let told = life.situation().let_go(&life.record, 0, &life.now());
    assert!(told.contains(&unticked));
    assert!(!told.contains(&ticked) && !told.contains(&hidden));
}

#[test]
fn a_planned_session_lets_nothing_of_the_first_week_go() {
    let (mut life, _) = infused();
    life.act(Body::Plan {
        day: Day::read("2026-11-23"),
    });
    for hours in 37..48 {
        let life = life.later(hours * HOUR_MS);
        let told = life.situation().let_go(&life.record, HOUR_MS, &life.now());
        let of_the_week = [TaskId::KeepMedicines, TaskId::KeepAppointment];
        assert!(
            of_the_week
                .iter()
                .all(|task| !told.contains(task) && life.to_do().contains(task))
        );
    }
}
