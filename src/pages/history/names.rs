//! What lines and groups are called, and what is found by name.

use crate::care::find::{find, holds};
use crate::care::history::{Item, Line};
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::record::What;
use crate::care::session::Session;
use crate::care::symptom::Effect;
use crate::components::entry_card::entry_name;
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::dates;
use crate::words::Words;
use chrono::Datelike;

/// A line's name in a sentence.
pub fn name_of(line: &Line, words: &'static Words) -> String {
    match line {
        Line::Session(session) => (words.history.session)((words.session.route)(session.route)),
        Line::Entry(entry) => entry_name(&entry.what, words),
    }
}

/// Whether the words sought are in the name of a line; in that of an effect with typing mistakes forgiven, and in what
/// people also call it.
pub fn is_named(query: &str, words: &'static Words) -> Box<dyn Fn(&Line) -> bool> {
    let phrases = Effect::ALL.map(|effect| (effect, words.effects.phrases(effect)));
    let listed: Vec<(Effect, &[&str])> = phrases
        .iter()
        .map(|(effect, phrases)| (*effect, &phrases[..]))
        .collect();
    let effects = find(query, &listed);
    let query = query.to_owned();
    Box::new(move |line| {
        let of_effect = match line {
            Line::Entry(entry) => match entry.what {
                What::Effect { effect, .. } => effects.contains(&effect),
                _ => false,
            },
            Line::Session(_) => false,
        };
        of_effect || holds(&name_of(line, words), &query)
    })
}

/// Under what a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKey {
    /// The day on which it happened, counted.
    Day(i32),
    /// The session that it followed, if there was one.
    Session(Option<EventId>),
}

impl GroupKey {
    /// That of `item`.
    pub fn of(item: &Item, by_session: bool) -> Self {
        if by_session {
            Self::Session(item.dose.map(|(id, _)| id))
        } else {
            Self::Day(item.line.when().day().num_days_from_ce())
        }
    }

    /// As the key of a row.
    pub fn text(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Session(id) => id.map(|id| id.to_string()).unwrap_or_default(),
        }
    }
}

/// A session's name and when it was.
pub fn session_name(session: &Session, now: &Moment, words: &'static Words) -> String {
    let when = dates::day_and_time(&session.dose_end, now, words);
    (words.log.entry)(&name_of(&Line::Session(session.clone()), words), &when)
}

/// The heading of a group, of which `when` is a moment.
pub fn heading(group: GroupKey, when: Option<Moment>) -> String {
    let words = use_words();
    let now = use_now().get();
    let record = use_notebook().record;
    match group {
        GroupKey::Day(_) => when.map(|when| capital(&dates::day(&when, &now, words))),
        GroupKey::Session(None) => Some(words.history.no_session.to_owned()),
        GroupKey::Session(Some(id)) => {
            let session = record.with(|record| record.session(id));
            session.map(|session| session_name(&session, &now, words))
        }
    }
    .unwrap_or_default()
}

/// A heading begins with a capital; in a sentence the day does not.
fn capital(day: &str) -> String {
    let mut letters = day.chars();
    letters
        .next()
        .map(|first| {
            std::iter::once(first.to_ascii_uppercase())
                .chain(letters)
                .collect()
        })
        .unwrap_or_default()
}
