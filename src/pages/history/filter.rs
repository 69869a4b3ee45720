//! **Find and filter**: by word, effect, level and session.

use super::names::session_name;
use crate::care::event::Body;
use crate::care::guidance::Outcome;
use crate::care::history::Filter;
use crate::care::record::Record;
use crate::care::red_flags::Level;
use crate::care::symptom::Effect;
use crate::components::element::{Child, View, el, parts};
use crate::components::live::{Holds, Memo, keyed, live, memo, on, press, rows, when};
use crate::components::shapes::{block, chip, field_name, summary};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::scene;
use crate::reactive::{Callback, RwSignal};
use crate::words::Words;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// How long nothing is typed before it is looked for.
const PAUSE_MS: i32 = 250;

/// The outcomes that can be asked for, by the value of their choice.
const OUTCOMES: [(&str, Outcome); 4] = [
    ("emergency", Outcome::Act(Level::Emergency)),
    ("today", Outcome::Act(Level::CallToday)),
    ("visit", Outcome::Act(Level::NextVisit)),
    ("self", Outcome::SelfCare),
];

/// What can be chosen: values and their names.
type Choices = Vec<(String, String)>;

/// The controls, closed until they are opened, and what they found.
pub fn filter_form(
    filter: RwSignal<Filter>,
    // How many lines there are.
    total: Memo<usize>,
    // Whether older ones are still being read.
    reading: Memo<bool>,
    // How many are shown at most.
    limit: RwSignal<usize>,
) -> impl Child {
    let words = use_words();
    let open = RwSignal::new(false);
    let asked = memo(move || filter.with(|filter| *filter != Filter::default()));
    let found = live(move || {
        let total = total.get();
        if !asked.get() || total == 0 && reading.get() {
            None
        } else if total >= limit.get() {
            Some((words.history.newest_found)(total))
        } else if total > 0 {
            Some((words.log.found)(total))
        } else {
            Some(words.history.none_found.to_owned())
        }
    });
    let show_all = move || {
        let show = press(move || {
            filter.set(Filter::default());
            scene::focus("#heading");
        });
        chip(words.history.show_all, show)
    };
    parts![
        el("details")
            .class("card find")
            .on("toggle", on(move |_| open.set(true)))
            .with(parts![
                summary(words.history.find),
                when(move || open.get(), move || controls(filter).child()),
            ]),
        el("p").class("muted").attr("role", "status").holding(found),
        when(move || asked.get(), show_all),
    ]
}

fn controls(filter: RwSignal<Filter>) -> impl Child {
    let words = use_words();
    let record = use_notebook().record;
    let now = use_now().get_untracked();
    let effects = memo(move || record.with(|record| noted_effects(record, words)));
    let levels = memo(move || levels(words));
    let sessions = memo(move || {
        let sessions = record.with(Record::sessions);
        let named = |session| session_name(session, &now, words);
        sessions
            .iter()
            .map(|session| (session.id.to_string(), named(session)))
            .collect()
    });
    let of_effect = Callback::new(move |value: String| {
        filter.update(|filter| filter.effect = Effect::named(&value));
    });
    let of_level = Callback::new(move |value: String| {
        let found = OUTCOMES.iter().find(|(name, _)| *name == value);
        filter.update(|filter| filter.outcome = found.map(|(_, outcome)| *outcome));
    });
    let of_session = Callback::new(move |value: String| {
        let sessions = record.with_untracked(Record::sessions);
        let found = sessions.iter().find(|session| session.id.to_string() == value);
        filter.update(|filter| filter.session = found.map(|session| session.id));
    });
    let effect = memo(move || filter.with(|filter| filter.effect.map_or("", Effect::name).to_owned()));
    let level = memo(move || {
        let outcome = filter.with(|filter| filter.outcome);
        let found = OUTCOMES.iter().find(|(_, other)| Some(*other) == outcome);
        found.map_or("", |(name, _)| *name).to_owned()
    });
    let session =
        memo(move || filter.with(|filter| filter.session.map(|id| id.to_string()).unwrap_or_default()));
    parts![
        by_word(filter),
        choice_of(words.history.effect, "by-effect", effects, effect, of_effect),
        choice_of(words.history.level, "by-level", levels, level, of_level),
        choice_of(
            words.history.of_session,
            "by-session",
            sessions,
            session,
            of_session
        ),
    ]
}

/// The field for words. It is looked for them once nothing more is typed.
fn by_word(filter: RwSignal<Filter>) -> View {
    let strokes = Rc::new(Cell::new(0_usize));
    let look_for = on(move |event: web_sys::Event| {
        let text = event_target_value(&event);
        let stroke = strokes.get() + 1;
        strokes.set(stroke);
        let strokes = Rc::clone(&strokes);
        scene::after(PAUSE_MS, move || {
            // The page may be gone by now; the filter knows.
            if strokes.get() == stroke {
                filter.update(|filter| filter.query = text);
            }
        });
    });
    block(
        "field",
        parts![
            field_name("by-word", use_words().history.words),
            el("input")
                .attr("id", "by-word")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .value(live(move || filter.with(|filter| filter.query.clone())))
                .on("input", look_for),
        ],
    )
}

/// The effects that were noted, in their own order.
fn noted_effects(record: &Record, words: &Words) -> Choices {
    let mut noted = [false; Effect::ALL.len()];
    for event in record.events() {
        if let Body::Effect { effect, .. } = event.body
            && let Some(noted) = noted.get_mut(effect as usize)
        {
            *noted = true;
        }
    }
    let noted = Effect::ALL.into_iter().zip(noted).filter(|(_, noted)| *noted);
    noted
        .map(|(effect, _)| (effect.name().to_owned(), (words.effects.name)(effect).to_owned()))
        .collect()
}

fn levels(words: &Words) -> Choices {
    let name = |outcome| match outcome {
        Outcome::Act(level) => (words.help.level)(level),
        _ => words.history.self_care,
    };
    OUTCOMES
        .iter()
        .map(|(value, outcome)| ((*value).to_owned(), name(*outcome).to_owned()))
        .collect()
}

/// One of several, or all.
fn choice_of(
    label: &'static str,
    id: &'static str,
    choices: Memo<Choices>,
    value: Memo<String>,
    choose: Callback<String>,
) -> impl Child {
    let words = use_words();
    let any = live(move || value.with(String::is_empty));
    let standing = move || {
        let row = |(each, name): (String, String)| {
            keyed(each.clone(), move || {
                let own = each.clone();
                let chosen = live(move || value.with(|value| *value == own));
                option(each.clone(), chosen, name.clone())
            })
        };
        choices.get().into_iter().map(row).collect()
    };
    block(
        "field",
        parts![
            field_name(id, label),
            el("select")
                .attr("id", id)
                .on("change", on(move |event| choose.run(event_target_value(&event))))
                .with(parts![
                    option(String::new(), any, words.history.any.to_owned()),
                    rows(standing),
                ]),
        ],
    )
}

fn option(value: String, chosen: Holds, name: String) -> View {
    let option = el("option").attr("value", value);
    option.attr("selected", chosen).holding(name)
}
