//! The driving line: *not yet*, and why. Nothing here says that one may.

use crate::care::check_in::Question;
use crate::care::driving::{Answers, Driving, Forbidding};
use crate::care::event::Body;
use crate::care::judged::outcome_now;
use crate::care::moment::{Clock, HOUR_MS};
use crate::care::order::EventId;
use crate::care::situation::Situation;
use crate::care::symptom::Course;
use crate::components::element::{Child, el, parts};
use crate::components::emergency_card::OpenCard;
use crate::components::going::{level_if_there, say, told_of};
use crate::components::icons::{Sign, icon};
use crate::components::live::{Memo, all, live, memo, press, whenever};
use crate::components::shapes::{block, chip, folded, group, para, para_of, span};
use crate::components::yes_no::yes_no;
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use crate::reactive::{Callback, RwSignal};
use leptos::prelude::*;

/// What the line shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    /// Before the earliest end.
    TooSoon,
    /// After it: what it still takes from the person.
    Asks,
    /// What must hold every time.
    Conditions,
}

/// The line, counted from the latest dose of all sessions.
pub fn driving_line(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    // Answers from a clock that was ahead go to the bin before their time comes.
    whenever(move || {
        let ahead = situation.with(|situation| {
            let counts_from = situation.driving.as_ref()?.session;
            notebook.record.with_untracked(|record| {
                let session = record.session(counts_from)?;
                Some(record.answers_ahead(&session, &PhoneClock.now()))
            })
        });
        for target in ahead.into_iter().flatten() {
            notebook.keep(Body::Bin { target });
        }
    });
    let driving = move || situation.with(|situation| situation.driving.clone());
    let shows = memo(move || {
        let driving = driving();
        match driving {
            Some(Driving { too_soon: true, .. }) => Shows::TooSoon,
            Some(driving) if driving.states_conditions() => Shows::Conditions,
            _ => Shows::Asks,
        }
    });
    // Whatever the line shows then, what was just said of an effect can be taken back.
    let told = RwSignal::new(None::<EventId>);
    let title = live(move || match shows.get() {
        Shows::Conditions => words.driving.must_hold_title,
        _ => words.driving.not_yet,
    });
    let held = live(move || (shows.get() == Shows::Conditions).then_some("yes"));
    el("section")
        .class("card not-yet")
        .attr("data-held", held)
        .attr("id", "driving")
        .attr("aria-labelledby", "driving-title")
        .with(parts![
            el("h2")
                .attr("id", "driving-title")
                .with(parts![icon(Sign::Clock), span(title)]),
            block(
                "stack",
                parts![
                    live(move || told.get().map(|id| told_of(id).child())),
                    live(move || match shows.get() {
                        Shows::TooSoon => too_soon(situation).child(),
                        Shows::Asks => forbidden(situation, told).child(),
                        Shows::Conditions => parts![
                            para_of("small", words.driving.must_hold),
                            change_answers(situation),
                        ]
                        .child(),
                    }),
                    folded(
                        "",
                        words.now.why,
                        parts![para_of("small", words.driving.source), clinic_rule()]
                    ),
                ]
            ),
        ])
}

fn too_soon(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let now = use_now();
    let text = live(move || {
        let now = now.get();
        let driving = situation.with(|situation| situation.driving.clone())?;
        let when = dates::day_and_time(&PhoneClock.at(driving.not_before_ms), &now, words);
        let left = dates::span_left(driving.not_before_ms - now.utc_ms(), words);
        Some([(words.driving.not_before)(&when), (words.driving.left)(&left)].join(" "))
    });
    parts![para_of("small", text), para_of("small", words.driving.children)]
}

/// That the clinic is stricter, where it is.
fn clinic_rule() -> impl Child {
    let words = use_words();
    let record = use_notebook().record;
    live(move || {
        let hours = record.with(|record| record.clinic().driving_h);
        (hours > 0).then(|| {
            let span = dates::span(i64::from(hours) * HOUR_MS, words);
            para_of("small", (words.driving.clinic_rule)(&span))
        })
    })
}

/// The effects that keep it at *not yet*, each by name, with **Still there** and **Gone**; with none, the questions.
fn forbidden(situation: Memo<Situation>, told: RwSignal<Option<EventId>>) -> impl Child {
    live(move || {
        let driving = situation.with(|situation| situation.driving.clone());
        let effects = driving.map(|driving| driving.effects).unwrap_or_default();
        if effects.is_empty() {
            return questions(situation).child();
        }
        all(effects
            .into_iter()
            .map(|forbidding| forbids(forbidding, told).child()))
    })
}

fn forbids(forbidding: Forbidding, told: RwSignal<Option<EventId>>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let name = (words.effects.name)(forbidding.effect);
    let text = if forbidding.known {
        (words.driving.effect)(name)
    } else {
        (words.driving.effect_asked)(name)
    };
    let ids = forbidding.ids;
    let card = use_context::<OpenCard>();
    let now = PhoneClock.now();
    let outcomes = notebook.record.with_untracked(|record| {
        let entries = ids.iter().filter_map(|&id| record.effect(id));
        entries.map(|entry| outcome_now(record, &entry, &now)).max()
    });
    let if_there = outcomes.and_then(|outcome| level_if_there(outcome, words));
    group(
        "stack",
        name,
        parts![
            para(text),
            if_there,
            block(
                "choice two",
                all([Course::StillThere, Course::Gone].map(|course| {
                    let ids = ids.clone();
                    let say = press(move || {
                        for &id in &ids {
                            let entry = notebook.record.with_untracked(|record| record.effect(id));
                            if let Some(entry) = entry {
                                told.set(Some(say(notebook, card, &entry, course)));
                            }
                        }
                    });
                    chip((words.check_in.course)(course), say)
                }))
            ),
        ],
    )
}

/// The three questions, one at a time. An answer that keeps it at *not yet* can be changed at any time.
fn questions(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let next = memo(move || answers(situation).next());
    parts![
        para_of(
            "small",
            live(move || if next.get().is_none() {
                words.driving.keeps
            } else {
                words.driving.asks
            })
        ),
        live(move || match next.get() {
            Some(question) => ask(situation, question).child(),
            None => change_answers(situation).child(),
        }),
    ]
}

/// All three, with what was answered.
fn change_answers(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    folded(
        "",
        words.driving.change,
        parts![block(
            "stack",
            all(Answers::ASKED.map(|question| { ask(situation, question).child() }))
        )],
    )
}

fn answers(situation: Memo<Situation>) -> Answers {
    situation.with(|situation| {
        let driving = situation.driving.as_ref();
        driving.map(|driving| driving.answers).unwrap_or_default()
    })
}

/// One question of the record's, answered for the latest session.
pub fn ask(
    // Where the person stands.
    situation: Memo<Situation>,
    // The question.
    question: Question,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let choose = move |yes| {
        let session =
            situation.with_untracked(|situation| situation.driving.as_ref().map(|driving| driving.session));
        if let Some(session) = session {
            notebook.keep(Body::Answer {
                session,
                question,
                yes,
            });
        }
    };
    let answer = memo(move || answers(situation).to(question));
    yes_no((words.driving.question)(question), answer, Callback::new(choose))
}
