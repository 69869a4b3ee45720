//! The tables as they are edited, for the tests and for the tool that writes the release.

use crate::care::symptom::Effect;
use crate::care::task::TaskId;
use crate::words::room::Row;
use crate::words::{Language, rooms};

/// A table and what it must hold.
pub(super) struct Source {
    /// As it is edited: a heading, then its rows.
    pub(super) table: &'static str,
    /// Room, effect or task, and its row.
    pub(super) rows: Vec<(&'static str, Row)>,
    /// The names of rows that may be empty in every language.
    pub(super) may_be_empty: &'static [&'static str],
}

/// Empty in one language alone: nobody checks the translation into English.
const ONLY_IN_TRANSLATIONS: &str = "translation_note";

/// In the order in which they stand in the app.
pub(super) fn sources() -> [Source; 3] {
    [
        Source {
            table: include_str!("../effects.tsv"),
            rows: each(
                Effect::ALL.map(Effect::name),
                &[
                    "name",
                    "other",
                    "while_waiting",
                    "emergency_line",
                    "call_today",
                    "next_visit",
                ],
            ),
            may_be_empty: &["while_waiting", "call_today", "next_visit"],
        },
        Source {
            table: include_str!("../tasks.tsv"),
            rows: each(TaskId::ALL.map(TaskId::name), &["line", "why"]),
            may_be_empty: &[],
        },
        Source {
            table: include_str!("../rooms.tsv"),
            rows: rooms::rows(),
            may_be_empty: &[],
        },
    ]
}

/// Some parts to each item.
fn each<const N: usize>(items: [&'static str; N], parts: &[&str]) -> Vec<(&'static str, Row)> {
    let rows = |item| parts.iter().map(move |part| (item, Row::new(part, 0)));
    items.into_iter().flat_map(rows).collect()
}

/// The rows of a table below its heading, in cells: item, part, then a text for each language.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|row| row.split('\t').collect())
}

/// All texts as the app takes them.
///
/// # Errors
///
/// What is wrong with the first row that is missing, stray, misplaced, empty or not the same in all languages.
pub fn lines() -> Result<String, String> {
    let sources = sources();
    sources.iter().try_for_each(Source::check)?;
    let mut lines = String::new();
    for language in Language::ALL {
        for row in sources.iter().flat_map(|source| rows(source.table)) {
            lines.push_str(row.get(2 + language as usize).copied().unwrap_or(""));
            lines.push('\n');
        }
    }
    Ok(lines)
}

impl Source {
    /// Holds every row against what is needed.
    pub(super) fn check(&self) -> Result<(), String> {
        let heading: Vec<_> = self
            .table
            .lines()
            .take(1)
            .flat_map(|row| row.split('\t'))
            .collect();
        if heading.get(2..) != Some(&Language::ALL.map(Language::tag)) {
            return Err(format!("the heading {heading:?} does not name the languages"));
        }
        let mut found = rows(self.table);
        for (item, row) in &self.rows {
            let cells = found.next().unwrap_or_default();
            self.check_row(item, row, &cells)
                .map_err(|reason| format!("{item} {}: {reason}: {cells:?}", row.says))?;
        }
        found
            .next()
            .map_or(Ok(()), |stray| Err(format!("nothing asks for the row {stray:?}")))
    }

    fn check_row(&self, item: &str, row: &Row, cells: &[&str]) -> Result<(), &'static str> {
        let [found_item, says, texts @ ..] = cells else {
            return Err("is not there");
        };
        if (*found_item, *says) != (item, &row.says) {
            return Err("another row stands in its place");
        }
        if texts.len() != Language::ALL.len() || cells.iter().any(|cell| cell.trim() != *cell) {
            return Err("is not one text for each language");
        }
        let empty = texts.iter().filter(|text| text.is_empty()).count();
        let may = self.may_be_empty.contains(says) && empty == texts.len();
        if *says == ONLY_IN_TRANSLATIONS {
            return Ok(());
        }
        if empty > 0 && !may {
            return Err("is empty");
        }
        let mut shapes = texts.iter().map(|text| shape(text));
        let first = shapes.next().unwrap_or_default();
        if shapes.any(|shape| shape != first) || first.last() != Some(&row.values) {
            return Err("has not the same forms and values in every language");
        }
        Ok(())
    }
}

/// How many values each of its forms has.
fn shape(text: &str) -> Vec<usize> {
    text.split(" | ").map(|form| form.matches("{}").count()).collect()
}
