//! From when the hours of a rule are counted: from the dose, however late an effect begins; from its beginning where that
//! is longer ago, or where the row says so.

use aftercare::care::catalogue::{CountedFrom, ROWS};
use aftercare::care::guidance::{Outcome, Since, is_past_window, outcome, rises_in_ms};
use aftercare::care::moment::HOUR_MS;
use aftercare::care::red_flags::Level;
use aftercare::care::symptom::{Effect, Severity};

const MILD: Option<Severity> = Some(Severity::Mild);

/// So many hours after the dose, of an effect that began so many hours ago.
fn since(dose_h: i64, beginning_h: i64) -> Since {
    Since {
        dose_ms: Some(dose_h * HOUR_MS),
        beginning_ms: beginning_h * HOUR_MS,
    }
}

#[test]
fn an_effect_that_begins_late_is_as_late_as_one_that_goes_on_since_the_dose() {
    for row in ROWS {
        if row
            .late
            .is_some_and(|late| late.counted == CountedFrom::Beginning)
        {
            continue;
        }
        for severity in Severity::ALL.map(Some) {
            for hour in 0..400 {
                let begins = outcome(row.effect, severity, since(hour, 0));
                let told = format!("{:?} {severity:?} {hour}", row.effect);
                assert_eq!(begins, outcome(row.effect, severity, since(hour, hour)), "{told}");
            }
        }
    }
    let dizzy = |hour| outcome(Effect::Dizziness, MILD, Since::dose(hour * HOUR_MS));
    assert_eq!(dizzy(3), Outcome::SelfCare);
    assert_eq!(dizzy(4), Outcome::Act(Level::NextVisit));
    assert_eq!(dizzy(12), Outcome::Act(Level::CallToday));
}

#[test]
fn the_usual_window_is_over_for_an_effect_that_begins_after_it() {
    for row in ROWS {
        let Some(to_h) = row.window.to_h().map(i64::from) else {
            continue;
        };
        assert!(is_past_window(row.effect, since(to_h, 0)), "{:?}", row.effect);
        assert!(
            !is_past_window(row.effect, since(to_h - 1, 0)),
            "{:?}",
            row.effect
        );
        assert!(
            is_past_window(row.effect, since(0, to_h)),
            "a new dose: {:?}",
            row.effect
        );
    }
}

#[test]
fn when_the_outcome_rises_is_counted_as_the_outcome_is() {
    let hours = |effect, since| rises_in_ms(effect, MILD, since).map(|ms| ms / HOUR_MS);
    assert_eq!(hours(Effect::Nausea, since(1, 0)), Some(3), "from the dose");
    assert_eq!(hours(Effect::Nausea, since(4, 0)), Some(8), "to the next level");
    assert_eq!(
        hours(Effect::Nausea, since(1, 3)),
        Some(1),
        "a dose after it began"
    );
    assert_eq!(hours(Effect::Nausea, since(12, 0)), None, "to no level above");
    assert_eq!(
        hours(Effect::LowMoodReturn, since(100, 8)),
        Some(40),
        "from its beginning"
    );
    assert_eq!(
        hours(Effect::Vomiting, since(1, 0)),
        Some(3),
        "window and limit at one hour"
    );
}
