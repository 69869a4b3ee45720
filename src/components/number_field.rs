//! A field for a number, with the phone's keypad.

use super::live::{live, on};
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, field_name};
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// The field. `value` keeps what was typed, whatever it is.
pub fn number_field(
    // The field's name.
    label: &'static str,
    // The field's id in the page.
    id: &'static str,
    // What it holds.
    value: RwSignal<String>,
    // The sentence that says what to change; typing takes it away.
    error: RwSignal<Option<&'static str>>,
) -> impl Child {
    block(
        "field",
        parts![
            field_name(id, label),
            el("input")
                .attr("id", id)
                .attr("inputmode", "decimal")
                .attr("autocomplete", "off")
                .value(live(move || value.get()))
                .on(
                    "input",
                    on(move |event| {
                        value.set(event_target_value(&event));
                        error.set(None);
                    })
                ),
        ],
    )
}
