//! Promises about the numbers.

use super::lines::CHECKED;
use super::*;

fn digits_of(shown: &str) -> String {
    shown.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn the_number_dialled_is_the_number_shown() {
    for country in Country::ALL {
        for line in directory(country).lines() {
            for number in line.call.iter().chain(line.text.as_ref()) {
                assert_eq!(
                    number.digits,
                    digits_of(number.shown),
                    "{country:?} {:?}",
                    line.id
                );
                assert!(!number.digits.is_empty());
            }
        }
    }
}

#[test]
fn every_line_can_be_reached_and_says_where_it_comes_from() {
    for country in Country::ALL {
        let directory = directory(country);
        assert_eq!(directory.country, country);
        for line in directory.lines() {
            assert!(!line.call.is_empty() || line.text.is_some(), "{:?}", line.id);
            assert!(
                line.source == "facts 5" || line.source.starts_with('S'),
                "{:?}",
                line.id
            );
            assert_eq!(line.verified_on, CHECKED);
        }
    }
}

#[test]
fn the_emergency_number_comes_first_everywhere() {
    let expected = [
        "911", "911", "999", "112", "000", "111", "112", "112", "112", "112", "112", "112",
    ];
    assert_eq!(expected.len(), Country::ALL.len());
    for (country, number) in Country::ALL.into_iter().zip(expected) {
        let directory = directory(country);
        assert_eq!(directory.emergency_number(), number, "{country:?}");
        assert_eq!(
            directory.lines().next().map(|line| line.id),
            Some(LineId::Emergency)
        );
    }
}

/// Facts, section 5: what carries a † there was not checked.
#[test]
fn no_unchecked_number_is_listed() {
    let unchecked = [
        "18447647669",
        "50808",
        "018092166",
        "131126",
        "0800764766",
        "3114",
        "1813",
    ];
    for country in Country::ALL {
        for line in directory(country).lines() {
            for number in line.call.iter().chain(line.text.as_ref()) {
                assert!(
                    !unchecked.contains(&number.digits),
                    "{country:?} {}",
                    number.shown
                );
            }
        }
    }
}

/// Facts, section 5, the European rows: what stands there without a † and nothing else.
#[test]
fn the_countries_of_the_union_have_their_checked_numbers_alone() {
    let numbers = |country| -> Vec<&str> {
        let lines = directory(country).lines();
        lines
            .flat_map(|line| line.call)
            .map(|number| number.digits)
            .collect()
    };
    assert_eq!(numbers(Country::De), ["112", "08001110111", "08001110222"]);
    assert_eq!(numbers(Country::Es), ["112", "024"]);
    assert_eq!(numbers(Country::Fr), ["112", "15"]);
    assert_eq!(numbers(Country::Nl), ["112", "113", "08000113"]);
    assert_eq!(numbers(Country::Be), ["112"]);
    assert_eq!(numbers(Country::Eu), ["112"]);
    for country in Country::MEMBERS.into_iter().chain([Country::Eu]) {
        assert!(directory(country).poison.is_none(), "{country:?}");
    }
}

#[test]
fn a_number_is_to_be_checked_again_180_days_after_its_check() {
    let line = &directory(Country::Us).emergency;
    let checked = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    assert_eq!(line.verified_on, checked.to_string());
    for (days, again) in [
        (-400, false),
        (0, false),
        (180, false),
        (181, true),
        (4_000, true),
    ] {
        let today = checked + chrono::TimeDelta::days(days);
        assert_eq!(line.needs_check(today), again, "{days} days");
    }
    let no_day = Line {
        verified_on: "soon",
        ..*line
    };
    assert!(no_day.needs_check(checked));
}
