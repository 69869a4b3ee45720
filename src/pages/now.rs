//! Now: where one is in the time after the dose, what to do, what not to do, how one feels.

mod check_in;
mod driving;
mod news;
mod plans;
mod rest;
mod whereabouts;
mod whole;

use crate::care::check_in::MORNING_HOUR;
use crate::care::moment::{CLOCK_TOLERANCE_MS, Moment};
use crate::care::order::EventId;
use crate::care::phase::{DRIVING_NOT_BEFORE_MS, FIRST_EVENING_MS, FIRST_WEEK_MS, Phase};
use crate::care::situation::Situation;
use crate::care::symptom::Effect as Symptom;
use crate::components::going::GoingList;
use crate::components::install_card::{InstallCard, IphoneCard};
use crate::components::live::{Memo, live, memo, press, when};
use crate::components::logger::Logger;
use crate::components::page::Page;
use crate::components::task_list::Checklist;
use crate::components::to;
use crate::notebook::{Progress, Settings, use_notebook, use_now, use_settings, use_words};
use crate::platform::{address, dates, scene};
use chrono::Timelike;
use leptos::prelude::*;

/// How long the likeliest effects are offered on Now: the time in which the rules of the first day stand.
const FEELINGS_MS: i64 = DRIVING_NOT_BEFORE_MS;

/// Everything that Now shows, from the record and the clock; in Rest mode one thing at a time.
#[component]
pub fn NowPage() -> impl IntoView {
    let notebook = use_notebook();
    let settings = use_settings();
    let now = use_now();
    let situation = memo(move || {
        let now = now.get();
        notebook.record.with(|record| Situation::at(record, &now))
    });
    let resting = memo(move || settings.resting() && situation.with(|situation| situation.session.is_some()));
    live(move || {
        if resting.get() {
            view! { <rest::RestPage situation=situation /> }.into_any()
        } else {
            view! { <List situation=situation /> }.into_any()
        }
    })
}

#[component]
fn List(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let any = memo(move || situation.with(|situation| situation.session.is_some()));
    let known = memo(move || any.get() || notebook.progress.get() != Progress::Opening);
    let phase = memo(move || situation.with(|situation| situation.phase));
    let heading = memo(move || {
        if known.get() {
            (words.now.phase)(phase.get())
        } else {
            words.shell.opening
        }
        .to_owned()
    });
    let above = memo(move || {
        let now = now.get();
        situation.with(|situation| {
            let since = situation
                .session
                .as_ref()
                .map(|session| dates::span(session.since_ms(&now), words));
            since.map(|since| (words.now.since)(&since)).unwrap_or_default()
        })
    });
    view! {
        <Page title=words.shell.now.to_owned() heading=heading above=above>
            {when(move || known.get(), move || view! {
                {live(move || if any.get() {
                    view! { <AfterDose situation=situation phase=phase /> }.into_any()
                } else {
                    view! { <BeforeAny situation=situation /> }.into_any()
                })}
            }.into_any())}
        </Page>
    }
}

/// What stands on the list.
#[component]
fn Lines(situation: Memo<Situation>, heading: &'static str) -> impl IntoView {
    let lines = memo(move || situation.with(|situation| situation.lines.clone()));
    let session = memo(move || situation.with(Situation::session_id));
    view! { <Checklist lines=lines session=session heading=heading /> }
}

/// With no session yet.
#[component]
fn BeforeAny(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    let begin = press(|| address::go(&to("session/new")));
    view! {
        <p>{words.now.welcome}</p>
        <IphoneCard />
        <button class="big" on:click=begin>{words.now.had_session}</button>
        <Lines situation=situation heading=words.now.before />
        <whole::WholeList situation=situation />
        <plans::Plans situation=situation />
        <InstallCard />
    }
}

