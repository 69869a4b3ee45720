//! What the person must be told about their entries, and the way on. Nothing here hides the page below it.

use super::live::{all, live, memo, press, when};
use crate::app::Offers;
use crate::care::record::Record;
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, bold, card_of, chip, heading2, link, para, text_button};
use crate::components::to;
use crate::notebook::{Draft, Progress, Unsaved, use_notebook, use_words};
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
        StoreError::Closed
        | StoreError::Aborted
        | StoreError::Locked
        | StoreError::Taken
        | StoreError::Failed(_) => words.storage.failed,
    }
}

/// What must be known before anything else, at the top of the page.
pub fn troubles() -> impl Child {
    parts![
        all_deleted(),
        used_once(),
        unsafe_entries(),
        missing_entries(),
        set_aside_entries(),
    ]
}

/// What is good to know, at the foot of the page, where its coming moves nothing under a finger.
pub fn quiet_news() -> impl Child {
    parts![recovered_entries(), update_ready()]
}

/// There is nothing any more, until something is noted.
fn all_deleted() -> impl Child {
    let words = use_words();
    let notices = use_notebook().notices;
    when(
        move || notices.with(|notices| notices.deleted),
        move || {
            el("section")
                .class("card quiet")
                .attr("id", "deleted")
                .attr("tabindex", "-1")
                .with(para(words.settings.deleted))
                .child()
        },
    )
}

/// Nothing is kept beyond this page.
fn used_once() -> impl Child {
    let words = use_words();
    let once = use_notebook().once;
    when(
        move || once.get(),
        move || {
            card_of(
                "card quiet",
                parts![
                    para(words.lock.once_on),
                    chip(words.lock.once_end, press(crate::platform::scene::reload)),
                ],
            )
        },
    )
}

/// What storage did not do.
#[derive(Clone, Copy, PartialEq)]
enum Failing {
    /// An entry is not on disk.
    Entry,
    /// The record cannot be opened, or not be written.
    Record,
    /// What was to be deleted for good is still there.
    Deletion,
}

/// Entries that are not on disk, or a record that cannot be opened.
fn unsafe_entries() -> impl Child {
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
            (Some(error), _) => Some((error, Failing::Entry)),
            (None, Some(error)) => Some((error, Failing::Record)),
            (None, None) if newer => Some((StoreError::Newer, Failing::Record)),
            (None, None) => notebook
                .not_deleted()
                .map(|(_, error)| (error, Failing::Deletion)),
        }
    });
    live(move || {
        let (error, failing) = failure.get()?;
        let unsaved = failing == Failing::Entry;
        let denied = error == StoreError::Denied;
        let title = match (&error, failing) {
            (_, Failing::Deletion) => Some(words.storage.not_deleted),
            (StoreError::Denied | StoreError::Newer, _) => None,
            (_, Failing::Entry) => Some(words.storage.not_saved),
            (_, Failing::Record) => Some(words.storage.cannot_open),
        };
        Some(
            el("section")
                .class("card trouble")
                .attr("role", "alert")
                .with(parts![
                    title.map(bold),
                    para(sentence(&error, words)),
                    (unsaved && !denied).then(|| para(words.storage.kept_here)),
                    chip(words.storage.again, press(move || notebook.try_again())),
                ]),
        )
    })
}

/// Fewer entries than there were: never a silent fresh start.
fn missing_entries() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let missing = move || notebook.notices.with(|notices| notices.missing);
    when(
        move || missing().is_some(),
        move || {
            let (expected, found) = missing().unwrap_or_default();
            let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
            el("section")
                .class("card trouble")
                .attr("role", "alert")
                .with(parts![
                    heading2(words.storage.missing),
                    para((words.storage.missing_say)(number(expected), number(found))),
                    chip(
                        words.storage.missing_go_on,
                        press(move || notebook.accept_missing())
                    ),
                ])
        },
    )
}

/// A recovery is shown, never silent.
fn recovered_entries() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let recovered = memo(move || notebook.notices.with(|notices| notices.recovered));
    live(move || {
        let count = recovered.get();
        (count > 0).then(|| {
            el("section")
                .class("card quiet")
                .attr("role", "status")
                .with(parts![
                    para((words.storage.recovered)(count)),
                    text_button(words.storage.close, press(move || notebook.forget_recovered())),
                ])
        })
    })
}

/// Entries that could not be read, or that a newer version wrote.
fn set_aside_entries() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let record = notebook.record;
    let damaged = memo(move || {
        let in_notes = notebook.notices.with(|notices| notices.unreadable.len());
        record.with(|record| record.damaged().len()) + in_notes
    });
    let unknown = memo(move || record.with(|record: &Record| record.unknown().len()));
    live(move || {
        let lines = [
            (damaged.get(), words.storage.damaged, true),
            (unknown.get(), words.storage.unknown, false),
        ];
        let told = lines.into_iter().filter(|(count, ..)| *count > 0);
        all(told.map(|(count, say, shown)| {
            let way = shown.then(|| {
                link(
                    "text-button",
                    to("settings") + "#kept",
                    words.keeping.show_damaged,
                )
            });
            el("section")
                .class("card notice")
                .attr("role", "status")
                .with(parts![para(say(count)), way])
        }))
    })
}

/// A new version waits; it is the person who says when.
fn update_ready() -> impl Child {
    let words = use_words();
    let offers = use_context::<Offers>();
    live(move || {
        let ready = offers?.update;
        ready.get().then(|| {
            el("section")
                .class("card quiet")
                .attr("role", "status")
                .with(parts![
                    para(words.shell.update_ready),
                    block(
                        "choice two",
                        parts![
                            chip(
                                words.shell.update_switch,
                                press(|| worker::switch(Draft::hand_on))
                            ),
                            chip(words.shell.update_later, press(move || ready.set(false))),
                        ]
                    ),
                ])
        })
    })
}
