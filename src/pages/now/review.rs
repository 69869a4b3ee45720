//! The morning after: "This is what you noted last night", one by one: keep, correct, put in the bin.

use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::record::Entry;
use crate::care::review::{due, was_last_night};
use crate::components::element::{Child, el, parts};
use crate::components::entry_card::entry_name;
use crate::components::live::{Memo, live, memo, press, when};
use crate::components::saved::saved_status;
use crate::components::shapes::{block, bold, chip, group, muted, opener, sentence, span_of};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::pages::history::correction;
use crate::platform::dates;
use crate::reactive::{Callback, RwSignal};

/// The card, while there is something to look at.
pub fn morning_review() -> impl Child {
    let record = use_notebook().record;
    let now = use_now();
    let put_off = RwSignal::new(false);
    let entries = memo(move || {
        let now = now.get();
        record.with(|record| due(record, &now))
    });
    let any = move || !put_off.get() && entries.with(|entries| !entries.is_empty());
    when(any, move || review_of(entries, put_off).child())
}

fn review_of(entries: Memo<Vec<Entry>>, put_off: RwSignal<bool>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let shown = memo(move || entries.with(|entries| entries.first().cloned()));
    let title = live(move || {
        let entry = shown.get()?;
        let now = now.get();
        Some(if was_last_night(&entry, &now) {
            words.review.last_night.to_owned()
        } else {
            (words.review.on_day)(&dates::day(&entry.noted, &now, words))
        })
    });
    let keep_all = move || {
        for entry in entries.get_untracked() {
            notebook.keep(Body::Review { target: entry.id });
        }
    };
    let told = RwSignal::new(None::<EventId>);
    let left = memo(move || entries.with(Vec::len));
    el("section")
        .class("card")
        .attr("aria-labelledby", "review")
        .with(parts![
            el("h2")
                .attr("id", "review")
                .attr("tabindex", "-1")
                .holding(title),
            live(move || told.get().map(|id| saved_status(id).child())),
            live(move || shown.get().map(|entry| one_entry(entry, told).child())),
            muted(live(move || (words.review.left)(left.get()))),
            block(
                "choice two",
                parts![
                    when(
                        move || left.get() > 1,
                        move || chip(words.review.keep_all, press(keep_all))
                    ),
                    chip(words.review.later, press(move || put_off.set(true))),
                ]
            ),
        ])
}

/// One entry: keep, correct, put in the bin.
fn one_entry(entry: Entry, told: RwSignal<Option<EventId>>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now().get_untracked();
    let id = entry.id;
    let correcting = RwSignal::new(false);
    let keep = move || {
        told.set(Some(notebook.keep(Body::Review { target: id })));
    };
    let bin = move || {
        told.set(Some(notebook.keep(Body::Bin { target: id })));
    };
    group(
        "stack",
        entry_name(&entry.what, words),
        parts![
            sentence(parts![
                bold(entry_name(&entry.what, words)),
                " ",
                span_of("muted small", dates::day_and_time(&entry.when, &now, words)),
            ]),
            el("p")
                .class("typed")
                .attr("dir", "auto")
                .holding(entry.note.clone()),
            block(
                "choice three",
                parts![
                    chip(words.review.keep, press(keep)),
                    opener(
                        "chip",
                        words.history.correct,
                        live(move || correcting.get()),
                        press(move || correcting.update(|open| *open = !*open))
                    ),
                    chip(words.history.to_bin, press(bin)),
                ]
            ),
            when(
                move || correcting.get(),
                move || {
                    let done = Callback::new(move |()| correcting.set(false));
                    correction(id, done).child()
                }
            ),
        ],
    )
}
