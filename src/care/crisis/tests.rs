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
    let expected = ["911", "911", "999", "112", "000", "111", "112"];
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
        "15",
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
