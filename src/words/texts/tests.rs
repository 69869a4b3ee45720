//! The tables held against the enums that they speak of.

use super::tables::{lines, rows, sources};
use super::*;

#[test]
fn every_text_is_there_in_order_in_every_language_and_nothing_else() {
    assert_eq!(lines().err(), None);
    assert_eq!(rooms::rows().len(), rooms::ROWS);
}

/// What is said of a table of the rooms after a change.
fn refused(change: impl Fn(&str) -> String) -> String {
    let [.., mut rooms] = sources();
    rooms.table = String::leak(change(rooms.table));
    rooms.check().err().unwrap_or_default()
}

#[test]
fn a_row_that_is_missing_stray_misplaced_or_half_empty_is_refused() {
    let without = |at: usize| {
        move |table: &str| {
            let kept = table.lines().enumerate().filter(|(row, _)| *row != at);
            kept.fold(String::new(), |all, (_, row)| all + row + "\n")
        }
    };
    assert_eq!(refused(str::to_owned), "");
    assert!(refused(without(0)).contains("languages"));
    assert!(refused(without(7)).contains("another row"));
    assert!(refused(without(rooms::ROWS)).contains("is not there"));
    assert!(refused(|table| format!("{table}help\tmore\ta\tb\n")).contains("nothing asks"));
    assert!(refused(|table| table.replace("\tPulso\n", "\t\n")).contains("is empty"));
    assert!(refused(|table| table.replace("\tPulso\n", "\n")).contains("each language"));
    assert!(refused(|table| table.replace("\tPulso\n", "\tPulso {}\n")).contains("forms and values"));
    assert!(refused(|table| table.replace(" | {} anotaciones\n", "\n")).contains("forms and values"));
    assert!(refused(|table| table.replace("Began {}", "Began")).contains("forms and values"));
}

#[test]
fn every_text_is_found_where_it_stands_in_its_table() {
    for (table, source) in [EFFECTS, TASKS, ROOMS].iter().zip(sources()) {
        for (at, row) in rows(source.table).enumerate() {
            for language in Language::ALL {
                let text = table.text(language, at / table.parts, at % table.parts);
                assert_eq!(text, row[2 + language as usize]);
            }
        }
    }
}

#[test]
fn texts_that_are_not_all_there_are_refused() {
    let whole = in_lines(lines().unwrap_or_default());
    assert!(are_whole(&whole));
    assert!(!are_whole(&whole[1..]));
    assert!(!are_whole(&in_lines(format!(
        "{}\n",
        lines().unwrap_or_default()
    ))));
    assert!(!are_whole(&in_lines("<!doctype html>\n".to_owned())));
}
