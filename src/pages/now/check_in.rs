//! The check-in of the next day: mood, sleep, what goes on, and one question about safety (facts 2.3 P3.2).

use super::driving::Ask;
use crate::care::check_in::{Mood, Question};
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::situation::Situation;
use crate::care::symptom::Effect as Symptom;
use crate::components::emergency_card::OpenCard;
use crate::components::live::{Memo, all, live, memo, press, when};
use crate::components::memo::RwSignal;
use crate::components::numbers::{CrisisLines, EmergencyNumbers};
use crate::components::saved::SavedStatus;
use crate::components::yes_no::YesNo;
use crate::notebook::{use_notebook, use_words};
use leptos::prelude::*;

/// The card, while it is due.
#[component]
pub fn CheckIn(situation: Memo<Situation>) -> impl IntoView {
    let due = move || situation.with(|situation| situation.check_in);
    when(due, move || {
        view! { <Questions situation=situation /> }.into_any()
    })
}

#[component]
fn Questions(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    // Later the driving line asks for it.
    let asks_sleep = move || {
        situation.with(|situation| situation.driving.as_ref().is_some_and(|driving| driving.too_soon))
    };
    let end = move |done| {
        let session = situation.with_untracked(Situation::session_id);
        if let Some(session) = session {
            notebook.keep(Body::CheckIn { session, done });
        }
    };
    view! {
        <section class="card" aria-labelledby="check-in">
            <h2 id="check-in">{words.check_in.title}</h2>
            <p class="muted">{words.check_in.lead}</p>
            <Moods situation=situation />
            {when(asks_sleep, move || view! { <Ask situation=situation question=Question::SleptWell /> }.into_any())}
            <Safety situation=situation />
            <div class="choice two">
                <button class="big" on:click=press(move || end(true))>{words.check_in.done}</button>
                <button class="chip" on:click=press(move || end(false))>{words.check_in.skip}</button>
            </div>
        </section>
    }
}

/// Five moods. Under the lowest: whom to call, because nobody is watching.
#[component]
fn Moods(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let told = RwSignal::new(None::<EventId>);
    let mood = move || situation.with(|situation| situation.mood);
    view! {
        <div class="stack" role="group" aria-label=words.check_in.mood>
            <p>{words.check_in.mood}</p>
            <div class="choice three">
                {all(Mood::ALL.map(|each| {
                    let pressed = live(move || (mood() == Some(each)).to_string());
                    let choose = press(move || told.set(Some(notebook.keep(Body::Mood { mood: each }))));
                    view! { <button class="chip" aria-pressed=pressed on:click=choose>{(words.check_in.moods)(each)}</button> }
                        .into_any()
                }))}
            </div>
        </div>
        {live(move || told.get().map(|id| view! { <SavedStatus id=id undo=id /> }.into_any()))}
        {when(move || mood() == Some(Mood::VeryLow), move || view! {
            <p><b>{words.help.nobody_watching}</b></p>
            <EmergencyNumbers />
            <CrisisLines />
        }.into_any())}
    }
}

/// After a yes, until the person says otherwise: whom to call, and the question once more. It does not go away with the
/// check-in.
#[component]
pub fn StillUnsafe(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    let card = use_context::<OpenCard>();
    let told = move || situation.with(|situation| situation.suicidal == Some(true) && !situation.check_in);
    when(told, move || {
        let open = press(move || {
            if let Some(card) = card {
                card.open(Symptom::SuicidalThoughts);
            }
        });
        view! {
            <section class="card trouble">
                <p><b>{words.check_in.not_alone}</b></p>
                <button class="big" on:click=open>{words.check_in.whom_to_call}</button>
                <Safety situation=situation />
            </section>
        }
        .into_any()
    })
}

/// Yes opens the crisis card at once, before and regardless of saving.
#[component]
fn Safety(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let card = use_context::<OpenCard>();
    let answer = memo(move || situation.with(|situation| situation.suicidal));
    let choose = move |yes| {
        if let Some(card) = card.filter(|_| yes) {
            card.open(Symptom::SuicidalThoughts);
        }
        let session = situation.with_untracked(Situation::session_id);
        if let Some(session) = session {
            notebook.keep(Body::Answer {
                session,
                question: Question::Suicidal,
                yes,
            });
        }
    };
    let question = (words.driving.question)(Question::Suicidal);
    view! { <YesNo question=question answer=answer choose=Callback::new(choose) /> }
}
