//! Reading is total: whatever the bytes, the others load.

use crate::made::event;
use aftercare::care::event::{Event, Reading};
use aftercare::care::record::Record;
use proptest::prelude::*;

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
