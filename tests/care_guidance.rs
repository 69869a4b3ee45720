//! The rule table of the guidance, whole: every effect, every strength, every time. The outcomes themselves are written
//! out in `fixtures/outcomes.tsv`, so that a change of any cell shows.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use aftercare::care::catalogue::{CountedFrom, ROWS, row_of};
use aftercare::care::guidance::{Outcome, Since, is_past_window, outcome, rises_in_ms};
use aftercare::care::moment::HOUR_MS;
use aftercare::care::red_flags::Level;
use aftercare::care::symptom::{Effect, Emergency, Severity};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The ends of the bands of the rule table, in hours after the dose.
const BANDS_H: [u16; 6] = [2, 4, 12, 24, 48, 168];

/// Where the bands of `effect` begin: a limit of its own, and the end of its window, split one.
fn begins_h(effect: Effect) -> BTreeSet<u16> {
    let row = row_of(effect);
    let mut begins: BTreeSet<u16> = BANDS_H.into_iter().chain([0]).collect();
    begins.extend(row.window.to_h());
    begins.extend(row.late.map(|late| late.from_h));
    begins
}

/// An effect that goes on since the dose.
fn after(hour: u16) -> Since {
    let ms = i64::from(hour) * HOUR_MS;
    Since {
        dose_ms: Some(ms),
        beginning_ms: ms,
    }
}

fn short(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::SelfCare => "S",
        Outcome::Act(Level::NextVisit) => "N",
        Outcome::Act(Level::CallToday) => "U",
        Outcome::Act(Level::Emergency) => "E",
        Outcome::Crisis => "crisis",
    }
}

/// The whole table: bands with the same outcomes at every strength are one line.
fn written() -> String {
    let mut text = "id\tfrom_h\tmild\tmoderate\tsevere\n".to_owned();
    for effect in Effect::ALL {
        let mut last = None;
        for hour in begins_h(effect) {
            let cells = Severity::ALL.map(|severity| short(outcome(effect, Some(severity), after(hour))));
            if last != Some(cells) {
                let [mild, moderate, severe] = cells;
                writeln!(text, "{}\t{hour}\t{mild}\t{moderate}\t{severe}", effect.name()).unwrap();
            }
            last = Some(cells);
        }
    }
    text
}

#[test]
fn the_outcomes_are_the_ones_that_are_written_out() {
    let expected = include_str!("fixtures/outcomes.tsv");
    let written = written();
    for (line, expected) in written.lines().zip(expected.lines()) {
        assert_eq!(line, expected);
    }
    assert_eq!(written, expected);
}

/// All that can be asked of the table, by the minute around each beginning of a band.
fn cells() -> impl Iterator<Item = (Effect, Severity, i64)> {
    let minutes = |effect| {
        let begins = begins_h(effect).into_iter().map(|hour| i64::from(hour) * 60);
        begins.flat_map(|minute| [minute - 1, minute, minute + 1])
    };
    let strengths = |effect| Severity::ALL.map(|severity| (effect, severity));
    let all = Effect::ALL.into_iter().flat_map(strengths);
    all.flat_map(move |(effect, severity)| {
        minutes(effect).map(move |minute| (effect, severity, minute * 60_000))
    })
}

fn going(ms: i64) -> Since {
    Since {
        dose_ms: Some(ms),
        beginning_ms: ms,
    }
}

#[test]
fn within_a_band_there_is_one_outcome() {
    for (effect, severity, ms) in cells() {
        let hour = u16::try_from(ms.max(0) / HOUR_MS).unwrap();
        let begin = begins_h(effect).range(..=hour).next_back().copied().unwrap();
        let of_the_band = outcome(effect, Some(severity), after(begin));
        let told = format!("{effect:?} {severity:?} {ms}");
        assert_eq!(outcome(effect, Some(severity), going(ms)), of_the_band, "{told}");
    }
}

#[test]
fn a_stronger_or_a_later_effect_never_has_a_lower_level() {
    for effect in Effect::ALL {
        for hours in begins_h(effect).into_iter().collect::<Vec<_>>().windows(2) {
            for severity in Severity::ALL {
                let at = |hour| outcome(effect, Some(severity), after(hour));
                assert!(at(hours[0]) <= at(hours[1]), "{effect:?} {severity:?} {hours:?}");
            }
        }
    }
    for (effect, severity, ms) in cells() {
        let stronger = Severity::ALL.into_iter().filter(|other| *other >= severity);
        for other in stronger {
            assert!(outcome(effect, Some(severity), going(ms)) <= outcome(effect, Some(other), going(ms)));
        }
    }
}

