//! How hard a page is to read: words, sentences, syllables, and the Flesch–Kincaid grade made of them.
//!
//! As the design counts it: what is quoted is left out, and so are headings; an item of a list or a cell of a table is
//! one sentence at least; the names on the kept list have two syllables.

use std::collections::BTreeSet;
use std::path::Path;

use super::marks;
use super::syllables::syllables;
use super::text::{Block, Kind};
use crate::{Result, read_text};

/// Names of medicines, conditions and organisations.
pub struct Names(pub(super) BTreeSet<String>);

impl Names {
    /// Reads the kept list: a name on each line, remarks behind `#`.
    pub fn read(file: &Path) -> Result<Self> {
        let text = read_text(file)?;
        let names = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        Ok(Self(names.map(str::to_lowercase).collect()))
    }

    /// Whether the word is one of them, or several of one.
    pub(super) fn has(&self, word: &str) -> bool {
        let one = word.strip_suffix('s').unwrap_or(word);
        self.0.contains(word) || self.0.contains(one)
    }
}

/// A sentence and where its block begins.
pub struct Sentence {
    /// The line of the file.
    pub line: usize,
    /// How many words it has.
    pub words: usize,
    /// Its beginning, for those who mend it.
    pub begin: String,
    syllables: usize,
}

/// The sentences of a block, without what it quotes.
pub fn sentences(block: &Block, names: &Names) -> Vec<Sentence> {
    let text = unquoted(&marks::without(&block.text));
    let cells = text.split(|each| block.kind == Kind::Row && each == '|');
    let apart = cells.flat_map(split);
    let read = apart.map(|sentence| {
        let words = words(sentence);
        Sentence {
            line: block.line,
            words: words.len(),
            begin: words.iter().take(8).copied().collect::<Vec<_>>().join(" "),
            syllables: words.iter().map(|word| syllables(word, names)).sum(),
        }
    });
    read.filter(|sentence| sentence.words > 0).collect()
}

/// The grade of all these together.
pub fn grade(sentences: &[Sentence]) -> f64 {
    let words = real(sentences.iter().map(|sentence| sentence.words).sum());
    let syllables = real(sentences.iter().map(|sentence| sentence.syllables).sum());
    0.39 * words / real(sentences.len()) + 11.8 * syllables / words - 15.59
}

/// Words per sentence.
pub fn mean_words(sentences: &[Sentence]) -> f64 {
    real(sentences.iter().map(|sentence| sentence.words).sum()) / real(sentences.len())
}

/// A count to reckon with; a page that has none still has a grade.
pub fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX).max(1))
}

/// Words as they are counted: what blanks, dashes and strokes keep apart, if there is a letter or a digit in it.
pub fn words(text: &str) -> Vec<&str> {
    let apart = text.split(|each: char| each.is_whitespace() || "-–—/…".contains(each));
    apart
        .map(|word| word.trim_matches(|each: char| !each.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Quoted claims are somebody else's words.
fn unquoted(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::with_capacity(text.len());
    while let Some((before, quote)) = rest.split_once('“') {
        kept.push_str(before);
        rest = quote.split_once('”').map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

/// A sentence ends where a full stop, an exclamation or a question mark stands before a blank.
fn split(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut begin = 0;
    for (at, each) in text.char_indices() {
        let next = at + each.len_utf8();
        let closes = text[next..].trim_start_matches(['’', '"']);
        if matches!(each, '.' | '!' | '?') && (closes.is_empty() || closes.starts_with(char::is_whitespace)) {
            found.push(&text[begin..next]);
            begin = next;
        }
    }
    found.push(&text[begin..]);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names(["ketamine", "benzodiazepine"].map(str::to_owned).into())
    }

    #[test]
    fn sentences_end_where_they_end() {
        let block = |kind, text: &str| Block {
            kind,
            line: 3,
            text: text.to_owned(),
            quoted: false,
        };
        let count = |kind, text| {
            sentences(&block(kind, text), &names())
                .iter()
                .map(|sentence| sentence.words)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            count(
                Kind::Paragraph,
                "About 27.4 in 100. [S5] Is it (really?) so? “Not counted. At all.”"
            ),
            [4, 4]
        );
        assert_eq!(count(Kind::Item, "well-known word/words"), [4]);
        assert_eq!(count(Kind::Row, "One | two three |"), [1, 2]);
    }
}
