//! `docs/backup.schema.json` says of real files what is so.

use crate::mutate::corpus;
use crate::pattern::matches;
use crate::sample::{ENVELOPE, cases, file, mixed, texts};
use proptest::prelude::*;
use serde_json::Value;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/backup.schema.json")).expect("json")
}

/// Whether `value` is as `schema` says, by JSON Schema 2020-12 as far as it is used there.
fn holds(schema: &Value, value: &Value) -> bool {
    let Some(rules) = schema.as_object() else {
        return schema.as_bool().expect("a schema");
    };
    let of = |name: &str| rules.get(name);
    rules.iter().all(|(rule, said)| match rule.as_str() {
        "$schema" | "$id" | "title" | "description" => true,
        "const" => said == value,
        "type" => match said {
            Value::Array(any) => any.iter().any(|each| is_a(each, value)),
            one => is_a(one, value),
        },
        "oneOf" => list(said).iter().filter(|each| holds(each, value)).count() == 1,
        "minimum" => value.as_i64().is_none_or(|number| Some(number) >= said.as_i64()),
        "maximum" => value.as_i64().is_none_or(|number| Some(number) <= said.as_i64()),
        "pattern" => value
            .as_str()
            .is_none_or(|text| matches(said.as_str().expect("a pattern"), text)),
        "required" => value.as_object().is_none_or(|object| {
            let mut names = list(said).iter().filter_map(Value::as_str);
            names.all(|name| object.contains_key(name))
        }),
        "properties" => value.as_object().is_none_or(|object| {
            let mut said = said.as_object().expect("properties").iter();
            said.all(|(name, schema)| object.get(name).is_none_or(|value| holds(schema, value)))
        }),
        "additionalProperties" => value.as_object().is_none_or(|object| {
            let named = |name: &str| of("properties").is_some_and(|all| all.get(name).is_some());
            object
                .iter()
                .all(|(name, value)| named(name) || holds(said, value))
        }),
        "minItems" => value.as_array().is_none_or(|all| Some(all.len()) >= size(said)),
        "maxItems" => value.as_array().is_none_or(|all| Some(all.len()) <= size(said)),
        "prefixItems" => value.as_array().is_none_or(|all| {
            let mut pairs = list(said).iter().zip(all);
            pairs.all(|(schema, value)| holds(schema, value))
        }),
        "items" => value.as_array().is_none_or(|all| {
            let before = of("prefixItems").map_or(0, |first| list(first).len());
            all.iter().skip(before).all(|value| holds(said, value))
        }),
        unknown => {
            assert_eq!(unknown, "", "a rule that is not known here");
            false
        }
    })
}

fn list(said: &Value) -> &[Value] {
    said.as_array().expect("a list")
}

fn size(said: &Value) -> Option<usize> {
    said.as_u64().and_then(|number| usize::try_from(number).ok())
}

fn is_a(kind: &Value, value: &Value) -> bool {
    match kind.as_str().expect("a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        other => {
            assert_eq!(other, "", "a type that is not known here");
            false
        }
    }
}

fn is_described(file: &str) -> bool {
    holds(&schema(), &serde_json::from_str(file).expect("json"))
}

#[test]
fn every_file_is_as_the_schema_says() {
    for file in corpus() {
        assert!(is_described(&file), "{file}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases().cases / 8, ..cases() })]

    #[test]
    fn files_of_any_record_are_as_the_schema_says(texts in texts()) {
        prop_assert!(is_described(&file(&texts)));
    }
}

#[test]
fn what_is_no_backup_is_not_what_the_schema_says() {
    let (plain, envelope) = (file(&mixed()), ENVELOPE.write());
    let changed = [
        plain.replace("-backup", "-export"),
        plain.replace("\"version\":1", "\"version\":2"),
        plain.replace("\"entries\":15", "\"entries\":\"15\""),
        plain.replace("\"entries\":15", "\"entries\":-15"),
        plain.replace("\"first\":\"2026-", "\"first\":\"26-"),
        plain.replace("\"settings\":{", "\"settings\":{\"size\":2,"),
        plain.replace("\"frame\"", "\"frames\""),
        plain.replace("\"frame\":\"", "\"frame\":\"x"),
        plain.replace(",{\"id\"", ",7,{\"id\""),
        plain.replace("\"utc_ms\"", "\"utc\""),
        plain.replace("\"last\":", "\"data\":\"\",\"last\":"),
        envelope.replace("600000", "599999"),
        envelope.replace("600000", "10000001"),
        envelope.replace("AES-256", "AES-128"),
        envelope.replace("\"nonce\":\"AA", "\"nonce\":\"A"),
        envelope.replace("\"encrypted\":{", "\"encrypted\":{\"hint\":\"cat\","),
        envelope.replace("\"data\"", "\"events\":[],\"data\""),
    ];
    for file in changed {
        assert!(
            file != plain && file != envelope && !is_described(&file),
            "{file}"
        );
    }
}
