//! A moment in the past, easy to set with one thumb: by buttons, or to the minute.

use super::live::{all, live, on, press};
use crate::care::moment::{Clock, HOUR_MS, MINUTE_MS, Moment};
use crate::components::memo::RwSignal;
use crate::notebook::use_words;
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
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
#[component]
pub fn WhenField(
    /// The field's name.
    label: &'static str,
    /// A line on what counts.
    #[prop(optional)]
    hint: &'static str,
    /// The field's id in the page.
    id: &'static str,
    /// What it holds.
    value: RwSignal<String>,
    /// The sentence that says what to change.
    error: RwSignal<Option<&'static str>>,
) -> impl IntoView {
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
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="muted small">{hint}</p> }.into_any())}
            <input
                id=id
                type="datetime-local"
                autocomplete="off"
                prop:value=live(move || value.get())
                aria-invalid=live(move || error.get().is_some().then_some("true"))
                aria-describedby=described
                on:input=on(move |event| {
                    value.set(event_target_value(&event));
                    error.set(None);
                })
            />
            <p class="error" id=error_id role="alert">{live(move || error.get())}</p>
            <div class="choice two">
                <button type="button" class="chip" on:click=press(move || {
                    value.set(dates::to_field(&PhoneClock.now()));
                    error.set(None);
                })>{words.session.just_now}</button>
                {all(steps.map(|(name, ms)| {
                    view! { <button type="button" class="chip" on:click=press(move || earlier(ms))>{name}</button> }.into_any()
                }))}
            </div>
        </div>
    }
}
