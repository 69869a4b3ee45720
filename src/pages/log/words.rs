//! Words of one's own: **Something else**, which is never interpreted, and **Note**, the journal. Below both stands whom to
//! call, because nobody reads them.

use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::note::NOTE_LETTERS;
use crate::care::order::EventId;
use crate::care::symptom::Severity;
use crate::components::element::{Child, el, parts};
use crate::components::live::{live, on, press};
use crate::components::logger::strengths;
use crate::components::shapes::{big, block, field_name, in_card};
use crate::components::whom_to_call::whom_to_call;
use crate::notebook::{Draft, use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::reactive::{Callback, RwSignal};
use crate::words::Words;
use leptos::prelude::*;

/// What is wrong with the words, as a sentence; they are kept exactly as typed.
pub fn refused(text: &str, words: &Words) -> Option<String> {
    if text.trim().is_empty() {
        Some(words.log.no_words.to_owned())
    } else if text.chars().count() > NOTE_LETTERS {
        Some((words.log.too_long)(NOTE_LETTERS))
    } else {
        None
    }
}

/// A field for words, kept as a draft at every keystroke.
fn words_field(
    label: &'static str,
    id: &'static str,
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
    keep: fn(&mut Draft, Option<String>),
) -> impl Child {
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let typed = on(move |event| {
        let typed = event_target_value(&event);
        Draft::change(|draft| keep(draft, (!typed.is_empty()).then(|| typed.clone())));
        text.set(typed);
        error.set(None);
    });
    parts![
        field_name(id, label),
        el("textarea")
            .attr("id", id)
            .attr("autocomplete", "off")
            .attr("dir", "auto")
            .attr("rows", "3")
            .attr(
                "aria-invalid",
                live(move || error.get().is_some().then_some("true"))
            )
            .attr("aria-describedby", described)
            .value(live(move || text.get()))
            .on("input", typed),
        el("p")
            .class("error")
            .attr("id", error_id)
            .attr("role", "alert")
            .holding(live(move || error.get())),
    ]
}

/// **What do you notice?**, then the strengths.
pub fn something_else(
    // Told which entry was made.
    done: Callback<EventId>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let text = RwSignal::new(Draft::read().noticed.unwrap_or_default());
    let error = RwSignal::new(None);
    let choose = Callback::new(move |severity: Severity| {
        let note = text.get_untracked();
        error.set(refused(&note, words));
        if error.get_untracked().is_none() {
            let began = PhoneClock.now();
            let id = notebook.keep(Body::OwnEffect {
                note,
                severity,
                began,
            });
            Draft::change(|draft| draft.noticed = None);
            done.run(id);
        }
    });
    let keep = |draft: &mut Draft, text| draft.noticed = text;
    in_card(parts![
        block(
            "field",
            parts![
                words_field(words.log.what, "what", text, error, keep),
                strengths(words.log.something_else, choose),
            ]
        ),
        whom_to_call(),
    ])
}

/// The journal: words without a strength.
pub fn journal_note(
    // Told which entry was made.
    done: Callback<EventId>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let text = RwSignal::new(Draft::read().journal.unwrap_or_default());
    let error = RwSignal::new(None);
    let save = press(move || {
        let note = text.get_untracked();
        error.set(refused(&note, words));
        if error.get_untracked().is_none() {
            let began = PhoneClock.now();
            let id = notebook.keep(Body::Note { note, began });
            Draft::change(|draft| draft.journal = None);
            done.run(id);
        }
    });
    let keep = |draft: &mut Draft, text| draft.journal = text;
    in_card(parts![
        block(
            "field",
            parts![
                words_field(words.log.note, "journal", text, error, keep),
                big(words.log.save_note, save),
            ]
        ),
        whom_to_call(),
    ])
}