/// From the dose on.
#[component]
fn AfterDose(situation: Memo<Situation>, phase: Memo<Phase>) -> impl IntoView {
    let words = use_words();
    let settings = use_settings();
    let now = use_now();
    let since = move || {
        let now = now.get();
        situation.with(|situation| {
            situation
                .session
                .as_ref()
                .map_or(i64::MAX, |session| session.since_ms(&now))
        })
    };
    // What the driving line asks about is not asked twice.
    let going = memo(move || {
        situation.with(|situation| {
            let driving = situation.driving.iter().filter(|driving| !driving.too_soon);
            let asked: Vec<EventId> = driving
                .flat_map(|driving| driving.effects.iter().flat_map(|effect| effect.ids.clone()))
                .collect();
            let others = situation.going.iter().filter(|entry| !asked.contains(&entry.id));
            others.cloned().collect()
        })
    });
    // The next day begins by the clock 12 hours after the dose; in the dark nobody is told to take a walk.
    let is_night = move || phase.get() == Phase::NextDay && now.with(|now| now.local().hour() < MORNING_HOUR);
    let clock_is_wrong = move || {
        let now = now.get();
        situation.with(|situation| {
            let session = situation.session.as_ref();
            session.is_some_and(|session| session.dose_end.ms_since(&now) > CLOCK_TOLERANCE_MS)
        })
    };
    let no_offer = move || rest_offer(situation, settings, now.get()).is_none();
    // A week on, with all answered well, there is nothing more to say of that dose.
    let drives = move || {
        let driving = situation.with(|situation| situation.driving.clone());
        driving.is_some_and(|driving| !driving.states_conditions() || since() < FIRST_WEEK_MS)
    };
    view! {
        <p>{live(move || (words.now.lead)(if is_night() { Phase::FirstEvening } else { phase.get() }))}</p>
        {when(clock_is_wrong, move || view! { <p class="card notice">{words.plans.clock_wrong}</p> }.into_any())}
        <check_in::StillUnsafe situation=situation />
        <news::NewPhase phase=phase />
        <RestOffer situation=situation />
        <whereabouts::WhereAmI situation=situation />
        {when(drives, move || view! { <driving::DrivingLine situation=situation /> }.into_any())}
        <check_in::CheckIn situation=situation />
        <GoingList going=going />
        {when(move || since() < FEELINGS_MS, move || view! {
            <h2>{words.now.feel}</h2>
            <Logger effects=Symptom::likeliest() label=words.now.feel />
            <a class="text-button" href=to("log")>{words.now.more}</a>
        }.into_any())}
        <Lines situation=situation heading=words.now.do_now />
        <news::LetGo situation=situation />
        <news::Next situation=situation />
        <a class="chip" href=to("learn/with-you")>{words.plans.with_you}</a>
        <whole::WholeList situation=situation />
        <plans::Plans situation=situation />
        {when(no_offer, || view! { <InstallCard /> }.into_any())}
        <p class="line">
            <a class="text-button" href=to("history")>{words.now.wrong_time}</a>
            <a class="text-button" href=to("session/new")>{words.now.another}</a>
            {when(no_offer, move || view! {
                <button class="text-button" on:click=press(move || rest(settings))>{words.rest.mode}</button>
            }.into_any())}
        </p>
    }
}

/// Begins Rest mode.
fn rest(settings: Settings) {
    settings.set_resting(true);
    scene::after(0, || scene::focus("#heading"));
}

/// For which session Rest mode is offered: the first 12 hours and to the end of that night, unless it was refused.
fn rest_offer(situation: Memo<Situation>, settings: Settings, now: Moment) -> Option<EventId> {
    let session = situation.with(|situation| {
        let session = situation.session.as_ref();
        let night = situation.phase == Phase::NextDay && now.local().hour() < MORNING_HOUR;
        let recent = session.filter(|session| night || session.since_ms(&now) < FIRST_EVENING_MS);
        recent.map(|session| session.id)
    });
    session.filter(|&session| !settings.rest_refused(session))
}

/// Rest mode, offered in the first hours; refused, it is not offered again for this session.
#[component]
fn RestOffer(situation: Memo<Situation>) -> impl IntoView {
    let words = use_words();
    let settings = use_settings();
    let now = use_now();
    let offered = memo(move || rest_offer(situation, settings, now.get()));
    live(move || {
        let session = offered.get()?;
        Some(
            view! {
                <section class="card quiet">
                    <p>{words.rest.offer}</p>
                    <div class="choice two">
                        <button class="chip" on:click=press(move || rest(settings))>{words.rest.mode}</button>
                        <button class="chip" on:click=press(move || settings.refuse_rest(session))>{words.rest.refuse}</button>
                    </div>
                </section>
            }
            .into_any(),
        )
    })
}
