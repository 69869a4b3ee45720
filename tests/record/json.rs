//! Our own JSON reads what `serde_json` reads, refuses what it refuses, and writes the same bytes.

use crate::judge::{Form, form};
use crate::made::event;
use aftercare::care::event::{Event, Reading};
use aftercare::care::json::{Value, Writer, only, parts};
use proptest::collection::{btree_map as map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// What texts of JSON are made of, and what stands in them where it should not. Arrays begin with a text: objects that
/// are written as bare arrays, which derived readers take, were never written.
const BITS: [&str; 45] = [
    "{",
    "}",
    "[\"a\"",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    " ",
    "\n",
    "\r\t",
    "\u{b}",
    "\u{feff}",
    "null",
    "true",
    "false",
    "nul",
    "0",
    "-0",
    "-",
    "01",
    "-1",
    "7",
    "1.5",
    "1.",
    "1e3",
    "1E-",
    "2e+7",
    "99999999999999999999",
    "9223372036854775807",
    "\"a\"",
    "\"a\":1",
    "\"note\":null,",
    "\"mood\":\"low\",",
    "\"x\":{\"a\":[[]],\"a\":{}},",
    "\\u0041",
    "\\ud83d\\ude00",
    "\\ud800",
    "\\udc00\\n",
    "\\u00g0",
    "\\/\\b\\f\\r\\t",
    "\u{7f}",
    "\u{1}",
    "é\u{1f600}",
    "\"\\ud800\":1,",
];

/// Texts that are JSON, or nearly.
fn json() -> impl Strategy<Value = String> {
    let simple = prop_oneof![
        select(BITS.to_vec()).prop_map(str::to_owned),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| serde_json::to_string(&text).expect("json")),
    ];
    simple.prop_recursive(6, 40, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|values| format!("[{}]", values.join(","))),
            vec((any::<String>(), inner.clone()), 0..4).prop_map(|values| {
                let named = values
                    .iter()
                    .map(|(name, value)| format!("{}: {value}", serde_json::to_string(name).expect("json")));
                format!("{{{}}}", named.collect::<Vec<_>>().join(" ,"))
            }),
            vec(inner, 0..4).prop_map(|values| values.concat()),
        ]
    })
}

/// A text with a few places changed; most stay near to what they were.
fn altered(mut text: String, changes: &[(Index, usize, &str)]) -> String {
    for (at, gone, bit) in changes {
        let places: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        let at = at.index(places.len());
        let end = (at + gone).min(places.len() - 1);
        text.replace_range(places[at]..places[end], bit);
    }
    text
}

