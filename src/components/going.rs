//! Effects that go on: each a group named after the effect, with **Still there**, **Better**, **Gone**.

use super::emergency_card::OpenCard;
use super::entry_card::entry_name;
use super::guidance::level_band;
use super::live::{Memo, all, keyed, live, memo, press, rows, when};
use super::logger::strengths;
use super::numbers::emergency_numbers;
use super::saved::saved_status;
use crate::care::event::Body;
use crate::care::guidance::Outcome;
use crate::care::judged::{outcome_as, outcome_now, outcomes_now};
use crate::care::moment::{Clock, Moment};
use crate::care::order::EventId;
use crate::care::record::{EffectEntry, Going, Record, What};
use crate::care::red_flags::Level;
use crate::care::symptom::{Course, Severity};
use crate::components::element::parts;
use crate::components::element::{Child, View};
use crate::components::shapes::{block, bold, chip, group, heading2, in_card, para, sentence, span_of};
use crate::notebook::{Notebook, use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use crate::reactive::{Callback, RwSignal};
use crate::words::Words;
use leptos::prelude::*;

/// How many are shown, and all for which somebody is to be called. The others stand in History.
const AT_ONCE: usize = 4;

/// The effects that go on now.
pub fn going_here() -> impl Child {
    let record = use_notebook().record;
    let now = use_now();
    let going = memo(move || {
        let now = now.get();
        record.with(|record| record.going(&now))
    });
    going_list(going)
}

/// The effects that go on, and what was just said of one.
pub fn going_list(
    // The effects.
    going: Memo<Vec<EffectEntry>>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let told = RwSignal::new(None::<EventId>);
    let tell = Callback::new(move |id| told.set(Some(id)));
    let any = move || going.with(|going| !going.is_empty());
    // The level is part of the key: a line whose level changes with the hour is drawn anew.
    let standing = move || {
        let now = now.get();
        let row = |(outcome, entry): (Outcome, EffectEntry)| {
            let key = format!("{} {} {}", entry.id, entry.told.utc_ms(), rank(outcome));
            keyed(key, move || {
                let entry = entry.clone();
                in_card(parts![going_on(entry, tell)])
            })
        };
        notebook
            .record
            .with(|record| foremost(record, going.get(), &now))
            .into_iter()
            .map(row)
            .collect()
    };
    parts![
        live(move || told.get().map(|id| told_of(id).child())),
        when(any, move || parts![
            heading2(words.check_in.going),
            rows(standing),
        ]
        .child()),
    ]
}

/// The most urgent first, among equals the last noted: nothing for which somebody is to be called stands behind others.
fn foremost(record: &Record, going: Vec<EffectEntry>, now: &Moment) -> Vec<(Outcome, EffectEntry)> {
    let outcomes = outcomes_now(record, &going, now);
    let mut ranked: Vec<(Outcome, EffectEntry)> = outcomes.into_iter().zip(going).collect();
    ranked.sort_by_key(|(outcome, _)| u8::MAX - rank(*outcome));
    let urgent = |(outcome, _): &&(Outcome, EffectEntry)| *outcome >= Outcome::Act(Level::CallToday);
    let shown = ranked.iter().filter(urgent).count().max(AT_ONCE);
    ranked.truncate(shown);
    ranked
}

fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::SelfCare => 0,
        Outcome::Act(level) => level as u8 + 1,
        Outcome::Crisis => 9,
    }
}

/// What was just said of an effect: **Saved**, and **Undo**; where it is better, how strong it is now.
pub fn told_of(
    // The event that said so.
    id: EventId,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let said = notebook
        .record
        .with_untracked(|record| match record.event(id)?.body {
            Body::Course { effect, course, .. } => Some((effect, record.effect(effect)?.effect, course)),
            _ => None,
        });
    let line = said.map(|(_, effect, course)| {
        (words.check_in.told)((words.effects.name)(effect), (words.check_in.course)(course))
    });
    let stronger = said.filter(|(_, _, course)| *course == Course::Better);
    let strength = RwSignal::new(None::<EventId>);
    let card = use_context::<OpenCard>();
    in_card(parts![
        para(line),
        live(move || {
            let id = strength.get().unwrap_or(id);
            saved_status(id).child()
        }),
        stronger.map(|(target, effect, course)| {
            let choose = Callback::new(move |severity: Severity| {
                let body = Body::Course {
                    effect: target,
                    course,
                    severity: Some(severity),
                };
                let now = PhoneClock.now();
                let outcome = notebook.record.with_untracked(|record| {
                    let entry = record.effect(target)?;
                    Some(outcome_as(record, &entry, Some(severity), &now))
                });
                if let Some(card) = card.filter(|_| outcome.is_some_and(Outcome::fills_the_screen)) {
                    card.open(effect);
                }
                // One act in place of the other: **Undo** takes both back.
                let last = strength.get_untracked().unwrap_or(id);
                strength.set(Some(notebook.keep(body)));
                notebook.keep(Body::Bin { target: last });
            });
            parts![
                para(words.log.how_strong_now),
                strengths((words.effects.name)(effect), choose),
            ]
            .child()
        }),
    ])
}

/// Says how an effect goes on. An emergency that goes on is one: its card comes first, before anything is stored.
pub fn say(notebook: Notebook, card: Option<OpenCard>, entry: &EffectEntry, course: Course) -> EventId {
    let now = PhoneClock.now();
    // What got better has the strength that is said next; there in any strength, it may be an emergency all the same.
    let strength = match course {
        Course::Better => Some(Severity::Mild),
        _ => entry.strength_now(),
    };
    let outcome = notebook
        .record
        .with_untracked(|record| outcome_as(record, entry, strength, &now));
    let fills = outcome.fills_the_screen() && course != Course::Gone;
    if let Some(card) = card.filter(|_| fills) {
        card.open(entry.effect);
    }
    notebook.keep(Body::Course {
        effect: entry.id,
        course,
        severity: None,
    })
}

/// The level of an effect if it is still there; of an emergency the numbers too.
pub fn level_if_there(outcome: Outcome, words: &'static Words) -> Option<View> {
    let Outcome::Act(level) = outcome else {
        return None;
    };
    let why = (level > Level::NextVisit).then_some(words.check_in.if_still_there);
    let band = level_band(level, words, why.unwrap_or_default().to_owned());
    let numbers = (level == Level::Emergency).then(|| emergency_numbers().child());
    Some(parts![band, numbers].child())
}

/// One effect that goes on.
pub fn going_on(
    // The effect.
    entry: EffectEntry,
    // Told which event says how it goes on.
    told: Callback<EventId>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now().get_untracked();
    let since = (words.check_in.since)(&dates::day_and_time(&entry.began, &now, words));
    let asked = (entry.going(&now) == Going::Asked).then_some(words.check_in.asked);
    let name = entry_name(
        &What::Effect {
            effect: entry.effect,
            severity: entry.strength_now(),
        },
        words,
    );
    let outcome = notebook
        .record
        .with_untracked(|record| outcome_now(record, &entry, &now));
    let if_there = level_if_there(outcome, words);
    let card = use_context::<OpenCard>();
    let effect = entry.effect;
    let entry = RwSignal::new(entry);
    group(
        "stack",
        (words.effects.name)(effect),
        parts![
            sentence(parts![bold(name), " ", span_of("muted small", since)]),
            para(asked),
            if_there,
            block(
                "choice three",
                all(Course::ALL.map(|course| {
                    let say = press(move || told.run(say(notebook, card, &entry.get_untracked(), course)));
                    chip((words.check_in.course)(course), say)
                }))
            ),
        ],
    )
}
