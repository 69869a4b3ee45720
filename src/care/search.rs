//! Finding a place in the guidance pages by words, with typing mistakes forgiven.
//!
//! Every word of the pages is folded once, when the index is made; a word of the query is compared once with each distinct
//! word. What counts as near is the same as for effects ([`super::find`]), and two forms of a word (drive, driving) are the
//! same one. Mistakes are forgiven where no word of the pages is or holds what was typed.
//!
//! A passage is found when it has all words of the query; where none has, those are that have most of its letters. Words
//! that the pages have nowhere do not count; those that they have everywhere, or that only ask, where there are no others.

mod text;

use std::cmp::Ordering;

use super::find::{MISSING, MISTYPED, SAME, between, fold, sought};
use text::{sentence_end, stem, words};

/// No page fills the list: so many hits of each.
const A_PAGE: usize = 2;
/// The distance of another word.
const NOWHERE: usize = MISSING * MEASURE;
/// How far another form of the same word is.
const FORM: usize = 1;
/// How much farther a passage is that is no heading: more than forms, less than a word that only begins alike.
const NO_HEADING: usize = 3;
/// The distances between words that are told apart there, in the same measure.
const MEASURE: usize = 4;
/// Farther than all words of a query together.
const FARTHEST: usize = 1024;
/// A word is everywhere if it is in more than so many passages, and more than this part of them.
const COMMON: usize = 8;
/// See [`COMMON`].
const COMMON_PART: usize = 16;
/// Words that ask, in both languages: they do not tell what is asked about.
const ASKING: &str = "when where who why how much many long can may does will should would could \
                      cuando donde quien como cuanto cuanta puedo puede debo";

/// A paragraph, list item or heading of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Which page, in whatever order the caller numbers them.
    pub page: usize,
    /// The id of the heading that it stands under; empty above the first.
    pub place: String,
    /// Its words, without marks.
    pub text: String,
    /// Whether it is a heading, or the title of the page.
    pub heading: bool,
}

/// A passage that was found, and its sentence that tells most: the three parts are that sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The passage.
    pub passage: &'a Passage,
    /// The sentence up to the word.
    pub before: &'a str,
    /// The word that matched.
    pub hit: &'a str,
    /// The rest of the sentence.
    pub after: &'a str,
}

/// The passages of all pages, and their words.
#[derive(Debug)]
pub struct Index {
    passages: Vec<Passage>,
    /// Each distinct word, folded, in order of appearance.
    vocabulary: Vec<Vec<char>>,
    /// Of each passage, its words in order, as places in the vocabulary.
    lines: Vec<Vec<usize>>,
}

/// A word of the query.
struct Sought {
    letters: usize,
    /// How far each word of the vocabulary is from it; [`NOWHERE`] where it is another word.
    distances: Vec<usize>,
    /// In how many passages it is, as it was typed.
    passages: usize,
    /// Whether it tells nothing.
    empty: bool,
}

impl Index {
    /// An index of passages in the order of the pages.
    pub fn new(passages: Vec<Passage>) -> Self {
        let mut vocabulary: Vec<Vec<char>> = Vec::new();
        let mut sorted: Vec<usize> = Vec::new();
        let mut lines = Vec::new();
        for passage in &passages {
            let mut line = Vec::new();
            for (_, word) in words(&passage.text) {
                let word = fold(word);
                let known = sorted.binary_search_by(|&id| {
                    vocabulary
                        .get(id)
                        .map_or(Ordering::Less, |other| other.cmp(&word))
                });
                line.push(match known {
                    Ok(at) => sorted.get(at).copied().unwrap_or_default(),
                    Err(at) => {
                        let id = vocabulary.len();
                        sorted.insert(at, id);
                        vocabulary.push(word);
                        id
                    }
                });
            }
            lines.push(line);
        }
        Self {
            passages,
            vocabulary,
            lines,
        }
    }

