//! Blood pressure against the facts, section 3, row `bp_increase` and rule 4.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::red_flags::Level;
use aftercare::care::vitals::{Judgement, Measured, Reading, Typed, judge};

const NOTHING: Judgement = Judgement {
    level: None,
    twice: false,
    again: false,
};
const AGAIN: Judgement = Judgement {
    again: true,
    ..NOTHING
};
const TODAY: Judgement = Judgement {
    level: Some(Level::CallToday),
    ..NOTHING
};
const TWICE: Judgement = Judgement { twice: true, ..TODAY };
const EMERGENCY: Judgement = Judgement {
    level: Some(Level::Emergency),
    ..NOTHING
};

fn reading(top_mmhg: u16, bottom_mmhg: u16) -> Reading {
    Reading::new(top_mmhg, bottom_mmhg, None).unwrap()
}

/// An hour after the dose, with no sign and no other reading.
fn measured(top_mmhg: u16, bottom_mmhg: u16) -> Measured<'static> {
    Measured {
        typed: reading(top_mmhg, bottom_mmhg).typed(),
        at_ms: 1_000 * HOUR_MS,
        since_dose_ms: Some(HOUR_MS),
        any_sign: false,
        others: &[],
    }
}

#[test]
fn very_high_with_any_sign_is_an_emergency_and_either_number_is_enough() {
    for (top, bottom, expected) in [
        (180, 80, EMERGENCY),
        (120, 119, NOTHING),
        (179, 119, NOTHING),
        (150, 120, EMERGENCY),
        (220, 130, EMERGENCY),
    ] {
        let with_sign = Measured {
            any_sign: true,
            ..measured(top, bottom)
        };
        assert_eq!(judge(with_sign), expected, "{top}/{bottom}");
    }
}

#[test]
fn the_first_very_high_reading_is_measured_again() {
    assert_eq!(judge(measured(180, 90)), AGAIN);
    assert_eq!(judge(measured(150, 120)), AGAIN);
    assert_eq!(judge(measured(179, 119)), NOTHING);
}

#[test]
fn very_high_twice_from_5_to_60_minutes_apart_is_a_call_now() {
    let first = measured(185, 90).at_ms;
    for (apart_ms, expected) in [
        (5 * MINUTE_MS - 1, AGAIN),
        (5 * MINUTE_MS, TWICE),
        (60 * MINUTE_MS, TWICE),
        (60 * MINUTE_MS + 1, AGAIN),
        (0, AGAIN),
    ] {
        let others = [
            (first - apart_ms, reading(150, 121)),
            (first - 600_000, reading(170, 90)),
        ];
        let second = Measured {
            others: &others,
            ..measured(185, 90)
        };
        assert_eq!(judge(second), expected, "{apart_ms}");
        let others = [(first + apart_ms, reading(181, 90))];
        let corrected = Measured {
            others: &others,
            ..measured(185, 90)
        };
        assert_eq!(
            judge(corrected),
            expected,
            "the order in which they were noted does not count"
        );
        let with_sign = Measured {
            any_sign: true,
            ..corrected
        };
        assert_eq!(judge(with_sign).level, Some(Level::Emergency));
        assert!(!judge(with_sign).again, "nobody is told to wait");
    }
}

#[test]
fn a_reading_that_is_no_longer_very_high_is_not_twice() {
    let others = [(measured(150, 80).at_ms - 10 * MINUTE_MS, reading(190, 80))];
    let settled = Measured {
        others: &others,
        ..measured(150, 80)
    };
    assert_eq!(judge(settled), NOTHING);
}

#[test]
fn high_from_4_hours_after_the_dose_is_a_call_today() {
    let at = |top, bottom, since_dose_ms| {
        judge(Measured {
            since_dose_ms,
            ..measured(top, bottom)
        })
    };
    let high = Judgement { again: true, ..TODAY };
    assert_eq!(at(160, 80, Some(4 * HOUR_MS)), high);
    assert_eq!(at(140, 100, Some(4 * HOUR_MS)), high);
    assert_eq!(at(159, 99, Some(40 * HOUR_MS)), NOTHING);
    assert_eq!(at(160, 100, Some(4 * HOUR_MS - 1)), NOTHING);
    assert_eq!(at(160, 100, None), high, "a dose nobody noted may be long ago");
    assert_eq!(at(185, 80, Some(5 * HOUR_MS)), high, "the first very high one");
    assert_eq!(at(160, 100, Some(i64::MIN)), NOTHING);
}

#[test]
fn high_twice_late_is_not_measured_a_third_time() {
    let others = [(measured(165, 80).at_ms - 10 * MINUTE_MS, reading(162, 80))];
    let late = Measured {
        since_dose_ms: Some(5 * HOUR_MS),
        others: &others,
        ..measured(165, 80)
    };
    assert_eq!(judge(late), TODAY);
}

#[test]
fn half_a_reading_is_judged_while_it_is_typed() {
    let typed = |top_mmhg, bottom_mmhg| {
        let typed = Typed {
            top_mmhg,
            bottom_mmhg,
        };
        judge(Measured {
            typed,
            any_sign: true,
            ..measured(120, 80)
        })
    };
    assert_eq!(typed(Some(18), None), NOTHING);
    assert_eq!(typed(Some(180), None), EMERGENCY);
    assert_eq!(typed(None, Some(120)), EMERGENCY);
    assert_eq!(
        typed(Some(1800), Some(8)),
        NOTHING,
        "what cannot be is a slip of the thumb"
    );
    assert_eq!(typed(Some(120), Some(800)), NOTHING);
    assert_eq!(typed(None, None), NOTHING);
}

#[test]
fn it_is_never_lower_for_higher_numbers_a_sign_or_a_later_hour() {
    let tops = [100, 159, 160, 179, 180, 250];
    let bottoms = [60, 99];
    let hours = [0, 3, 4, 30];
    let level = |top, bottom, hour: i64, any_sign| {
        let measured = Measured {
            since_dose_ms: Some(hour * HOUR_MS),
            any_sign,
            ..measured(top, bottom)
        };
        judge(measured).level
    };
    for (at, top) in tops.into_iter().enumerate() {
        for (of, hour) in hours.into_iter().enumerate() {
            for any_sign in [false, true] {
                let here = level(top, 60, hour, any_sign);
                assert!(here <= level(top, 60, hour, true));
                assert!(here <= level(top, bottoms[1], hour, any_sign));
                assert!(
                    tops[at..]
                        .iter()
                        .all(|&more| here <= level(more, 60, hour, any_sign))
                );
                assert!(
                    hours[of..]
                        .iter()
                        .all(|&later| here <= level(top, 60, later, any_sign))
                );
            }
        }
    }
}
