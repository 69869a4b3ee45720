//! What Get help says, row by row.

use crate::care::crisis::{Country, LineId, directory};
use crate::care::red_flags::ROWS;
use crate::words::Language;
use crate::words::help::Help;

fn both() -> [&'static Help; 2] {
    Language::ALL.map(|language| language.words().help)
}

#[test]
fn every_line_and_every_sign_has_words_in_both_languages() {
    for help in both() {
        for country in Country::ALL {
            assert!(!(help.country)(country).is_empty());
            for line in directory(country).lines() {
                assert!(!(help.line)(line.id).name.is_empty(), "{:?}", line.id);
            }
        }
        for row in ROWS {
            assert!(!(help.red_flag)(row.id).is_empty(), "{:?}", row.id);
        }
    }
}

#[test]
fn no_row_is_long_and_none_shouts() {
    for help in both() {
        let flags = ROWS.iter().map(|row| (help.red_flag)(row.id));
        let others = help
            .with_you_rows
            .iter()
            .chain(help.cannot_wake_steps)
            .map(ToString::to_string)
            .chain((help.higher_risk)());
        for row in flags.chain(others) {
            assert!(row.split_whitespace().count() <= 24, "{row}");
            assert!(!row.contains('!') && !row.contains('¡'), "{row}");
        }
    }
}

#[test]
fn the_language_of_the_line_is_said_to_those_who_need_it() {
    assert!((both()[1].line)(LineId::Us988).about.contains("marca 2"));
}