    /// What `query` finds, the best first, and not more than `limit`: words as they were typed before words that begin
    /// with them, hold them or are mistyped; among equals headings, then the order of the pages. Nothing for a query of no
    /// more than one letter.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit<'_>> {
        let sought = self.sought(query);
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (at, (passage, line)) in self.passages.iter().zip(&self.lines).enumerate() {
            if let Some(rank) = rank(&sought, line) {
                let apart = if passage.heading { 0 } else { NO_HEADING };
                found.push((rank + apart, at));
            }
        }
        found.sort_unstable();
        let fewest = found.first().map_or(0, |&(rank, _)| rank / FARTHEST);
        let mut hits: Vec<Hit> = Vec::new();
        for (rank, at) in found {
            if hits.len() >= limit || rank / FARTHEST > fewest {
                break;
            }
            if let Some(hit) = self.hit(at, &sought) {
                let of_page = hits.iter().filter(|other| other.passage.page == hit.passage.page);
                if of_page.count() < A_PAGE {
                    hits.push(hit);
                }
            }
        }
        hits
    }

    /// The words of a query that count.
    fn sought(&self, query: &str) -> Vec<Sought> {
        let mut all = Vec::new();
        for word in sought(query) {
            let distances = self.distances(&word);
            if word.len() > 1 && distances.iter().any(|&distance| distance < NOWHERE) {
                let is_same = |id: &usize| distances.get(*id).is_some_and(|&distance| distance <= FORM);
                let passages = self.lines.iter().filter(|line| line.iter().any(is_same));
                let passages = passages.count();
                let asks = ASKING
                    .split(' ')
                    .any(|other| word.iter().copied().eq(other.chars()));
                all.push(Sought {
                    letters: word.len(),
                    empty: asks || passages > COMMON.max(self.lines.len() / COMMON_PART),
                    distances,
                    passages,
                });
            }
        }
        if all.iter().any(|word| !word.empty) {
            all.retain(|word| !word.empty);
        }
        all
    }

    fn distances(&self, word: &[char]) -> Vec<usize> {
        let distance = |other: &Vec<char>| match between(word, other) {
            SAME => SAME,
            _ if stem(word) == stem(other) => FORM,
            distance => distance * MEASURE,
        };
        let mut distances: Vec<usize> = self.vocabulary.iter().map(distance).collect();
        // What is there as it was typed is no mistake.
        if distances.iter().any(|&distance| distance < MISTYPED * MEASURE) {
            for distance in &mut distances {
                if *distance >= MISTYPED * MEASURE {
                    *distance = NOWHERE;
                }
            }
        }
        distances
    }

    /// The sentence of a passage that has most of what was sought, and in it the word to mark.
    fn hit(&self, at: usize, sought: &[Sought]) -> Option<Hit<'_>> {
        let passage = self.passages.get(at)?;
        let mut line = self.lines.get(at)?.as_slice();
        let mut rest = passage.text.as_str();
        let mut best = usize::MAX;
        let mut shown = None;
        while !rest.is_empty() {
            let (sentence, others) = rest.split_at_checked(sentence_end(rest))?;
            let (own, next) = line.split_at_checked(words(sentence).count())?;
            if let Some(rank) = rank(sought, own).filter(|&rank| rank < best) {
                best = rank;
                shown = Some((sentence.trim(), own));
            }
            (rest, line) = (others, next);
        }
        let (sentence, own) = shown?;
        let (nth, _) = own.iter().enumerate().min_by_key(|&(_, &id)| mark(sought, id))?;
        let (start, hit) = words(sentence).nth(nth)?;
        Some(Hit {
            passage,
            before: sentence.get(..start)?,
            hit,
            after: sentence.get(start + hit.len()..)?,
        })
    }
}

/// How far a line of words is from what is sought: letters of words that it lacks, then distances. `None` where it has none.
fn rank(sought: &[Sought], line: &[usize]) -> Option<usize> {
    let (mut lacking, mut distances, mut has) = (0, 0, false);
    for word in sought {
        let each = line.iter().filter_map(|&id| word.distances.get(id));
        let nearest = each.min().copied().unwrap_or(NOWHERE);
        if nearest < NOWHERE {
            distances += nearest;
            has = true;
        } else {
            lacking += word.letters;
        }
    }
    has.then_some(lacking * FARTHEST + distances)
}

/// Which word of a sentence is marked: the one that is sought and is the rarest, and of those the nearest.
fn mark(sought: &[Sought], id: usize) -> usize {
    let each = sought.iter().filter_map(|word| {
        let &distance = word.distances.get(id)?;
        (distance < NOWHERE).then_some(word.passages * FARTHEST + distance)
    });
    each.min().unwrap_or(usize::MAX)
}
