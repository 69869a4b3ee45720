//! The checklist in words: what each task says, and why (`tasks.tsv`).

use super::{Language, texts};
use crate::care::task::TaskId;

/// What is said about the tasks.
pub struct Tasks {
    /// The words of a task.
    pub text: fn(TaskId) -> TaskText,
}

/// The words of one task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskText {
    /// What to do, not to do or to watch for, in a few words.
    pub line: &'static str,
    /// Why, in a sentence or two.
    pub why: &'static str,
}

/// English.
pub static EN: Tasks = Tasks {
    text: |task| says(Language::English, task),
};

/// Spanish.
pub static ES: Tasks = Tasks {
    text: |task| says(Language::Spanish, task),
};

/// Both parts of the task's text, in the order of `tasks.tsv`.
fn says(language: Language, task: TaskId) -> TaskText {
    let part = |part| texts::TASKS.text(language, task as usize, part);
    TaskText {
        line: part(0),
        why: part(1),
    }
}
