//! Every number on a page stands in the facts, as it is or rounded to a whole one.

use super::{body, pages, project};
use std::collections::BTreeSet;
use std::fs;

/// Numbers that are written in a text: digits, commas between them left out, with a part behind a point.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut number = String::new();
    let letters: Vec<char> = text.chars().collect();
    for (at, each) in letters.iter().enumerate() {
        let digit_follows = letters.get(at + 1).is_some_and(char::is_ascii_digit);
        let inside = !number.is_empty() && digit_follows;
        if each.is_ascii_digit() || (*each == '.' && inside && !number.contains('.')) {
            number.push(*each);
        } else if !(number.is_empty() || *each == ',' && inside) {
            found.push(std::mem::take(&mut number));
        }
    }
    found.extend((!number.is_empty()).then_some(number));
    found
}

/// What a reader sees of a page: no marks, no addresses, no ids, no signs of a list.
fn seen(page: &str) -> String {
    let mut text = body(page).to_owned();
    for (open, close) in [("[S", "]"), ("](", ")"), ("{#", "}")] {
        while let Some(at) = text.find(open) {
            let end = at + text[at..].find(close).unwrap() + 1;
            text.replace_range(at..end, " ");
        }
    }
    let lines = text.lines().map(|line| {
        let rest = line
            .trim_start()
            .trim_start_matches(|each: char| each.is_ascii_digit());
        rest.strip_prefix(". ").unwrap_or(line).to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn facts() -> BTreeSet<String> {
    let folder = project().join("tests");
    let figures = fs::read_to_string(folder.join("content/figures.txt")).unwrap();
    let figures = figures.lines().filter(|line| !line.starts_with('#'));
    let effects = fs::read_to_string(folder.join("fixtures/side_effects.tsv")).unwrap();
    let mut all: BTreeSet<String> = figures.flat_map(numbers).chain(numbers(&effects)).collect();
    let rounded: Vec<String> = all
        .iter()
        .filter(|number| number.contains('.'))
        .map(|number| format!("{:.0}", number.parse::<f64>().unwrap()))
        .collect();
    all.extend(rounded);
    all
}

#[test]
fn numbers_are_read_as_they_are_meant() {
    assert_eq!(
        numbers("1,247 of 27.4% in 2019. 180/120, 3."),
        ["1247", "27.4", "2019", "180", "120", "3"]
    );
    assert_eq!(
        seen("+++\n+++\n1. About 27 [words](../x-9/) {#a1} [S14b]").trim_end(),
        "About 27 [words"
    );
}

#[test]
fn every_number_on_a_page_is_found_in_the_facts() {
    let facts = facts();
    let known = ["1962", "27.4", "27", "346", "43"];
    assert!(known.iter().all(|number| facts.contains(*number)));
    assert!(!facts.contains("1234"));
    let mut strange = Vec::new();
    for (name, page) in pages("en").into_iter().chain(pages("es")) {
        let unknown = numbers(&seen(&page))
            .into_iter()
            .filter(|number| !facts.contains(number));
        strange.extend(unknown.map(|number| format!("{name}: {number}")));
    }
    assert!(strange.is_empty(), "not in the facts: {strange:#?}");
}
