//! Texts that stand in tables of their own, `effects.tsv`, `tasks.tsv` and `rooms.tsv`: a row to a text, with its
//! languages side by side, so that they are edited without the code. A phone fetches them beside the app, which is the smaller for it.
//!
//! On their way they are plain lines in the order of the tables, first all of one language, then all of the next. To
//! the app a text is its place among them: nothing is searched for.

#[cfg(not(target_arch = "wasm32"))]
mod tables;
#[cfg(test)]
mod tests;

use super::{Language, rooms};
use crate::care::symptom::Effect;
use crate::care::task::TaskId;
use std::sync::OnceLock;

#[cfg(not(target_arch = "wasm32"))]
pub use tables::lines;

/// All texts, in order.
static ALL: OnceLock<Vec<&'static str>> = OnceLock::new();

/// Where the texts of the effects stand: six to each.
pub(super) const EFFECTS: Table = Table {
    first: 0,
    items: Effect::ALL.len(),
    parts: 6,
};
/// Where the texts of the tasks stand: two to each.
pub(super) const TASKS: Table = Table {
    first: EFFECTS.end(),
    items: TaskId::ALL.len(),
    parts: 2,
};
/// Where the texts of the rooms stand, in the order of their fields.
const ROOMS: Table = Table {
    first: TASKS.end(),
    items: rooms::ROWS,
    parts: 1,
};
/// So many texts has a language.
const TEXTS: usize = ROOMS.end();

/// A table of texts: some parts to each of its items.
pub(super) struct Table {
    /// The place of its first text.
    first: usize,
    /// How many items it has.
    items: usize,
    /// How many texts each of them has.
    parts: usize,
}

impl Table {
    const fn end(&self) -> usize {
        self.first + self.items * self.parts
    }

    /// A part of an item. Empty only where it may be: the texts are there before anything asks for one.
    pub(super) fn text(&self, language: Language, item: usize, part: usize) -> &'static str {
        let place = language as usize * TEXTS + self.first + item * self.parts + part;
        all().get(place).copied().unwrap_or("")
    }
}

/// The texts of the rooms, to be taken one after another.
pub(super) struct Texts(&'static [&'static str]);

/// Those of a language.
pub(super) fn of_rooms(language: Language) -> Texts {
    let first = language as usize * TEXTS + ROOMS.first;
    Texts(all().get(first..first + rooms::ROWS).unwrap_or_default())
}

impl Texts {
    /// The next one.
    #[inline(never)]
    pub(super) fn one(&mut self) -> &'static str {
        self.take(1).first().copied().unwrap_or_default()
    }

    /// The next few.
    #[inline(never)]
    pub(super) fn take(&mut self, rows: usize) -> &'static [&'static str] {
        let (taken, left) = self.0.split_at_checked(rows).unwrap_or_default();
        self.0 = left;
        taken
    }
}

#[cfg(target_arch = "wasm32")]
fn all() -> &'static [&'static str] {
    ALL.get().map_or(&[], Vec::as_slice)
}

#[cfg(not(target_arch = "wasm32"))]
fn all() -> &'static [&'static str] {
    // The tool that writes the release and the tests say what is wrong with them.
    ALL.get_or_init(|| in_lines(lines().unwrap_or_default()))
}

/// Takes the texts that were fetched. Whether they are whole; without them there is nothing to show.
#[cfg(target_arch = "wasm32")]
pub fn take(lines: String) -> bool {
    let lines = in_lines(lines);
    are_whole(&lines) && ALL.set(lines).is_ok()
}

/// The texts stay for as long as the app does.
fn in_lines(text: String) -> Vec<&'static str> {
    String::leak(text).lines().collect()
}

/// A page that a host sends in place of a file it does not have is not as long.
#[cfg(any(test, target_arch = "wasm32"))]
fn are_whole(lines: &[&str]) -> bool {
    lines.len() == Language::ALL.len() * TEXTS
}
