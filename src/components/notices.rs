//! What the person must be told about their entries, and the way on. Nothing here hides the page below it.

use super::live::{all, live, memo, press, when};
use crate::app::Offers;
use crate::care::record::Record;
use crate::notebook::{Progress, Unsaved, use_notebook, use_words};
use crate::platform::worker;
use crate::store::StoreError;
use crate::words::Words;
use leptos::prelude::*;

/// The sentence for each way in which storage fails.
pub fn sentence(error: &StoreError, words: &'static Words) -> &'static str {
    match error {
        StoreError::Denied => words.storage.denied,
        StoreError::Full => words.storage.full,
        StoreError::Blocked => words.storage.blocked,
        StoreError::Newer => words.storage.newer,
        StoreError::TimedOut => words.storage.slow,
        StoreError::Closed | StoreError::Aborted | StoreError::Failed(_) => words.storage.failed,
    }
}

/// What must be known before anything else, at the top of the page.
#[component]
pub fn Troubles() -> impl IntoView {
    view! {
        <Unsafe />
        <Missing />
        <SetAside />
    }
}

/// What is good to know, at the foot of the page, where its coming moves nothing under a finger.
#[component]
pub fn QuietNews() -> impl IntoView {
    view! {
        <Recovered />
        <Update />
    }
}

/// Entries that are not on disk, or a record that cannot be opened.
#[component]
fn Unsafe() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let failure = memo(move || {
        let unsaved = notebook.unsaved.with(|unsaved| {
            unsaved.iter().find_map(|(_, state)| match state {
                Unsaved::Failed(error) => Some(error.clone()),
                Unsaved::Saving => None,
            })
        });
        let unopened = match notebook.progress.get() {
            Progress::Failed(error) => Some(error),
            _ => None,
        };
        let newer = notebook.notices.with(|notices| notices.newer);
        match (unsaved, unopened) {
            (Some(error), _) => Some((error, true)),
            (None, Some(error)) => Some((error, false)),
            (None, None) => newer.then_some((StoreError::Newer, false)),
        }
    });
    live(move || {
        let (error, unsaved) = failure.get()?;
        let denied = error == StoreError::Denied;
        let title = match (&error, unsaved) {
            (StoreError::Denied | StoreError::Newer, _) => None,
            (_, true) => Some(words.storage.not_saved),
            (_, false) => Some(words.storage.cannot_open),
        };
        Some(view! {
            <section class="card trouble" role="alert">
                {title.map(|title| view! { <b>{title}</b> }.into_any())}
                <p>{sentence(&error, words)}</p>
                {(unsaved && !denied).then(|| view! { <p>{words.storage.kept_here}</p> }.into_any())}
                <button class="chip" on:click=press(move || notebook.try_again())>{words.storage.again}</button>
            </section>
        }
        .into_any())
    })
}

/// Fewer entries than there were: never a silent fresh start.
#[component]
fn Missing() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let missing = move || notebook.notices.with(|notices| notices.missing);
    when(
        move || missing().is_some(),
        move || {
            let (expected, found) = missing().unwrap_or_default();
            let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
            view! {
            <section class="card trouble" role="alert">
                <h2>{words.storage.missing}</h2>
                <p>{(words.storage.missing_say)(number(expected), number(found))}</p>
                <button class="chip" on:click=press(move || notebook.accept_missing())>{words.storage.missing_go_on}</button>
            </section>
        }
        .into_any()
        },
    )
}

/// A recovery is shown, never silent.
#[component]
fn Recovered() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let recovered = memo(move || notebook.notices.with(|notices| notices.recovered));
    live(move || {
        let count = recovered.get();
        (count > 0).then(|| {
            view! {
                <section class="card quiet" role="status">
                    <p>{(words.storage.recovered)(count)}</p>
                    <button class="text-button" on:click=press(move || notebook.forget_recovered())>{words.storage.close}</button>
                </section>
            }
            .into_any()
        })
    })
}

/// Entries that could not be read, or that a newer version wrote.
#[component]
fn SetAside() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let record = notebook.record;
    let damaged = memo(move || {
        let in_notes = notebook.notices.with(|notices| notices.unreadable);
        record.with(|record| record.damaged().len()) + in_notes
    });
    let unknown = memo(move || record.with(|record: &Record| record.unknown().len()));
    live(move || {
        let lines = [
            (damaged.get(), words.storage.damaged),
            (unknown.get(), words.storage.unknown),
        ];
        let told = lines.into_iter().filter(|(count, _)| *count > 0);
        all(told
            .map(|(count, say)| view! { <p class="card notice" role="status">{say(count)}</p> }.into_any()))
    })
}

/// A new version waits; it is the person who says when.
#[component]
fn Update() -> impl IntoView {
    let words = use_words();
    let offers = use_context::<Offers>();
    live(move || {
        let ready = offers?.update;
        ready.get().then(|| {
            view! {
                <section class="card quiet" role="status">
                    <p>{words.shell.update_ready}</p>
                    <div class="choice two">
                        <button class="chip" on:click=press(worker::switch)>{words.shell.update_switch}</button>
                        <button class="chip" on:click=press(move || ready.set(false))>{words.shell.update_later}</button>
                    </div>
                </section>
            }
            .into_any()
        })
    })
}
