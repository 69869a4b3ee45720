//! The form of a session: how it was given and when the dose was finished.

use super::live::{all, live, on};
use super::when_field::{WhenError, WhenField, read_when};
use crate::care::moment::Moment;
use crate::care::session::Route;
use crate::notebook::use_words;
use leptos::prelude::*;

/// What the form holds, kept as typed whatever it is.
#[derive(Clone, Copy)]
pub struct SessionFields {
    /// The route, once chosen.
    pub route: RwSignal<Option<Route>>,
    /// The time field's text.
    pub when: RwSignal<String>,
}

/// The form. `submit` is called with what it holds once it can be taken; else it says what to change.
#[component]
pub fn SessionForm(
    /// What it holds.
    fields: SessionFields,
    /// The button's name.
    button: &'static str,
    /// Takes what was chosen.
    submit: Callback<(Route, Moment)>,
) -> impl IntoView {
    let words = use_words();
    let no_route = RwSignal::new(false);
    let when_error = RwSignal::new(None);
    let try_submit = on(move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let route = fields.route.get_untracked();
        let when = read_when(&fields.when.get_untracked());
        no_route.set(route.is_none());
        when_error.set(match when {
            Ok(_) => None,
            Err(WhenError::Future) => Some(words.session.future),
            Err(WhenError::Missing) => Some(words.session.no_time),
        });
        if let (Some(route), Ok(when)) = (route, when) {
            submit.run((route, when));
        }
    });
    let names = Route::ALL.map(|route| {
        let checked = live(move || fields.route.get() == Some(route));
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name="route"
                    prop:checked=checked
                    on:change=on(move |_| {
                        fields.route.set(Some(route));
                        no_route.set(false);
                    })
                />
                {(words.session.route)(route)}
            </label>
        }
        .into_any()
    });
    view! {
        <form class="stack" novalidate on:submit=try_submit>
            <fieldset role="radiogroup" aria-labelledby="how">
                <legend id="how">{words.session.how}</legend>
                <div class="choice two">{all(names)}</div>
                <p class="error" role="alert">{live(move || no_route.get().then_some(words.session.choose_route))}</p>
            </fieldset>
            <WhenField label=words.session.when hint=words.session.when_hint id="when" value=fields.when error=when_error />
            <button class="big" type="submit">{button}</button>
        </form>
    }
}
