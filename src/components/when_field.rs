//! A moment in the past, easy to set with one thumb: by buttons, or to the minute.

use super::live::{all, live, on, press};
use crate::care::moment::{Clock, HOUR_MS, MINUTE_MS, Moment};
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, field_name, muted};
use crate::notebook::use_words;
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// Why a moment cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenError {
    /// The field holds no day or no time.
    Missing,
    /// It lies ahead.
    Future,
}

/// Reads what the field holds. The present minute counts as past.
pub fn read_when(text: &str) -> Result<Moment, WhenError> {
    let moment = dates::from_field(text, &PhoneClock).ok_or(WhenError::Missing)?;
    if moment.utc_ms() > PhoneClock.now().utc_ms() {
        Err(WhenError::Future)
    } else {
        Ok(moment)
    }
}

/// The field, with buttons that take time off. `value` keeps what was typed, whatever it is.
pub fn when_field(
    // The field's name.
    label: &'static str,
    // A line on what counts.
    hint: &'static str,
    // The field's id in the page.
    id: &'static str,
    // What it holds.
    value: RwSignal<String>,
    // The sentence that says what to change.
    error: RwSignal<Option<&'static str>>,
) -> impl Child {
    let words = use_words();
    let earlier = move |ms: i64| {
        let from = dates::from_field(&value.get_untracked(), &PhoneClock).unwrap_or_else(|| PhoneClock.now());
        value.set(dates::to_field(&PhoneClock.at(from.utc_ms() - ms)));
        error.set(None);
    };
    let steps = [
        (words.session.minutes_earlier, 15 * MINUTE_MS),
        (words.session.hour_earlier, HOUR_MS),
        (words.session.day_earlier, 24 * HOUR_MS),
    ];
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    block(
        "field",
        parts![
            field_name(id, label),
            (!hint.is_empty()).then(|| muted(hint)),
            el("input")
                .attr("id", id)
                .attr("type", "datetime-local")
                .attr("autocomplete", "off")
                .value(live(move || value.get()))
                .attr(
                    "aria-invalid",
                    live(move || error.get().is_some().then_some("true"))
                )
                .attr("aria-describedby", described)
                .on(
                    "input",
                    on(move |event| {
                        value.set(event_target_value(&event));
                        error.set(None);
                    })
                ),
            el("p")
                .class("error")
                .attr("id", error_id)
                .attr("role", "alert")
                .holding(live(move || error.get())),
            block(
                "choice two",
                parts![
                    el("button")
                        .attr("type", "button")
                        .class("chip")
                        .press(press(move || {
                            value.set(dates::to_field(&PhoneClock.now()));
                            error.set(None);
                        }))
                        .holding(words.session.just_now),
                    all(steps.map(|(name, ms)| {
                        el("button")
                            .attr("type", "button")
                            .class("chip")
                            .press(press(move || earlier(ms)))
                            .holding(name)
                    })),
                ]
            ),
        ],
    )
}
