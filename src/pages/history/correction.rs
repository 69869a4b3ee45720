//! Correcting an entry: the old one stays in the record, the correction names it.

use crate::care::event::{Body, Change};
use crate::care::moment::Moment;
use crate::care::record::EffectEntry;
use crate::care::session::{Route, Session};
use crate::care::symptom::Severity;
use crate::components::entry_card::{NoteForm, TimeForm};
use crate::components::live::{all, press};
use crate::components::memo::RwSignal;
use crate::components::session_form::{SessionFields, SessionForm};
use crate::notebook::{use_notebook, use_words};
use crate::platform::dates;
use leptos::prelude::*;

/// Strength, time and note of an effect.
#[component]
pub fn EffectCorrection(entry: EffectEntry, done: Callback<()>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let id = entry.id;
    let strength = move |severity| {
        notebook.keep(Body::Correct {
            target: id,
            change: Change::Severity(severity),
        });
        done.run(());
    };
    view! {
        <div class="stack">
            <div class="choice three" role="group" aria-label=words.history.strength>
                {all(Severity::ALL.map(|severity| {
                        let held = entry.severity == Some(severity);
                        view! {
                            <button class="chip" aria-pressed=held.to_string() on:click=press(move || strength(severity))>
                                {(words.effects.severity)(severity)}
                            </button>
                        }
                        .into_any()
                    }))}
            </div>
            <TimeForm id=id done=done />
            <NoteForm id=id done=done />
        </div>
    }
}

/// Route, time and note of a session.
#[component]
pub fn SessionCorrection(session: Session, done: Callback<()>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let id = session.id;
    let fields = SessionFields {
        route: RwSignal::new(Some(session.route)),
        when: RwSignal::new(dates::to_field(&session.dose_end)),
    };
    let (old_route, shown) = (session.route, dates::to_field(&session.dose_end));
    let correct = move |change| {
        notebook.keep(Body::Correct { target: id, change });
    };
    let submit = Box::new(move |route: Route, dose_end: Moment| {
        if route != old_route {
            correct(Change::Route(route));
        }
        // An untouched time keeps the seconds that the field does not show.
        if fields.when.get_untracked() != shown {
            correct(Change::DoseEnd(dose_end));
        }
        done.run(());
    });
    view! {
        <div class="stack">
            <h3>{words.session.correct}</h3>
            <SessionForm fields=fields button=words.session.save corrects=id submit=submit />
            <NoteForm id=id done=done />
        </div>
    }
}
