//! The words of the effects held against the table, row by row, in both languages.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

mod found;
mod said;

use aftercare::care::red_flags::{HIGH_PRESSURE, VERY_HIGH_PRESSURE};
use aftercare::care::symptom::Effect;
use aftercare::words::effects::{EN, ES, Effects};
use std::collections::BTreeSet;

const BOTH: [&Effects; 2] = [&EN, &ES];

/// These names are older than the rule, and their buttons have two lines.
const LONG_NAMES: [Effect; 2] = [Effect::SuicidalThoughts, Effect::StrokeSigns];

fn row(effect: Effect) -> Vec<&'static str> {
    let mut rows = include_str!("../fixtures/side_effects.tsv").lines();
    let begins = format!("{}\t", effect.name());
    rows.find(|row| row.starts_with(&begins))
        .unwrap()
        .split('\t')
        .collect()
}

/// Everything that is shown of an effect, apart from its name.
fn shown(words: &Effects, effect: Effect) -> [&'static str; 4] {
    [
        (words.while_waiting)(effect),
        (words.emergency_line)(effect),
        (words.call_today)(effect),
        (words.next_visit)(effect),
    ]
}

fn numbers(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect()
}

#[test]
fn every_name_fits_its_button_and_is_its_own() {
    for words in BOTH {
        for effect in Effect::ALL {
            let name = (words.name)(effect);
            let fits = name.chars().count() <= 34 || LONG_NAMES.contains(&effect);
            assert!(fits && !name.is_empty(), "{name}");
        }
        let names: BTreeSet<_> = Effect::ALL.map(words.name).into();
        assert_eq!(names.len(), Effect::ALL.len());
    }
}

#[test]
fn every_effect_has_other_words_in_small_letters() {
    for words in BOTH {
        for effect in Effect::ALL {
            let all = (words.other)(effect);
            assert_eq!(all, all.to_lowercase());
            let other: Vec<_> = all.split(", ").collect();
            assert!((3..=12).contains(&other.len()), "{all}");
            assert_eq!(other.iter().collect::<BTreeSet<_>>().len(), other.len(), "{all}");
            assert!(
                other.iter().all(|word| word.trim() == *word && !word.is_empty()),
                "{all}"
            );
            let name = (words.name)(effect).to_lowercase();
            assert!(other.iter().all(|word| !name.contains(word)), "{name}: {all}");
        }
    }
}

#[test]
fn a_line_is_there_exactly_where_the_row_names_something() {
    for words in BOTH {
        for effect in Effect::ALL {
            let row = row(effect);
            let [helps, emergency, today, visit] = shown(words, effect).map(|line| !line.is_empty());
            // Until help comes there is always something to do.
            let helped = row[6] != "-" || effect.emergency().is_some();
            assert_eq!(helps, helped, "{effect:?}");
            assert!(emergency, "{effect:?}");
            let levels: Vec<_> = row[8].split(|letter: char| !letter.is_alphanumeric()).collect();
            let called = levels.contains(&"U");
            assert_eq!(today, called, "{effect:?}");
            // Headache after two days is N or U in its row: the sooner one is said.
            let visited = levels.contains(&"N") && effect != Effect::Headache;
            assert_eq!(visit, visited, "{effect:?}");
        }
    }
}

#[test]
fn an_emergency_of_its_own_is_said_exactly_where_the_row_names_one() {
    for words in BOTH {
        let general = (words.emergency_line)(Effect::DryMouth);
        for effect in Effect::ALL {
            let named = row(effect)[8]
                .split(|letter: char| !letter.is_alphanumeric())
                .any(|level| level == "E");
            // Thoughts of suicide never wait for a row.
            let own = named || effect == Effect::LowMoodReturn;
            assert_eq!((words.emergency_line)(effect) != general, own, "{effect:?}");
        }
    }
}

#[test]
fn every_number_stands_in_its_row_and_is_the_same_in_both_languages() {
    for effect in Effect::ALL {
        let row = row(effect).join(" ");
        let of = |words| shown(words, effect).map(numbers);
        assert_eq!(of(&EN), of(&ES), "{effect:?}");
        for number in of(&EN).iter().flatten() {
            assert!(numbers(&row).contains(number), "{effect:?}: {number}");
        }
    }
}

#[test]
fn blood_pressure_is_judged_by_the_numbers_of_the_table_of_signs() {
    let high = format!("{}/{}", HIGH_PRESSURE.top_mmhg, HIGH_PRESSURE.bottom_mmhg);
    let very = VERY_HIGH_PRESSURE;
    for words in BOTH {
        let today = (words.call_today)(Effect::BpIncrease);
        let twice = format!("{}/{}", very.top_mmhg, very.bottom_mmhg);
        assert!(today.contains(&high) && today.contains(&twice), "{today}");
        let now = numbers((words.emergency_line)(Effect::BpIncrease));
        let both = [very.top_mmhg.to_string(), very.bottom_mmhg.to_string()];
        assert_eq!(now, both.iter().map(String::as_str).collect());
    }
}

#[test]
fn nothing_calms_falsely_diagnoses_or_names_an_amount() {
    let begins = ["normal", "safe", "mania", "manic"];
    let words = ["mg", "ml", "seguro", "segura"];
    let phrases = ["worry", "preocup", "tranquil"];
    for language in BOTH {
        for effect in Effect::ALL {
            for line in shown(language, effect)
                .into_iter()
                .chain([(language.name)(effect)])
            {
                let line = line.to_lowercase();
                assert!(!line.contains(['!', '¡', '\'', '"']), "{line}");
                let mut said = line.split(|letter: char| !letter.is_alphanumeric());
                assert!(
                    said.all(
                        |word| !words.contains(&word) && !begins.iter().any(|stem| word.starts_with(stem))
                    ),
                    "{line}"
                );
                // A quiet room is one, in Spanish.
                let line = line
                    .replace("cuarto tranquilo", "")
                    .replace("lugar tranquilo", "");
                assert!(phrases.iter().all(|phrase| !line.contains(phrase)), "{line}");
            }
        }
    }
}

#[test]
fn every_line_is_whole_and_short() {
    for words in BOTH {
        for effect in Effect::ALL {
            for line in shown(words, effect).into_iter().filter(|line| !line.is_empty()) {
                assert!(line.ends_with('.') && !line.contains("  "), "{line}");
                let first = line.chars().next().unwrap();
                assert!(first.is_uppercase() || first.is_ascii_digit(), "{line}");
                let at_most = if effect == Effect::BpIncrease { 60 } else { 35 };
                assert!(line.split_whitespace().count() <= at_most, "{line}");
            }
        }
    }
}

#[test]
fn no_word_of_the_three_levels_stands_beside_thoughts_of_suicide() {
    for words in BOTH {
        assert_eq!((words.call_today)(Effect::SuicidalThoughts), "");
        assert_eq!((words.next_visit)(Effect::SuicidalThoughts), "");
    }
}
