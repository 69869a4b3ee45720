//! The entry that was just made: saved or not, what belongs to it at this hour, and what can still be added.

use super::entry_forms::{note_form, time_form};
use super::guidance::guidance;
use super::live::{live, memo, press, when};
use super::reading::{MeasureAgain, judgement_view, reading_text};
use super::saved::saved_status;
use super::whom_to_call::whom_to_call;
use crate::care::check_in::Mood;
use crate::care::judged::judge_reading;
use crate::care::letters::small_text;
use crate::care::moment::MINUTE_MS;
use crate::care::order::EventId;
use crate::care::record::{Entry, What};
use crate::components::element::{Child, View, el, parts};
use crate::components::shapes::{big, block, muted, opener, para, text_button};
use crate::notebook::{Draft, use_notebook, use_now, use_words};
use crate::platform::{dates, scene};
use crate::reactive::{Callback, RwSignal};
use crate::words::Words;
use leptos::prelude::*;

/// An entry's name: the effect and how strong it is, the reading, the mood. Words of one's own are not part of it.
pub fn entry_name(what: &What, words: &'static Words) -> String {
    match what {
        What::Effect { effect, severity } => {
            let name = (words.effects.name)(*effect);
            match severity {
                Some(severity) => (words.log.entry)(name, &small_text((words.effects.severity)(*severity))),
                None => name.to_owned(),
            }
        }
        What::OwnEffect { severity } => (words.log.entry)(
            words.log.something_else,
            &small_text((words.effects.severity)(*severity)),
        ),
        What::Reading { reading, .. } => reading_text(reading, words),
        What::Mood(mood) => (words.check_in.told)(words.check_in.mood, (words.check_in.moods)(*mood)),
        What::Sleep { slept_min, rested } => {
            (words.measures.night)(&dates::span(i64::from(*slept_min) * MINUTE_MS, words), *rested)
        }
        What::Note => words.log.note.to_owned(),
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
pub fn entry_card(id: EventId) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let entry = memo(move || notebook.record.with(|record| record.entry(id)));
    let name = live(move || entry.get().map(|entry| entry_name(&entry.what, words)));
    let began = live(move || {
        entry.get().map(|entry| {
            let when = dates::day_and_time(&entry.when, &now.get(), words);
            match entry.what {
                What::Effect { .. } | What::OwnEffect { .. } => (words.log.since)(&when),
                _ => when,
            }
        })
    });
    let note = move || {
        entry
            .get()
            .map(|entry| entry.note)
            .filter(|note| !note.is_empty())
    };
    let kept = memo(move || entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.binned.is_none())));
    let timed = entry.with_untracked(|entry| {
        let what = entry.as_ref().map(|entry| &entry.what);
        !matches!(what, Some(What::Mood(_) | What::Sleep { .. }))
    });
    let another = press(|| {
        // On Now and in Rest mode there is no search: the first of the effects.
        scene::bring_into_view("#find, .effects");
        scene::focus("#find, .effects button");
    });
    el("section")
        .class("card")
        .attr("id", "entry")
        .attr("aria-labelledby", "entry-heading")
        .with(parts![
            saved_status(id),
            block(
                "",
                parts![
                    el("h2")
                        .attr("id", "entry-heading")
                        // It may be saved before the card is there: then no status changes that could be heard.
                        .attr("aria-describedby", id.to_string())
                        .attr("tabindex", "-1")
                        .holding(name),
                    timed.then(|| muted(began)),
                    text_button(words.log.another, another),
                    live(move || note().map(|note| el("p").class("typed").attr("dir", "auto").holding(note))),
                ]
            ),
            when(
                move || kept.get(),
                move || parts![
                    live(move || entry.get().map(|entry| belongs(&entry))),
                    additions(id, timed),
                ]
                .child()
            ),
        ])
}

/// What belongs to an entry at this hour.
fn belongs(entry: &Entry) -> View {
    let words = use_words();
    let record = use_notebook().record;
    match &entry.what {
        What::Effect { .. } => {
            let effect = record.with_untracked(|record| record.effect(entry.id));
            effect.map(|entry| guidance(entry).child()).child()
        }
        What::Reading { reading, signs } => {
            let judged = record.with_untracked(|record| {
                judge_reading(record, reading.typed(), signs, &entry.when, Some(entry.id))
            });
            let again = use_context::<MeasureAgain>()
                .filter(|_| judged.again)
                .map(|again| big(words.measures.measure_again, press(move || again.0.run(()))));
            parts![
                judgement_view(judged, words),
                again,
                para(words.help.nobody_watching),
            ]
            .child()
        }
        What::OwnEffect { .. } | What::Note | What::Mood(Mood::VeryLow) => whom_to_call().child(),
        What::Mood(_) | What::Sleep { .. } => ().child(),
    }
}

/// **Add a note** and **Change the time**.
fn additions(id: EventId, timed: bool) -> impl Child {
    let words = use_words();
    let left = Draft::read().note.is_some_and(|draft| draft.target == id);
    let adding = RwSignal::new(if left { Adding::Note } else { Adding::Nothing });
    let close = Callback::new(move |()| adding.set(Adding::Nothing));
    let toggle =
        move |what: Adding| adding.update(|now| *now = if *now == what { Adding::Nothing } else { what });
    let button = move |what: Adding, name| {
        let open = live(move || adding.get() == what);
        opener("chip", name, open, press(move || toggle(what)))
    };
    parts![
        block(
            "choice two",
            parts![
                button(Adding::Note, words.log.add_note),
                timed.then(|| button(Adding::Time, words.log.change_time)),
            ]
        ),
        live(move || match adding.get() {
            Adding::Nothing => ().child(),
            Adding::Note => note_form(id, close).child(),
            Adding::Time => time_form(id, close).child(),
        }),
    ]
}
