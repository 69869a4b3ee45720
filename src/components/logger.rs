//! Two taps: the effect, how strong it is. Then **Saved**, and what can still be added.

use super::emergency_card::OpenCard;
use super::entry_card::EntryCard;
use super::live::{all, live, memo, press, when};
use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::symptom::{Effect as Symptom, Severity};
use crate::components::memo::RwSignal;
use crate::notebook::{Draft, use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::scene;
use leptos::prelude::*;

/// The effects as buttons, and above them the entry that was just made.
#[component]
pub fn Logger(
    /// Which effects, in order.
    effects: &'static [Symptom],
    /// The name of their group.
    label: &'static str,
) -> impl IntoView {
    // A note that was half-typed when the page went away is offered again, with its entry.
    let saved = RwSignal::new(Draft::read().note.map(|draft| draft.target));
    let record = use_notebook().record;
    let entry = memo(move || {
        saved
            .get()
            .filter(|&id| record.with(|record| record.effect(id).is_some()))
    });
    view! {
        {live(move || entry.get().map(|id| view! { <EntryCard id=id /> }.into_any()))}
        <EffectButtons effects=effects label=label saved=Callback::new(move |id| {
            saved.set(Some(id));
            scene::after(0, || {
                scene::bring_into_view("#entry");
                scene::focus("#entry-heading");
            });
        }) />
    }
}

/// A grid of effects. Pressing one shows the three strengths below it; an emergency opens its card instead.
#[component]
pub fn EffectButtons(
    /// Which effects, in order.
    effects: &'static [Symptom],
    /// The name of their group.
    label: &'static str,
    /// Told which entry was made.
    saved: Callback<EventId>,
) -> impl IntoView {
    let words = use_words();
    let chosen = RwSignal::new(None::<Symptom>);
    let card = use_context::<OpenCard>();
    let choose = move |effect: Symptom| {
        if effect.emergency().is_some() {
            if let Some(card) = card {
                card.open(effect);
            }
        } else {
            chosen.update(|chosen| *chosen = (*chosen != Some(effect)).then_some(effect));
        }
    };
    view! {
        <div class="choice two effects" role="group" aria-label=label>
            {all(effects.iter().map(|&effect| {
                    let open = memo(move || chosen.get() == Some(effect));
                    let expands = effect.emergency().is_none();
                    view! {
                        <button
                            class="chip start"
                            aria-expanded=live(move || expands.then(|| open.get().to_string()))
                            on:click=press(move || choose(effect))
                        >{(words.effects.name)(effect)}</button>
                        {when(move || open.get(), move || view! {
                            <Strengths effect=effect done=Callback::new(move |id| {
                                chosen.set(None);
                                saved.run(id);
                            }) />
                        }.into_any())}
                    }
                    .into_any()
                }))}
        </div>
    }
}

/// **Mild**, **Moderate**, **Severe**: pressing one saves.
#[component]
fn Strengths(effect: Symptom, done: Callback<EventId>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let note = move |severity| {
        let began = PhoneClock.now();
        done.run(notebook.keep(Body::Effect {
            effect,
            severity: Some(severity),
            began,
        }));
    };
    view! {
        <div class="choice three strengths" role="group" aria-label=(words.log.how_strong)((words.effects.name)(effect))>
            {all(Severity::ALL.map(|severity| {
                view! {
                    <button class="chip" on:click=press(move || note(severity))>{(words.effects.severity)(severity)}</button>
                }
                .into_any()
            }))}
        </div>
    }
}
