//! A question with two answers, as buttons that stay pressed.

use super::live::{Memo, all, live, press};
use crate::components::element::{Child, parts};
use crate::components::shapes::{block, choice, group, para};
use crate::notebook::use_words;
use crate::reactive::Callback;

/// The question, and what was answered; pressing changes it.
pub fn yes_no(
    // The question, in words.
    question: &'static str,
    // The answer, as the record has it.
    answer: Memo<Option<bool>>,
    // Told what was pressed.
    choose: Callback<bool>,
) -> impl Child {
    let words = use_words();
    group(
        "stack",
        question,
        parts![
            para(question),
            block(
                "choice three",
                all(
                    [(words.driving.yes, true), (words.driving.no, false)].map(|(name, yes)| {
                        let pressed = live(move || answer.get() == Some(yes));
                        choice(name, pressed, press(move || choose.run(yes)))
                    })
                )
            ),
        ],
    )
}
