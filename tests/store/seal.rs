//! The seal notices damage, whatever the bytes.

use aftercare::store::seal::{Damaged, seal, unseal};
use proptest::prelude::*;

#[test]
fn the_stored_form_stays_readable_for_ever() {
    assert_eq!(seal("123456789"), "cbf43926 123456789");
    assert_eq!(unseal("cbf43926 123456789"), Ok("123456789"));
}

#[test]
fn what_only_looks_like_a_seal_is_damaged() {
    for text in ["", " ", "cbf43926", "CBF43926 123456789", "+bf43926 1", "é 1"] {
        assert_eq!(unseal(text), Err(Damaged), "{text:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_sealed_can_be_read_again(text in ".*") {
        let sealed = seal(&text);
        prop_assert_eq!(unseal(&sealed), Ok(text.as_str()));
    }

    #[test]
    fn whatever_the_bytes_there_is_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(inner) = unseal(&text) {
            prop_assert_eq!(seal(inner), text);
        }
    }

    #[test]
    fn one_changed_byte_is_noticed(text in "[ -~]{1,80}", place: prop::sample::Index, bit in 0..7_u8) {
        let mut bytes = seal(&text).into_bytes();
        let index = place.index(bytes.len());
        bytes[index] ^= 1 << bit;
        let changed = String::from_utf8_lossy(&bytes);
        prop_assert_eq!(unseal(&changed), Err(Damaged));
    }

    #[test]
    fn a_text_cut_short_is_noticed(text in ".{1,80}", place: prop::sample::Index) {
        let sealed = seal(&text);
        let end = sealed.floor_char_boundary(place.index(sealed.len()));
        prop_assert_eq!(unseal(&sealed[..end]), Err(Damaged));
    }
}
