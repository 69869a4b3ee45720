//! History: what was noted, by day or by session, newest first; to find, to correct, to bin, to put back.

mod bin;
mod correction;
mod filter;
mod names;
mod picture;
mod rows;
mod versions;

pub use correction::correction;

use crate::care::history::{Filter, Item, newest};
use crate::care::order::EventId;
use crate::components::element::{Child, View, el, parts};
use crate::components::live::{Memo, all, keyed, live, memo, press, rows, when};
use crate::components::page::page;
use crate::components::shapes::{card_of, chip, choice, group, list, para, within};
use crate::notebook::{Progress, use_notebook, use_words};
use crate::reactive::RwSignal;
use filter::filter_form;
use leptos::prelude::*;
use names::{GroupKey, is_named};
use rows::entry_row;
use std::cell::Cell;

/// How many entries are shown at first, and with each **Show older**.
const STEP: usize = 60;

thread_local! {
    /// Whether the list was by session when it was last seen.
    static BY_SESSION: Cell<bool> = const { Cell::new(false) };
}

/// What was done on this visit.
#[derive(Clone, Copy)]
struct Here {
    /// What was moved to the bin: it stays in its place, with **Put back**, so that nothing jumps under the finger.
    binned: RwSignal<Vec<EventId>>,
    /// What is being corrected: one line at a time.
    correcting: RwSignal<Option<EventId>>,
}

/// The page.
pub fn history_page() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let limit = RwSignal::new(STEP);
    let by_session = RwSignal::new(BY_SESSION.get());
    let filter = RwSignal::new(Filter::default());
    let here = Here {
        binned: RwSignal::new(Vec::new()),
        correcting: RwSignal::new(None),
    };
    provide_context(here);
    let items = memo(move || {
        let (binned_here, filter) = (here.binned.get(), filter.get());
        let named = is_named(&filter.query, words);
        notebook
            .record
            .with(|record| newest(record, limit.get(), &binned_here, &filter, &*named))
    });
    let total = memo(move || items.with(Vec::len));
    let reading = memo(move || notebook.progress.get() != Progress::Whole);
    let nothing =
        move || total.get() == 0 && !reading.get() && filter.with(|filter| *filter == Filter::default());
    let any = memo(move || notebook.record.with(|record| !record.is_empty()));
    let parts = parts![
        when(nothing, move || para(words.history.empty)),
        when(
            move || any.get(),
            move || parts![two_ways(by_session), filter_form(filter, total, reading, limit),].child()
        ),
        groups(items, by_session),
        when(
            move || reading.get(),
            move || el("p")
                .class("muted loading")
                .attr("role", "status")
                .holding(words.history.loading)
        ),
        when(move || total.get() >= limit.get(), move || older(limit)),
        // Before the lines stand it would stand in their place, and be pushed down by them.
        when(
            move || notebook.progress.get() != Progress::Opening,
            || bin::bin().child()
        ),
    ];
    page(words.history.title.to_owned().into(), None, None, parts)
}

/// **Show older**.
fn older(limit: RwSignal<usize>) -> View {
    let show = press(move || limit.update(|limit| *limit += STEP));
    chip(use_words().history.more, show)
}

/// **By day** or **By session**.
fn two_ways(by_session: RwSignal<bool>) -> impl Child {
    let words = use_words();
    let ways = [(words.history.by_day, false), (words.history.by_session, true)].map(|(name, way)| {
        let chosen = live(move || by_session.get() == way);
        let choose = press(move || {
            BY_SESSION.set(way);
            by_session.set(way);
        });
        choice(name, chosen, choose)
    });
    group("choice two", words.history.listed, all(ways))
}

/// What is shown, by day or by session.
fn groups(items: Memo<Vec<Item>>, by_session: RwSignal<bool>) -> impl Child {
    let groups = memo(move || {
        let mut groups: Vec<GroupKey> = Vec::new();
        items.with(|items| {
            for item in items {
                let group = GroupKey::of(item, by_session.get());
                if !groups.contains(&group) {
                    groups.push(group);
                }
            }
        });
        groups
    });
    let standing = move || {
        let row = |group: GroupKey| keyed(group.text(), move || group_of(group, items).child());
        groups.get().into_iter().map(row).collect()
    };
    rows(standing)
}

/// The entries of one day or session. Each line stays as it is while others change, so that no half-typed word is lost.
fn group_of(group: GroupKey, items: Memo<Vec<Item>>) -> impl Child {
    let by_session = !matches!(group, GroupKey::Day(_));
    let standing = move || {
        items.with(|items| {
            let of_group = items
                .iter()
                .filter(|item| GroupKey::of(item, by_session) == group);
            let row = |item: Item| keyed(rows::key(&item), move || entry_row(item.clone()).child());
            of_group.cloned().map(row).collect()
        })
    };
    let heading = live(move || {
        let of_group = |item: &&Item| GroupKey::of(item, by_session) == group;
        let when = items.with(|items| items.iter().find(of_group).map(|item| *item.line.when()));
        names::heading(group, when)
    });
    let picture = match group {
        GroupKey::Session(id) => id,
        GroupKey::Day(_) => None,
    };
    card_of(
        "stack",
        parts![
            within("h2", "day", parts![heading]),
            picture.map(|id| picture::picture(id).child()),
            list("card rows", parts![rows(standing)]),
        ],
    )
}
