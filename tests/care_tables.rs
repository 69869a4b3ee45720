//! The tables of effects and tasks agree with the facts, and every word is there in both languages.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use aftercare::care::session::Route;
use aftercare::care::symptom::{Effect, Severity};
use aftercare::care::task::{LEFT_OUT, TASKS, TaskId};
use aftercare::words::{effects, tasks};
use std::collections::BTreeSet;

/// The numbers of the register of sources that the checklist may name.
const REGISTER: &[&str] = &[
    "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S14b", "S15",
    "S16", "S17", "S18", "S19", "S20", "S21", "S22", "S23", "S24", "S24b", "S25", "S25b", "S25c", "S30",
    "S52",
];

/// The lines of the first two phases (facts 2.3).
const FIRST_PHASES: &[&str] = &[
    "P0.1", "P0.2", "P0.3", "P0.4", "P0.5", "P0.6", "P0.7", "P1.1", "P1.2", "P1.3",
];

/// The bullets of the list before a session (facts 2.2) and the route's own do-nots (facts 2.1).
const LISTS: &[&str] = &[
    "2.1 nasal",
    "2.1 at home",
    "2.2 food",
    "2.2 medicines",
    "2.2 blood pressure",
    "2.2 ride",
    "2.2 pregnancy",
];

fn all_effects() -> impl Iterator<Item = Effect> {
    Effect::COMMON.into_iter().chain(Effect::EMERGENCIES)
}

fn id(effect: Effect) -> String {
    serde_json::to_value(effect).unwrap().as_str().unwrap().to_owned()
}

/// The names that an enum knows, as serde lists them when it meets one that it does not.
fn known<T: serde::de::DeserializeOwned>() -> BTreeSet<String> {
    let error = serde_json::from_str::<T>("\"?\"").err().unwrap().to_string();
    let list = error.split_once("expected one of").unwrap().1;
    let names = list.split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

fn table_rows() -> Vec<Vec<&'static str>> {
    let text = include_str!("fixtures/side_effects.tsv");
    let rows = text.lines().skip(1);
    rows.map(|line| line.split('\t').collect()).collect()
}

#[test]
fn every_effect_is_offered_and_stands_in_the_table() {
    let offered: BTreeSet<_> = all_effects().map(id).collect();
    assert_eq!(offered, known::<Effect>());
    let table: BTreeSet<_> = table_rows().iter().map(|row| row[0].to_owned()).collect();
    assert!(offered.is_subset(&table));
}

#[test]
fn the_emergencies_are_those_of_the_table_and_thoughts_of_suicide() {
    let mut expected: BTreeSet<_> = table_rows()
        .iter()
        .filter(|row| row[7] == "ANY" && row[8] == "E")
        .map(|row| row[0].to_owned())
        .collect();
    expected.insert("suicidal_thoughts".to_owned());
    let listed: BTreeSet<_> = Effect::EMERGENCIES.into_iter().map(id).collect();
    assert_eq!(listed, expected);
    let with_card = all_effects().filter(|effect| effect.emergency().is_some());
    assert_eq!(with_card.map(id).collect::<BTreeSet<_>>(), expected);
}

#[test]
fn english_names_are_the_ones_that_are_fixed() {
    let names: Vec<_> = all_effects().map(effects::EN.name).collect();
    assert_eq!(
        names,
        [
            "Feeling detached or floaty",
            "Feeling sick",
            "Dizzy or light-headed",
            "Very sleepy",
            "Headache",
            "Anxious or panicky",
            "Room is spinning",
            "Numb or tingling",
            "Blurred vision",
            "Odd or bitter taste",
            "Tired, no energy",
            "Being sick (vomiting)",
            "Thoughts of suicide or self-harm",
            "Chest pain or pressure",
            "Hard to breathe",
            "Fainted or cannot be woken",
            "Fit or jerking",
            "Face droop, weak arm, speech trouble",
        ]
    );
    let strengths = Severity::ALL.map(effects::EN.severity);
    assert_eq!(strengths, ["Mild", "Moderate", "Severe"]);
    let strengths = Severity::ALL.map(effects::ES.severity);
    assert_eq!(strengths, ["Leve", "Moderado", "Fuerte"]);
}

#[test]
fn every_effect_has_its_own_name_in_each_language() {
    for words in [&effects::EN, &effects::ES] {
        let names: BTreeSet<_> = all_effects().map(words.name).collect();
        assert_eq!(names.len(), all_effects().count());
    }
}

#[test]
fn every_emergency_says_to_call_now() {
    for effect in Effect::EMERGENCIES {
        let line = (effects::EN.emergency_line)(effect);
        assert!(line.contains("call the emergency number now"), "{line}");
        let line = (effects::ES.emergency_line)(effect);
        assert!(line.contains("llama ya al número de emergencias"), "{line}");
    }
}

#[test]
fn every_task_has_a_source_of_the_register() {
    for task in TASKS {
        assert!(!task.source.is_empty() && !task.facts.is_empty(), "{task:?}");
        for source in task.source {
            assert!(*source == "C" || REGISTER.contains(source), "{task:?}");
        }
    }
}

#[test]
fn every_task_has_a_row_and_a_route_at_most_one() {
    let rows: Vec<(TaskId, Route)> = TASKS
        .iter()
        .flat_map(|task| task.routes.iter().map(|&route| (task.id, route)))
        .collect();
    assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), rows.len());
    let ids: BTreeSet<_> = TASKS
        .iter()
        .map(|task| serde_json::to_string(&task.id).unwrap())
        .map(|name| name.trim_matches('"').to_owned())
        .collect();
    assert_eq!(ids, known::<TaskId>());
}

#[test]
fn no_line_of_the_first_phases_is_forgotten() {
    let named: Vec<&str> = TASKS.iter().flat_map(|task| task.facts).copied().collect();
    for line in FIRST_PHASES.iter().chain(LISTS) {
        let left_out = LEFT_OUT.iter().any(|(left, _)| left.starts_with(line));
        assert!(named.contains(line) || left_out, "{line}");
    }
    assert!(LEFT_OUT.iter().all(|(_, reason)| !reason.is_empty()));
}

#[test]
fn the_words_are_short_and_promise_nothing() {
    let forbidden = [
        "normal",
        "safe",
        "safely",
        "unsafe",
        "mg",
        "seguro",
        "segura",
        "normalmente",
    ];
    let texts = TASKS.iter().flat_map(|task| {
        let (english, spanish) = ((tasks::EN.text)(task.id), (tasks::ES.text)(task.id));
        [english, spanish].map(|text| (text.line, text.why))
    });
    for (line, why) in texts {
        assert!(line.split_whitespace().count() <= 9, "{line}");
        let both = format!("{line} {why}").to_lowercase();
        assert!(!both.contains('!') && !both.contains('¡'), "{both}");
        let mut words = both.split(|letter: char| !letter.is_alphanumeric());
        assert!(words.all(|word| !forbidden.contains(&word)), "{both}");
    }
}
