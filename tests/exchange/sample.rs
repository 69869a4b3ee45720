//! Records and files to try things on.

use crate::made::{done, event, id, moment};
use aftercare::care::check_in::Mood;
use aftercare::care::checksum::crc32;
use aftercare::care::event::{Body, Event, Reading, SCHEMA};
use aftercare::exchange::backup::{Envelope, LEAST_ITERATIONS, Written, write};
use proptest::collection::vec;
use proptest::prelude::*;
use std::env;
use std::str::FromStr;

/// A number that can be asked for from outside: `AFTERCARE_CASES=10000 cargo test`.
pub fn asked<T: FromStr>(name: &str, usual: T) -> T {
    env::var(name)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(usual)
}

/// For how many random records a promise is tried.
pub fn cases() -> ProptestConfig {
    ProptestConfig::with_cases(asked("AFTERCARE_CASES", 512))
}

pub fn text(event: &Event) -> String {
    event.to_text().expect("json")
}

/// A mood, as event `number`.
pub fn mood(number: u8) -> String {
    text(&done(number, number.into(), Body::Mood { mood: Mood::Low }))
}

/// A note with everything that JSON escapes, and with what looks like the lines of a file.
pub fn note(number: u8) -> String {
    let note = "\n\"checksum\":\"00000000\"}\n],\r\n\t[\"\\ é😀\u{2028}\u{7f}".to_owned();
    let began = moment(1_790_000_000_000);
    text(&done(number, number.into(), Body::Note { note, began }))
}

pub fn tombstone(number: u8) -> String {
    let event = done(number, number.into(), Body::Mood { mood: Mood::Low });
    text(&event.tombstone())
}

/// Of a kind that this version does not know, written with spaces as this version never does.
pub fn unknown(number: u8) -> String {
    mood(number)
        .replace(
            r#""kind":"mood""#,
            r#" "kind" : "of_next_year", "deep":[[{}],"\/"] "#,
        )
        .replace(r#""mood":"low""#, r#""more":1.50"#)
}

/// Of a version that is not there yet.
pub fn newer(number: u8) -> String {
    let (now, then) = (
        format!("\"schema\":{SCHEMA}"),
        format!("\"schema\":{}", SCHEMA + 1),
    );
    mood(number).replace(&now, &then)
}

/// Some of each.
pub fn mixed() -> Vec<String> {
    let more = (6..16).map(mood);
    [mood(1), note(2), tombstone(3), unknown(4), note(5)]
        .into_iter()
        .chain(more)
        .collect()
}

/// Texts as a store can hold them, whole ones of all kinds.
pub fn texts() -> impl Strategy<Value = Vec<String>> {
    let known = event().prop_map(|event| text(&event));
    let odd = prop_oneof![(20u8..30).prop_map(unknown), (20u8..30).prop_map(note)];
    vec(prop_oneof![12 => known, 1 => odd], 0..24)
}

pub fn settings() -> Vec<(&'static str, String)> {
    vec![
        ("aftercare.settings", r#"{"look":"night","size":"2"}"#.to_owned()),
        ("aftercare.draft", "two\nlines, \"é\" and \\".to_owned()),
    ]
}

pub fn written(texts: &[String], settings: &[(&str, String)]) -> Written {
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    write(&texts, settings)
}

/// A file of these texts and the settings.
pub fn file(texts: &[String]) -> String {
    written(texts, &settings()).text
}

/// An envelope as it should be; what is in it cannot be told from noise.
pub const ENVELOPE: Envelope = Envelope {
    iterations: LEAST_ITERATIONS,
    salt: "AAECAwQFBgcICQoLDA0ODw==",
    nonce: "AAECAwQFBgcICQoL",
    data: "bm90IGEgY2lwaGVyLCBidXQgbG9uZyBlbm91Z2ggZm9yIG9uZQ==",
};

/// Another one, of which no part belongs into the first.
pub const OTHER_ENVELOPE: Envelope = Envelope {
    iterations: LEAST_ITERATIONS + 1,
    salt: "Dw4NDAsKCQgHBgUEAwIBAA==",
    nonce: "CwoJCAcGBQQDAgEA",
    data: "bm9yIGlzIHRoaXMsIGFuZCBpdCBpcyBhcyBsb25nIGFzIHRoYXQ=",
};

fn digits(text: &str) -> String {
    format!("{:08x}", crc32(text.as_bytes()))
}

/// The file with all its checksums made to fit what now stands in it, by the letter of `docs/backup.md`.
pub fn fitted(file: &str) -> String {
    let mut framed = String::new();
    let mut fitted = String::new();
    for line in file.split_inclusive('\n') {
        let (before, after) = match line {
            _ if framed.is_empty() => {
                framed.push_str(line);
                (line.to_owned(), "")
            }
            _ if line.starts_with("\"frame\":\"") => (format!("\"frame\":\"{}", digits(&framed)), "\",\n"),
            _ if line.starts_with("\"checksum\":\"") => {
                (format!("\"checksum\":\"{}", digits(&fitted)), "\"}")
            }
            _ => match line.strip_prefix("[\"").and_then(|rest| rest.split_once("\",")) {
                Some((_, rest)) => {
                    let event = rest.trim_end_matches([',', '\n']);
                    let checksum = digits(event.strip_suffix(']').unwrap_or(event));
                    framed.push_str(&checksum);
                    (format!("[\"{checksum}\","), rest)
                }
                None => (line.to_owned(), ""),
            },
        };
        fitted.push_str(&before);
        fitted.push_str(after);
    }
    fitted
}

/// The events 1 to `last` as a file, one of which reads as `wrong` instead.
pub fn with_instead(last: u8, number: u8, wrong: &str) -> String {
    let texts: Vec<String> = (1..=last).map(mood).collect();
    file(&texts).replace(&mood(number), wrong)
}

/// Ids sort as their numbers do, so that texts made above come in that order.
#[test]
fn samples_are_what_they_are_meant_to_be() {
    assert!(id(1) < id(2));
    assert!(matches!(
        Event::read(&unknown(1)),
        Reading::Unknown { schema: SCHEMA, .. }
    ));
    assert!(matches!(Event::read(&newer(1)), Reading::Unknown { schema, .. } if schema > SCHEMA));
    assert_eq!(fitted(&file(&mixed())), file(&mixed()));
    assert_eq!(fitted(&ENVELOPE.write()), ENVELOPE.write());
}
