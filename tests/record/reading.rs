//! Reading is total: whatever the bytes, the others load.

use crate::made::{done, event, moment};
use aftercare::care::event::{Body, Event, Reading};
use aftercare::care::record::Record;
use aftercare::care::vitals::PressureSign;
use proptest::prelude::*;
use serde_json::Value;

proptest! {
    #[test]
    fn arbitrary_bytes_are_set_aside_and_never_stop_the_rest(bytes in proptest::collection::vec(any::<u8>(), 0..200), whole in event()) {
        let mut record = Record::default();
        record.read("damaged", &String::from_utf8_lossy(&bytes));
        record.insert(whole.clone());
        prop_assert!(record.event(whole.id).is_some());
        prop_assert_eq!(record.len(), 2);
    }

    #[test]
    fn a_cut_or_altered_event_is_never_taken_for_another(event in event(), at in any::<proptest::sample::Index>(), byte in any::<u8>()) {
        let text = event.to_text().expect("json");
        let cut = text.get(..at.index(text.len())).unwrap_or_default();
        prop_assert_eq!(Event::read(cut), Reading::Damaged);
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        // Whatever it is taken for, it does not panic; what tells altered texts apart is the checksum of the store.
        let _ = Event::read(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_moment_that_cannot_be_makes_the_event_damaged() {
    let text = r#"{"id":"019aa000-0000-7000-8000-000000000000","order":{"ms":1,"tick":0},"schema":1,
        "at":{"utc_ms":9223372036854775807,"offset_min":0,"zone":"UTC"},"body":{"bin":{"target":"019aa000-0000-7000-8000-000000000000"}}}"#;
    assert_eq!(Event::read(text), Reading::Damaged);
}

proptest! {
    #[test]
    fn what_is_known_is_written_again_whole_and_anything_else_is_kept_untouched(one in event(), other in event()) {
        let [one, other] = [one, other].map(|event| {
            serde_json::from_str::<Value>(&event.to_text().expect("json")).expect("json")
        });
        // A kind with a part that belongs to another.
        let mut mixed = one;
        for (name, part) in other["body"].as_object().expect("an object") {
            let body = mixed["body"].as_object_mut().expect("an object");
            body.entry(name.clone()).or_insert(part.clone());
        }
        match Event::read(&mixed.to_string()) {
            Reading::Known(event) => {
                let again: Value = serde_json::from_str(&event.to_text().expect("json")).expect("json");
                prop_assert_eq!(again, mixed);
            }
            Reading::Unknown { .. } => {}
            Reading::Damaged => prop_assert!(false, "it is an event"),
        }
    }
}

/// The event with `body`, as it is read.
fn read(body: &str) -> Reading {
    let text = done(1, 1, Body::Erased).to_text().expect("json");
    let (envelope, _) = text.split_once(r#"{"kind":"erased"}"#).expect("its body");
    Event::read(&format!("{envelope}{body}}}"))
}

#[test]
fn a_part_too_many_or_too_few_of_what_is_noted_makes_the_event_unknown() {
    let noon = r#"{"utc_ms":1790000000000,"offset_min":0,"zone":"UTC"}"#;
    let target = r#""target":"01a0c450-6c01-7101-8101-010101010101""#;
    let whole = [
        format!(r#""kind":"reading","top_mmhg":120,"bottom_mmhg":80,"measured":{noon}"#),
        r#""kind":"sleep","slept_min":430,"rested":true"#.to_owned(),
        format!(r#""kind":"note","began":{noon},"note":"words""#),
        format!(r#""kind":"own_effect","severity":"mild","began":{noon},"note":"words""#),
        format!(r#""kind":"review",{target}"#),
        format!(r#""kind":"course",{target},"course":"better","severity":"mild""#),
        format!(r#""kind":"correct",{target},"top_mmhg":120,"bottom_mmhg":80"#),
        format!(r#""kind":"correct",{target},"mood":"good""#),
        format!(r#""kind":"correct",{target},"slept_min":430,"rested":true"#),
        r#""kind":"contact","phone":"112","note":"Ana""#.to_owned(),
        r#""kind":"erased" "#.to_owned(),
    ];
    for parts in whole {
        let known = matches!(read(&format!("{{{parts}}}")), Reading::Known(_));
        assert!(known, "{parts}");
        for more in [
            r#""hours":1"#,
            r#""done":true"#,
            r#""phase":"next_day""#,
            r#""of_next_year":1"#,
        ] {
            let unknown = matches!(read(&format!("{{{parts},{more}}}")), Reading::Unknown { .. });
            assert!(unknown, "{parts} and {more}");
        }
        // Without its last part; what may be absent is not the last.
        if let Some((fewer, _)) = parts.rsplit_once(",\"").filter(|_| !parts.contains("course")) {
            let unknown = matches!(
                read(&format!("{{{fewer}}}")),
                Reading::Unknown { .. } | Reading::Damaged
            );
            assert!(unknown, "{fewer}");
        }
    }
}

#[test]
fn what_cannot_be_makes_the_event_unknown() {
    let measured = r#""measured":{"utc_ms":1790000000000,"offset_min":0,"zone":"UTC"}"#;
    let target = r#""target":"01a0c450-6c01-7101-8101-010101010101""#;
    let reading = |numbers: &str| format!(r#"{{"kind":"reading",{numbers},{measured}}}"#);
    let impossible = [
        reading(r#""top_mmhg":80,"bottom_mmhg":120"#),
        reading(r#""top_mmhg":120,"bottom_mmhg":120"#),
        reading(r#""top_mmhg":301,"bottom_mmhg":80"#),
        reading(r#""top_mmhg":65656,"bottom_mmhg":80"#),
        reading(r#""top_mmhg":120.5,"bottom_mmhg":80"#),
        reading(r#""top_mmhg":-120,"bottom_mmhg":80"#),
        reading(r#""top_mmhg":120,"bottom_mmhg":80,"pulse_bpm":19"#),
        reading(r#""top_mmhg":120,"bottom_mmhg":80,"pulse_bpm":65607"#),
        reading(r#""top_mmhg":120,"bottom_mmhg":80,"signs":[]"#),
        reading(r#""top_mmhg":120,"bottom_mmhg":80,"signs":["dizziness","dizziness"]"#),
        reading(r#""top_mmhg":120,"bottom_mmhg":80,"signs":["vomiting","dizziness"]"#),
        reading(r#""top_mmhg":120,"bottom_mmhg":80,"signs":["of_next_year"]"#),
        r#"{"kind":"sleep","slept_min":1441,"rested":true}"#.to_owned(),
        r#"{"kind":"sleep","slept_min":-1,"rested":true}"#.to_owned(),
        format!(r#"{{"kind":"course",{target},"course":"gone","severity":"mild"}}"#),
        format!(r#"{{"kind":"course",{target},"course":"better","severity":"of_next_year"}}"#),
        format!(r#"{{"kind":"correct",{target},"slept_min":1441,"rested":true}}"#),
        format!(r#"{{"kind":"correct",{target},"top_mmhg":120,"bottom_mmhg":80,"mood":"low"}}"#),
        format!(r#"{{"kind":"correct",{target}}}"#),
    ];
    for body in impossible {
        assert!(matches!(read(&body), Reading::Unknown { .. }), "{body}");
    }
}

#[test]
fn signs_are_written_in_their_order_and_once_however_they_were_ticked() {
    let reading = aftercare::care::vitals::Reading::new(182, 95, None).expect("a reading that can be");
    let ticked = [
        PressureSign::Vomiting,
        PressureSign::Dizziness,
        PressureSign::Vomiting,
    ];
    let event = done(
        1,
        1,
        Body::Reading {
            reading,
            signs: ticked.to_vec(),
            measured: moment(1),
        },
    );
    let text = event.to_text().expect("json");
    assert!(text.contains(r#""signs":["dizziness","vomiting"]"#), "{text}");
    assert!(matches!(Event::read(&text), Reading::Known(_)));
}
