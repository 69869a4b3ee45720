//! The checklist against the facts it is made from: no line forgotten, none invented, each with its source.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

use aftercare::care::session::Route;
use aftercare::care::task::{LEFT_OUT, TASKS, Task, TaskId};
use std::collections::{BTreeMap, BTreeSet};

const FACTS: &str = include_str!("fixtures/aftercare_lines.md");

/// How the bullets without a number begin, and the name by which the table calls them.
const BULLETS: &[(&str, &str)] = &[
    ("- Food: ", "2.2 food"),
    ("- Medicines: ", "2.2 medicines"),
    ("- BP: ", "2.2 blood pressure"),
    ("- Ride home ", "2.2 ride"),
    ("- Not if pregnant", "2.2 pregnancy"),
    ("- **Emergency number now**", "2.5 emergency"),
    ("- **Clinic/urgent line today**", "2.5 today"),
    ("- **Before/at next visit**", "2.5 next visit"),
];

/// Sources that a line names beside its instruction, for what is no part of it, each with the reason.
const BESIDE: &[(&str, &str, &str)] = &[
    (
        "2.2 medicines",
        "S52b",
        "case reports on one medicine, for the prescriber",
    ),
    (
        "2.2 medicines",
        "S14b",
        "cannabis before a session, which is left out",
    ),
    ("P3.1", "S25c", "what trials found, which changes no rule"),
];

/// Each line of the facts: its name, and its text with the bullets below it.
fn lines() -> BTreeMap<String, String> {
    let mut lines: BTreeMap<String, String> = BTreeMap::new();
    let (mut phase, mut last) = (None, None);
    for line in FACTS.lines() {
        if let Some(heading) = line.strip_prefix("**P") {
            phase = Some(&heading[..1]);
        } else if line.starts_with("## ") {
            phase = None;
        } else if let Some(text) = line.strip_prefix("Route-specific do-nots: ") {
            let (nasal, home) = text.split_once("**At-home**").unwrap();
            lines.insert("2.1 nasal".to_owned(), nasal.to_owned());
            lines.insert("2.1 at home".to_owned(), home.to_owned());
        } else if line.starts_with("  - ") {
            let name: &String = last.as_ref().unwrap();
            lines.get_mut(name).unwrap().push_str(line);
        } else if let Some(name) = name_of(line, phase) {
            let twice = lines.insert(name.clone(), line.to_owned());
            assert_eq!(twice, None, "{name} stands twice");
            last = Some(name);
        }
    }
    lines
}

fn name_of(line: &str, phase: Option<&str>) -> Option<String> {
    if line.starts_with("- ") {
        let bullet = BULLETS.iter().find(|(begins, _)| line.starts_with(begins));
        return Some(
            bullet
                .unwrap_or_else(|| panic!("what is this: {line}"))
                .1
                .to_owned(),
        );
    }
    let (number, _) = line.split_once(". ")?;
    number.parse::<u8>().ok()?;
    Some(format!("P{}.{number}", phase?))
}

/// The numbers in brackets.
fn sources(text: &str) -> BTreeSet<&str> {
    let starts = text.match_indices("[S").map(|(at, _)| at + 1);
    let source = |at: usize| {
        let (source, _) = text[at..].split_once(']').unwrap();
        source
    };
    starts.map(source).collect()
}

fn rows_of(line: &str) -> Vec<&'static Task> {
    TASKS.iter().filter(|task| task.facts.contains(&line)).collect()
}

fn is_left_out(line: &str) -> bool {
    LEFT_OUT
        .iter()
        .any(|(left, _)| left.split(':').next().unwrap().starts_with(line) && !is_longer_number(left, line))
}

/// `P1.3` does not speak for `P1.31`.
fn is_longer_number(left: &str, line: &str) -> bool {
    left[line.len()..].starts_with(|next: char| next.is_ascii_digit())
}

#[test]
fn the_facts_are_read_whole() {
    let names: Vec<String> = lines().into_keys().collect();
    let numbered = |phase: u8, last: u8| (1..=last).map(move |line| format!("P{phase}.{line}"));
    let lasts = [(0, 7), (1, 3), (2, 12), (3, 5), (4, 6), (5, 4)];
    let phases = lasts.into_iter().flat_map(|(phase, last)| numbered(phase, last));
    let bullets = BULLETS.iter().map(|(_, name)| (*name).to_owned());
    let routes = ["2.1 nasal", "2.1 at home"].map(str::to_owned);
    let mut expected: Vec<String> = phases.chain(bullets).chain(routes).collect();
    expected.sort();
    assert_eq!(names, expected);
}

#[test]
fn no_line_of_the_facts_is_forgotten() {
    let lines = lines();
    // The rest of section 2.5 is no part of the time after a dose: Get help holds it.
    let of_the_list = lines.keys().filter(|name| !name.starts_with("2.5"));
    for line in of_the_list {
        assert!(
            !rows_of(line).is_empty() || is_left_out(line),
            "{line} is forgotten"
        );
    }
    assert!(!rows_of("2.5 emergency").is_empty());
}

