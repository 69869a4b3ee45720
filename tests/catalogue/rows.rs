//! Everything in a row but its figures.

use super::{each, table};
use aftercare::care::catalogue::{Basis, Expected, Window, row_of};
use aftercare::care::red_flags::Level;
use aftercare::care::session::Route;
use aftercare::care::symptom::Effect;
use std::collections::BTreeSet;

#[test]
fn every_row_of_the_table_is_an_effect_and_stands_in_its_place() {
    let names: BTreeSet<&str> = Effect::ALL.into_iter().map(Effect::name).collect();
    assert_eq!(names, table().into_keys().collect());
    for effect in Effect::ALL {
        assert_eq!(row_of(effect).effect, effect);
    }
}

#[test]
fn the_clinical_terms_are_those_of_the_table() {
    each("clinical_term", |row, term| assert_eq!(row.clinical_term, term));
}

/// The window as its text begins; what follows in brackets or after a word is a remark.
fn window(text: &str) -> Window {
    let first = text.split([' ', ';', ',']).next().unwrap();
    if let Some((from_h, to_h)) = first.split_once('-')
        && let (Ok(from_h), Ok(to_h)) = (from_h.parse(), to_h.parse())
    {
        return Window::Hours { from_h, to_h };
    }
    match first {
        "any" => Window::Any,
        "days-weeks" => Window::DaysToWeeks,
        "repeated" => Window::RepeatedUse,
        _ => panic!("what is this: {text}"),
    }
}

#[test]
fn the_windows_are_those_of_the_table() {
    each("typical_window_h", |row, text| {
        assert_eq!(row.window, window(text), "{:?}", row.effect);
        let to_h = match row.window {
            Window::Hours { to_h, .. } => Some(to_h),
            _ => None,
        };
        assert_eq!(row.window.to_h(), to_h);
    });
}

#[test]
fn what_is_expected_is_what_the_table_says_and_no_more() {
    each("expected", |row, text| {
        let expected = match text {
            "NEVER 'expected'" => Expected::Never,
            "sometimes" | "can happen" | "mild" | "not expected to last" => Expected::Sometimes,
            "short term yes" => Expected::Yes,
            _ if text.starts_with("yes") => Expected::Yes,
            "no" | "no after clinic" => Expected::No,
            _ => panic!("what is this: {text}"),
        };
        assert_eq!(row.expected, expected, "{:?}", row.effect);
    });
}

#[test]
fn a_row_about_some_routes_is_not_expected_by_others() {
    each("expected", |row, text| {
        let nasal = text.contains("(nasal)");
        let needle = row.effect == Effect::InjectionSite;
        for route in Route::ALL {
            let about = match route {
                Route::NotSure => true,
                Route::Nasal => !needle,
                Route::Infusion | Route::Injection => !nasal,
                Route::Lozenge => !nasal && !needle,
            };
            assert_eq!(row.routes.contains(&route), about, "{:?} {route:?}", row.effect);
            let expected = if about {
                row.expected
            } else {
                row.expected.max(Expected::No)
            };
            assert_eq!(row.expected_by(route), expected);
        }
    });
}

#[test]
fn the_sources_are_those_of_the_table() {
    each("sources", |row, text| {
        assert_eq!(
            row.sources,
            text.split(' ').collect::<Vec<_>>(),
            "{:?}",
            row.effect
        );
    });
}

#[test]
fn the_basis_is_that_of_the_table() {
    each("threshold_basis", |row, text| {
        let has = |letter| text.split([' ', '(', ')', ';', '+']).any(|word| word == letter);
        let basis = match (has("L"), has("C")) {
            (true, false) => Basis::Source,
            (false, true) => Basis::Cautious,
            (true, true) => Basis::Both,
            (false, false) => panic!("what is this: {text}"),
        };
        assert_eq!(row.basis, basis, "{:?}", row.effect);
    });
}

/// Facts, section 6: R10.2 stopped being valid, diagnoses and adverse-effect codes are for clinicians.
#[test]
fn the_codes_are_those_of_the_table_and_none_that_may_not_be_exported() {
    each("icd10cm_symptom", |row, text| {
        let codes: Vec<&str> = text.split(" / ").filter(|code| *code != "-").collect();
        assert_eq!(row.icd10cm, codes, "{:?}", row.effect);
        for code in codes {
            assert_ne!(code, "R10.2");
            assert!(
                !["F", "T41", "T43"].iter().any(|begins| code.starts_with(begins)),
                "{code}"
            );
        }
    });
}

#[test]
fn the_levels_that_a_card_speaks_of_are_those_of_its_row() {
    each("action", |row, text| {
        let words: Vec<&str> = text.split([' ', ';', '/', '(', ')', ',']).collect();
        let mut levels = vec![
            (Level::Emergency, "E"),
            (Level::CallToday, "U"),
            (Level::NextVisit, "N"),
        ];
        levels.retain(|(_, letter)| words.contains(letter));
        let mut named: Vec<Level> = levels.into_iter().map(|(level, _)| level).collect();
        if row.effect == Effect::SuicidalThoughts {
            // "Otherwise call crisis line/clinic NOW" has no letter.
            named.push(Level::CallToday);
        }
        assert_eq!(row.named, named, "{:?}", row.effect);
    });
}
