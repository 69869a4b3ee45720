//! The check-in of the next day: mood, sleep, what goes on, and one question about safety (facts 2.3 P3.2).

use super::driving::ask;
use crate::care::check_in::Question;
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::situation::Situation;
use crate::care::symptom::Effect as Symptom;
use crate::components::element::{Child, el, parts};
use crate::components::emergency_card::OpenCard;
use crate::components::live::{Memo, memo, press, when};
use crate::components::moods::moods;
use crate::components::saved::just_saved;
use crate::components::shapes::{big, block, bold, card_of, chip, para, para_of};
use crate::components::yes_no::yes_no;
use crate::notebook::{use_notebook, use_words};
use crate::reactive::{Callback, RwSignal};
use leptos::prelude::*;

/// The card, while it is due.
pub fn check_in(situation: Memo<Situation>) -> impl Child {
    let due = move || situation.with(|situation| situation.check_in);
    when(due, move || questions(situation).child())
}

fn questions(situation: Memo<Situation>) -> impl Child {
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
    el("section")
        .class("card")
        .attr("aria-labelledby", "check-in")
        .with(parts![
            el("h2").attr("id", "check-in").holding(words.check_in.title),
            para_of("muted", words.check_in.lead),
            mood_today(situation),
            when(asks_sleep, move || {
                ask(situation, Question::SleptWell).child()
            }),
            safety(situation),
            block(
                "choice two",
                parts![
                    big(words.check_in.done, press(move || end(true))),
                    chip(words.check_in.skip, press(move || end(false))),
                ]
            ),
        ])
}

/// The mood of the next day.
fn mood_today(situation: Memo<Situation>) -> impl Child {
    let told = RwSignal::new(None::<EventId>);
    let held = memo(move || situation.with(|situation| situation.mood));
    parts![
        moods(Some(held), Callback::new(move |id| told.set(Some(id)))),
        just_saved(told),
    ]
}

/// After a yes, until the person says otherwise: whom to call, and the question once more. It does not go away with the
/// check-in.
pub fn still_unsafe(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let card = use_context::<OpenCard>();
    let told = move || situation.with(|situation| situation.suicidal == Some(true) && !situation.check_in);
    when(told, move || {
        let open = press(move || {
            if let Some(card) = card {
                card.open(Symptom::SuicidalThoughts);
            }
        });
        card_of(
            "card trouble",
            parts![
                para(bold(words.check_in.not_alone)),
                big(words.check_in.whom_to_call, open),
                safety(situation),
            ],
        )
    })
}

/// Yes opens the crisis card at once, before and regardless of saving.
fn safety(situation: Memo<Situation>) -> impl Child {
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
    yes_no(question, answer, Callback::new(choose))
}
