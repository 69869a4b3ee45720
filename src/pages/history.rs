//! History: what was noted, by day, newest first; to correct, to bin, to put back.

mod bin;
mod correction;
mod rows;

use crate::care::order::EventId;
use crate::components::live::{Memo, Rows, keyed, memo, press, when};
use crate::components::memo::RwSignal;
use crate::components::page::Page;
use crate::notebook::{Progress, use_notebook, use_now, use_words};
use crate::platform::dates;
use leptos::prelude::*;
use rows::{EntryRow, Item, newest};

/// How many entries are shown at first, and with each **Show older**.
const STEP: usize = 60;

/// What was moved to the bin on this visit: it stays in its place, with **Put back**, so that nothing
/// jumps under the finger.
#[derive(Clone, Copy)]
struct BinnedHere(RwSignal<Vec<EventId>>);

/// The page.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let limit = RwSignal::new(STEP);
    let here = BinnedHere(RwSignal::new(Vec::new()));
    provide_context(here);
    let items = memo(move || {
        let binned_here = here.0.get();
        let items = notebook
            .record
            .with(|record| newest(record, limit.get(), &binned_here));
        let now = now.get();
        items
            .into_iter()
            .map(|item| (dates::day(item.when(), &now, words), item))
            .collect::<Vec<_>>()
    });
    let days = move || {
        let mut days: Vec<String> = items.with(|items| items.iter().map(|(day, _)| day.clone()).collect());
        days.dedup();
        days
    };
    let total = move || items.with(Vec::len);
    let reading = move || notebook.progress.get() != Progress::Whole;
    view! {
        <Page title=words.history.title.to_owned()>
            {when(move || total() == 0 && !reading(), move || view! {
                <p>{words.history.empty}</p>
            }.into_any())}
            <Rows rows=Box::new(move || {
                let row = |day: String| {
                    keyed(day.clone(), move || view! { <Day day=day.clone() items=items /> }.into_any())
                };
                days().into_iter().map(row).collect()
            }) />
            {when(reading, move || view! {
                <p class="muted" role="status">{words.history.loading}</p>
            }.into_any())}
            {when(move || total() >= limit.get(), move || view! {
                <button class="chip" on:click=press(move || limit.update(|limit| *limit += STEP))>{words.history.more}</button>
            }.into_any())}
            <bin::Bin />
        </Page>
    }
}

/// The entries of one day. Each line stays as it is while others change, so that no half-typed word is lost.
#[component]
fn Day(day: String, items: Memo<Vec<(String, Item)>>) -> impl IntoView {
    let heading = capital(&day);
    let of_day = move || {
        items.with(|items| {
            let of_day = items.iter().filter(|(other, _)| *other == day);
            let row = |item: Item| {
                keyed(item.key(), move || {
                    view! { <EntryRow item=item.clone() /> }.into_any()
                })
            };
            of_day.map(|(_, item)| row(item.clone())).collect()
        })
    };
    view! {
        <section class="stack">
            <h2 class="day">{heading}</h2>
            <ul class="card rows">
                <Rows rows=Box::new(of_day) />
            </ul>
        </section>
    }
}

/// A heading begins with a capital; in a sentence the day does not.
fn capital(day: &str) -> String {
    let mut letters = day.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
