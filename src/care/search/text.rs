//! The words and sentences of a text, where they stand in it.

use crate::care::find::is_of_word;

/// What is left of a word without its ending has at least so many letters.
const STEM: usize = 4;

/// The words of a text as they are written, and where each begins.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    let pieces = text.split_inclusive(|letter| !is_of_word(letter));
    let each = pieces.map(move |piece| {
        let start = end;
        end += piece.len();
        (start, piece.trim_end_matches(|letter| !is_of_word(letter)))
    });
    each.filter(|(_, word)| !word.is_empty())
}

/// A word without the ending of its form; a short one as it is.
pub(super) fn stem(word: &[char]) -> &[char] {
    match word {
        [.., 's', 's'] => word,
        [stem @ .., 'i', 'n', 'g'] | [stem @ .., 'e', 's' | 'd'] | [stem @ .., 'e' | 's']
            if stem.len() >= STEM =>
        {
            stem
        }
        _ => word,
    }
}

/// Where the first sentence of a text ends: before the space after its full stop.
pub(super) fn sentence_end(text: &str) -> usize {
    let mut ended = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '.' | '?' | '!' => ended = true,
            ')' | '\u{22}' | '”' | '’' | '»' => {}
            _ if ended && letter.is_whitespace() => return at,
            _ => ended = false,
        }
    }
    text.len()
}
