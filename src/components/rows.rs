//! A list that changes: rows stay as they are while others come and go.
//!
//! A library's list keeps what is drawn in tables of its own and works out the fewest moves; for lists as short as ours
//! this is 6 KB less to download.

use super::drawn::{State, mark};
use super::live::live;
use super::part::Draw;
use super::view::{Kind, View};
use leptos::prelude::{Owner, untrack};
use std::collections::VecDeque;
use web_sys::Node;

/// One row: told apart by its key, drawn when it first appears.
pub struct Keyed {
    key: String,
    draw: Box<dyn Draw>,
}

/// A row under `key`.
pub fn keyed(key: String, draw: impl Fn() -> View + 'static) -> Keyed {
    Keyed {
        key,
        draw: Box::new(draw),
    }
}

/// The list of the rows there are now.
pub fn rows(now: impl Fn() -> Vec<Keyed> + 'static) -> View {
    // What a row keeps lives as long as the row, and not until the list is next looked at.
    let parent = Owner::current().unwrap_or_default();
    live(move || View::of(Kind::Rows(now(), parent.clone())))
}

/// A row in the page. What was drawn goes before what it keeps.
struct Row {
    key: String,
    drawn: State,
    _owner: Owner,
}

/// The rows in the page, and the mark behind the last one.
pub(super) struct Standing {
    rows: Vec<Row>,
    end: Node,
}

#[inline(never)]
fn draw(row: Keyed, parent: &Owner) -> Row {
    let mut draw = row.draw;
    let owner = parent.with(Owner::new);
    // The list is looked at again when its rows change, not when something in one of them does.
    let drawn = untrack(|| owner.with(|| draw.draw().build()));
    Row {
        key: row.key,
        drawn,
        _owner: owner,
    }
}

impl Standing {
    pub fn new(rows: Vec<Keyed>, parent: &Owner) -> Self {
        Self {
            rows: rows.into_iter().map(|row| draw(row, parent)).collect(),
            end: mark(),
        }
    }

    pub fn rebuild(&mut self, new: Vec<Keyed>, parent: &Owner) {
        let mut old = std::mem::take(&mut self.rows);
        for gone in old.extract_if(.., |row| !new.iter().any(|new| new.key == row.key)) {
            gone.drawn.remove();
        }
        // What is left of the old ones stands in the page in this order, each to be reached in its turn.
        let mut old: VecDeque<Row> = old.into();
        for new in new {
            let row = if old.front().is_some_and(|row| row.key == new.key) {
                old.pop_front()
            } else {
                let found = old.iter().position(|row| row.key == new.key);
                let row = found
                    .and_then(|at| old.remove(at))
                    .unwrap_or_else(|| draw(new, parent));
                let next = old.front().and_then(|row| row.drawn.first());
                row.drawn.place_before(next.as_ref().unwrap_or(&self.end));
                Some(row)
            };
            self.rows.extend(row);
        }
    }

    pub fn each(&self, look: &mut dyn FnMut(&Node)) {
        for row in &self.rows {
            row.drawn.each(look);
        }
        look(&self.end);
    }
}
