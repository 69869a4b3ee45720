//! Letters in small form, held against the tables of all scripts.

use aftercare::care::letters::{is_of_word, small, small_text};

#[test]
fn latin_greek_and_cyrillic_letters_have_the_small_form_that_unicode_gives() {
    for letter in ('\0'..='\u{17f}').chain('Α'..='ώ').chain('Ѐ'..='џ') {
        let mut lower = letter.to_lowercase();
        if let (Some(only), None) = (lower.next(), lower.next()) {
            assert_eq!(small(letter), only, "{letter}");
        }
    }
    assert_eq!(small('İ'), 'i');
    assert_eq!(
        small_text("DOLOR de Cabeza, Ñandú – ΣΑΝ Ж"),
        "dolor de cabeza, ñandú – σαν ж"
    );
}

#[test]
fn words_end_at_signs_and_not_at_letters_of_any_script() {
    for letter in "azAZ09éñßœΩжתあ語ª".chars() {
        assert!(is_of_word(letter), "{letter}");
    }
    for sign in " .,;:!?¿¡«»“”‘’–—…·×÷()[]{}'\"\t\n\u{a0}\u{2003}\u{3000}".chars() {
        assert!(!is_of_word(sign), "{sign}");
    }
}
