//! A list that changes: rows stay as they are while others come and go.
//!
//! The library's own list keeps what is drawn in tables of its own and works out the fewest moves; for lists as short as
//! ours this is 6 KB less to download.

use super::drawn::drawn_in_the_browser;
use super::live::live;
use super::part::{Draw, Piece};
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element as Made, Node, Placeholder};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// One row: told apart by its key, drawn when it first appears.
pub struct Keyed {
    key: String,
    draw: Box<dyn Draw>,
}

/// A row under `key`.
pub fn keyed(key: String, draw: impl Fn() -> AnyView + Send + 'static) -> Keyed {
    Keyed {
        key,
        draw: Box::new(draw),
    }
}

/// The list of the rows there are now.
pub fn rows(now: impl Fn() -> Vec<Keyed> + Send + 'static) -> Piece {
    // What a row keeps lives as long as the row, and not until the list is next looked at.
    let parent = Owner::current().unwrap_or_default();
    live(move || {
        let list = List {
            rows: now(),
            parent: parent.clone(),
        };
        list.into_any()
    })
}

struct List {
    rows: Vec<Keyed>,
    parent: Owner,
}

/// A row in the page. What was drawn goes before what it keeps.
struct Row {
    key: String,
    drawn: AnyViewState,
    _owner: Owner,
}

/// The rows in the page, and the mark behind the last one.
struct Standing {
    rows: Vec<Row>,
    end: Placeholder,
}

fn draw(mut row: Keyed, parent: &Owner) -> Row {
    let owner = parent.with(Owner::new);
    // The list is looked at again when its rows change, not when something in one of them does.
    let drawn = untrack(|| owner.with(|| row.draw.draw().build()));
    Row {
        key: row.key,
        drawn,
        _owner: owner,
    }
}

impl Render for List {
    type State = Standing;

    fn build(self) -> Standing {
        let parent = self.parent;
        Standing {
            rows: self.rows.into_iter().map(|row| draw(row, &parent)).collect(),
            end: Rndr::create_placeholder(),
        }
    }

    fn rebuild(self, standing: &mut Standing) {
        let mut old = std::mem::take(&mut standing.rows);
        for gone in old.extract_if(.., |row| !self.rows.iter().any(|new| new.key == row.key)) {
            let mut gone = gone;
            gone.drawn.unmount();
        }
        // What is left of the old ones stands in the page in this order, each to be reached in its turn.
        let mut old: std::collections::VecDeque<Row> = old.into();
        for new in self.rows {
            let row = if old.front().is_some_and(|row| row.key == new.key) {
                old.pop_front()
            } else {
                let found = old.iter().position(|row| row.key == new.key);
                let mut row = found
                    .and_then(|at| old.remove(at))
                    .unwrap_or_else(|| draw(new, &self.parent));
                let next = old.front().map(|row| &row.drawn);
                if !next.is_some_and(|next| next.insert_before_this(&mut row.drawn)) {
                    standing.end.insert_before_this(&mut row.drawn);
                }
                Some(row)
            };
            standing.rows.extend(row);
        }
    }
}

impl Mountable for Standing {
    fn unmount(&mut self) {
        for row in &mut self.rows {
            row.drawn.unmount();
        }
        self.end.unmount();
    }

    fn mount(&mut self, parent: &Made, marker: Option<&Node>) {
        for row in &mut self.rows {
            row.drawn.mount(parent, marker);
        }
        self.end.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.rows.first();
        first.is_some_and(|row| row.drawn.insert_before_this(child)) || self.end.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Made> {
        self.rows.iter().flat_map(|row| row.drawn.elements()).collect()
    }
}

impl AddAnyAttr for List {
    type Output<Added: Attribute> = Self;

    fn add_any_attr<Added: Attribute>(self, _attribute: Added) -> Self {
        self
    }
}

drawn_in_the_browser!(List, Standing);