#[test]
fn an_emergency_is_one_at_once_at_any_strength_and_time_and_with_neither() {
    for effect in Effect::EMERGENCIES {
        let expected = match effect.emergency() {
            Some(Emergency::Suicide) => Outcome::Crisis,
            _ => Outcome::Act(Level::Emergency),
        };
        for dose_ms in [None, Some(i64::MIN), Some(0), Some(400 * HOUR_MS), Some(i64::MAX)] {
            let since = Since {
                dose_ms,
                beginning_ms: 0,
            };
            for severity in Severity::ALL.map(Some).into_iter().chain([None]) {
                assert_eq!(outcome(effect, severity, since), expected);
            }
        }
        assert!(expected.fills_the_screen());
    }
}

#[test]
fn only_an_emergency_and_the_crisis_fill_the_screen() {
    let levels = [Level::NextVisit, Level::CallToday, Level::Emergency];
    assert_eq!(
        levels.map(|level| Outcome::Act(level).fills_the_screen()),
        [false, false, true]
    );
    assert!(!Outcome::SelfCare.fills_the_screen() && Outcome::Crisis.fills_the_screen());
    assert!(levels.is_sorted() && Outcome::SelfCare < Outcome::Act(Level::NextVisit));
}

#[test]
fn what_is_not_known_counts_as_the_worst() {
    for effect in Effect::ALL {
        for hour in begins_h(effect) {
            let severe = outcome(effect, Some(Severity::Severe), after(hour));
            assert_eq!(
                outcome(effect, None, after(hour)),
                severe,
                "a strength that was not said"
            );
        }
        for severity in Severity::ALL {
            let unknown = Since {
                dose_ms: None,
                beginning_ms: 400 * HOUR_MS,
            };
            let latest = outcome(effect, Some(severity), after(400));
            assert_eq!(
                outcome(effect, Some(severity), unknown),
                latest,
                "a dose nobody noted"
            );
        }
    }
}

#[test]
fn a_new_dose_makes_nothing_early_that_went_on_before() {
    let since = Since {
        dose_ms: Some(HOUR_MS),
        beginning_ms: 13 * HOUR_MS,
    };
    let dizzy = |since| outcome(Effect::Dizziness, Some(Severity::Mild), since);
    assert_eq!(dizzy(since), Outcome::Act(Level::CallToday));
    assert_eq!(dizzy(Since::dose(HOUR_MS)), Outcome::SelfCare);
}

/// Facts, section 3: "2+ bad days in a row"; section 2.5: an effect that wears off is mentioned.
#[test]
fn a_low_mood_is_mentioned_and_after_two_days_of_it_a_reason_to_call() {
    let mood = |days: i64| {
        let since = Since {
            dose_ms: Some(120 * HOUR_MS),
            beginning_ms: days * 24 * HOUR_MS,
        };
        outcome(Effect::LowMoodReturn, Some(Severity::Mild), since)
    };
    assert_eq!([mood(0), mood(1), mood(2)].map(short), ["N", "N", "U"]);
    let by_beginning = ROWS.iter().filter(|row| {
        row.late
            .is_some_and(|late| late.counted == CountedFrom::Beginning)
    });
    assert_eq!(
        by_beginning.map(|row| row.effect).collect::<Vec<_>>(),
        [Effect::LowMoodReturn]
    );
}

#[test]
fn the_usual_window_is_over_from_its_last_hour_on() {
    assert!(!is_past_window(Effect::Nausea, going(4 * HOUR_MS - 1)));
    assert!(is_past_window(Effect::Nausea, going(4 * HOUR_MS)));
    assert!(
        !is_past_window(Effect::ChestPain, going(i64::MAX)),
        "none is given"
    );
    assert!(
        !is_past_window(Effect::Nausea, Since::dose(i64::MIN)),
        "a clock set back"
    );
}

#[test]
fn it_is_known_when_the_outcome_rises_and_it_rises_then() {
    for (effect, severity, ms) in cells() {
        let severity = Some(severity);
        let now = outcome(effect, severity, going(ms));
        match rises_in_ms(effect, severity, going(ms)) {
            Some(wait_ms) => {
                assert!(wait_ms > 0);
                assert_eq!(outcome(effect, severity, going(ms).later(wait_ms - 1)), now);
                assert!(outcome(effect, severity, going(ms).later(wait_ms)) > now);
            }
            None => assert_eq!(outcome(effect, severity, going(i64::MAX)), now),
        }
    }
    let nausea = rises_in_ms(Effect::Nausea, Some(Severity::Mild), Since::dose(0));
    assert_eq!(nausea, Some(4 * HOUR_MS));
}

#[test]
fn in_the_first_two_hours_an_everyday_effect_is_not_yet_a_reason_to_call() {
    let mild: Vec<&str> = Effect::COMMON
        .iter()
        .map(|&effect| short(outcome(effect, Some(Severity::Mild), Since::dose(HOUR_MS))))
        .collect();
    assert_eq!(mild, ["S"; 13]);
}
