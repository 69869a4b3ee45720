//! Whom to call, below what nobody reads: nobody is watching, the emergency number, the crisis line, the emergency signs.

use super::numbers::{crisis_lines, emergency_numbers, red_flags};
use crate::care::red_flags::Level;
use crate::components::element::{Child, parts};
use crate::components::shapes::{bold, para};
use crate::notebook::use_words;

/// It stands under the lowest mood, under words that the app does not interpret, and under a search without a hit.
pub fn whom_to_call() -> impl Child {
    let words = use_words();
    parts![
        para(bold(words.help.nobody_watching)),
        emergency_numbers(),
        crisis_lines(),
        red_flags(Level::Emergency),
    ]
}
