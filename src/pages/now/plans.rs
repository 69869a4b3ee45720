//! What the person adds to the list: tasks of their own, the next session; and what they hid.

use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::order::EventId;
use crate::care::plan::{Day, can_be_planned};
use crate::care::record::Record;
use crate::care::situation::Situation;
use crate::components::live::{Memo, Rows, keyed, live, on, press, when};
use crate::components::memo::RwSignal;
use crate::components::saved::SavedStatus;
use crate::notebook::{Draft, use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use leptos::prelude::*;

/// Both, each closed until it is opened.
#[component]
pub fn Plans(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    // A task that was half-typed when the page went away is there again.
    let half = Draft::read().own.is_some();
    view! {
        <details class="card" open=half>
            <summary>{words.plans.add}</summary>
            <OwnTask situation=situation />
        </details>
        <Hidden />
        <details class="card">
            <summary>{words.plans.plan}</summary>
            <NextSession situation=situation />
        </details>
    }
}

#[component]
fn OwnTask(situation: Memo<Situation>) -> impl IntoView {
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
    view! {
        <div class="field">
            <label for="own">{words.plans.add_field}</label>
            <input id="own" autocomplete="off" prop:value=live(move || text.get()) on:input=type_in />
            <p class="error" role="alert">{live(move || wrong.get().then_some(words.plans.empty))}</p>
            <p class="muted small">{hint}</p>
            <button class="chip" on:click=save>{words.plans.add_save}</button>
            {live(move || saved.get().map(|id| view! { <SavedStatus id=id undo=id /> }.into_any()))}
        </div>
    }
}

/// Tasks that were taken out of sight, to be shown again.
#[component]
fn Hidden() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let hidden = move || notebook.record.with(Record::hidden);
    when(
        move || !hidden().is_empty(),
        move || {
            view! {
                <details class="card">
                    <summary>{live(move || (words.plans.hidden)(hidden().len()))}</summary>
                    <ul class="plain stack">
                        <Rows rows=Box::new(move || {
                            let row = |(id, task): (EventId, crate::care::task::TaskId)| {
                                keyed(id.to_string(), move || {
                                    // Hidden on two phones, it was hidden twice.
                                    let show = press(move || {
                                        for (target, _) in hidden().into_iter().filter(|(_, other)| *other == task) {
                                            notebook.keep(Body::Bin { target });
                                        }
                                    });
                                    let text = (words.tasks.text)(task).line;
                                    view! { <li>{text}" "<button class="text-button" on:click=show>{words.plans.show}</button></li> }
                                        .into_any()
                                })
                            };
                            hidden().into_iter().map(row).collect()
                        }) />
                    </ul>
                </details>
            }
            .into_any()
        },
    )
}

#[component]
fn NextSession(situation: Memo<Situation>) -> impl IntoView {
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
    view! {
        <div class="field">
            <p><b>{planned}</b></p>
            <label for="plan">{words.plans.plan_field}</label>
            <input id="plan" type="date" autocomplete="off" prop:value=live(move || text.get()) on:input=type_in />
            <p class="error" role="alert">{live(move || wrong.get().then_some(words.plans.plan_wrong))}</p>
            <p class="muted small">{words.plans.plan_hint}</p>
            <div class="choice two">
                <button class="chip" on:click=save>{words.plans.plan_save}</button>
                {when(move || plan().is_some(), move || view! {
                    <button class="chip" on:click=press(none)>{words.plans.plan_none}</button>
                }.into_any())}
            </div>
            {live(move || saved.get().map(|id| view! { <SavedStatus id=id undo=id /> }.into_any()))}
        </div>
    }
}
