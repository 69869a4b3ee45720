//! Every sentence of the app, one typed table per language: a missing one does not compile.
//!
//! One file per room of the app; each holds the shape of its table and both languages side by side.
//! Plain words, sentence case, no exclamation marks.

pub mod check_in;
pub mod driving;
pub mod effects;
pub mod fallback;
pub mod help;
pub mod history;
pub mod learn;
pub mod log;
pub mod now;
pub mod plans;
pub mod rest;
pub mod session;
pub mod settings;
pub mod shell;
pub mod storage;
pub mod tasks;
pub mod time;

use serde::{Deserialize, Serialize};

/// A language of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
}

impl Language {
    /// In the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// Its own name for itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }

    /// The first of the phone's languages that the app speaks; English where it speaks none.
    pub fn of_phone<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let known = |tag: &str| {
            let primary = tag.split(['-', '_']).next().unwrap_or(tag);
            Self::ALL
                .into_iter()
                .find(|language| primary.eq_ignore_ascii_case(language.tag()))
        };
        tags.into_iter().find_map(known).unwrap_or(Self::English)
    }

    /// Its words.
    pub const fn words(self) -> &'static Words {
        match self {
            Self::English => &EN,
            Self::Spanish => &ES,
        }
    }
}

/// All words of one language.
pub struct Words {
    /// Which language it is.
    pub language: Language,
    /// The frame around every page.
    pub shell: &'static shell::Shell,
    /// What is wrong with storage, and the way on.
    pub storage: &'static storage::Storage,
    /// Days and spans of time.
    pub time: &'static time::Time,
    /// The page that says what to do now.
    pub now: &'static now::Now,
    /// When may I drive.
    pub driving: &'static driving::Driving,
    /// The check-in, and effects that go on.
    pub check_in: &'static check_in::CheckIn,
    /// Own tasks and plans, the clinic, what comes next.
    pub plans: &'static plans::Plans,
    /// Rest mode.
    pub rest: &'static rest::Rest,
    /// Starting a session.
    pub session: &'static session::Session,
    /// Noting how one feels.
    pub log: &'static log::Log,
    /// What was noted.
    pub history: &'static history::History,
    /// The guidance pages' frame.
    pub learn: &'static learn::Learn,
    /// The settings.
    pub settings: &'static settings::Settings,
    /// Get help.
    pub help: &'static help::Help,
    /// The panel for when nothing else works.
    pub fallback: &'static fallback::Fallback,
    /// The names of effects.
    pub effects: &'static effects::Effects,
    /// The lines of the checklist.
    pub tasks: &'static tasks::Tasks,
}

/// The English words.
pub static EN: Words = Words {
    language: Language::English,
    shell: &shell::EN,
    storage: &storage::EN,
    time: &time::EN,
    now: &now::EN,
    driving: &driving::EN,
    check_in: &check_in::EN,
    plans: &plans::EN,
    rest: &rest::EN,
    session: &session::EN,
    log: &log::EN,
    history: &history::EN,
    learn: &learn::EN,
    settings: &settings::EN,
    help: &help::EN,
    fallback: &fallback::EN,
    effects: &effects::EN,
    tasks: &tasks::EN,
};

/// The Spanish words.
pub static ES: Words = Words {
    language: Language::Spanish,
    shell: &shell::ES,
    storage: &storage::ES,
    time: &time::ES,
    now: &now::ES,
    driving: &driving::ES,
    check_in: &check_in::ES,
    plans: &plans::ES,
    rest: &rest::ES,
    session: &session::ES,
    log: &log::ES,
    history: &history::ES,
    learn: &learn::ES,
    settings: &settings::ES,
    help: &help::ES,
    fallback: &fallback::ES,
    effects: &effects::ES,
    tasks: &tasks::ES,
};
