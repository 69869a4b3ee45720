//! Effects that go on: each a group named after the effect, with **Still there**, **Better**, **Gone**.

use super::emergency_card::OpenCard;
use super::entry_card::entry_name;
use super::live::{Memo, Rows, all, keyed, live, press, when};
use super::saved::SavedStatus;
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::record::{EffectEntry, Going};
use crate::care::symptom::Course;
use crate::components::memo::RwSignal;
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::dates;
use leptos::prelude::*;

/// How many are shown: the last noted. The others stand in History.
const AT_ONCE: usize = 4;

/// The effects that go on, and what was just said of one.
#[component]
pub fn GoingList(
    /// The effects.
    going: Memo<Vec<EffectEntry>>,
) -> impl IntoView {
    let words = use_words();
    let told = RwSignal::new(None::<EventId>);
    let any = move || going.with(|going| !going.is_empty());
    view! {
        {live(move || told.get().map(|id| view! { <Told id=id /> }.into_any()))}
        {when(any, move || view! {
            <h2>{words.check_in.going}</h2>
            <Rows rows=Box::new(move || {
                let row = |entry: EffectEntry| {
                    let key = format!("{} {}", entry.id, entry.told.utc_ms());
                    keyed(key, move || view! {
                        <section class="card">
                            <GoingOn entry=entry.clone() told=Callback::new(move |id| told.set(Some(id))) />
                        </section>
                    }.into_any())
                };
                going.get().into_iter().take(AT_ONCE).map(row).collect()
            }) />
        }.into_any())}
    }
}

/// What was just said of an effect: **Saved**, and **Undo**.
#[component]
pub fn Told(
    /// The event that said so.
    id: EventId,
) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let said = notebook
        .record
        .with_untracked(|record| match record.event(id)?.body {
            Body::Course { effect, course } => Some((record.effect(effect)?.effect, course)),
            _ => None,
        });
    let line = said.map(|(effect, course)| {
        (words.check_in.told)((words.effects.name)(effect), (words.check_in.course)(course))
    });
    view! {
        <section class="card">
            <p>{line}</p>
            <SavedStatus id=id undo=id />
        </section>
    }
}

/// One effect that goes on.
#[component]
pub fn GoingOn(
    /// The effect.
    entry: EffectEntry,
    /// Told which event says how it goes on.
    told: Callback<EventId>,
) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now().get_untracked();
    let card = use_context::<OpenCard>();
    let since = (words.check_in.since)(&dates::day_and_time(&entry.began, &now, words));
    let asked = (entry.going(&now) == Going::Asked).then_some(words.check_in.asked);
    let (id, effect) = (entry.id, entry.effect);
    let say = move |course| {
        // An emergency that goes on is one: the card first, before anything is stored.
        if let Some(card) = card.filter(|_| effect.emergency().is_some() && course != Course::Gone) {
            card.open(effect);
        }
        told.run(notebook.keep(Body::Course { effect: id, course }));
    };
    view! {
        <div class="stack" role="group" aria-label=(words.effects.name)(effect)>
            <p><b>{entry_name(&entry, words)}</b>" "<span class="muted small">{since}</span></p>
            <p>{asked}</p>
            <div class="choice three">
                {all(Course::ALL.map(|course| {
                    view! { <button class="chip" on:click=press(move || say(course))>{(words.check_in.course)(course)}</button> }
                        .into_any()
                }))}
            </div>
        </div>
    }
}