/// An event's text with one of its values exchanged, or a part put in.
fn with_another_value(text: &str, at: Index, value: &str, instead: bool) -> String {
    let marks: &[char] = if instead { &[':'] } else { &['{', ','] };
    let places: Vec<usize> = text.match_indices(marks).map(|(at, _)| at + 1).collect();
    let start = places[at.index(places.len())];
    let length = text[start..].find([',', '}']).filter(|_| instead);
    let end = start + length.unwrap_or(0);
    format!("{}{value}{}", &text[..start], &text[end..])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_text_is_read_exactly_if_serde_json_reads_it(text in json()) {
        let ours = Value::read(&text).map(Value::raw);
        let judged = serde_json::from_str::<&RawValue>(&text).ok().map(RawValue::get);
        prop_assert_eq!(ours, judged);
    }

    #[test]
    fn texts_with_names_are_those_that_serde_json_finds(
        text in prop_oneof![json(), map(any::<String>(), any::<String>(), 0..4)
            .prop_map(|texts| serde_json::to_string(&texts).expect("json"))],
    ) {
        let ours = Value::read(&text).and_then(Value::named_texts);
        let ours = ours.map(|texts| texts.into_iter().collect::<BTreeMap<_, _>>());
        prop_assert_eq!(ours, serde_json::from_str(&text).ok());
    }

    #[test]
    fn each_value_is_what_serde_json_makes_of_it(text in json()) {
        let Some(value) = Value::read(&text) else { return Ok(()) };
        prop_assert_eq!(value.text().map(String::from), serde_json::from_str::<String>(&text).ok());
        prop_assert_eq!(value.number(), serde_json::from_str::<i64>(&text).ok());
        prop_assert_eq!(value.count(), serde_json::from_str::<u32>(&text).ok());
        prop_assert_eq!(value.flag(), serde_json::from_str::<bool>(&text).ok());
        prop_assert_eq!(value.is_null(), serde_json::from_str::<()>(&text).is_ok());
        let texts = value.texts().map(|texts| texts.into_iter().map(String::from).collect());
        prop_assert_eq!(texts, serde_json::from_str::<Vec<String>>(&text).ok());
    }

    #[test]
    fn an_altered_event_is_taken_for_what_serde_json_takes_it_for(
        event in event(),
        changes in vec((any::<Index>(), 0..4_usize, select(BITS.to_vec())), 0..3),
        at in any::<Index>(), bit in select(BITS.to_vec()), instead in any::<bool>(), exchanged in any::<bool>(),
    ) {
        let text = event.to_text().expect("json");
        let text = if exchanged { with_another_value(&text, at, bit, instead) } else { altered(text, &changes) };
        match (Event::read(&text), form(&text)) {
            (Reading::Known(event), judged) => {
                prop_assert_eq!(Form::Whole(event.to_text().expect("json")), judged);
            }
            // Of the right form it can still say what no event says.
            (Reading::Unknown { .. }, judged) => prop_assert_ne!(judged, Form::None, "{}", text),
            (Reading::Damaged, judged) => prop_assert_eq!(judged, Form::None, "{}", text),
        }
    }

    #[test]
    fn an_event_is_written_as_serde_json_writes_it(event in event()) {
        let text = event.to_text().expect("json");
        prop_assert_eq!(form(&text), Form::Whole(text));
    }

    #[test]
    fn a_text_is_written_as_serde_json_writes_it(name in any::<String>(), text in any::<String>(), low in "[\u{0}-\u{2f}\u{7f}{\\[\\\\]{0,20}") {
        let mut writer = Writer::new();
        writer.text(&name, &text);
        writer.texts("", [low.as_str(), &text].into_iter());
        writer.open(&low);
        writer.null(&low);
        writer.close();
        let [name, text, low] = [name, text, low].map(|text| serde_json::to_string(&text).expect("json"));
        prop_assert_eq!(writer.end(), format!(r#"{{{name}:{text},"":[{low},{text}],{low}:{{{low}:null}}}}"#));
    }
}

#[test]
fn no_depth_is_too_much() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(Value::read(&deep).map(Value::raw), Some(deep.as_str()));
    assert_eq!(Value::read(&deep[1..]), None);
}

#[test]
fn one_name_twice_is_refused_and_another_name_only_where_it_is_asked_for() {
    let names = ["a"];
    let raw = |found: Option<[Option<Value>; 1]>| found.map(|[a]| a.map(|a| a.raw().to_owned()));
    assert_eq!(raw(parts(r#" {"a" : 1 } "#, &names)), Some(Some("1".to_owned())));
    assert_eq!(
        raw(parts(r#"{"b":2,"\u0061":1,"b":3}"#, &names)),
        Some(Some("1".to_owned()))
    );
    assert_eq!(raw(parts("{}", &names)), Some(None));
    assert_eq!(raw(only("{}", &names)), Some(None));
    for wrong in [
        r#"{"a":1,"a":1}"#,
        r#"{"a":1,"\u0061":1}"#,
        r#"{"a":1}}"#,
        r#"{"a":1,}"#,
        r#"{"a":}"#,
        "[]",
        "",
    ] {
        assert_eq!(raw(parts(wrong, &names)), None, "{wrong}");
        assert_eq!(raw(only(wrong, &names)), None, "{wrong}");
    }
    assert_eq!(raw(only(r#"{"a":1,"b":null}"#, &names)), None);
}

#[test]
fn an_offset_that_no_place_has_makes_the_event_damaged() {
    let with = |offset: &str| {
        let id = crate::golden::ONE;
        let at = format!(r#"{{"utc_ms":1,"offset_min":{offset},"zone":""}}"#);
        Event::read(&format!(
            r#"{{"id":"{id}","order":{{"ms":1,"tick":0}},"schema":1,"at":{at},"body":{{"kind":"erased"}}}}"#
        ))
    };
    assert!(matches!(with("-1080"), Reading::Known(_)));
    for wrong in ["-1081", "1081", "-2147483648", "-2147483649", "-0"] {
        assert_eq!(with(wrong), Reading::Damaged, "{wrong}");
    }
}
