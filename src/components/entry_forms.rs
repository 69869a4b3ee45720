//! What is added to an entry or corrected in it: the words beside it, and when it began.

use super::live::{live, on, press};
use super::when_field::{WhenError, read_when, when_field};
use crate::care::event::{Body, Change};
use crate::care::note::NOTE_LETTERS;
use crate::care::order::EventId;
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{big, block, chip, error_line, field_name, muted};
use crate::notebook::{Draft, NoteDraft, use_notebook, use_words};
use crate::platform::dates;
use crate::reactive::{Callback, RwSignal};
use leptos::prelude::*;

/// The note beside an entry. What is typed is kept as a draft until it is saved.
pub fn note_form(id: EventId, done: Callback<()>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let written = notebook.record.with_untracked(|record| {
        let entry = record.entry(id).map(|entry| entry.note);
        entry.or_else(|| record.session(id).map(|session| session.note))
    });
    let draft = Draft::read().note.filter(|draft| draft.target == id);
    let text = RwSignal::new(draft.map(|draft| draft.text).or(written).unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let leave = move || {
        Draft::change(|draft| draft.note = None);
        done.run(());
    };
    let save = press(move || {
        let note = text.get_untracked();
        if note.chars().count() > NOTE_LETTERS {
            error.set(Some((words.log.too_long)(NOTE_LETTERS)));
            return;
        }
        notebook.keep(Body::Correct {
            target: id,
            change: Change::Note(note),
        });
        leave();
    });
    block(
        "field",
        parts![
            field_name("note", words.log.note),
            el("textarea")
                .attr("id", "note")
                .attr("autocomplete", "off")
                .attr("rows", "3")
                .attr("dir", "auto")
                .value(live(move || text.get()))
                .on(
                    "input",
                    on(move |event| {
                        text.set(event_target_value(&event));
                        error.set(None);
                        Draft::change(|draft| {
                            draft.note = Some(NoteDraft {
                                target: id,
                                text: text.get_untracked(),
                            });
                        });
                    })
                ),
            error_line(live(move || error.get())),
            muted(words.help.nobody_watching),
            block(
                "choice two",
                parts![
                    big(words.log.save_note, save),
                    chip(words.log.cancel, press(leave)),
                ]
            ),
        ],
    )
}

/// When the effect began.
pub fn time_form(id: EventId, done: Callback<()>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let began = notebook
        .record
        .with_untracked(|record| record.entry(id).map(|entry| entry.when));
    let value = RwSignal::new(began.map(|began| dates::to_field(&began)).unwrap_or_default());
    let error = RwSignal::new(None);
    let save = press(move || match read_when(&value.get_untracked()) {
        Ok(began) => {
            notebook.keep(Body::Correct {
                target: id,
                change: Change::Began(began),
            });
            done.run(());
        }
        Err(WhenError::Future) => error.set(Some(words.log.time_ahead)),
        Err(WhenError::Missing) => error.set(Some(words.session.no_time)),
    });
    parts![
        when_field(words.log.began, Default::default(), "began", value, error),
        block(
            "choice two",
            parts![
                big(words.log.save_time, save),
                chip(words.log.cancel, press(move || done.run(()))),
            ]
        ),
    ]
}
