//! The catalogue against `side_effects.tsv`, row by row: no row forgotten, none invented, and every figure accounted for.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

mod figures;
mod rows;

use aftercare::care::catalogue::{ROWS, Row};
use std::collections::BTreeMap;

const TABLE: &str = include_str!("../fixtures/side_effects.tsv");

/// Each row of the table by its id: column name to text.
fn table() -> BTreeMap<&'static str, BTreeMap<&'static str, &'static str>> {
    let mut lines = TABLE.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    let names = lines.next().unwrap();
    let rows: BTreeMap<_, _> = lines
        .map(|cells| {
            assert_eq!(cells.len(), names.len(), "{cells:?}");
            (cells[0], names.iter().copied().zip(cells).collect())
        })
        .collect();
    assert_eq!(rows.len(), 47);
    rows
}

/// Looks at every row of the catalogue beside the same row of the table.
fn each(column: &str, mut look: impl FnMut(&'static Row, &'static str)) {
    let table = table();
    for row in ROWS {
        let cells = table.get(row.effect.name());
        look(row, cells.unwrap_or_else(|| panic!("{:?}", row.effect))[column]);
    }
}
