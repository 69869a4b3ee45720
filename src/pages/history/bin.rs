//! The bin: what was moved there, to be put back or to be deleted for good.

use super::names::name_of;
use crate::care::event::Body;
use crate::care::history::Line;
use crate::care::moment::{HOUR_MS, Moment};
use crate::care::order::EventId;
use crate::care::record::{KEPT_IN_BIN_MS, Record};
use crate::components::element::Child;
use crate::components::live::{Rows, keyed, live, memo, on, press, when};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::{dates, scene};
use crate::reactive::RwSignal;
use crate::words::Words;
use leptos::prelude::*;

/// How many lines are built at first, and with each **Show older**.
const STEP: usize = 60;

/// What is in the bin and can be named; an act that was taken back cannot.
type Binned = (EventId, Moment);

/// The bin, closed until it is opened.
#[component]
pub fn Bin() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let open = RwSignal::new(false);
    let deleting = RwSignal::new(None::<EventId>);
    let binned = memo(move || {
        notebook.record.with(|record| {
            let all = record.bin().into_iter();
            all.filter(|(id, _)| Line::of(record, *id).is_some() || record.own_task(*id).is_some())
                .collect::<Vec<Binned>>()
        })
    });
    let count = memo(move || binned.with(Vec::len));
    // What was asked to go stands in the bin until it is gone from the disk.
    let deleted = live(move || {
        let id = deleting.get()?;
        let gone = binned.with(|binned| binned.iter().all(|(other, _)| *other != id));
        gone.then_some(words.history.deleted)
    });
    let days = usize::try_from(KEPT_IN_BIN_MS / (24 * HOUR_MS)).unwrap_or_default();
    view! {
        <details class="card bin" on:toggle=on(move |_: leptos::ev::Event| open.set(true))>
            <summary>{words.history.bin}" ("{live(move || count.get())}")"</summary>
            <p class="muted small">{(words.history.bin_days)(days)}</p>
            <p class="muted" role="status">{deleted}</p>
            {when(move || count.get() == 0, move || view! {
                <p class="muted">{words.history.bin_empty}</p>
            }.child())}
            {when(move || open.get(), move || {
                let limit = RwSignal::new(STEP);
                view! {
                    <ul class="plain stack">
                        <Rows rows=Box::new(move || {
                            let row = |(id, at): Binned| {
                                keyed(id.to_string(), move || view! { <BinRow id=id at=at.clone() deleting=deleting /> }.child())
                            };
                            binned.get().into_iter().take(limit.get()).map(row).collect()
                        }) />
                    </ul>
                    {when(move || count.get() > limit.get(), move || view! {
                        <button class="chip" on:click=press(move || limit.update(|limit| *limit += STEP))>{words.history.more}</button>
                    }.child())}
                }.child()
            })}
        </details>
    }
}

/// What is kept in the bin by name, and the person's words.
fn name_and_words(record: &Record, id: EventId, words: &'static Words) -> (String, String) {
    let line = Line::of(record, id);
    let line = line.map(|line| (name_of(&line, words), line.note().to_owned()));
    let own = || record.own_task(id).map(|own| (own.note, String::new()));
    line.or_else(own).unwrap_or_default()
}

#[component]
fn BinRow(id: EventId, at: Moment, deleting: RwSignal<Option<EventId>>) -> impl IntoView {
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
    let named = name.clone();
    let put_back = press(move || {
        notebook.keep(Body::PutBack { target: id });
    });
    view! {
        <li class="entry">
            <b class="typed" dir="auto">{name.clone()}</b>
            <p class="typed" dir="auto">{note}</p>
            <span class="muted small">{(words.history.binned)(&since)}</span>
            <div class="line">
                <button class="text-button" aria-label=(words.history.put_back_of)(&name) on:click=put_back>{words.history.put_back}</button>
                {when(move || !asking.get(), move || {
                    let ask = press(move || {
                        asking.set(true);
                        scene::after(0, || scene::focus(".sure .chip:last-child"));
                    });
                    view! {
                        <button class="text-button" aria-label=(words.history.delete_of)(&named) on:click=ask>{words.history.delete}</button>
                    }
                    .child()
                })}
            </div>
            {when(move || asking.get(), move || view! { <Sure id=id asking=asking deleting=deleting /> }.child())}
            {when(failed, move || view! { <p class="error" role="alert">{words.history.not_deleted}</p> }.child())}
        </li>
    }
}

/// Asked before something is deleted for good, in its place.
#[component]
fn Sure(id: EventId, asking: RwSignal<bool>, deleting: RwSignal<Option<EventId>>) -> impl IntoView {
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
    view! {
        <div class="sure stack" role="group" aria-label=words.history.delete_sure>
            <p>{words.history.delete_sure}</p>
            <div class="choice two">
                <button class="chip" on:click=delete>{words.history.delete}</button>
                <button class="chip" on:click=leave>{words.history.delete_not}</button>
            </div>
        </div>
    }
}
