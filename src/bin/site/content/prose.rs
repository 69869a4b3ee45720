//! How hard a page is to read: words, sentences, syllables, and the Flesch–Kincaid grade made of them.
//!
//! As the design counts it: what is quoted is left out, and so are headings; an item of a list or a cell of a table is
//! one sentence at least; the names on the kept list have two syllables.

use std::collections::BTreeSet;
use std::path::Path;

use super::marks;
use super::text::{Block, Kind};
use crate::{Result, read_text};

/// Names of medicines, conditions and organisations.
pub struct Names(BTreeSet<String>);

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

    fn has(&self, word: &str) -> bool {
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

fn is_vowel(letter: char) -> bool {
    "aeiouyáéíóúü".contains(letter)
}

/// The syllables of an English word, by its letters. A number is one.
fn syllables(word: &str, names: &Names) -> usize {
    let lower = word.to_lowercase().replace('’', "'");
    if names.has(&lower) || names.has(lower.trim_end_matches("'s")) {
        return 2;
    }
    let word = lower.split('\'').next().unwrap_or_default();
    if let Ok(at) = IRREGULAR.binary_search_by_key(&word, |entry| entry.0) {
        return IRREGULAR[at].1;
    }
    if word.len() < 4 || !word.chars().all(char::is_alphabetic) {
        return 1;
    }
    let mut groups = 0;
    let mut before = ' ';
    for (at, letter) in word.chars().enumerate() {
        let vowel = is_vowel(letter) && !(letter == 'y' && at == 0);
        groups += usize::from(vowel && !is_vowel(before));
        before = letter;
    }
    (groups + apart(word)).saturating_sub(silent(word)).max(1)
}

/// How many vowels stand side by side and are spoken apart.
fn apart(word: &str) -> usize {
    let word = word.replace("qu", "q");
    let pairs: usize = [
        "eo", "iu", "ua", "uo", "ia", "io", "iet", "ying", "eing", "ier", "oin", "oer",
    ]
    .iter()
    .map(|pair| {
        word.match_indices(pair)
            .filter(|(at, _)| spoken_apart(&word, *at, pair))
            .count()
    })
    .sum();
    pairs
}

fn spoken_apart(word: &str, at: usize, pair: &str) -> bool {
    let before = &word[..at];
    match pair {
        "eo" => !before.ends_with('p'),
        "ia" | "io" => !before.ends_with(['t', 's', 'c', 'g', 'x']),
        "ua" => !before.ends_with('g'),
        "uo" => !word[at..].starts_with("uor"),
        "ying" | "eing" => before.ends_with(|each: char| each.is_ascii_lowercase()),
        "oin" => before.ends_with('g') || before.ends_with('d'),
        "ier" => before.ends_with(['s', 'l', 'r', 'd']) && word.ends_with("ier"),
        _ => true,
    }
}

/// How many groups of vowels are not spoken.
fn silent(word: &str) -> usize {
    let ends = |end: &str| word.strip_suffix(end);
    let consonant = |stem: &str| stem.ends_with(|last| !is_vowel(last));
    let inside = ["ely", "eful", "efully", "eless", "eness", "ement", "ements"]
        .iter()
        .any(|end| ends(end).is_some_and(|stem| consonant(stem) && stem.chars().any(is_vowel)));
    let past = ends("ed").is_some_and(|stem| consonant(stem) && !stem.ends_with(['t', 'd']));
    let many = ends("es").is_some_and(|stem| {
        let hisses =
            stem.ends_with(['s', 'x', 'z', 'c', 'g']) || stem.ends_with("ch") || stem.ends_with("sh");
        consonant(stem) && !hisses && !is_le(stem)
    });
    let last = ends("e").is_some_and(|stem| consonant(stem) && !is_le(stem));
    usize::from(inside) + usize::from(past || many || last)
}

/// `-le` behind a consonant is spoken, as in *simple*.
fn is_le(stem: &str) -> bool {
    stem.strip_suffix('l')
        .is_some_and(|before| before.ends_with(|last| !is_vowel(last)))
}

/// Words that their letters do not tell, in order.
const IRREGULAR: [(&str, usize); 46] = [
    ("agreed", 2),
    ("area", 3),
    ("areas", 3),
    ("asleep", 2),
    ("being", 2),
    ("business", 2),
    ("created", 3),
    ("diabetes", 4),
    ("different", 3),
    ("doing", 2),
    ("eighteen", 2),
    ("evening", 2),
    ("every", 2),
    ("everyone", 3),
    ("going", 2),
    ("healing", 2),
    ("idea", 3),
    ("ideas", 3),
    ("involved", 2),
    ("likely", 2),
    ("meaning", 2),
    ("medicine", 3),
    ("medicines", 3),
    ("people", 2),
    ("quiet", 2),
    ("react", 2),
    ("reaction", 3),
    ("reactions", 3),
    ("reliable", 4),
    ("science", 2),
    ("seeing", 2),
    ("someone", 2),
    ("something", 2),
    ("sometimes", 2),
    ("somewhere", 2),
    ("suicidal", 4),
    ("suicide", 3),
    ("trial", 2),
    ("trials", 2),
    ("unreal", 2),
    ("usual", 3),
    ("usually", 4),
    ("violent", 3),
    ("whatever", 3),
    ("yourself", 2),
    ("yourselves", 2),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names(["ketamine", "benzodiazepine"].map(str::to_owned).into())
    }

    #[test]
    fn irregular_words_are_in_order() {
        assert!(IRREGULAR.is_sorted_by_key(|entry| entry.0));
    }

    #[test]
    fn syllables_are_those_that_are_spoken() {
        for (word, count) in [
            ("the", 1),
            ("take", 1),
            ("tired", 1),
            ("wanted", 2),
            ("simple", 2),
            ("simples", 2),
            ("pages", 2),
            ("times", 1),
            ("safely", 2),
            ("statement", 2),
            ("emergency", 4),
            ("studied", 2),
            ("lying", 2),
            ("serious", 3),
            ("question", 2),
            ("psychiatry", 4),
            ("evaluation", 5),
            ("quick", 1),
            ("Ketamine", 2),
            ("benzodiazepines", 2),
            ("180", 1),
            ("don’t", 1),
        ] {
            assert_eq!(syllables(word, &names()), count, "{word}");
        }
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
