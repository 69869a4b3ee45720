//! The checklist in words: what each task says, and why.

mod en;
mod es;

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
pub static EN: Tasks = Tasks { text: en::text };

/// Spanish.
pub static ES: Tasks = Tasks { text: es::text };

const fn says(line: &'static str, why: &'static str) -> TaskText {
    TaskText { line, why }
}
