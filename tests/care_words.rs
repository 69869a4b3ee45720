//! What the checklist says fits a small phone in both languages, and nothing anywhere can be read as leave to drive.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

// The compiler of the guidance pages holds them against the same list in the same way.
#[path = "../src/bin/site/content/never.rs"]
mod never;

use aftercare::care::task::TaskId;
use aftercare::words::tasks::{self, TaskText, Tasks};
use never::Never;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Two lines at 320 px.
const LINE_AT_MOST: usize = 46;

fn texts() -> Vec<(TaskId, TaskText)> {
    let of = |words: &'static Tasks| TaskId::ALL.map(|task| (task, (words.text)(task)));
    [of(&tasks::EN), of(&tasks::ES)].concat()
}

#[test]
fn every_task_fits_two_lines_and_says_why() {
    for (task, text) in texts() {
        let length = text.line.chars().count();
        assert!(
            (8..=LINE_AT_MOST).contains(&length),
            "{task:?}, {length}: {}",
            text.line
        );
        for sentence in [text.line, text.why] {
            assert!(sentence.ends_with(['.', '?']), "{task:?}: {sentence}");
        }
        let sentences = text.why.matches(['.', '?']).count();
        assert!(
            (1..=2).contains(&sentences),
            "{task:?}, {sentences}: {}",
            text.why
        );
    }
}

#[test]
fn every_task_has_words_of_its_own_in_each_language() {
    let lines: BTreeSet<&str> = texts().iter().map(|(_, text)| text.line).collect();
    assert_eq!(lines.len(), 2 * TaskId::ALL.len());
}

#[test]
fn the_checklist_promises_nothing_names_no_amount_and_does_not_shout() {
    let forbidden = [
        "normal",
        "safe",
        "safely",
        "unsafe",
        "mg",
        "seguro",
        "segura",
        "normalmente",
    ];
    for (_, text) in texts() {
        let both = format!("{} {}", text.line, text.why).to_lowercase();
        assert!(!both.contains(['!', '¡']), "{both}");
        let mut words = both.split(|letter: char| !letter.is_alphanumeric());
        assert!(words.all(|word| !forbidden.contains(&word)), "{both}");
    }
}

fn sources_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources_below(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The string literals of a source text, in small letters.
fn literals(source: &str) -> Vec<String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = code.collect::<Vec<_>>().join("\n");
    let parts = code.split('"').skip(1).step_by(2);
    parts.map(str::to_lowercase).collect()
}

fn never() -> Never {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/never.txt");
    Never::read(&fs::read_to_string(list).unwrap())
}

#[test]
fn leave_to_drive_would_be_noticed() {
    let said = |text| never().said_in(text).len();
    assert_eq!(said("now you may drive"), 1);
    assert_eq!(said("no puedes conducir; mañana puedes conducir"), 1);
    assert_eq!(said("después no puedes conducir"), 0);
    assert_eq!(said("this is normal"), 1);
    assert_eq!(said("call if you have a fever"), 0);
}

/// Every text that the app can show, with its file, in small letters.
fn all_texts() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in ["src/words", "src/content", "src/care"] {
        sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    let mut texts = Vec::new();
    for file in files
        .into_iter()
        .filter(|file| !file.to_string_lossy().contains("tests") && !file.ends_with("never.txt"))
    {
        let text = fs::read_to_string(&file).unwrap();
        let said = match file.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => literals(&text),
            Some("tsv") => text.split(['\t', '\n']).map(str::to_lowercase).collect(),
            _ => vec![text.to_lowercase()],
        };
        texts.extend(said.into_iter().map(|text| (file.clone(), text)));
    }
    assert!(texts.len() > 500, "only {} texts were found", texts.len());
    texts
}

/// That the reader may drive; that they or a thing are normal or safe; what they have; the rest of facts, section 7.
#[test]
fn no_words_anywhere_say_what_is_never_said_to_a_patient() {
    let never = never();
    for (file, text) in all_texts() {
        // The page of claims quotes some of it, to say what is wrong with it.
        let own = text.lines().filter(|line| !line.starts_with('>'));
        let text = own.collect::<Vec<_>>().join("\n");
        let said: Vec<_> = never
            .said_in(&text)
            .into_iter()
            .map(|(at, phrase)| (phrase, text[at..].chars().take(40).collect::<String>()))
            .collect();
        assert!(said.is_empty(), "{}: {said:?}", file.display());
    }
}

/// Whether a number stands before a unit by which a drug is measured out.
fn names_an_amount(text: &str) -> bool {
    let words: Vec<&str> = text.split(|each: char| !each.is_alphanumeric()).collect();
    let is_number = |word: &str| !word.is_empty() && word.chars().all(|each| each.is_ascii_digit());
    let units = [
        "mg",
        "mcg",
        "µg",
        "ug",
        "ml",
        "milligrams",
        "miligramos",
        "grams",
        "gramos",
        "puffs",
    ];
    let apart = words
        .windows(2)
        .any(|pair| is_number(pair[0]) && units.contains(&pair[1]));
    let together = words.iter().any(|word| {
        units
            .iter()
            .any(|unit| word.strip_suffix(unit).is_some_and(is_number))
    });
    apart || together
}

#[test]
fn nothing_gives_an_amount_of_a_drug() {
    assert!(names_an_amount("take 50 mg at once") && names_an_amount("50mg"));
    assert!(!names_an_amount("180 mmhg, 5 minutes"));
    for (file, text) in all_texts() {
        assert!(!names_an_amount(&text), "{}: {text}", file.display());
    }
}
