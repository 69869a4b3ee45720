//! Correcting an entry: the old one stays in the record, the correction names it.

use crate::care::check_in::Mood;
use crate::care::event::{Body, Change};
use crate::care::judged::outcome_now;
use crate::care::moment::{Clock, Moment};
use crate::care::order::EventId;
use crate::care::record::{Going, Record, What};
use crate::care::session::{Route, Session};
use crate::care::symptom::{Effect as Symptom, Severity};
use crate::care::vitals::Reading;
use crate::components::element::{Child, parts};
use crate::components::emergency_card::OpenCard;
use crate::components::entry_forms::{note_form, time_form};
use crate::components::live::{all, live, press};
use crate::components::measure_fields::{Night, Numbers, night_fields, pressure_fields, save_measure};
use crate::components::session_form::{SessionFields, session_form};
use crate::components::shapes::{block, choice, group, heading3};
use crate::notebook::{use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use crate::reactive::{Callback, RwSignal};
use leptos::prelude::*;

/// What can be corrected in the entry `id`, each kind by its own fields.
pub fn correction(id: EventId, done: Callback<()>) -> impl Child {
    let notebook = use_notebook();
    let entry = notebook.record.with_untracked(|record| record.entry(id));
    let card = use_context::<OpenCard>();
    let correct = Callback::new(move |change| {
        let emergency = notebook
            .record
            .with_untracked(|record| emergency_by(record, id, &change));
        if let Some((card, effect)) = card.zip(emergency) {
            card.open(effect);
        }
        notebook.keep(Body::Correct { target: id, change });
        done.run(());
    });
    entry.map(|entry| {
        let timed = !matches!(entry.what, What::Mood(_) | What::Sleep { .. });
        let own = match entry.what {
            What::Effect { severity, .. } => strength_again(severity, correct).child(),
            What::OwnEffect { severity } => strength_again(Some(severity), correct).child(),
            What::Reading { reading, .. } => pressure_again(reading, correct).child(),
            What::Mood(mood) => mood_again(mood, correct).child(),
            What::Sleep { slept_min, rested } => {
                night_again(Night::new(Some((slept_min, rested))), correct).child()
            }
            What::Note => ().child(),
        };
        block(
            "stack",
            parts![
                own,
                timed.then(|| time_form(id, done).child()),
                note_form(id, done),
            ],
        )
    })
}

/// The effect of `id` that goes on and is an emergency by `change`: its card comes first, before and regardless of storage.
fn emergency_by(record: &Record, id: EventId, change: &Change) -> Option<Symptom> {
    let &Change::Severity(severity) = change else {
        return None;
    };
    let now = PhoneClock.now();
    let mut entry = record.effect(id)?;
    entry.severity = Some(severity);
    let goes_on = matches!(entry.going(&now), Going::On | Going::Asked);
    let fills = outcome_now(record, &entry, &now).fills_the_screen();
    (goes_on && fills).then_some(entry.effect)
}

fn strength_again(held: Option<Severity>, correct: Callback<Change>) -> impl Child {
    let words = use_words();
    let choices = Severity::ALL.map(|severity| {
        let chosen = live(move || held == Some(severity));
        let choose = press(move || correct.run(Change::Severity(severity)));
        choice((words.effects.severity)(severity), chosen, choose)
    });
    group("choice three", words.history.strength, all(choices))
}

fn mood_again(mood: Mood, correct: Callback<Change>) -> impl Child {
    let words = use_words();
    let choices = Mood::ALL.map(|each| {
        let chosen = live(move || each == mood);
        let choose = press(move || correct.run(Change::Mood(each)));
        choice((words.check_in.moods)(each), chosen, choose)
    });
    group("choice three", words.check_in.mood, all(choices))
}

fn pressure_again(reading: Reading, correct: Callback<Change>) -> impl Child {
    let words = use_words();
    let numbers = Numbers::new(Some(reading));
    let error = RwSignal::new(None);
    let save = Callback::new(move |()| {
        correct.run(Change::Reading(numbers.reading(words)?));
        Ok(())
    });
    parts![pressure_fields(numbers, error), save_measure(error, save),]
}

fn night_again(night: Night, correct: Callback<Change>) -> impl Child {
    let words = use_words();
    let error = RwSignal::new(None);
    let save = Callback::new(move |()| {
        let (slept_min, rested) = night.night(words)?;
        correct.run(Change::Sleep { slept_min, rested });
        Ok(())
    });
    parts![night_fields(night, error), save_measure(error, save),]
}

/// Route, time and note of a session.
pub fn session_correction(session: Session, done: Callback<()>) -> impl Child {
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
    block(
        "stack",
        parts![
            heading3(words.session.correct),
            session_form(fields, words.session.save, Some(id), submit),
            note_form(id, done),
        ],
    )
}
