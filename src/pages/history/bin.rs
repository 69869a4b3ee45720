//! The bin: what was moved there, to be put back or to be deleted for good.

use super::names::name_of;
use crate::care::event::Body;
use crate::care::history::Line;
use crate::care::moment::{HOUR_MS, Moment};
use crate::care::order::EventId;
use crate::care::record::{KEPT_IN_BIN_MS, Record};
use crate::components::element::{Child, el, parts};
use crate::components::live::{Memo, keyed, live, memo, on, press, rows, when};
use crate::components::shapes::{
    block, chip, error_line, group, list, muted, named_button, para, para_of, span_of, typed, within,
};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::{dates, scene};
use crate::reactive::RwSignal;
use crate::words::Words;

/// How many lines are built at first, and with each **Show older**.
const STEP: usize = 60;

/// What is in the bin and can be named; an act that was taken back cannot.
/// With it, how often it was changed: a line that was changed is drawn anew.
type Binned = (EventId, Moment, usize);

/// The bin, closed until it is opened.
pub fn bin() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let open = RwSignal::new(false);
    let deleting = RwSignal::new(None::<EventId>);
    let binned = memo(move || {
        notebook.record.with(|record| {
            let all = record.bin().into_iter();
            let named = |(id, at)| {
                let is_named = Line::of(record, id).is_some()
                    || record.own_task(id).is_some()
                    || record.contact(id).is_some();
                is_named.then(|| (id, at, record.versions(id).len()))
            };
            all.filter_map(named).collect::<Vec<Binned>>()
        })
    });
    let count = memo(move || binned.with(Vec::len));
    // What was asked to go stands in the bin until it is gone from the disk.
    let deleted = live(move || {
        let id = deleting.get()?;
        let gone = binned.with(|binned| binned.iter().all(|(other, ..)| *other != id));
        gone.then_some(words.history.deleted)
    });
    let days = usize::try_from(KEPT_IN_BIN_MS / (24 * HOUR_MS)).unwrap_or_default();
    el("details")
        .class("card bin")
        .on("toggle", on(move |_| open.set(true)))
        .with(parts![
            within(
                "summary",
                "",
                parts![words.history.bin, " (", live(move || count.get()), ")"]
            ),
            muted((words.history.bin_days)(days)),
            el("p").class("muted").attr("role", "status").holding(deleted),
            when(
                move || count.get() == 0,
                move || para_of("muted", words.history.bin_empty)
            ),
            when(move || open.get(), move || lines_of(binned, deleting).child()),
        ])
}

/// The lines of the bin.
fn lines_of(binned: Memo<Vec<Binned>>, deleting: RwSignal<Option<EventId>>) -> impl Child {
    let words = use_words();
    let limit = RwSignal::new(STEP);
    let standing = move || {
        let row = |(id, at, changes): Binned| {
            keyed(format!("{id} {changes}"), move || {
                bin_row(id, at, deleting).child()
            })
        };
        binned.get().into_iter().take(limit.get()).map(row).collect()
    };
    parts![
        list("plain stack", parts![rows(standing)]),
        when(
            move || binned.with(Vec::len) > limit.get(),
            move || chip(
                words.history.more,
                press(move || limit.update(|limit| *limit += STEP))
            )
        ),
    ]
}

/// What is kept in the bin by name, and the person's words.
fn name_and_words(record: &Record, id: EventId, words: &'static Words) -> (String, String) {
    let line = Line::of(record, id);
    let line = line.map(|line| (name_of(&line, words), line.note().to_owned()));
    let own = || record.own_task(id).map(|own| (own.note, String::new()));
    let contact = || record.contact(id).map(|contact| (contact.name, contact.phone));
    line.or_else(own).or_else(contact).unwrap_or_default()
}

fn bin_row(id: EventId, at: Moment, deleting: RwSignal<Option<EventId>>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let since = dates::day_and_time(&at, &now.get_untracked(), words);
    let (name, note) = notebook
        .record
        .with_untracked(|record| name_and_words(record, id, words));
    let asking = RwSignal::new(false);
    let failed = move || {
        let failed = notebook
            .notices
            .with(|notices| notices.not_deleted.as_ref().map(|(id, _)| *id));
        failed == Some(id)
    };
    let not_deleted = move || error_line(live(move || words.history.not_deleted));
    within(
        "li",
        "entry",
        parts![
            typed("b", name.clone()),
            typed("p", note),
            span_of("muted small", (words.history.binned)(&since)),
            doings(id, name, asking),
            when(move || asking.get(), move || sure(id, asking, deleting).child()),
            when(failed, not_deleted),
        ],
    )
}

/// **Put back** and **Delete**.
fn doings(id: EventId, name: String, asking: RwSignal<bool>) -> impl Child {
    let words = use_words().history;
    let notebook = use_notebook();
    let put_back = press(move || {
        notebook.keep(Body::PutBack { target: id });
    });
    let spoken = (words.put_back_of)(&name);
    let delete = move || {
        let ask = press(move || {
            asking.set(true);
            scene::after(0, || scene::focus(".sure .chip:last-child"));
        });
        named_button((words.delete_of)(&name), words.delete, ask)
    };
    block(
        "line",
        parts![
            named_button(spoken, words.put_back, put_back),
            when(move || !asking.get(), delete),
        ],
    )
}

/// Asked before something is deleted for good, in its place.
fn sure(id: EventId, asking: RwSignal<bool>, deleting: RwSignal<Option<EventId>>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let to_bin = || scene::after(0, || scene::focus(".bin summary"));
    let delete = press(move || {
        asking.set(false);
        deleting.set(Some(id));
        notebook.delete_for_good(id);
        to_bin();
    });
    let leave = press(move || {
        asking.set(false);
        to_bin();
    });
    group(
        "sure stack",
        words.history.delete_sure,
        parts![
            para(words.history.delete_sure),
            block(
                "choice two",
                parts![
                    chip(words.history.delete, delete),
                    chip(words.history.delete_not, leave),
                ]
            ),
        ],
    )
}
