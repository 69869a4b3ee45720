//! The tables of effects and tasks are whole, and the names of effects are fixed in both languages.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use aftercare::care::likely::likely;
use aftercare::care::phase::Phase;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Effect, Severity};
use aftercare::care::task::{End, Kind, TASKS, TaskId};
use aftercare::words::effects;
use std::collections::{BTreeMap, BTreeSet};

/// The numbers of the register of sources that the checklist may name.
const REGISTER: &[&str] = &[
    "S1", "S2", "S3", "S4", "S5", "S6", "S6c", "S7", "S8", "S9", "S10", "S11", "S12", "S13", "S14", "S14b",
    "S15", "S16", "S17", "S18", "S19", "S20", "S21", "S22", "S23", "S24", "S24b", "S25", "S25b", "S25c",
    "S30", "S52",
];

fn id(effect: Effect) -> String {
    effect.name().to_owned()
}

fn table_rows() -> Vec<Vec<&'static str>> {
    let text = include_str!("fixtures/side_effects.tsv");
    let rows = text.lines().skip(1);
    rows.map(|line| line.split('\t').collect()).collect()
}

#[test]
fn every_effect_is_offered_and_stands_in_the_table() {
    let offered = likely(0, Route::NotSure).into_iter().chain(Effect::EMERGENCIES);
    let offered: Vec<_> = offered.map(id).collect();
    let names: BTreeSet<_> = offered.iter().cloned().collect();
    assert_eq!(offered.len(), names.len(), "each is offered once");
    let table: BTreeSet<_> = table_rows().iter().map(|row| row[0].to_owned()).collect();
    assert_eq!(names, table);
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
    let with_card = Effect::ALL
        .into_iter()
        .filter(|effect| effect.emergency().is_some());
    assert_eq!(with_card.map(id).collect::<BTreeSet<_>>(), expected);
}

#[test]
fn english_names_are_the_ones_that_are_fixed() {
    let offered = Effect::COMMON.into_iter().chain(Effect::EMERGENCIES);
    let names: Vec<_> = offered.map(effects::EN.name).collect();
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
            "Double vision",
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
        let names: BTreeSet<_> = Effect::ALL.into_iter().map(words.name).collect();
        assert_eq!(names.len(), Effect::ALL.len());
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
    let ids: BTreeSet<TaskId> = TASKS.iter().map(|task| task.id).collect();
    assert_eq!(ids, TaskId::ALL.into());
}

#[test]
fn what_the_table_forbids_to_drive_with_forbids_driving() {
    let mut expected: BTreeSet<_> = table_rows()
        .iter()
        .filter(|row| row[6].contains("no driving"))
        .map(|row| row[0].to_owned())
        .collect();
    // "Avoid screens and driving", in other words.
    expected.insert("time_space_distortion".to_owned());
    // Facts 2.3 P3.1 by name, and the spinning kind of dizziness.
    expected.extend(["dizziness", "double_vision", "sedation", "vertigo"].map(str::to_owned));
    let forbidding = Effect::ALL
        .into_iter()
        .filter(|effect| effect.forbids_driving())
        .map(id);
    assert_eq!(forbidding.collect::<BTreeSet<_>>(), expected);
    let told = table_rows().into_iter().filter(|row| row[6].contains("driving"));
    assert!(told.into_iter().all(|row| expected.contains(row[0])));
}

/// The end of each rule as its line of the facts has it, or the caution that is told beside its row.
#[rustfmt::skip]
const ENDS: &[(&[TaskId], End)] = &[
    // P0.3, P0.7, P1.3: for as long as one is there.
    (&[TaskId::NotReadyStay, TaskId::NoEscortStay, TaskId::TellStaff], End::Leaving),
    // 2.1 nasal.
    (&[TaskId::NoNoseBlowing], End::Minutes(5)),
    // P1.1, to the door; and the list before a session, which comes again before each.
    (&[TaskId::NoTravelAlone, TaskId::DoNotStopMedicines], End::Phase),
    // P2.3.
    (&[TaskId::AdultInEarshot], End::FirstSleep),
    // P2.4, P2.5; 2.5 for as long as the acute effects may last.
    (&[TaskId::NoAlcohol, TaskId::NoBathAlone, TaskId::CallEmergency], End::Hours(24)),
    // P1.2, for the evening.
    (&[TaskId::NoStairsAlone], End::Hours(12)),
    // P3.1, and P2.5, P2.9 and P2.10 by the third of the five facts.
    (&[TaskId::NoDriving, TaskId::NoMachines, TaskId::NotOnlyAdult, TaskId::NoDecisions], End::Driving),
    // P3.3, through the week.
    (&[TaskId::LastingSigns], End::Hours(168)),
    // P4.2, P4.3, P4.4, P4.6.
    (&[TaskId::MoodDip, TaskId::SuicidalThoughts, TaskId::UrineSigns, TaskId::NoExtraDose], End::NextDose),
];

#[test]
fn every_rule_has_the_end_that_its_source_gives() {
    let ends = ENDS
        .iter()
        .flat_map(|(tasks, end)| tasks.iter().map(move |task| (*task, *end)));
    let ends: BTreeMap<TaskId, End> = ends.collect();
    for row in TASKS.iter().filter(|row| row.kind != Kind::Do) {
        assert_eq!(ends.get(&row.id), Some(&row.end), "{:?}", row.id);
    }
}

#[test]
fn nothing_to_do_outlives_the_week_and_every_rule_of_the_evening_begins_by_the_trip_home() {
    for row in TASKS {
        let told = row.id;
        if row.kind == Kind::Do {
            assert!(!matches!(row.end, End::Driving | End::NextDose), "{told:?}");
        } else if row.kind == Kind::DoNot && told != TaskId::NoExtraDose {
            assert!(row.from <= Phase::TripHome, "{told:?}");
        }
    }
}
