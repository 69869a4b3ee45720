//! The checklist as native checkboxes, each with a short "why" that opens.

use super::emergency_card::OpenCard;
use super::icons::{Sign, icon};
use super::live::{Memo, keyed, live, memo, on, press, rows, when};
use super::more::more;
use super::saved::just_saved;
use super::to;
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::situation::Line;
use crate::care::symptom::Effect as Symptom;
use crate::care::task::{Kind, Listed, TaskId};
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, link, list, opener, para, para_of, span, text_button, within};
use crate::notebook::{use_notebook, use_words};
use crate::platform::scene;
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// How many things to do are shown at once: more is too much to take in.
const AT_ONCE: usize = 5;

/// The tasks that stand now. What to do is short, the rest behind **Show all**; what not to do and
/// what to watch for is always in view.
pub fn checklist(
    // What stands, in order.
    lines: Memo<Vec<Line>>,
    // The session it belongs to.
    session: Memo<Option<EventId>>,
    // The heading over what to do.
    heading: &'static str,
) -> impl Child {
    let words = use_words();
    // A reason from which one went to read more may stand among the rest.
    let left_open = scene::open_again();
    let in_rest = lines.with_untracked(|lines| {
        let mut rest = of(lines, Kind::Do).into_iter().skip(AT_ONCE);
        rest.any(|line| left_open.as_ref() == Some(&key(&line)))
    });
    let all = RwSignal::new(in_rest);
    let taken_away = RwSignal::new(None::<EventId>);
    let hidden = move || lines.with(|lines| of(lines, Kind::Do).len().saturating_sub(AT_ONCE));
    let group = move |kind: Kind, heading: &'static str| {
        let of_kind = Box::new(move || {
            let mut of_kind = lines.with(|lines| of(lines, kind));
            if kind == Kind::Do && !all.get() {
                of_kind.truncate(AT_ONCE);
            }
            of_kind
        });
        let sign = match kind {
            Kind::Do => None,
            Kind::DoNot => Some(Sign::No),
            Kind::WatchFor => Some(Sign::Eye),
        };
        group_of(heading, sign, of_kind, session, taken_away)
    };
    parts![
        group(Kind::Do, heading),
        just_saved(taken_away),
        when(
            move || hidden() > 0,
            move || opener(
                "text-button",
                live(move || if all.get() {
                    words.now.show_fewer.to_owned()
                } else {
                    (words.now.show_all)(hidden())
                }),
                live(move || all.get()),
                press(move || all.update(|all| *all = !*all))
            )
        ),
        group(Kind::DoNot, words.now.do_not),
        group(Kind::WatchFor, words.now.watch_for),
    ]
}

fn of(lines: &[Line], kind: Kind) -> Vec<Line> {
    lines.iter().filter(|line| line.kind == kind).cloned().collect()
}

fn group_of(
    heading: &'static str,
    sign: Option<Sign>,
    lines: Box<dyn Fn() -> Vec<Line> + Send + Sync>,
    session: Memo<Option<EventId>>,
    taken_away: RwSignal<Option<EventId>>,
) -> impl Child {
    let lines = std::sync::Arc::new(lines);
    let any = lines.clone();
    when(
        move || !any().is_empty(),
        move || {
            let lines = lines.clone();
            let standing = move || {
                let row = |line: Line| {
                    let key = key(&line);
                    keyed(key, move || row(line.clone(), session, taken_away).child())
                };
                lines().into_iter().map(row).collect()
            };
            parts![
                within("h2", "line", parts![sign.map(icon), heading]),
                list("card rows", parts![rows(standing)]),
            ]
            .child()
        },
    )
}

/// What a line is told apart by; also where its reason stands in the page.
fn key(line: &Line) -> String {
    match line.listed {
        Listed::Task(task) => task.name().to_owned(),
        Listed::Own(own) => own.to_string(),
    }
}

/// One task: its box or sign, its words, its reason.
fn row(line: Line, session: Memo<Option<EventId>>, taken_away: RwSignal<Option<EventId>>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let listed = line.listed;
    let (text, why) = texts(&line, words);
    let open = RwSignal::new(scene::open_again() == Some(key(&line)));
    let done = memo(move || {
        let session = session.get();
        notebook
            .record
            .with(|record| record.ticked(session, listed).is_some())
    });
    let card = use_context::<OpenCard>();
    let tick = on(move |event| {
        // A tick here may well mean "yes": help comes first.
        if let Some(card) = card.filter(|_| listed == Listed::Task(TaskId::SuicidalThoughts)) {
            card.open(Symptom::SuicidalThoughts);
        }
        notebook.keep(Body::Task {
            session: session.get_untracked(),
            task: listed,
            done: event_target_checked(&event),
        });
    });
    let explained = match listed {
        Listed::Task(task) => more("task", task.name(), key(&line)),
        Listed::Own(_) => None,
    };
    let reason_id = format!("why-{}", key(&line));
    let controls = reason_id.clone();
    let away = (line.kind == Kind::Do).then(|| {
        let (name, body, own) = match listed {
            Listed::Task(task) => (words.plans.hide, Body::Hide { task }, None),
            Listed::Own(target) => (words.plans.remove, Body::Bin { target }, Some(target)),
        };
        // What is taken back: the hiding itself; a task of one's own comes out of the bin again.
        let take = press(move || {
            let act = notebook.keep(body.clone());
            taken_away.set(own.or(Some(act)));
        });
        text_button(name, take)
    });
    let told = (listed == Listed::Task(TaskId::FollowFoodRule)).then(|| {
        let food = notebook.record.with_untracked(|record| record.clinic().food);
        let said = (!food.is_empty()).then(|| (words.plans.clinic_said)(&food));
        para_of("said", said)
    });
    // Where clinics differ, one tap leads to where it is written down.
    let differs = matches!(
        listed,
        Listed::Task(TaskId::FollowFoodRule | TaskId::KnowWhoToCall | TaskId::NoDriving | TaskId::MoodDip)
    );
    let write_down = differs.then(|| link("text-button", to("settings"), words.plans.clinic_write));
    within(
        "li",
        "",
        parts![
            block(
                "task",
                parts![
                    within(
                        "label",
                        "",
                        parts![
                            el("input")
                                .attr("type", "checkbox")
                                .checked(live(move || done.get()))
                                .on("change", tick),
                            span(text.clone()),
                        ]
                    ),
                    el("button")
                        .class("why")
                        .attr("aria-label", (words.now.why_of)(&text))
                        .attr("aria-expanded", live(move || open.get().to_string()))
                        .attr("aria-controls", controls)
                        .press(press(move || open.update(|open| *open = !*open)))
                        .holding(words.now.why),
                ]
            ),
            el("div")
                .class("reason")
                .attr("id", reason_id)
                .attr("hidden", live(move || !open.get()))
                .with(parts![para(why), told, write_down, explained, away]),
        ],
    )
}

/// The words of a line and of its reason.
pub fn texts(line: &Line, words: &crate::words::Words) -> (String, String) {
    match line.listed {
        Listed::Task(task) => {
            let text = (words.tasks.text)(task);
            (text.line.to_owned(), text.why.to_owned())
        }
        Listed::Own(_) => (line.own.clone(), words.plans.own.to_owned()),
    }
}
