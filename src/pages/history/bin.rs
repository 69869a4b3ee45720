//! The bin: what was moved there, to be put back.

use super::rows::Item;
use crate::care::event::Body;
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::record::Record;
use crate::components::live::{Rows, keyed, live, press, when};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::dates;
use crate::words::Words;
use leptos::prelude::*;

/// The bin, closed until it is opened.
#[component]
pub fn Bin() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let binned = move || {
        notebook.record.with(|record| {
            let all = record.bin().into_iter();
            all.filter_map(|(id, at)| Some((id, name_of(record, id, words)?, at)))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <details class="card">
            <summary>{words.history.bin}" ("{live(move || binned().len())}")"</summary>
            {when(move || binned().is_empty(), move || view! {
                <p class="muted">{words.history.bin_empty}</p>
            }.into_any())}
            <ul class="plain stack">
                <Rows rows=Box::new(move || {
                    let row = |(id, name, at): (EventId, String, Moment)| {
                        keyed(id.to_string(), move || view! { <BinRow id=id name=name.clone() at=at.clone() /> }.into_any())
                    };
                    binned().into_iter().map(row).collect()
                }) />
            </ul>
        </details>
    }
}

/// What is kept in the bin by name; an act that was taken back has none.
fn name_of(record: &Record, id: EventId, words: &'static Words) -> Option<String> {
    let entry = record.session(id).map(Item::Session);
    let entry = entry.or_else(|| record.effect(id).map(|entry| Item::Effect(entry, None)));
    let entry = entry.or_else(|| record.mood(id).map(Item::Mood));
    let own = || record.own_task(id).map(|own| own.note);
    entry.map(|entry| entry.name(words)).or_else(own)
}

#[component]
fn BinRow(id: EventId, name: String, at: Moment) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let since = dates::day_and_time(&at, &now.get_untracked(), words);
    view! {
        <li class="entry">
            <b>{name.clone()}</b>
            <span class="muted small">{(words.history.binned)(&since)}</span>
            <button
                class="text-button"
                aria-label=(words.history.put_back_of)(&name)
                on:click=press(move || {
                    notebook.keep(Body::PutBack { target: id });
                })
            >{words.history.put_back}</button>
        </li>
    }
}
