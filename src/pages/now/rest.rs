//! Rest mode: one thing per screen, for someone sedated, sick or dazzled. Leaving is one tap.

use super::driving::driving_line;
use super::likeliest;
use super::whereabouts::where_am_i;
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::situation::{Line, Situation};
use crate::care::symptom::Effect as Symptom;
use crate::care::task::Kind;
use crate::components::effect_list::effect_list;
use crate::components::element::{Child, View, el, parts};
use crate::components::going::{going_on, told_of};
use crate::components::live::{Memo, live, memo, press, when, whenever};
use crate::components::logger::{Noted, effect_buttons, noted_card};
use crate::components::page::page;
use crate::components::shapes::{block, chip, choice, para, text_button};
use crate::components::task_list::texts;
use crate::notebook::{use_notebook, use_now, use_settings, use_words};
use crate::platform::{cover, dates, scene};
use crate::reactive::{Callback, RwSignal};

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    /// Where one is, and the driving line.
    Where,
    /// Is it still there?
    Going(EventId),
    /// Note an effect.
    Feel,
    /// One line of the list.
    Line(Line),
    /// That is all.
    End,
}

/// The screens, in the order in which they matter.
fn steps(situation: &Situation) -> Vec<Step> {
    let going = situation.going.iter().map(|entry| Step::Going(entry.id));
    let lines = situation.lines.iter().cloned().map(Step::Line);
    // What is noted on the second screen is asked about on the next: nothing before it moves.
    let first = [Step::Where, Step::Feel].into_iter().chain(going);
    first.chain(lines).chain([Step::End]).collect()
}

/// The screen that is shown, and the way on and back.
pub fn rest_page(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let steps = memo(move || situation.with(steps));
    // What is shown stays while the list around it changes: an effect that was just told to be gone, for one.
    let shown = RwSignal::new(Step::Where);
    let place = RwSignal::new(0_usize);
    // A line that stands no longer is not left on the screen: back to where one is.
    whenever(move || {
        let over = steps.with(|steps| {
            let shown = shown.get_untracked();
            matches!(shown, Step::Line(_)) && !steps.contains(&shown)
        });
        if over {
            place.set(0);
            shown.set(Step::Where);
        }
    });
    let go = move |on: bool| {
        let steps = steps.get_untracked();
        let here = steps.iter().position(|step| *step == shown.get_untracked());
        let to = match (here, on) {
            (Some(here), true) => here + 1,
            (None, true) => place.get_untracked(),
            (_, false) => place.get_untracked().saturating_sub(1),
        };
        let to = to.min(steps.len().saturating_sub(1));
        if let Some(step) = steps.get(to) {
            place.set(to);
            shown.set(step.clone());
            scene::after(0, || {
                scene::bring_into_view("main");
                scene::focus_in_place("#heading");
            });
        }
    };
    let heading = memo(move || shown.with(|step| heading(step, situation, words)));
    let above = memo(move || {
        let of = steps.with(Vec::len);
        let at = (words.rest.place)(place.get() + 1, of);
        let kind = shown.with(|step| match step {
            Step::Line(Line {
                kind: Kind::DoNot, ..
            }) => words.rest.do_not,
            Step::Line(Line {
                kind: Kind::WatchFor, ..
            }) => words.rest.watch_for,
            _ => "",
        });
        if kind.is_empty() {
            at
        } else {
            [kind, &at].join(" · ")
        }
    });
    let parts = parts![
        live(move || shown.with(|step| screen(step.clone(), situation))),
        block(
            "rest-way",
            parts![
                block(
                    "choice two",
                    parts![
                        el("button")
                            .class("chip")
                            .attr("disabled", live(move || place.get() == 0))
                            .press(press(move || go(false)))
                            .holding(words.rest.back),
                        el("button")
                            .class("big")
                            .attr("disabled", live(move || shown.with(|step| *step == Step::End)))
                            .press(press(move || go(true)))
                            .holding(words.rest.next),
                    ]
                ),
                chip(words.rest.leave, press(move || settings.set_resting(false))),
                text_button(words.lock.hide, press(cover::hide)),
            ]
        ),
    ];
    page(
        words.rest.mode.to_owned().into(),
        Some(heading),
        Some(above),
        parts,
    )
}

fn heading(step: &Step, situation: Memo<Situation>, words: &'static crate::words::Words) -> String {
    match step {
        Step::Where => (words.now.phase)(situation.with(|situation| situation.phase)).to_owned(),
        Step::Going(_) => words.check_in.asked.to_owned(),
        Step::Feel => words.rest.feel.to_owned(),
        Step::Line(line) => texts(line, words).0,
        Step::End => words.rest.end.to_owned(),
    }
}

fn screen(step: Step, situation: Memo<Situation>) -> View {
    match step {
        Step::Where => where_now(situation).child(),
        Step::Going(id) => still_there(id).child(),
        Step::Feel => feel().child(),
        Step::Line(line) => one_line(line, situation).child(),
        Step::End => para(use_words().rest.end_text),
    }
}

fn where_now(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let now = use_now();
    let since = live(move || {
        let now = now.get();
        situation.with(|situation| {
            let session = situation.session.as_ref()?;
            Some((words.now.since)(&dates::span(session.since_ms(&now), words)))
        })
    });
    parts![para(since), where_am_i(situation), driving_line(situation),]
}

/// One effect that goes on: three answers, then **Saved**.
fn still_there(id: EventId) -> impl Child {
    let notebook = use_notebook();
    let told = RwSignal::new(None::<EventId>);
    let entry = notebook.record.with_untracked(|record| record.effect(id));
    parts![
        live(move || told.get().map(|id| told_of(id).child())),
        entry.map(|entry| going_on(entry, Callback::new(move |id| told.set(Some(id)))).child()),
    ]
}

/// The likeliest effects, and thoughts of suicide at every hour; all others behind **More**.
fn feel() -> impl Child {
    let words = use_words();
    let more = RwSignal::new(false);
    let noted = Noted::new();
    let first = likeliest();

    parts![
        noted_card(noted),
        live(move || if more.get() {
            effect_list(noted, false, || ().child()).child()
        } else {
            let at_every_hour = vec![Symptom::SuicidalThoughts];
            let (feel, emergencies) = (words.rest.feel, words.log.emergencies);
            parts![
                effect_buttons(first.clone(), feel, noted),
                effect_buttons(at_every_hour, emergencies, noted),
                chip(words.now.more, press(move || more.set(true))),
            ]
            .child()
        }),
    ]
}

/// One line of the list, its reason, and the tick where it is one to do.
fn one_line(line: Line, situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let listed = line.listed;
    let why = texts(&line, words).1;
    let session = move || situation.with(Situation::session_id);
    let done = memo(move || {
        let session = session();
        notebook
            .record
            .with(|record| record.ticked(session, listed).is_some())
    });
    let tick = move || {
        notebook.keep(Body::Task {
            session: session(),
            task: listed,
            done: !done.get_untracked(),
        });
    };
    parts![
        para(why),
        (line.kind == Kind::Do).then(|| parts![
            choice(words.rest.tick, live(move || done.get()), press(tick)),
            when(
                move || done.get(),
                move || el("p")
                    .class("muted")
                    .attr("role", "status")
                    .holding(words.rest.ticked)
            ),
        ]
        .child()),
    ]
}
