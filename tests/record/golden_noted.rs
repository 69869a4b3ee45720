//! What is noted and what is done to it, as it is written for ever.

use crate::golden::{NOON, ONE};
use crate::made::{id, moment};
use aftercare::care::check_in::Mood;
use aftercare::care::event::{Body, Change};
use aftercare::care::symptom::{Course, Severity};
use aftercare::care::vitals::{PressureSign, Reading as Pressure};

pub fn of_what_is_noted() -> Vec<(Body, String)> {
    let noon = || moment(1_790_000_000_000);
    let pressure = |pulse_bpm| Pressure::new(182, 95, pulse_bpm).expect("a reading that can be");
    let measured = |pulse_bpm, signs| Body::Reading {
        reading: pressure(pulse_bpm),
        signs,
        measured: noon(),
    };
    let signs = vec![PressureSign::Breathlessness, PressureSign::Vomiting];
    vec![
        (
            measured(Some(71), signs),
            format!(
                r#"{{"kind":"reading","top_mmhg":182,"bottom_mmhg":95,"pulse_bpm":71,"signs":["breathlessness","vomiting"],"measured":{NOON}}}"#
            ),
        ),
        (
            measured(None, Vec::new()),
            format!(r#"{{"kind":"reading","top_mmhg":182,"bottom_mmhg":95,"measured":{NOON}}}"#),
        ),
        (
            Body::Sleep {
                slept_min: 1_440,
                rested: false,
            },
            r#"{"kind":"sleep","slept_min":1440,"rested":false}"#.to_owned(),
        ),
        (
            Body::Note {
                note: "A calm day.".to_owned(),
                began: noon(),
            },
            format!(r#"{{"kind":"note","began":{NOON},"note":"A calm day."}}"#),
        ),
        (
            Body::OwnEffect {
                note: "Cold hands".to_owned(),
                severity: Severity::Mild,
                began: noon(),
            },
            format!(r#"{{"kind":"own_effect","severity":"mild","began":{NOON},"note":"Cold hands"}}"#),
        ),
    ]
}

pub fn of_what_is_done_to_it() -> Vec<(Body, String)> {
    let target = id(1);
    let correct = |change| Body::Correct { target, change };
    let corrected = |what: &str| format!(r#"{{"kind":"correct","target":"{ONE}",{what}}}"#);
    let pressure = Pressure::new(140, 90, None).expect("a reading that can be");
    vec![
        (
            Body::Course {
                effect: target,
                course: Course::Better,
                severity: Some(Severity::Mild),
            },
            format!(r#"{{"kind":"course","target":"{ONE}","severity":"mild","course":"better"}}"#),
        ),
        (
            correct(Change::Reading(pressure)),
            corrected(r#""top_mmhg":140,"bottom_mmhg":90"#),
        ),
        (correct(Change::Mood(Mood::Good)), corrected(r#""mood":"good""#)),
        (
            correct(Change::Sleep {
                slept_min: 430,
                rested: true,
            }),
            corrected(r#""slept_min":430,"rested":true"#),
        ),
        (
            Body::Review { target },
            format!(r#"{{"kind":"review","target":"{ONE}"}}"#),
        ),
        (Body::Erased, r#"{"kind":"erased"}"#.to_owned()),
    ]
}
