//! One line of History.

use super::BinnedHere;
use super::correction::{EffectCorrection, SessionCorrection};
use crate::care::event::Body;
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::record::{EffectEntry, MoodEntry, Record, newest_first};
use crate::care::session::Session;
use crate::care::symptom::Severity;
use crate::components::entry_card::entry_name;
use crate::components::live::{live, press, when};
use crate::components::memo::RwSignal;
use crate::components::saved::SavedStatus;
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::{dates, scene};
use crate::words::Words;
use leptos::prelude::*;

/// What stands in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A session.
    Session(Session),
    /// An effect, and how long after the dose it began.
    Effect(EffectEntry, Option<i64>),
    /// A mood.
    Mood(MoodEntry),
}

impl Item {
    /// The day and time under which it stands.
    pub const fn when(&self) -> &Moment {
        match self {
            Self::Session(session) => &session.dose_end,
            Self::Effect(entry, _) => &entry.began,
            Self::Mood(entry) => &entry.noted,
        }
    }

    /// What the line shows, so that a corrected line is drawn anew and no other.
    pub fn key(&self) -> String {
        match self {
            Self::Session(session) => format!(
                "{} {} {} {} {}",
                session.id,
                session.route.name(),
                session.dose_end.utc_ms(),
                session.binned.is_some(),
                session.note
            ),
            Self::Effect(entry, after) => format!(
                "{} {} {} {} {} {} {}",
                entry.id,
                entry.told.utc_ms(),
                entry.severity.map_or("", Severity::name),
                entry.began.utc_ms(),
                after.unwrap_or(-1),
                entry.binned.is_some(),
                entry.note
            ),
            Self::Mood(entry) => format!("{} {}", entry.id, entry.binned.is_some()),
        }
    }

    /// The event that it stands for.
    pub const fn id(&self) -> EventId {
        match self {
            Self::Session(session) => session.id,
            Self::Effect(entry, _) => entry.id,
            Self::Mood(entry) => entry.id,
        }
    }

    /// Whether it is in the bin.
    pub const fn is_binned(&self) -> bool {
        match self {
            Self::Session(session) => session.binned.is_some(),
            Self::Effect(entry, _) => entry.binned.is_some(),
            Self::Mood(entry) => entry.binned.is_some(),
        }
    }

    /// Its name in a sentence.
    pub fn name(&self, words: &'static Words) -> String {
        match self {
            Self::Session(session) => (words.history.session)((words.session.route)(session.route)),
            Self::Effect(entry, _) => entry_name(entry, words),
            Self::Mood(entry) => {
                (words.check_in.told)(words.check_in.mood, (words.check_in.moods)(entry.mood))
            }
        }
    }
}

/// The newest entries, by when they happened; what is in the bin only if it was moved there on this visit.
pub fn newest(record: &Record, limit: usize, binned_here: &[EventId]) -> Vec<Item> {
    let sessions = record.sessions();
    let after_dose = |entry: &EffectEntry| {
        let since = sessions
            .iter()
            .map(|session| entry.began.ms_since(&session.dose_end));
        since.filter(|&ms| ms >= 0).min()
    };
    let shown = |entry: &EffectEntry| entry.binned.is_none() || binned_here.contains(&entry.id);
    let effects = record.effects().filter(shown).take(limit);
    let effects = effects.map(|entry| {
        let after = after_dose(&entry);
        Item::Effect(entry, after)
    });
    let mut items: Vec<Item> = effects.collect();
    let shown = |entry: &MoodEntry| entry.binned.is_none() || binned_here.contains(&entry.id);
    items.extend(record.moods().filter(shown).take(limit).map(Item::Mood));
    items.extend(sessions.iter().take(limit).cloned().map(Item::Session));
    let moved = binned_here.iter().filter_map(|&id| record.session(id));
    items.extend(
        moved
            .filter(|session| session.binned.is_some())
            .map(Item::Session),
    );
    let mut items = newest_first(
        items
            .into_iter()
            .map(|item| (item.when().utc_ms(), item.id(), item))
            .collect(),
    );
    items.truncate(limit);
    items
}

/// An effect begins within a week of the dose, or it is told by the day alone.
const NEAR_DOSE_MS: i64 = crate::care::phase::FIRST_WEEK_MS;

/// What a line says besides its name: when, the person's words, whether it was corrected.
fn details(item: &Item, now: &Moment, words: &'static Words) -> (String, String) {
    let (note, corrected, mut parts) = match item {
        Item::Session(session) => {
            let when = dates::day_and_time(&session.dose_end, now, words);
            (
                session.note.clone(),
                session.corrected,
                vec![(words.history.dose)(&when)],
            )
        }
        Item::Effect(entry, after) => {
            let mut parts = vec![dates::time_of_day(&entry.began, words)];
            let after = after.filter(|&ms| ms < NEAR_DOSE_MS);
            parts.extend(after.map(|ms| (words.history.after_dose)(&dates::span(ms, words))));
            parts.extend(entry.course.map(|course| {
                let said = (words.check_in.course)(course);
                (words.check_in.told)(said, &dates::time_of_day(&entry.told, words))
            }));
            (entry.note.clone(), entry.corrected, parts)
        }
        Item::Mood(entry) => (
            String::new(),
            false,
            vec![dates::time_of_day(&entry.noted, words)],
        ),
    };
    if corrected {
        parts.push(words.history.corrected.to_owned());
    }
    (parts.join(" · "), note)
}

/// One line: what, when, the person's words, and what can be done with it.
#[component]
pub fn EntryRow(item: Item) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let id = item.id();
    let binned = item.is_binned();
    let (details, note) = details(&item, &now.get_untracked(), words);
    let name = item.name(words);
    view! {
        <li class="entry">
            <b>{name.clone()}</b>
            <span class="muted small">{details}</span>
            {(!note.is_empty()).then(|| view! { <p>{note}</p> }.into_any())}
            {live(move || {
                let told = binned || notebook.state_of(id).is_some();
                told.then(|| view! { <SavedStatus id=id undo=id /> }.into_any())
            })}
            {(!binned).then(|| view! { <Doings item=item name=name /> }.into_any())}
        </li>
    }
}

/// **Correct** and **Move to bin**.
#[component]
fn Doings(item: Item, name: String) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let here = use_context::<BinnedHere>();
    let id = item.id();
    // A mood of another hour is another mood; a mistaken one goes to the bin.
    let correctable = !matches!(item, Item::Mood(_));
    let correcting = RwSignal::new(false);
    let done = Callback::new(move |()| correcting.set(false));
    let to_bin = press(move || {
        if let Some(BinnedHere(here)) = here {
            here.update(|here| here.push(id));
        }
        notebook.keep(Body::Bin { target: id });
        scene::after(0, || scene::focus(".entry .status .text-button"));
    });
    let form = when(
        move || correcting.get(),
        move || match item.clone() {
            Item::Session(session) => view! { <SessionCorrection session=session done=done /> }.into_any(),
            Item::Effect(entry, _) => view! { <EffectCorrection entry=entry done=done /> }.into_any(),
            Item::Mood(_) => ().into_any(),
        },
    );
    view! {
        <div class="line">
            {correctable.then(|| view! {
                <button
                    class="text-button"
                    aria-label=(words.history.correct_of)(&name)
                    aria-expanded=live(move || correcting.get().to_string())
                    on:click=press(move || correcting.update(|open| *open = !*open))
                >{words.history.correct}</button>
            }.into_any())}
            <button class="text-button" aria-label=(words.history.to_bin_of)(&name) on:click=to_bin>{words.history.to_bin}</button>
        </div>
        {form}
    }
}
