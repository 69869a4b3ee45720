//! Two taps: the effect, how strong it is. Then **Saved**, and what can still be added.

use super::emergency_card::OpenCard;
use super::entry_card::entry_card;
use super::live::{all, live, memo, press, when};
use crate::care::event::Body;
use crate::care::judged::{makes_reading_an_emergency, outcome_of_new};
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::symptom::{Effect as Symptom, Severity};
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{chip, group};
use crate::notebook::{Draft, use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::scene;
use crate::reactive::{Callback, RwSignal};
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// The entry that was noted last on this page.
#[derive(Clone, Copy)]
pub struct Noted(RwSignal<Option<EventId>>);

impl Noted {
    /// None yet; a note that was half-typed when the page went away is offered again, with its entry, and the entry from
    /// which one went to read more stands again after **Back**.
    pub fn new() -> Self {
        let again = scene::open_again().and_then(|open| EventId::parse(&open));
        Self(RwSignal::new(
            Draft::read().note.map(|draft| draft.target).or(again),
        ))
    }

    /// The entry that was noted last.
    pub fn last(self) -> Option<EventId> {
        self.0.get()
    }

    /// Shows the card of `id`, and goes there unless something covers the page.
    pub fn show(self, id: EventId, covered: bool) {
        self.0.set(Some(id));
        if !covered {
            scene::after(0, || {
                scene::bring_into_view("#entry");
                scene::focus("#entry-heading");
            });
        }
    }
}

/// The card of the entry that was noted last.
pub fn noted_card(noted: Noted) -> impl Child {
    let record = use_notebook().record;
    let entry = memo(move || {
        let id = noted.0.get();
        id.filter(|&id| record.with(|record| record.entry(id).is_some()))
    });
    live(move || entry.get().map(|id| entry_card(id).child()))
}

/// The effects as buttons, and above them the entry that was just made.
pub fn logger(
    // Which effects, in order.
    effects: Vec<Symptom>,
    // The name of their group.
    label: &'static str,
) -> impl Child {
    let noted = Noted::new();
    parts![noted_card(noted), effect_buttons(effects, label, noted),]
}

/// A grid of effects. Pressing one shows the three strengths below it; an emergency opens its card instead.
pub fn effect_buttons(
    // Which effects, in order.
    effects: Vec<Symptom>,
    // The name of their group.
    label: &'static str,
    // Told which entry was made.
    noted: Noted,
) -> impl Child {
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
    group(
        "choice two effects",
        label,
        all(effects.into_iter().map(|effect| {
            let open = memo(move || chosen.get() == Some(effect));
            let expands = effect.emergency().is_none();
            parts![
                el("button")
                    .class("chip start")
                    .attr(
                        "aria-expanded",
                        live(move || expands.then(|| open.get().to_string()))
                    )
                    .press(press(move || choose(effect)))
                    .holding((words.effects.name)(effect)),
                when(
                    move || open.get(),
                    move || effect_strengths(effect, noted, chosen).child()
                ),
            ]
            .child()
        })),
    )
}

/// The strengths of an effect: pressing one saves. Where an emergency follows, its card comes first.
fn effect_strengths(effect: Symptom, noted: Noted, chosen: RwSignal<Option<Symptom>>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let card = use_context::<OpenCard>();
    let pressed = AtomicBool::new(false);
    let note = Callback::new(move |severity: Severity| {
        // They stand until the entry is shown; a second press of a shaky thumb makes no second entry.
        if pressed.swap(true, Ordering::Relaxed) {
            return;
        }
        let began = PhoneClock.now();
        let severity = Some(severity);
        let outcome = notebook
            .record
            .with_untracked(|record| outcome_of_new(record, effect, severity, &began));
        // A sign makes a very high reading of the hour an emergency, whichever was noted first.
        let with_reading = notebook
            .record
            .with_untracked(|record| makes_reading_an_emergency(record, effect, &began));
        let shown = match (outcome.fills_the_screen(), with_reading) {
            (true, _) => Some(effect),
            (false, true) => Some(Symptom::BpIncrease),
            (false, false) => None,
        };
        let body = Body::Effect {
            effect,
            severity,
            began,
        };
        if let Some((card, shown)) = card.zip(shown) {
            card.open(shown);
            chosen.set(None);
            noted.show(notebook.keep(body), true);
        } else {
            notebook.keep_and_show(body, move |id| {
                // Another may have been opened meanwhile.
                chosen.update(|chosen| *chosen = chosen.filter(|&open| open != effect));
                noted.show(id, false);
            });
        }
    });
    strengths((words.effects.name)(effect), note)
}

/// **Mild**, **Moderate**, **Severe**.
pub fn strengths(
    // Of what.
    of: &'static str,
    // Told which was pressed.
    choose: Callback<Severity>,
) -> impl Child {
    let words = use_words();
    group(
        "choice three strengths",
        (words.log.how_strong)(of),
        all(Severity::ALL.map(|severity| {
            chip(
                (words.effects.severity)(severity),
                press(move || choose.run(severity)),
            )
        })),
    )
}
