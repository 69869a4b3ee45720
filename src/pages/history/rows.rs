//! One line of History.

use super::Here;
use super::correction::{correction, session_correction};
use super::names::name_of;
use super::versions::versions;
use crate::care::event::Body;
use crate::care::history::{Item, Line};
use crate::care::moment::Moment;
use crate::care::phase::FIRST_WEEK_MS;
use crate::components::element::{Child, el, parts};
use crate::components::live::{live, memo, press, when};
use crate::components::saved::saved_status;
use crate::components::shapes::{block, bold, named_button, span_of, typed, within};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::{dates, scene};
use crate::reactive::{Callback, RwSignal};
use crate::words::Words;
use leptos::prelude::*;

/// What the line shows, so that a changed line is drawn anew and no other.
pub fn key(item: &Item) -> String {
    let line = &item.line;
    format!(
        "{} {} {} {} {}",
        line.id(),
        item.changes,
        item.course.as_ref().map_or(0, |(told, _)| told.utc_ms()),
        item.dose.map_or(-1, |(_, ms)| ms),
        line.is_binned(),
    )
}

/// What a line says besides its name: when, how long after the dose, and how it went on.
fn details(item: &Item, now: &Moment, words: &'static Words) -> String {
    if let Line::Session(session) = &item.line {
        return (words.history.dose)(&dates::day_and_time(&session.dose_end, now, words));
    }
    let mut parts = vec![dates::time_of_day(item.line.when(), words)];
    // What begins later than a week after it is told by the day alone.
    let after = item.dose.filter(|(_, ms)| *ms < FIRST_WEEK_MS);
    parts.extend(after.map(|(_, ms)| (words.history.after_dose)(&dates::span(ms, words))));
    parts.extend(item.course.as_ref().map(|(told, course)| {
        let said = (words.check_in.course)(*course);
        (words.check_in.told)(said, &dates::time_of_day(told, words))
    }));
    parts.join(" · ")
}

/// One line: what, when, the person's words, and what can be done with it.
pub fn entry_row(item: Item) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let id = item.line.id();
    let binned = item.line.is_binned();
    let details = details(&item, &use_now().get_untracked(), words);
    let name = name_of(&item.line, words);
    let note = item.line.note().to_owned();
    let corrected = item.line.is_corrected();
    within(
        "li",
        "entry",
        parts![
            bold(name.clone()),
            span_of("muted small", details),
            (!note.is_empty()).then(|| typed("p", note)),
            corrected.then(|| versions(id).child()),
            live(move || {
                let told = binned || notebook.state_of(id).is_some();
                told.then(|| saved_status(id).child())
            }),
            (!binned).then(|| doings(item.line, name).child()),
        ],
    )
}

/// **Correct** and **Move to bin**.
fn doings(line: Line, name: String) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let here = use_context::<Here>();
    let id = line.id();
    let correcting = here.map_or_else(|| RwSignal::new(None), |here| here.correcting);
    let is_open = memo(move || correcting.get() == Some(id));
    let done = Callback::new(move |()| correcting.set(None));
    let turn = press(move || correcting.set((!is_open.get_untracked()).then_some(id)));
    let to_bin = press(move || {
        if let Some(here) = here {
            here.binned.update(|binned| binned.push(id));
        }
        notebook.keep(Body::Bin { target: id });
        scene::after(0, || scene::focus(".entry .status .text-button"));
    });
    let form = when(
        move || is_open.get(),
        move || match line.clone() {
            Line::Session(session) => session_correction(session, done).child(),
            Line::Entry(_) => correction(id, done).child(),
        },
    );
    parts![
        block(
            "line",
            parts![
                el("button")
                    .class("text-button")
                    .attr("aria-label", (words.history.correct_of)(&name))
                    .attr("aria-expanded", live(move || is_open.get().to_string()))
                    .press(turn)
                    .holding(words.history.correct),
                named_button((words.history.to_bin_of)(&name), words.history.to_bin, to_bin),
            ]
        ),
        form,
    ]
}
