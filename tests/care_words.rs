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

#[test]
fn no_words_anywhere_can_be_read_as_leave_to_drive() {
    let mut files = Vec::new();
    for folder in ["src/words", "src/content", "src/care"] {
        sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    }
    let mut looked_at = 0;
    for file in &files {
        let text = fs::read_to_string(file).unwrap();
        let said = match file.extension().and_then(|extension| extension.to_str()) {
            Some("rs") => literals(&text),
            _ => vec![text.to_lowercase()],
        };
        looked_at += said.len();
        for text in said {
            assert_eq!(leave_in(&text), None, "{}: {text}", file.display());
        }
    }
    assert!(looked_at > 500, "only {looked_at} texts were found");
}
