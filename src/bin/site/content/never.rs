//! What is never said to a patient: the kept list `src/content/never.txt`, and how a text is held against it.
//!
//! This file uses nothing of the tool: the test that reads the words of the app holds them against the same list.

/// The kept list.
pub struct Never(Vec<Phrase>);

/// A phrase, and what turns it around when it stands before it.
struct Phrase {
    said: String,
    steps: Vec<Step>,
    unless: Unless,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unless {
    Nothing,
    /// Right before it: a condition promises nothing.
    Condition,
    /// Before it in the same sentence: what is denied is not said.
    Denied,
    /// The same, but close to it: a *never* within five words, or another denial as the last of them.
    DeniedBefore,
}

enum Step {
    /// One of these words; with a star, one that begins so.
    Word(Vec<(String, bool)>),
    /// A number.
    Number,
    /// Up to four words.
    Gap,
}

const GAP: usize = 4;
const NEVER_AT_MOST: usize = 5;
const CONDITIONS: [&str; 7] = ["if", "whether", "when", "that", "or", "cuando", "si"];
const DENIALS: [&str; 13] = [
    "no", "not", "never", "nobody", "nothing", "cannot", "without", "don't", "doesn't", "nunca", "sin", "ni",
    "nadie",
];

/// Stands for the end of a sentence among the words.
const STOP: &str = ".";

impl Never {
    /// Reads the list: a phrase on each line, remarks behind `//`, and `[...]` before the phrases of a kind.
    pub fn read(list: &str) -> Self {
        let mut unless = Unless::Nothing;
        let mut phrases = Vec::new();
        for line in list.lines().map(str::trim) {
            match line {
                "" => {}
                "[never]" => unless = Unless::Nothing,
                "[unless a condition]" => unless = Unless::Condition,
                "[unless denied right before]" => unless = Unless::DeniedBefore,
                "[unless denied]" => unless = Unless::Denied,
                _ if line.starts_with("//") => {}
                _ => phrases.push(Phrase {
                    said: line.to_owned(),
                    steps: line.split_whitespace().map(step).collect(),
                    unless,
                }),
            }
        }
        Self(phrases)
    }

    /// Each phrase that the text says, with where in the text it begins.
    pub fn said_in<'a>(&'a self, text: &str) -> Vec<(usize, &'a str)> {
        let words = words(text);
        let mut found = Vec::new();
        for phrase in &self.0 {
            let here =
                |at: &usize| matches(&phrase.steps, &words[*at..]) && !turned(phrase.unless, &words[..*at]);
            found.extend(
                (0..words.len())
                    .find(here)
                    .map(|at| (words[at].0, phrase.said.as_str())),
            );
        }
        found.sort_unstable();
        found
    }
}

fn step(part: &str) -> Step {
    match part {
        "#" => Step::Number,
        "..." => Step::Gap,
        _ => {
            let choices = part.to_lowercase();
            let choice = |word: &str| (word.trim_end_matches('*').to_owned(), word.ends_with('*'));
            Step::Word(choices.split('|').map(choice).collect())
        }
    }
}

/// The words of a text in small letters, each with its place; dashes, strokes and a change from digits to letters part
/// them, and the end of a sentence is one of its own.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut all: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (at, each) in text.char_indices() {
        let each = if each == '’' { '\'' } else { each };
        if each.is_alphanumeric() || (each == '\'' && open) {
            let same = |word: &(usize, String)| {
                word.1
                    .ends_with(|last: char| last.is_ascii_digit() == each.is_ascii_digit())
            };
            match all.last_mut().filter(|word| open && same(word)) {
                Some(word) => word.1.extend(each.to_lowercase()),
                None => all.push((at, each.to_lowercase().collect())),
            }
            open = true;
        } else {
            let digit_follows = text[at + each.len_utf8()..].starts_with(|next: char| next.is_ascii_digit());
            if matches!(each, '.' | '!' | '?' | ';' | '|') && !digit_follows {
                all.push((at, STOP.to_owned()));
            }
            open = false;
        }
    }
    all
}

fn matches(steps: &[Step], words: &[(usize, String)]) -> bool {
    let Some((step, more)) = steps.split_first() else {
        return true;
    };
    match step {
        Step::Gap => (0..=GAP.min(words.len())).any(|skipped| {
            let within = words[..skipped].iter().all(|(_, word)| word != STOP);
            within && matches(more, &words[skipped..])
        }),
        Step::Number => words.split_first().is_some_and(|((_, word), rest)| {
            word.starts_with(|each: char| each.is_ascii_digit()) && matches(more, rest)
        }),
        Step::Word(choices) => words.split_first().is_some_and(|((_, word), rest)| {
            let fits = |(choice, open): &(String, bool)| {
                word == choice || *open && word.starts_with(choice.as_str())
            };
            choices.iter().any(fits) && matches(more, rest)
        }),
    }
}

fn turned(unless: Unless, before: &[(usize, String)]) -> bool {
    let mut back = before
        .iter()
        .rev()
        .map(|(_, word)| word.as_str())
        .take_while(|word| *word != STOP);
    match unless {
        Unless::Nothing => false,
        Unless::Condition => back.next().is_some_and(|word| CONDITIONS.contains(&word)),
        Unless::DeniedBefore => {
            let close: Vec<&str> = back.take(NEVER_AT_MOST).collect();
            close.contains(&"never") || close.first().is_some_and(|word| DENIALS.contains(word))
        }
        Unless::Denied => back.any(|word| DENIALS.contains(&word) || word.ends_with("n't")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "// remark\n[never]\nmirac*\none session ... ten|10\n# mg|milligram*\n[unless a condition]\nit is safe\n[unless denied]\nprevent* suicide\n\
                        [unless denied right before]\nyou may drive\n";

    #[test]
    fn phrases_are_found_in_every_form() {
        for text in [
            "A Miracle.",
            "truly miraculous",
            "One\nsession is worth 10 of talk",
            "one session equals ten",
            "take 0.5mg",
            "take 50 milligrams",
            "It is safe.",
            "It prevents suicide",
            "Do not wait. It can prevent suicide",
            "Do not worry, now you may drive",
        ] {
            assert_eq!(Never::read(LIST).said_in(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn what_is_no_promise_is_left_alone() {
        for text in [
            "one session. Then ten more",
            "ask if it is safe for you",
            "it is not shown to prevent suicide",
            "it doesn’t prevent suicide",
            "20 minutes",
            "It never tells you that you may drive",
            "it is safer",
        ] {
            assert!(Never::read(LIST).said_in(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_place_is_where_the_phrase_begins() {
        assert_eq!(Never::read(LIST).said_in("Über a miracle"), [(8, "mirac*")]);
    }
}
