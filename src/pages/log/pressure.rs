//! A blood pressure: two numbers, the pulse if it was read, and how one feels. It is judged while it is typed.

use crate::care::event::Body;
use crate::care::judged::judge_reading;
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::red_flags::Level;
use crate::care::symptom::Effect as Symptom;
use crate::care::vitals::PressureSign;
use crate::components::element::{Child, el, parts};
use crate::components::emergency_card::OpenCard;
use crate::components::live::{all, live, memo, on, whenever};
use crate::components::measure_fields::{Numbers, pressure_fields, save_measure};
use crate::components::reading::judgement_view;
use crate::components::shapes::{block, in_card, span, within};
use crate::notebook::{use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::reactive::{Callback, RwSignal};
use leptos::prelude::*;

/// The form.
pub fn pressure_form(
    // Told which entry was made.
    done: Callback<EventId>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let numbers = Numbers::new(None);
    let signs = RwSignal::new(Vec::new());
    let error = RwSignal::new(None);
    let judged = memo(move || {
        let (typed, signs) = (numbers.typed(), signs.get());
        let now = PhoneClock.now();
        notebook
            .record
            .with(|record| judge_reading(record, typed, &signs, &now, None))
    });
    // An emergency fills the screen as soon as the numbers and the signs say so; closed, the form is as it was.
    let card = use_context::<OpenCard>();
    let is_emergency = memo(move || judged.with(|judged| judged.level == Some(Level::Emergency)));
    whenever(move || {
        if let Some(card) = card.filter(|_| is_emergency.get()) {
            card.open(Symptom::BpIncrease);
        }
    });
    let save = Callback::new(move |()| {
        let reading = numbers.reading(words)?;
        done.run(notebook.keep(Body::Reading {
            reading,
            signs: signs.get_untracked(),
            measured: PhoneClock.now(),
        }));
        Ok(())
    });
    in_card(parts![
        pressure_fields(numbers, error),
        signs_felt(signs),
        live(move || judgement_view(judged.get(), words)),
        save_measure(error, save),
    ])
}

/// How one feels: any of these makes a very high reading an emergency.
fn signs_felt(signs: RwSignal<Vec<PressureSign>>) -> impl Child {
    let words = use_words();
    let tick = move |sign| {
        signs.update(|signs| {
            if let Some(at) = signs.iter().position(|other| *other == sign) {
                signs.remove(at);
            } else {
                signs.push(sign);
            }
        });
    };
    within(
        "fieldset",
        "ticks",
        parts![
            within("legend", "", parts![words.measures.signs]),
            all(PressureSign::ALL.map(|sign| {
                let ticked = live(move || signs.with(|signs| signs.contains(&sign)));
                block(
                    "task",
                    parts![within(
                        "label",
                        "",
                        parts![
                            el("input")
                                .attr("type", "checkbox")
                                .checked(ticked)
                                .on("change", on(move |_: web_sys::Event| tick(sign))),
                            span((words.measures.sign)(sign)),
                        ]
                    )],
                )
            })),
        ],
    )
}
