//! *Delete everything*, behind a typed word: no thumb does it by chance.

use crate::components::element::{Child, el, parts};
use crate::components::live::{live, on, press};
use crate::components::notices;
use crate::components::shapes::{block, chip, error_line, field_name, heading2, in_card, para};
use crate::notebook::{use_notebook, use_settings, use_words};
use crate::platform::{run, scene};
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// The card.
pub fn delete_card() -> impl Child {
    in_card(parts![heading2(use_words().settings.delete), delete_form()])
}

/// What it says, the word, and the button.
pub fn delete_form() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let settings = use_settings();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<&'static str>);
    let delete = press(move || {
        if typed.with_untracked(|typed| typed.trim().to_ascii_uppercase() != words.settings.delete_word) {
            error.set(Some(words.settings.delete_type));
            return;
        }
        run(async move {
            match notebook.delete_everything().await {
                Ok(()) => {
                    typed.set(String::new());
                    settings.read_again();
                    // At the top of whatever page stands now.
                    scene::after(0, || scene::focus("#deleted"));
                }
                Err(reason) => error.set(Some(notices::sentence(&reason, words))),
            }
        });
    });
    parts![
        para(words.settings.delete_say),
        block(
            "field",
            parts![
                field_name("delete", words.settings.delete_type),
                el("input")
                    .attr("id", "delete")
                    .attr("autocomplete", "off")
                    .attr("autocapitalize", "characters")
                    .value(live(move || typed.get()))
                    .on(
                        "input",
                        on(move |event| {
                            typed.set(event_target_value(&event));
                            error.set(None);
                        })
                    ),
                error_line(live(move || error.get())),
            ]
        ),
        chip(words.settings.delete_now, delete),
    ]
}
