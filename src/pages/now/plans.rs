//! What the person adds to the list: tasks of their own, the next session; and what they hid.

use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::plan::{Day, can_be_planned};
use crate::care::record::Record;
use crate::care::situation::Situation;
use crate::components::element::{Child, el, parts};
use crate::components::live::{Memo, keyed, live, on, press, rows, when};
use crate::components::saved::just_saved;
use crate::components::shapes::{
    block, bold, chip, error_line, field_name, folded, list, muted, para, summary, text_button, within,
};
use crate::notebook::{Draft, use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// Both, each closed until it is opened.
pub fn plans(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    // A task that was half-typed when the page went away is there again.
    let half = Draft::read().own.is_some();
    parts![
        el("details")
            .class("card")
            .attr("open", half)
            .with(parts![summary(words.plans.add), own_task(situation),]),
        hidden_tasks(),
        folded("card", words.plans.plan, parts![next_session(situation)]),
    ]
}

fn own_task(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let text = RwSignal::new(Draft::read().own.unwrap_or_default());
    let wrong = RwSignal::new(false);
    let saved = RwSignal::new(None::<EventId>);
    let phase = move || situation.with(|situation| situation.phase);
    let hint = live(move || (words.plans.add_hint)((words.now.phase)(phase())));
    let type_in = on(move |event| {
        text.set(event_target_value(&event));
        wrong.set(false);
        Draft::change(|draft| draft.own = Some(text.get_untracked()).filter(|text| !text.is_empty()));
    });
    let save = press(move || {
        let note = text.get_untracked().trim().to_owned();
        wrong.set(note.is_empty());
        if !note.is_empty() {
            saved.set(Some(notebook.keep(Body::OwnTask { phase: phase(), note })));
            text.set(String::new());
            Draft::change(|draft| draft.own = None);
        }
    });
    block(
        "field",
        parts![
            field_name("own", words.plans.add_field),
            el("input")
                .attr("id", "own")
                .attr("autocomplete", "off")
                .value(live(move || text.get()))
                .on("input", type_in),
            error_line(live(move || wrong.get().then_some(words.plans.empty))),
            muted(hint),
            chip(words.plans.add_save, save),
            just_saved(saved),
        ],
    )
}

/// Tasks that were taken out of sight, to be shown again.
fn hidden_tasks() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let hidden = move || notebook.record.with(Record::hidden);
    when(
        move || !hidden().is_empty(),
        move || {
            let standing = move || {
                let row = |(id, task): (EventId, crate::care::task::TaskId)| {
                    keyed(id.to_string(), move || {
                        // Hidden on two phones, it was hidden twice.
                        let show = press(move || {
                            for (target, _) in hidden().into_iter().filter(|(_, other)| *other == task) {
                                notebook.keep(Body::Bin { target });
                            }
                        });
                        let text = (words.tasks.text)(task).line;
                        within("li", "", parts![text, " ", text_button(words.plans.show, show)])
                    })
                };
                hidden().into_iter().map(row).collect()
            };
            folded(
                "card",
                live(move || (words.plans.hidden)(hidden().len())),
                parts![list("plain stack", parts![rows(standing)])],
            )
        },
    )
}

fn next_session(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let plan = move || situation.with(|situation| situation.plan);
    let text = RwSignal::new(
        situation.with_untracked(|situation| situation.plan.map(|day| day.to_string()).unwrap_or_default()),
    );
    let wrong = RwSignal::new(false);
    let saved = RwSignal::new(None::<EventId>);
    let type_in = on(move |event| {
        text.set(event_target_value(&event));
        wrong.set(false);
    });
    let save = press(move || {
        let day = Day::read(&text.get_untracked());
        let day = day.filter(|&day| can_be_planned(day, PhoneClock.now().day()));
        wrong.set(day.is_none());
        if day.is_some() {
            saved.set(Some(notebook.keep(Body::Plan { day })));
        }
    });
    let none = move || {
        saved.set(Some(notebook.keep(Body::Plan { day: None })));
        text.set(String::new());
    };
    let planned = live(move || {
        let day = plan()?.0.and_hms_opt(12, 0, 0)?;
        let now = now.get();
        Some((words.plans.planned)(&dates::day(
            &PhoneClock.resolve(day),
            &now,
            words,
        )))
    });
    block(
        "field",
        parts![
            para(bold(planned)),
            field_name("plan", words.plans.plan_field),
            el("input")
                .attr("id", "plan")
                .attr("type", "date")
                .attr("autocomplete", "off")
                .value(live(move || text.get()))
                .on("input", type_in),
            error_line(live(move || wrong.get().then_some(words.plans.plan_wrong))),
            muted(words.plans.plan_hint),
            block(
                "choice two",
                parts![
                    chip(words.plans.plan_save, save),
                    when(
                        move || plan().is_some(),
                        move || chip(words.plans.plan_none, press(none))
                    ),
                ]
            ),
            just_saved(saved),
        ],
    )
}