#[test]
fn no_row_names_a_line_that_is_not_there() {
    let lines = lines();
    for task in TASKS {
        assert!(!task.facts.is_empty() && !task.source.is_empty(), "{task:?}");
        for line in task.facts {
            assert!(lines.contains_key(*line), "{task:?}: {line}");
        }
    }
}

#[test]
fn what_is_left_out_is_a_line_of_the_facts_and_has_a_reason() {
    let lines = lines();
    for (left, reason) in LEFT_OUT {
        let begins = |line: &&String| left.starts_with(line.as_str()) && !is_longer_number(left, line);
        let cannabis =
            *left == "2.2 cannabis before a session" && lines["2.2 medicines"].contains("Cannabis");
        assert!(cannabis || lines.keys().any(|line| begins(&line)), "{left}");
        assert!(reason.split_whitespace().count() >= 5, "{left}: {reason}");
    }
}

#[test]
fn a_row_stands_on_a_source_of_each_of_its_lines_or_says_that_it_is_our_own_caution() {
    let lines = lines();
    for task in TASKS {
        for line in task.facts {
            let named = sources(&lines[*line]);
            let stands = named.is_empty() || task.source.iter().any(|source| named.contains(source));
            assert!(
                stands || task.source.contains(&"C"),
                "{:?}, {line}: {named:?}",
                task.id
            );
        }
    }
}

#[test]
fn every_source_of_a_line_stands_beside_a_row_of_it() {
    for (line, text) in lines() {
        let rows = rows_of(&line);
        let ours = rows.iter().any(|task| task.source.contains(&"C"));
        if rows.is_empty() || ours {
            continue;
        }
        let named: BTreeSet<&str> = rows.iter().flat_map(|task| task.source).copied().collect();
        for source in sources(&text) {
            let beside = BESIDE.iter().any(|(of, what, _)| *of == line && *what == source);
            assert!(named.contains(source) || beside, "{line}: {source}");
        }
    }
    for (line, source, _) in BESIDE {
        assert!(sources(&lines()[*line]).contains(source), "{line}: {source}");
    }
}

fn routes_of(task: TaskId) -> BTreeSet<Route> {
    let rows = TASKS.iter().filter(|row| row.id == task);
    rows.flat_map(|row| row.routes).copied().collect()
}

const NASAL: &[Route] = &[Route::Nasal, Route::NotSure];
const DRIP_OR_JAB: &[Route] = &[Route::Infusion, Route::Injection];
const HOME: &[Route] = &[Route::Lozenge, Route::NotSure];
const CLINIC: &[Route] = &[Route::Infusion, Route::Injection, Route::Nasal, Route::NotSure];

/// What differs by route: the line, its words, the task and the routes that it is for.
#[rustfmt::skip]
const BY_ROUTE: &[(&str, &str, TaskId, &[Route])] = &[
    ("2.1 nasal", "nasal steroid/decongestant at least 1 h before", TaskId::OtherSpraysEarlier, NASAL),
    ("2.1 nasal", "do not blow nose for ≥5 min", TaskId::NoNoseBlowing, NASAL),
    ("2.2 food", "nasal – nothing to eat 2 h before", TaskId::FastBeforeSpray, NASAL),
    ("P0.1", "minimum 2 h after nasal dose", TaskId::StayTwoHours, NASAL),
    ("P0.2", "40 min after nasal dose", TaskId::BloodPressureChecked, NASAL),
    ("P0.1", "Stay until staff say you are ready", TaskId::StayUntilReady, DRIP_OR_JAB),
    ("2.1 at home", "phone on and charged", TaskId::PhoneCharged, HOME),
    ("2.1 at home", "second adult sober and awake", TaskId::SoberAdultAwake, HOME),
    ("2.1 at home", "locked storage", TaskId::LockMedicine, HOME),
    ("2.1 at home", "no bath/pool/stairs", TaskId::NoBathAlone, &Route::ALL),
    ("2.1 at home", "no bath/pool/stairs", TaskId::NoStairsAlone, &Route::ALL),
    ("2.1 at home", "never re-dose, never lend", TaskId::NoExtraDose, &Route::ALL),
    ("P0.3", "Tell staff at once", TaskId::TellStaff, CLINIC),
    ("P0.5", "before leaving", TaskId::DrinkAndBite, CLINIC),
    ("P1.1", "travel alone", TaskId::NoTravelAlone, CLINIC),
    ("P1.2", "Seat belt", TaskId::SeatBelt, CLINIC),
    ("P1.3", "do not leave", TaskId::NoEscortStay, CLINIC),
];

#[test]
fn what_the_facts_say_of_one_route_stands_for_that_route_and_for_not_sure() {
    let lines = lines();
    for (line, words, task, routes) in BY_ROUTE {
        assert!(lines[*line].contains(words), "{line}: {words}");
        assert!(
            rows_of(line).iter().any(|row| row.id == *task),
            "{line}: {task:?}"
        );
        assert_eq!(routes_of(*task), routes.iter().copied().collect(), "{task:?}");
    }
}
