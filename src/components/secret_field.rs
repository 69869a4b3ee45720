//! A field for a passphrase: hidden until one asks to see it, open to pasting and to password managers.

use super::element::{Child, el, parts};
use super::live::{live, on, press};
use super::shapes::{block, error_line, field_name};
use crate::notebook::use_words;
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// The field.
pub fn secret_field(
    id: &'static str,
    // Its name.
    label: &'static str,
    // What a password manager is told: a new one, or one that is known.
    autocomplete: &'static str,
    // What it holds.
    typed: RwSignal<String>,
    // The sentence that says what to change; typing takes it away.
    error: RwSignal<Option<String>>,
) -> impl Child {
    let words = use_words();
    let shown = RwSignal::new(false);
    let kind = move || if shown.get() { "text" } else { "password" };
    block(
        "field",
        parts![
            field_name(id, label),
            el("input")
                .attr("id", id)
                .attr("type", live(kind))
                .attr("autocomplete", autocomplete)
                .attr("autocapitalize", "none")
                .attr("spellcheck", "false")
                .value(live(move || typed.get()))
                .on(
                    "input",
                    on(move |event| {
                        typed.set(event_target_value(&event));
                        error.set(None);
                    })
                ),
            el("button")
                .class("text-button")
                .attr("type", "button")
                .attr("aria-pressed", live(move || shown.get()))
                .press(press(move || shown.update(|shown| *shown = !*shown)))
                .holding(words.keeping.show),
            error_line(live(move || error.get())),
        ],
    )
}
