//! Reading is total: whatever the bytes, the others load.

use crate::made::event;
use aftercare::care::event::{Event, Reading};
use aftercare::care::record::Record;
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
