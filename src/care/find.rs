//! Finding an effect by the words that people use for it, with typing mistakes forgiven.
//!
//! Capitals and accents do not count, in Spanish either. Every word of the query looks for its best match: the same word, one
//! that begins with it, one that holds it, or one that is mistyped. An effect is found by one phrase of its own in which at
//! least half of the words match, and the longest of them.

use super::letters::{self, small};

/// No query is longer than people type: so many words count, of so many letters each.
const WORDS: usize = 8;
/// See [`WORDS`].
const LETTERS: usize = 24;
/// Words shorter than this ("a", "de", "my") count only where there are no others.
const SHORT: usize = 3;

/// How far a word is from one of the phrase: the less the nearer.
pub(super) const SAME: usize = 0;
const BEGINS: usize = 1;
const HOLDS: usize = 2;
pub(super) const MISTYPED: usize = 3;
pub(super) const MISSING: usize = 20;

/// The things of `listed` that `query` finds, the best first; among equals in their order. Each stands with its phrases:
/// its name and the other words for it. Nothing for an empty query.
pub fn find<T: Copy>(query: &str, listed: &[(T, &[&str])]) -> Vec<T> {
    let sought = sought(query);
    if sought.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize)> = listed
        .iter()
        .enumerate()
        .filter_map(|(at, (_, phrases))| {
            let distances = phrases.iter().filter_map(|phrase| distance(&sought, phrase));
            Some((distances.min()?, at))
        })
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .filter_map(|(_, at)| Some(listed.get(at)?.0))
        .collect()
}

/// Whether every word of `query` is somewhere in `text`, of whatever length; capitals and accents do not count.
pub fn holds(text: &str, query: &str) -> bool {
    let letters = |text: &str| -> String {
        let small = text.chars().map(small);
        small.filter(|&letter| !is_accent(letter)).map(plain).collect()
    };
    let (text, query) = (letters(text), letters(query));
    let mut words = query.split_whitespace().peekable();
    words.peek().is_some() && words.all(|word| text.contains(word))
}

/// The words of a query that count.
pub(super) fn sought(query: &str) -> Vec<Vec<char>> {
    let mut words = words(query);
    if words.iter().any(|word| word.len() >= SHORT) {
        words.retain(|word| word.len() >= SHORT);
    }
    words
}

/// The words of a text, folded. Only the beginning of a very long one.
fn words(text: &str) -> Vec<Vec<char>> {
    text.split(|letter: char| !is_of_word(letter))
        .filter(|word| !word.is_empty())
        .take(WORDS)
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether it is part of a word, and not between two of them.
pub(super) fn is_of_word(letter: char) -> bool {
    letters::is_of_word(letter)
}

/// A word in small letters and digits without accents. Only the beginning of a very long one.
pub(super) fn fold(word: &str) -> Vec<char> {
    let letters = word.chars().filter(|&letter| !is_accent(letter));
    let small = letters.take(LETTERS).map(small);
    small.filter(|&letter| !is_accent(letter)).map(plain).collect()
}

/// A letter's accent as a character of its own, as some keyboards write it.
fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// A small letter without its accent.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => letter,
    }
}

/// How far the words sought are from a phrase; `None` where it is not found by them.
fn distance(sought: &[Vec<char>], phrase: &str) -> Option<usize> {
    let phrase = words(phrase);
    let each: Vec<usize> = sought
        .iter()
        .map(|word| {
            let nearest = phrase.iter().map(|other| between(word, other)).min();
            nearest.unwrap_or(MISSING)
        })
        .collect();
    let matched = each.iter().filter(|&&distance| distance < MISSING).count();
    let longest = sought.iter().map(Vec::len).max()?;
    let by_longest = sought
        .iter()
        .zip(&each)
        .any(|(word, &distance)| word.len() == longest && distance < MISSING);
    // Of two phrases that match alike the shorter is nearer: "sick" is "feeling sick" rather than a longer sentence.
    (by_longest && matched * 2 >= sought.len())
        .then(|| each.iter().sum::<usize>() * (WORDS + 1) + phrase.len())
}

/// How far one word is from another.
pub(super) fn between(word: &[char], other: &[char]) -> usize {
    if word == other {
        return SAME;
    }
    if other.starts_with(word) {
        return BEGINS;
    }
    let allowed = mistakes(word.len());
    if allowed > 0 && other.windows(word.len()).any(|part| part == word) {
        return HOLDS;
    }
    // Each mistake accounts for one letter that the other has nowhere: most words are told apart by that, in no time.
    if word.iter().filter(|letter| !other.contains(letter)).count() > allowed {
        return MISSING;
    }
    // While a word is being typed its mistakes are in the part that is there.
    let part = other.get(..word.len()).unwrap_or(other);
    let mut apart = edits(word, part);
    if part.len() < other.len() && other.len() - part.len() <= allowed {
        apart = apart.min(edits(word, other));
    }
    if apart <= allowed {
        MISTYPED + apart
    } else {
        MISSING
    }
}

/// How many mistakes a word of so many letters may have.
const fn mistakes(letters: usize) -> usize {
    match letters {
        ..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// How many letters are wrong, missing, too many, or swapped with their neighbour.
fn edits(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let replaced = at(&last, column) + usize::from(letter != against);
            let mut fewest = replaced.min(at(&last, column + 1) + 1).min(at(&line, column) + 1);
            if row > 0
                && column > 0
                && one.get(row - 1) == Some(against)
                && other.get(column - 1) == Some(letter)
            {
                fewest = fewest.min(at(&before, column - 1) + 1);
            }
            line.push(fewest);
        }
        before = std::mem::replace(&mut last, line);
    }
    at(&last, other.len())
}

fn at(line: &[usize], column: usize) -> usize {
    line.get(column).copied().unwrap_or(usize::MAX / 2)
}
