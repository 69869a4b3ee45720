//! Now: where one is in the time after the dose, what to do, what not to do, how one feels.

mod backup_due;
mod check_in;
mod driving;
mod news;
mod plans;
mod rest;
mod rest_offer;
mod review;
mod whereabouts;
mod whole;

use crate::care::check_in::MORNING_HOUR;
use crate::care::guidance::Outcome;
use crate::care::judged::outcomes_now;
use crate::care::moment::CLOCK_TOLERANCE_MS;
use crate::care::order::EventId;
use crate::care::phase::{DRIVING_NOT_BEFORE_MS, FIRST_WEEK_MS, Phase};
use crate::care::situation::Situation;
use crate::care::symptom::Effect as Symptom;
use crate::components::effect_list::offered_here;
use crate::components::element::Child;
use crate::components::element::parts;
use crate::components::going::{going_here, going_list};
use crate::components::install_card::{install_card, iphone_card};
use crate::components::live::{Memo, live, memo, press, when};
use crate::components::logger::logger;
use crate::components::page::page;
use crate::components::reading::reading_here;
use crate::components::shapes::{big, heading2, link, para, para_of, text_button, within};
use crate::components::task_list::checklist;
use crate::components::to;
use crate::notebook::{Progress, use_notebook, use_now, use_settings, use_words};
use crate::platform::{address, dates};
use backup_due::backup_due;
use chrono::Timelike;
use rest_offer::{offer_rest, rest, rest_offer};
pub use whole::whole_list;

/// How many effects are offered where there is little room.
const LIKELIEST: usize = 4;
/// How long the likeliest effects are offered on Now: the time in which the rules of the first day stand.
const FEELINGS_MS: i64 = DRIVING_NOT_BEFORE_MS;

/// Everything that Now shows, from the record and the clock; in Rest mode one thing at a time.
pub fn now_page() -> impl Child {
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
            rest::rest_page(situation).child()
        } else {
            list_of(situation).child()
        }
    })
}

fn list_of(situation: Memo<Situation>) -> impl Child {
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
    let parts = parts![
        when(
            move || known.get(),
            move || live(move || if any.get() {
                after_dose(situation, phase).child()
            } else {
                before_any(situation).child()
            })
            .child()
        ),
        backup_due(),
    ];
    page(
        words.shell.now.to_owned().into(),
        Some(heading),
        Some(above),
        parts,
    )
}

/// What stands on the list.
fn lines_of(situation: Memo<Situation>, heading: &'static str) -> impl Child {
    let lines = memo(move || situation.with(|situation| situation.lines.clone()));
    let session = memo(move || situation.with(Situation::session_id));
    checklist(lines, session, heading)
}

/// With no session yet.
fn before_any(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let begin = press(|| address::go(&to("session/new")));
    parts![
        para(words.now.welcome),
        iphone_card(),
        big(words.now.had_session, begin),
        review::morning_review(),
        reading_here(),
        going_here(),
        lines_of(situation, words.now.before),
        whole_list(situation),
        plans::plans(situation),
        install_card(),
    ]
}

/// From the dose on.
fn after_dose(situation: Memo<Situation>, phase: Memo<Phase>) -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let now = use_now();
    let record = use_notebook().record;
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
            others.cloned().collect::<Vec<_>>()
        })
    });
    // An emergency that may still be there comes before everything else.
    let urgent = memo(move || {
        let (now, going) = (now.get(), going.get());
        let outcomes = record.with(|record| outcomes_now(record, &going, &now));
        outcomes.into_iter().any(Outcome::fills_the_screen)
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
    parts![
        para(live(move || (words.now.lead)(if is_night() {
            Phase::FirstEvening
        } else {
            phase.get()
        }))),
        when(clock_is_wrong, move || para_of(
            "card notice",
            words.plans.clock_wrong
        )),
        check_in::still_unsafe(situation),
        when(move || urgent.get(), move || going_list(going).child()),
        reading_here(),
        news::new_phase(phase),
        offer_rest(situation),
        whereabouts::where_am_i(situation),
        when(drives, move || { driving::driving_line(situation).child() }),
        review::morning_review(),
        check_in::check_in(situation),
        when(move || !urgent.get(), move || going_list(going).child()),
        when(
            move || since() < FEELINGS_MS,
            move || parts![
                heading2(words.now.feel),
                logger(likeliest(), words.now.feel),
                link("text-button", to("log"), words.now.more),
            ]
            .child()
        ),
        lines_of(situation, words.now.do_now),
        news::let_go(situation),
        news::next_up(situation),
        link("chip", to("learn/with-you"), words.plans.with_you),
        whole_list(situation),
        plans::plans(situation),
        when(no_offer, || install_card().child()),
        within(
            "p",
            "line",
            parts![
                link("text-button", to("history"), words.now.wrong_time),
                link("text-button", to("session/new"), words.now.another),
                when(no_offer, move || text_button(
                    words.rest.mode,
                    press(move || rest(settings))
                )),
            ]
        ),
    ]
}

fn likeliest() -> Vec<Symptom> {
    offered_here().into_iter().take(LIKELIEST).collect()
}
