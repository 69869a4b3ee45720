//! What the checklist says fits a small phone in both languages, and nothing anywhere can be read as leave to drive.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use aftercare::care::task::TaskId;
use aftercare::words::tasks::{self, TaskText, Tasks};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Two lines at 320 px.
const LINE_AT_MOST: usize = 46;

/// What a hurried person could take for leave to drive, to mix, or for a promise; in small letters. Said with a *not*
/// or a *no* before it, it says the opposite.
const LEAVE: &[&str] = &[
    "you may drive",
    "you can drive",
    "you may now",
    "able to drive",
    "allowed to drive",
    "fit to drive",
    "ok to drive",
    "okay to drive",
    "free to drive",
    "clear to drive",
    "cleared to drive",
    "drive again",
    "driving is fine",
    "start driving",
    "safe to",
    "safely",
    "you are safe",
    "puedes conducir",
    "puedes coger el coche",
    "puedes manejar",
    "puede conducir",
    "podrás conducir",
    "volver a conducir",
    "apto para conducir",
    "apta para conducir",
    "es seguro",
    "es segura",
    "sin peligro",
    "sin riesgo",
];

/// What turns such words around when it stands right before them.
const DENIED: &[&str] = &["no ", "not ", "never ", "nunca ", "nadie ", "nobody "];

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

fn leave_in(text: &str) -> Option<&'static str> {
    let said = |words: &&&str| {
        text.match_indices(**words)
            .any(|(at, _)| !DENIED.iter().any(|denied| text[..at].ends_with(denied)))
    };
    LEAVE.iter().find(said).copied()
}

#[test]
fn leave_to_drive_would_be_noticed() {
    assert_eq!(leave_in("now you may drive"), Some("you may drive"));
    assert_eq!(
        leave_in("no puedes conducir; mañana puedes conducir"),
        Some("puedes conducir")
    );
    assert_eq!(leave_in("después no puedes conducir"), None);
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
        .filter(|file| !file.to_string_lossy().contains("tests"))
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

#[test]
fn no_words_anywhere_can_be_read_as_leave_to_drive() {
    for (file, text) in all_texts() {
        assert_eq!(leave_in(&text), None, "{}: {text}", file.display());
    }
}

/// What would tell the reader that they or a thing are normal or safe, or what they have; in small letters.
const PROMISES: &[&str] = &[
    "you are safe",
    "you're safe",
    "it is safe",
    "it's safe",
    "is normal",
    "are normal",
    "perfectly normal",
    "normal after",
    "don't worry",
    "don’t worry",
    "do not worry",
    "nothing to worry",
    "no need to worry",
    "harmless",
    "you are fine",
    "you have a ",
    "you are having a ",
    "you are suffering",
    "your diagnosis",
    "estás a salvo",
    "es normal",
    "son normales",
    "no te preocupes",
    "no hay de qué preocuparse",
    "inofensiv",
    "no pasa nada",
    "tienes una depresi",
    "padeces",
    "tu diagnóstico",
];

/// A condition is no diagnosis.
const CONDITIONS: &[&str] = &["if ", "when ", "cuando ", "that ", "si ", "or ", "o "];

fn promise_in(text: &str) -> Option<&'static str> {
    let said = |words: &&&str| {
        text.match_indices(**words)
            .any(|(at, _)| !CONDITIONS.iter().any(|before| text[..at].ends_with(before)))
    };
    PROMISES.iter().find(said).copied()
}

#[test]
fn nothing_says_that_the_reader_or_a_thing_is_normal_or_safe_or_what_they_have() {
    assert_eq!(promise_in("this is normal after a dose"), Some("is normal"));
    assert_eq!(promise_in("call if you have a fever"), None);
    for (file, text) in all_texts() {
        assert_eq!(promise_in(&text), None, "{}: {text}", file.display());
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
