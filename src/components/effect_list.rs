//! Every effect: the likeliest now first, help at once, all others; and a search that forgives typing mistakes.

use super::going::going_here;
use super::live::{Memo, live, memo, on, when, whenever};
use super::logger::{Noted, effect_buttons};
use super::whom_to_call::whom_to_call;
use crate::care::find::find;
use crate::care::judged::offered_now;
use crate::care::moment::Clock;
use crate::care::symptom::Effect as Symptom;
use crate::components::element::{Child, View, el, parts};
use crate::components::shapes::{block, field_name, heading2, muted, para};
use crate::notebook::{Progress, use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::scene;
use crate::reactive::RwSignal;
use crate::words::Words;
use crate::words::effects::{self, Effects};
use leptos::prelude::*;

/// So long the list waits for the record by which it is ordered; a store that does not answer holds nobody up.
const WAIT_MS: i32 = 700;
/// How many are offered before the emergencies.
const FIRST: usize = 10;
/// How many of them, at least, that do not go on.
const LIKELY: usize = 6;

/// The effects to offer now. They stay as they are while the page is open: nothing moves under a finger.
pub fn offered_here() -> Vec<Symptom> {
    let now = PhoneClock.now();
    use_notebook()
        .record
        .with_untracked(|record| offered_now(record, &now))
}

/// The search, and below it the groups, or what was found.
pub fn effect_list(
    // Told which entry was made.
    noted: Noted,
    // Whether what goes on stands among them.
    going: bool,
    // What stands between the likeliest effects and the rest.
    between: impl Fn() -> View + Clone + Send + 'static,
) -> impl Child {
    let words = use_words();
    let query = RwSignal::new(String::new());
    // What was sought is found once it is noted: the list stands whole again for the next.
    whenever(move || {
        if noted.last().is_some() {
            query.set(String::new());
        }
    });
    let searching = memo(move || query.with(|query| !query.trim().is_empty()));
    let found = memo(move || query.with(|query| found(query, words)));
    let count = live(move || searching.get().then(|| (words.log.found)(found.with(Vec::len))));
    let ready = record_is_there();
    parts![
        block(
            "field",
            parts![
                field_name("find", words.log.find),
                el("input")
                    .attr("id", "find")
                    .attr("type", "search")
                    .attr("autocomplete", "off")
                    .value(live(move || query.get()))
                    .on("input", on(move |event| query.set(event_target_value(&event)))),
                el("p").class("muted small").attr("role", "status").holding(count),
            ]
        ),
        live(move || if searching.get() {
            let between = between.clone();
            parts![
                live(move || {
                    let found = found.get();
                    effect_buttons(found, words.log.title, noted).child()
                }),
                when(
                    move || found.with(Vec::is_empty),
                    move || parts![para(words.log.find_none), between(), whom_to_call()].child()
                ),
            ]
            .child()
        } else if ready.get() {
            let (likely, others) = split(offered_here());
            let emergencies = Symptom::EMERGENCIES.to_vec();
            parts![
                effect_buttons(likely, words.log.common, noted),
                muted(words.log.order),
                between(),
                heading2(words.log.emergencies),
                effect_buttons(emergencies, words.log.emergencies, noted),
                going.then(|| going_here().child()),
                heading2(words.log.others),
                effect_buttons(others, words.log.others, noted),
            ]
            .child()
        } else {
            ().child()
        }),
    ]
}

/// Whether the order can be told: the newest entries are there, or they do not come in time.
pub fn record_is_there() -> Memo<bool> {
    let progress = use_notebook().progress;
    let late = RwSignal::new(false);
    scene::after(WAIT_MS, move || late.set(true));
    memo(move || late.get() || progress.get() != Progress::Opening)
}

fn split(mut offered: Vec<Symptom>) -> (Vec<Symptom>, Vec<Symptom>) {
    // However much goes on, some of what is likely stands beside it.
    let now = PhoneClock.now();
    let going = use_notebook()
        .record
        .with_untracked(|record| record.going(&now).len());
    let first = FIRST.max(going + LIKELY);
    let others = offered.split_off(first.min(offered.len()));
    (offered, others)
}

/// What is found in the person's language; where that is nothing, in the other.
fn found(query: &str, words: &Words) -> Vec<Symptom> {
    let own = found_in(query, words.effects);
    if own.is_empty() {
        let others = [&effects::EN, &effects::ES].into_iter();
        let mut found = others.map(|effects| found_in(query, effects));
        return found.find(|found| !found.is_empty()).unwrap_or_default();
    }
    own
}

fn found_in(query: &str, effects: &Effects) -> Vec<Symptom> {
    let phrases = Symptom::ALL.map(|effect| (effect, effects.phrases(effect)));
    let listed: Vec<(Symptom, &[&str])> = phrases
        .iter()
        .map(|(effect, phrases)| (*effect, &phrases[..]))
        .collect();
    find(query, &listed)
}
