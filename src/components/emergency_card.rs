//! An emergency fills the screen at the first press: before a strength is asked, before and regardless of storage.

use super::live::{all, live, press, when, whenever};
use super::numbers::{CrisisLines, EmergencyNumbers};
use super::saved::SavedStatus;
use crate::care::crisis::directory;
use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::symptom::{Effect as Symptom, Emergency, Severity};
use crate::components::memo::RwSignal;
use crate::notebook::{use_notebook, use_now, use_settings, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::{address, scene};
use leptos::prelude::*;

/// Which card is open. It is a step in the browser's history: Back closes it, a reload shows it again.
#[derive(Clone, Copy)]
pub struct OpenCard(RwSignal<Option<Symptom>>);

impl OpenCard {
    /// The card of the present step.
    pub fn read() -> Self {
        Self(RwSignal::new(in_history()))
    }

    /// Follows a step in the history.
    pub fn step(self) {
        let closed = self.0.with_untracked(Option::is_some) && in_history().is_none();
        self.0.set(in_history());
        // Who closes it goes on where they were.
        if closed {
            scene::after(0, scene::give_focus_back);
        }
    }

    /// Whether a card covers the page.
    pub fn is_open(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// Opens the card of `effect`, at once.
    pub fn open(self, effect: Symptom) {
        scene::hold_focus();
        self.0.set(Some(effect));
        address::push_card(effect.name());
    }
}

fn in_history() -> Option<Symptom> {
    let effect = Symptom::named(&address::card()?)?;
    effect.emergency().map(|_| effect)
}

/// The card that is open, if one is.
#[component]
pub fn EmergencyCard() -> impl IntoView {
    let card = use_context::<OpenCard>();
    live(move || {
        let effect = card?.0.get()?;
        let kind = effect.emergency()?;
        Some(view! { <Card effect=effect kind=kind /> }.into_any())
    })
}

#[component]
fn Card(effect: Symptom, kind: Emergency) -> impl IntoView {
    let words = use_words();
    let now = use_now();
    let notebook = use_notebook();
    let name = (words.effects.name)(effect);
    let at_clinic = move || {
        let now = now.get();
        notebook.record.with(|record| record.staff_at_hand(&now))
    };
    // The heading takes the focus, so that it is spoken first.
    whenever(|| scene::focus("#emergency-heading"));
    view! {
        <section class="emergency" role="alertdialog" aria-modal="true" aria-labelledby="emergency-heading">
            <div>
                <h1 id="emergency-heading" tabindex="-1">{name}</h1>
                {when(at_clinic, move || view! {
                    <p><b>{words.log.at_clinic}</b></p>
                }.into_any())}
                {match kind {
                    Emergency::Body => view! { <BodyCard effect=effect /> }.into_any(),
                    Emergency::Suicide => view! { <SuicideCard /> }.into_any(),
                }}
                <p class="muted">{words.help.nobody_watching}</p>
                <NoteIt effect=effect />
                <button class="chip" on:click=press(address::back)>{words.log.close_card}</button>
            </div>
        </section>
    }
}

/// The local emergency number, the sign in words, and what to do until help comes.
#[component]
fn BodyCard(effect: Symptom) -> impl IntoView {
    let words = use_words();
    view! {
        <EmergencyNumbers />
        <p>{(words.effects.emergency_line)(effect)}</p>
        <p>{(words.effects.while_waiting)(effect)}</p>
    }
}

/// The emergency number if it may be acted on, then the crisis line. None of the three levels' words stands here.
#[component]
fn SuicideCard() -> impl IntoView {
    let words = use_words();
    let settings = use_settings();
    let danger = live(move || match settings.country() {
        Some(country) => (words.help.crisis_danger)(directory(country).emergency_number()),
        None => words.help.crisis_danger_local.to_owned(),
    });
    view! {
        <p><b>{danger}</b></p>
        <EmergencyNumbers />
        <p>{words.help.crisis_first}</p>
        <CrisisLines />
    }
}

/// Noting it is optional and comes after.
#[component]
fn NoteIt(effect: Symptom) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let noted = RwSignal::new(None::<EventId>);
    let note = move |severity: Option<Severity>| {
        let began = PhoneClock.now();
        noted.set(Some(notebook.keep(Body::Effect {
            effect,
            severity,
            began,
        })));
    };
    let strengths = move || {
        Severity::ALL.map(|severity| {
            let name = (words.effects.severity)(severity);
            view! { <button class="chip" on:click=press(move || note(Some(severity)))>{name}</button> }
                .into_any()
        })
    };
    live(move || {
        match noted.get() {
        Some(id) => view! { <SavedStatus id=id undo=id /> }.into_any(),
        None => view! {
            <details class="card">
                <summary>{words.log.note_it}</summary>
                <p class="muted">{words.log.note_it_later}</p>
                <div class="choice three" role="group" aria-label=(words.log.how_strong)((words.effects.name)(effect))>
                    {all(strengths())}
                </div>
                <button class="chip" on:click=press(move || note(None))>{words.log.without_strength}</button>
            </details>
        }
        .into_any(),
    }
    })
}
