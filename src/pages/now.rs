//! Now: where one is in the time after the dose, what to do, what not to do, how one feels.

use crate::care::event::Body;
use crate::care::moment::{Clock, Moment};
use crate::care::order::EventId;
use crate::care::phase::{DRIVING_NOT_BEFORE_MS, Phase, driving_not_before_ms};
use crate::care::session::{Route, Session};
use crate::care::symptom::Effect as Symptom;
use crate::care::task;
use crate::components::icons::{Icon, Sign};
use crate::components::install_card::{InstallCard, IphoneCard};
use crate::components::live::{live, memo, press, when};
use crate::components::logger::Logger;
use crate::components::page::Page;
use crate::components::saved::SavedStatus;
use crate::components::task_list::Checklist;
use crate::components::to;
use crate::notebook::{Progress, use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// How long the likeliest effects are offered on Now: the time in which the rules of the first day stand.
const FEELINGS_MS: i64 = DRIVING_NOT_BEFORE_MS;

/// Everything that Now shows, from the latest session and the clock.
#[component]
pub fn NowPage() -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let session = memo(move || {
        notebook
            .record
            .with(|record| record.sessions().into_iter().next())
    });
    let known = memo(move || session.with(Option::is_some) || notebook.progress.get() != Progress::Opening);
    let phase = memo(move || {
        let now = now.get();
        session.with(|session| {
            session
                .as_ref()
                .map_or(Phase::BeforeSession, |session| session.phase(&now))
        })
    });
    let heading = Signal::derive(move || {
        if known.get() {
            (words.now.phase)(phase.get())
        } else {
            words.shell.opening
        }
        .to_owned()
    });
    let above = Signal::derive(move || {
        let now = now.get();
        session.with(|session| {
            let since = session
                .as_ref()
                .map(|session| dates::span(session.since_ms(&now), words));
            since.map(|since| (words.now.since)(&since)).unwrap_or_default()
        })
    });
    let id = memo(move || session.with(|session| session.as_ref().map(|session| session.id)));
    view! {
        <Page title=words.shell.now.to_owned() heading=heading above=above>
            {when(move || known.get(), move || view! {
                {live(move || match id.get() {
                    Some(_) => view! { <AfterDose session=session phase=phase /> }.into_any(),
                    None => view! { <BeforeAny /> }.into_any(),
                })}
            }.into_any())}
        </Page>
    }
}

/// With no session yet.
#[component]
fn BeforeAny() -> impl IntoView {
    let words = use_words();
    let due = task::due(Phase::BeforeSession, Route::NotSure, 0, false);
    let no_session = Signal::derive(|| None::<EventId>);
    let navigate = use_navigate();
    let begin = press(move || navigate("/session/new/", NavigateOptions::default()));
    view! {
        <p>{words.now.welcome}</p>
        <IphoneCard />
        <button class="big" on:click=begin>{words.now.had_session}</button>
        <Checklist due=Signal::derive(move || due.clone()) session=no_session heading=words.now.before />
        <InstallCard />
    }
}

/// From the dose on.
#[component]
fn AfterDose(session: Memo<Option<Session>>, phase: Memo<Phase>) -> impl IntoView {
    let words = use_words();
    let now = use_now();
    let due = Signal::derive(move || {
        let now = now.get();
        session.with(|session| {
            session
                .as_ref()
                .map(|session| due_now(session, &now))
                .unwrap_or_default()
        })
    });
    let id = Signal::derive(move || session.with(|session| session.as_ref().map(|session| session.id)));
    let lately = memo(move || {
        let now = now.get();
        session.with(|session| {
            session
                .as_ref()
                .is_some_and(|session| session.since_ms(&now) < FEELINGS_MS)
        })
    });
    view! {
        <p>{live(move || (words.now.lead)(phase.get()))}</p>
        <WhereAmI session=session phase=phase />
        <DrivingLine session=session />
        {when(move || lately.get(), move || view! {
            <h2>{words.now.feel}</h2>
            <Logger effects=Symptom::likeliest() label=words.now.feel />
            <a class="text-button" href=to("log")>{words.now.more}</a>
        }.into_any())}
        <Checklist due=due session=id heading=words.now.do_now />
        <InstallCard />
        <p class="line">
            <a class="text-button" href=to("history")>{words.now.wrong_time}</a>
            <a class="text-button" href=to("session/new")>{words.now.another}</a>
        </p>
    }
}

fn due_now(session: &Session, now: &Moment) -> Vec<&'static task::Task> {
    let since_ms = session.since_ms(now);
    task::due(
        session.phase(now),
        session.route,
        since_ms,
        session.carries_trip_rules(now),
    )
}

/// **I am leaving** and **I am home**, while they can be true; each with **Undo**.
#[component]
fn WhereAmI(session: Memo<Option<Session>>, phase: Memo<Phase>) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let told = RwSignal::new(None::<EventId>);
    let leaving = memo(move || {
        let now = now.get();
        session.get().filter(|session| {
            let waiting = phase.get() == Phase::FirstTwoHours || session.carries_trip_rules(&now);
            session.route.in_clinic() && session.left.is_none() && waiting
        })
    });
    let home = memo(move || {
        let left = |session: &Session| session.left.is_some() && session.home.is_none();
        session
            .get()
            .filter(|session| left(session) && phase.get() == Phase::TripHome)
    });
    let tell = move |body: Body| told.set(Some(notebook.keep(body)));
    view! {
        {live(move || told.get().map(|id| view! { <SavedStatus id=id undo=id /> }.into_any()))}
        {live(move || leaving.get().map(|session| {
            let body = Body::Leaving { session: session.id };
            view! {
                <p>{words.now.clinic_first}</p>
                <button class="chip" on:click=press(move || tell(body.clone()))>{words.now.leaving}</button>
            }
            .into_any()
        }))}
        {live(move || home.get().map(|session| {
            let body = Body::Home { session: session.id };
            view! { <button class="chip" on:click=press(move || tell(body.clone()))>{words.now.home}</button> }.into_any()
        }))}
    }
}

/// When may I drive: *not yet*, and why. It never says that one may.
///
/// Counted from the latest dose; 24 h and the next day after a good sleep, the stricter of two rules (S5, S11).
#[component]
fn DrivingLine(session: Memo<Option<Session>>) -> impl IntoView {
    let words = use_words();
    let now = use_now();
    let line = live(move || {
        let now = now.get();
        let session = session.get()?;
        let not_before_ms = driving_not_before_ms(session.dose_end.utc_ms());
        let left_ms = not_before_ms - now.utc_ms();
        let (title, text) = if left_ms > 0 {
            let when = dates::day_and_time(&PhoneClock.at(not_before_ms), &now, words);
            let text = format!(
                "{} {}",
                (words.now.not_before)(&when),
                (words.now.left)(&dates::span(left_ms, words))
            );
            (words.now.not_yet, text)
        } else {
            (words.now.not_yet_after, words.now.must_hold.to_owned())
        };
        Some(
            view! {
                <b>{title}</b>
                <span class="small">{text}</span>
            }
            .into_any(),
        )
    });
    view! {
        <section class="card not-yet">
            <Icon of=Sign::Clock />
            <div>
                {line}
                <details>
                    <summary>{words.now.why}</summary>
                    <p class="small">{words.now.source_driving}</p>
                </details>
            </div>
        </section>
    }
}
