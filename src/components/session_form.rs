//! The form of a session: how it was given and when the dose was finished.

use super::live::{all, live, on};
use super::when_field::{WhenError, read_when, when_field};
use crate::care::moment::{Clock, MINUTE_MS, Moment};
use crate::care::order::EventId;
use crate::care::phase::FIRST_WEEK_MS;
use crate::care::record::Record;
use crate::care::session::Route;
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, error_line, within};
use crate::notebook::{Notebook, use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::reactive::RwSignal;

/// What the form holds, kept as typed whatever it is.
#[derive(Clone, Copy)]
pub struct SessionFields {
    /// The route, once chosen.
    pub route: RwSignal<Option<Route>>,
    /// The time field's text.
    pub when: RwSignal<String>,
}

/// Why a time is asked about before it is taken.
enum Doubt {
    /// More than a week ago: it is history, and begins no checklist.
    Old,
    /// Another session has the same.
    Twice,
}

fn doubt_about(when: &Moment, corrects: Option<EventId>, notebook: Notebook) -> Option<Doubt> {
    if PhoneClock.now().ms_since(when) > FIRST_WEEK_MS {
        return Some(Doubt::Old);
    }
    let others = notebook.record.with_untracked(Record::sessions).into_iter();
    let mut others = others.filter(|session| Some(session.id) != corrects);
    others
        .any(|session| (session.dose_end.utc_ms() - when.utc_ms()).abs() < MINUTE_MS)
        .then_some(Doubt::Twice)
}

/// The form. `submit` is called with what it holds once it can be taken; else it says what to change.
pub fn session_form(
    // What it holds.
    fields: SessionFields,
    // The button's name.
    button: &'static str,
    // The session that is corrected, if it is not a new one.
    corrects: Option<EventId>,
    // Takes what was chosen.
    submit: Box<dyn Fn(Route, Moment)>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let no_route = RwSignal::new(false);
    let when_error = RwSignal::new(None);
    // What is doubtful is asked about once; pressed again with the same time, it is meant so.
    let doubt = RwSignal::new(None);
    let asked_for = RwSignal::new(if corrects.is_some() {
        fields.when.get_untracked()
    } else {
        String::new()
    });
    let doubtful = move |when: &Moment| {
        let text = fields.when.get_untracked();
        if asked_for.get_untracked() == text {
            return None;
        }
        let found = doubt_about(when, corrects, notebook);
        asked_for.set(text);
        match found {
            Some(Doubt::Old) => Some(words.plans.old),
            Some(Doubt::Twice) => Some(words.plans.twice),
            None => None,
        }
    };
    let try_submit = on(move |event: web_sys::Event| {
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
            let doubted = doubtful(&when);
            doubt.set(doubted);
            if doubted.is_none() {
                submit(route, when);
            }
        }
    });
    let names = Route::ALL.map(|route| {
        let checked = live(move || fields.route.get() == Some(route));
        within(
            "label",
            "radio",
            parts![
                el("input")
                    .attr("type", "radio")
                    .attr("name", "route")
                    .checked(checked)
                    .on(
                        "change",
                        on(move |_| {
                            fields.route.set(Some(route));
                            no_route.set(false);
                        })
                    ),
                (words.session.route)(route),
            ],
        )
    });
    let when = when_field(
        words.session.when,
        words.session.when_hint,
        "when",
        fields.when,
        when_error,
    );
    el("form")
        .class("stack")
        .attr("novalidate", "")
        .on("submit", try_submit)
        .with(parts![
            el("fieldset")
                .attr("role", "radiogroup")
                .attr("aria-labelledby", "how")
                .with(parts![
                    el("legend").attr("id", "how").holding(words.session.how),
                    block("choice two", all(names)),
                    error_line(live(move || no_route.get().then_some(words.session.choose_route))),
                ]),
            when,
            el("p")
                .class("doubt")
                .attr("role", "alert")
                .holding(live(move || doubt.get())),
            el("button").class("big").attr("type", "submit").holding(button),
        ])
}
