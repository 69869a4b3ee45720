//! How often: every figure of the table is shown as it stands there, or left out for a reason.

use super::each;
use aftercare::care::catalogue::{Expected, Figure, Part, ROWS, Row, Share, Studied};
use aftercare::care::symptom::Effect;
use std::collections::BTreeSet;

/// Figures of the table that are not shown, each with the reason.
const NOT_SHOWN: &[(&str, &str, &str)] = &[
    (
        "dissociation",
        "61-84% vs 5-16%",
        "measured by a scale, not told by people",
    ),
    ("dissociation", "<4%", "how strong it was, not how often"),
    ("sedation", "49-61%", "measured by a scale, not told by people"),
    ("sedation", "0.3%", "loss of consciousness is an emergency"),
    ("bp_increase", "8-19% vs 1-4%", "measured, and above a limit"),
    (
        "euphoria",
        "11% vs 1%",
        "in people with acute thoughts of suicide only",
    ),
    ("urinary_urgency", "26.6%", "people who use ketamine on their own"),
    ("suicidal_thoughts", "4.4% vs 5.3%", "never a figure"),
    ("collapse_unresponsive", "0.3%", "never a figure"),
];

fn share(text: &str) -> Share {
    let text = text.trim_end_matches('%');
    let in_1000 = |number: &str| {
        let (whole, tenth) = number.split_once('.').unwrap_or((number, "0"));
        whole.parse::<u16>().unwrap() * 10 + tenth.parse::<u16>().unwrap()
    };
    let (low, high) = text.split_once('-').unwrap_or((text, text));
    Share {
        low_in_1000: in_1000(low),
        high_in_1000: in_1000(high),
    }
}

/// The figures of a text, in order: each number with its percent sign, and the one after "vs".
fn figures(text: &str) -> Vec<(String, Share, Option<Share>)> {
    let words: Vec<&str> = text
        .split([' ', ';', '(', ')', ','])
        .filter(|word| !word.is_empty())
        .collect();
    let is_figure = |word: &str| word.ends_with('%');
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let dummy = (words.get(at + 1) == Some(&"vs")).then(|| words[at + 2]);
        if is_figure(words[at]) && words[at].starts_with('<') {
            let none = Share {
                low_in_1000: 0,
                high_in_1000: 0,
            };
            found.push((words[at].to_owned(), none, None));
        } else if is_figure(words[at]) || dummy.is_some_and(is_figure) {
            let text = dummy.map_or(words[at].to_owned(), |dummy| format!("{} vs {dummy}", words[at]));
            found.push((text, share(words[at].trim_start_matches('~')), dummy.map(share)));
            at += if dummy.is_some() { 2 } else { 0 };
        }
        at += 1;
    }
    found
}

#[test]
fn every_figure_of_the_table_is_shown_or_left_out_for_a_reason() {
    let mut left: BTreeSet<(&str, String)> = NOT_SHOWN
        .iter()
        .map(|(id, text, _)| (*id, (*text).to_owned()))
        .collect();
    each("frequency", |row, text| {
        let mut shown: Vec<(Share, Option<Share>)> = Vec::new();
        for (text, given, dummy) in figures(text) {
            if !left.remove(&(row.effect.name(), text)) {
                shown.push((given, dummy));
            }
        }
        let held: Vec<_> = row
            .figures
            .iter()
            .map(|figure| (figure.given, figure.dummy))
            .collect();
        assert_eq!(held, shown, "{:?}", row.effect);
    });
    assert_eq!(left, BTreeSet::new(), "a reason for what is not there");
}

fn studied(row: &Row, figure: &Figure, text: &str) {
    let of = match figure.studied {
        Studied::NasalSpray => true,
        Studied::NasalSprayUpkeep => text.contains("(maintenance trial)") && row.figures[0] == *figure,
        Studied::Anaesthetic => text.contains("Anaesthetic dose") && figure.dummy.is_none(),
    };
    assert!(of, "{:?}", row.effect);
    assert_eq!(figure.dummy.is_none(), figure.studied == Studied::Anaesthetic);
}

#[test]
fn a_figure_says_where_it_was_counted_and_of_what() {
    each("frequency", |row, text| {
        for figure in row.figures {
            studied(row, figure, text);
        }
        let upkeep = row
            .figures
            .iter()
            .any(|figure| figure.studied == Studied::NasalSprayUpkeep);
        assert_eq!(upkeep, text.contains("(maintenance trial)"));
        let parts: Vec<Part> = row.figures.iter().map(|figure| figure.part).collect();
        let expected = match row.effect {
            Effect::NumbnessTingling => vec![Part::Numbness, Part::Tingling],
            Effect::ThroatNoseIrritation => vec![Part::Throat, Part::Nose, Part::MouthAndThroat],
            Effect::Confusion => vec![Part::Whole, Part::MuddledThinking],
            Effect::DiarrhoeaConstipation => vec![Part::LooseStools, Part::Constipation],
            _ => vec![Part::Whole; parts.len()],
        };
        assert_eq!(parts, expected, "{:?}", row.effect);
    });
}

#[test]
fn an_emergency_has_no_figure_and_nothing_unverified_is_shown() {
    for row in ROWS {
        if row.effect.emergency().is_some() {
            assert_eq!(row.figures, [], "{:?}", row.effect);
            assert!(row.expected >= Expected::No);
        }
    }
    each("frequency", |row, text| {
        assert!(!text.contains("UNVERIFIED") || row.figures.is_empty());
    });
}
