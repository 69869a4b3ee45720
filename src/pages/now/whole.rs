//! The whole list: every part of the time with its tasks, so that nothing that was said is out of reach.

use crate::care::phase::Phase;
use crate::care::situation::Situation;
use crate::care::task::{Kind, TASKS, Task};
use crate::components::element::{Child, el, parts};
use crate::components::icons::{Sign, icon};
use crate::components::live::{Memo, all, live, on, when};
use crate::components::shapes::{heading3, list, span_of, summary, within};
use crate::notebook::use_words;
use crate::reactive::RwSignal;

/// Closed until it is opened.
pub fn whole_list(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let open = RwSignal::new(false);
    el("details")
        .class("card")
        .on("toggle", on(move |_| open.set(true)))
        .with(parts![
            summary(words.plans.whole),
            when(
                move || open.get(),
                move || live(move || {
                    let route = situation.with(Situation::route);
                    let phases = Phase::ALL
                        .into_iter()
                        .filter(|phase| route.in_clinic() || *phase != Phase::TripHome);
                    all(phases.map(move |phase| {
                        let of_phase = move |task: &&Task| task.from == phase && task.routes.contains(&route);
                        let mut tasks: Vec<&Task> = TASKS.iter().filter(of_phase).collect();
                        tasks.sort_by_key(|task| task.kind);
                        part_of(phase, tasks).child()
                    }))
                })
                .child()
            ),
        ])
}

fn part_of(phase: Phase, tasks: Vec<&'static Task>) -> impl Child {
    let words = use_words();
    let rows = tasks.into_iter().map(|task| {
        let sign = match task.kind {
            Kind::Do => None,
            Kind::DoNot => Some(Sign::No),
            Kind::WatchFor => Some(Sign::Eye),
        };
        let sign = sign.map(icon);
        let text = (words.tasks.text)(task.id);
        within(
            "li",
            "told",
            parts![
                span_of("sign", sign),
                within("span", "", parts![text.line, span_of("muted small", text.why)]),
            ],
        )
    });
    parts![heading3((words.now.phase)(phase)), list("plain stack", all(rows)),]
}
