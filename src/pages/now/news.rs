//! What the clock changes: a part of the time that has just begun, what was not ticked before it, what comes next.

use crate::care::moment::Clock;
use crate::care::phase::Phase;
use crate::care::situation::Situation;
use crate::care::task::{self, Listed, TaskId};
use crate::components::element::{Child, el, parts};
use crate::components::live::{Memo, all, live, memo, when, whenever};
use crate::components::shapes::{folded, item, list, muted, para};
use crate::notebook::{use_notebook, use_now, use_settings, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use crate::reactive::RwSignal;

/// While the app is open: a quiet line when another part of the time begins. No sound.
pub fn new_phase(phase: Memo<Phase>) -> impl Child {
    let words = use_words();
    let first = phase.get_untracked();
    el("p")
        .class("spoken")
        .attr("role", "status")
        .holding(live(move || {
            let phase = phase.get();
            (phase != first).then(|| (words.plans.new_phase)((words.now.phase)(phase)))
        }))
}

/// What was to do in an earlier part of the time and was not ticked: shown once, without blame.
pub fn let_go(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let settings = use_settings();
    let left = RwSignal::new(Vec::<TaskId>::new());
    whenever(move || {
        let now = PhoneClock.now();
        situation.with(|situation| {
            let Some(session) = &situation.session else {
                return;
            };
            let since_ms = session.since_ms(&now);
            let seen = settings.seen(session.id);
            let over = notebook
                .record
                .with_untracked(|record| situation.let_go(record, seen.unwrap_or(since_ms), &now));
            if seen.is_none() || !over.is_empty() {
                settings.see(session.id, since_ms);
            }
            if !over.is_empty() {
                left.set(over);
            }
        });
    });
    when(
        move || left.with(|left| !left.is_empty()),
        move || {
            let lines = left.get_untracked().into_iter();
            let lines = lines.map(|task| item((words.tasks.text)(task).line));
            folded(
                "card",
                words.plans.left,
                parts![muted(words.plans.left_text), list("", all(lines))],
            )
        },
    )
}

/// What comes next, and when; and what is a matter of the clock alone. Never driving.
pub fn next_up(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let now = use_now();
    let next = memo(move || {
        let now = now.get();
        situation.with(|situation| situation.session.as_ref()?.next(&now))
    });
    let line = live(move || {
        let (phase, at_ms) = next.get()?;
        let when = dates::day_and_time(&PhoneClock.at(at_ms), &now.get(), words);
        Some((words.plans.next)((words.now.phase)(phase), &when))
    });
    let nose = live(move || {
        let ends_ms = situation.with(|situation| {
            let stands = situation
                .lines
                .iter()
                .any(|line| line.listed == Listed::Task(TaskId::NoNoseBlowing));
            let session = situation.session.as_ref().filter(|_| stands)?;
            Some(session.dose_end.utc_ms() + task::NOSE_MS)
        })?;
        Some((words.plans.nose)(&dates::time_of_day(
            &PhoneClock.at(ends_ms),
            words,
        )))
    });
    parts![para(line), para(nose), muted(words.plans.no_alarm)]
}
