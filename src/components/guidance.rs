//! What belongs to an effect at this hour: how often it happens, when it settles, what helps, and when to call.

use super::live::{all, live, memo, when};
use super::more::{link_from, more};
use super::numbers::{crisis_lines, emergency_numbers, own_clinic};
use super::to;
use crate::care::catalogue::{Basis, Row, row_of};
use crate::care::guidance::{Outcome, is_past_window};
use crate::care::judged::{outcome_now, since};
use crate::care::moment::{Clock, HOUR_MS};
use crate::care::record::{EffectEntry, Record};
use crate::care::red_flags::Level;
use crate::care::session::Route;
use crate::care::symptom::{Effect as Symptom, Severity};
use crate::components::element::{Child, View, el, parts};
use crate::components::shapes::{bold, para, para_of, sentence, within};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::dates;
use crate::words::Words;

/// The card's body: the same fixed words for everybody, by effect, strength, route and hours since the dose.
pub fn guidance(entry: EffectEntry) -> impl Child {
    let words = use_words();
    let record = use_notebook().record;
    let now = use_now();
    let at_clinic = move || {
        let now = now.get();
        record.with(|record| record.staff_at_hand(&now))
    };
    let route = record.with_untracked(|record| {
        record
            .latest_session()
            .map_or(Route::NotSure, |session| session.route)
    });
    let row = row_of(entry.effect);
    let often = (words.effects.expected)(row.expected_by(route));
    let judged = entry.clone();
    let outcome = memo(move || {
        let now = now.get();
        record.with(|record| outcome_now(record, &judged, &now))
    });
    let severe = entry.strength_now() == Some(Severity::Severe);
    let urgent = move || severe || outcome.get() >= Outcome::Act(Level::CallToday);
    let why = entry.clone();
    parts![
        when(at_clinic, move || para(bold(words.log.at_clinic))),
        live(move || match outcome.get() {
            Outcome::Act(level) => level_band(level, words, reason(&why, words)),
            // Thoughts of suicide have a card of their own.
            _ => para_of("level", often),
        }),
        when(urgent, || own_clinic().child()),
        when(
            move || outcome.get() < Outcome::Act(Level::Emergency),
            move || happens(row).child()
        ),
        said(
            words.effects.what_helps,
            (words.effects.while_waiting)(entry.effect)
        ),
        all(row.named.iter().map(|&level| flag(level, entry.effect, words))),
        sentence(parts![
            words.help.nobody_watching,
            " ",
            el("a").attr("href", to("help")).holding(words.log.see_help),
        ]),
        severe.then(|| parts![emergency_numbers(), crisis_lines()].child()),
        said(
            words.help.higher_risk_title,
            &(words.help.higher_risk)().join(" ")
        ),
        sources(row, &entry.id.to_string(), words),
        more("effect", entry.effect.name(), entry.id.to_string()),
    ]
}

/// A level, in words, colour and shape, and why it is that one.
pub fn level_band(level: Level, words: &'static Words, why: String) -> View {
    el("div")
        .attr("class", level_class("level", level))
        .with(parts![para(bold((words.help.level)(level))), para(why)])
}

/// The classes by which a level is drawn.
pub fn level_class(class: &str, level: Level) -> String {
    let level = match level {
        Level::Emergency => "now",
        Level::CallToday => "today",
        Level::NextVisit => "visit",
    };
    [class, level].join(" ")
}

/// Why an effect has its level now.
fn reason(entry: &EffectEntry, words: &'static Words) -> String {
    let notebook = use_notebook();
    if notebook.is_locked() {
        return words.log.locked.to_owned();
    }
    let past = notebook.record.with_untracked(|record| {
        let since = since(record, &entry.began, &PhoneClock.now());
        if since.dose_ms.is_none() {
            return Some(words.log.no_session.to_owned());
        }
        let to_h = row_of(entry.effect).window.to_h();
        let to_h = to_h.filter(|_| is_past_window(entry.effect, since));
        to_h.map(words.effects.past_usual)
    });
    past.unwrap_or_default()
}

/// How often it was reported, and when it has usually settled.
fn happens(row: &'static Row) -> impl Child {
    let words = use_words();
    let figures = if row.effect.emergency().is_some() {
        &[]
    } else {
        row.figures
    };
    let session = use_notebook().record.with_untracked(Record::latest_session);
    let settled = session.zip(row.window.to_h()).map(|(session, to_h)| {
        let settled = PhoneClock.at(session
            .dose_end
            .utc_ms()
            .saturating_add(i64::from(to_h) * HOUR_MS));
        (settled, PhoneClock.now())
    });
    let by = settled
        .filter(|(settled, now)| settled.utc_ms() > now.utc_ms())
        .map(|(settled, now)| (words.log.by_about)(&dates::day_and_time(&settled, &now, words)));
    parts![
        all(figures
            .iter()
            .map(|figure| para((words.effects.happens_to)(figure)))),
        sentence(parts![(words.effects.usual)(row.window), " ", by]),
    ]
}

/// A short heading and what it is about; nothing where there is nothing to say.
fn said(heading: &'static str, text: &str) -> Option<View> {
    (!text.is_empty()).then(|| sentence(parts![within("b", "", parts![heading, ": "]), text.to_owned()]))
}

/// The signs that stand under a level.
fn flag(level: Level, effect: Symptom, words: &'static Words) -> View {
    let signs = match level {
        Level::Emergency => words.effects.emergency_line,
        Level::CallToday => words.effects.call_today,
        Level::NextVisit => words.effects.next_visit,
    };
    el("div")
        .attr("class", level_class("flags", level))
        .with(parts![para(bold((words.help.level)(level))), para(signs(effect))])
}

/// The sources by their numbers, each of which leads to its line in the list of all.
fn sources(row: &Row, open: &str, words: &'static Words) -> View {
    let mark = |id: &&'static str| {
        let number = id.trim_start_matches('S');
        let page = ["learn/sources/#", id].concat();
        link_from(page, open.to_owned()).class("src").holding(number)
    };
    let own = (row.basis != Basis::Source).then_some(words.effects.own_rule);
    within(
        "p",
        "muted small",
        parts![
            words.effects.source_line,
            " ",
            all(row.sources.iter().map(mark)),
            " ",
            own,
        ],
    )
}
