//! The entry that was just made: saved or not, what helps and when to call, and what can still be added.

use super::live::{live, memo, on, press, when};
use super::numbers::{CrisisLines, EmergencyNumbers};
use super::saved::SavedStatus;
use super::to;
use super::when_field::{WhenError, WhenField, read_when};
use crate::care::event::{Body, Change};
use crate::care::order::EventId;
use crate::care::record::EffectEntry;
use crate::care::symptom::Severity;
use crate::components::memo::RwSignal;
use crate::notebook::{Draft, NoteDraft, use_notebook, use_now, use_words};
use crate::platform::dates;
use crate::words::Words;
use leptos::prelude::*;

/// An entry's name: the effect, and how strong it is.
pub fn entry_name(entry: &EffectEntry, words: &'static Words) -> String {
    let name = (words.effects.name)(entry.effect);
    match entry.severity {
        Some(severity) => (words.log.entry)(name, &(words.effects.severity)(severity).to_lowercase()),
        None => name.to_owned(),
    }
}

/// What stands open below the entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Adding {
    Nothing,
    Note,
    Time,
}

/// The card of the entry `id`.
#[component]
pub fn EntryCard(id: EventId) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let entry = memo(move || notebook.record.with(|record| record.effect(id)));
    let name = live(move || entry.get().map(|entry| entry_name(&entry, words)));
    let began = live(move || {
        entry
            .get()
            .map(|entry| (words.log.since)(&dates::day_and_time(&entry.began, &now.get(), words)))
    });
    let note = move || {
        entry
            .get()
            .map(|entry| entry.note)
            .filter(|note| !note.is_empty())
    };
    let kept = memo(move || entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.binned.is_none())));
    view! {
        <section class="card" id="entry" aria-labelledby="entry-heading">
            <SavedStatus id=id undo=id />
            <div>
                <h2 id="entry-heading" tabindex="-1">{name}</h2>
                <p class="muted small">{began}</p>
                {live(move || note().map(|note| view! { <p>{note}</p> }.into_any()))}
            </div>
            {when(move || kept.get(), move || view! {
                {live(move || entry.get().map(|entry| view! { <Guidance entry=entry /> }.into_any()))}
                <Additions id=id />
            }.into_any())}
        </section>
    }
}

/// What helps and when to call: the same fixed words for everybody.
#[component]
fn Guidance(entry: EffectEntry) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let at_clinic = memo(move || {
        let now = now.get();
        notebook.record.with(|record| record.staff_at_hand(&now))
    });
    let severe = entry.severity == Some(Severity::Severe);
    view! {
        {when(move || at_clinic.get(), move || view! {
            <p><b>{words.log.at_clinic}</b></p>
        }.into_any())}
        <p>{(words.effects.while_waiting)(entry.effect)}</p>
        <div class="flags">
            <p>{(words.effects.emergency_line)(entry.effect)}</p>
        </div>
        <p>{words.help.nobody_watching} " " <a href=to("help")>{words.log.see_help}</a></p>
        {severe.then(|| view! { <EmergencyNumbers /><CrisisLines /> }.into_any())}
        <p class="muted small"><b>{words.help.higher_risk_title}": "</b>{(words.help.higher_risk)()}</p>
    }
}

/// **Add a note** and **Change the time**.
#[component]
fn Additions(id: EventId) -> impl IntoView {
    let words = use_words();
    let left = Draft::read().note.is_some_and(|draft| draft.target == id);
    let adding = RwSignal::new(if left { Adding::Note } else { Adding::Nothing });
    let close = Callback::new(move |()| adding.set(Adding::Nothing));
    let toggle =
        move |what: Adding| adding.update(|now| *now = if *now == what { Adding::Nothing } else { what });
    view! {
        <div class="choice two">
            <button class="chip" aria-expanded=live(move || (adding.get() == Adding::Note).to_string()) on:click=press(move || toggle(Adding::Note))>{words.log.add_note}</button>
            <button class="chip" aria-expanded=live(move || (adding.get() == Adding::Time).to_string()) on:click=press(move || toggle(Adding::Time))>{words.log.change_time}</button>
        </div>
        {live(move || match adding.get() {
            Adding::Nothing => ().into_any(),
            Adding::Note => view! { <NoteForm id=id done=close /> }.into_any(),
            Adding::Time => view! { <TimeForm id=id done=close /> }.into_any(),
        })}
    }
}

/// The note beside an entry. What is typed is kept as a draft until it is saved.
#[component]
pub fn NoteForm(id: EventId, done: Callback<()>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let written = notebook.record.with_untracked(|record| {
        let effect = record.effect(id).map(|entry| entry.note);
        effect.or_else(|| record.session(id).map(|session| session.note))
    });
    let draft = Draft::read().note.filter(|draft| draft.target == id);
    let text = RwSignal::new(draft.map(|draft| draft.text).or(written).unwrap_or_default());
    let leave = move || {
        Draft::change(|draft| draft.note = None);
        done.run(());
    };
    let save = press(move || {
        let note = text.get_untracked().trim().to_owned();
        notebook.keep(Body::Correct {
            target: id,
            change: Change::Note(note),
        });
        leave();
    });
    view! {
        <div class="field">
            <label for="note">{words.log.note}</label>
            <textarea
                id="note"
                autocomplete="off"
                rows="3"
                prop:value=live(move || text.get())
                on:input=on(move |event| {
                    text.set(event_target_value(&event));
                    Draft::change(|draft| {
                        draft.note = Some(NoteDraft { target: id, text: text.get_untracked() });
                    });
                })
            ></textarea>
            <p class="muted small">{words.help.nobody_watching}</p>
            <div class="choice two">
                <button class="big" on:click=save>{words.log.save_note}</button>
                <button class="chip" on:click=press(leave)>{words.log.cancel}</button>
            </div>
        </div>
    }
}

/// When the effect began.
#[component]
pub fn TimeForm(id: EventId, done: Callback<()>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let began = notebook
        .record
        .with_untracked(|record| record.effect(id).map(|entry| entry.began));
    let value = RwSignal::new(began.map(|began| dates::to_field(&began)).unwrap_or_default());
    let error = RwSignal::new(None);
    let save = press(move || match read_when(&value.get_untracked()) {
        Ok(began) => {
            notebook.keep(Body::Correct {
                target: id,
                change: Change::Began(began),
            });
            done.run(());
        }
        Err(WhenError::Future) => error.set(Some(words.log.time_ahead)),
        Err(WhenError::Missing) => error.set(Some(words.session.no_time)),
    });
    view! {
        <WhenField label=words.log.began id="began" value=value error=error />
        <div class="choice two">
            <button class="big" on:click=save>{words.log.save_time}</button>
            <button class="chip" on:click=press(move || done.run(()))>{words.log.cancel}</button>
        </div>
    }
}
