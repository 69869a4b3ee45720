//! Every sentence of the app, one typed table per language.
//!
//! One file per room of the app, which holds the shape of its table ([`room`]). The texts stand in `rooms.tsv`, what is
//! said of each effect and of each task in tables of its own ([`texts`]); with one missing, stray or in the wrong place
//! a test fails and no release is written.
//! Plain words, sentence case, no exclamation marks.

pub mod aloud;
pub mod check_in;
pub mod driving;
pub mod effects;
#[cfg(not(target_arch = "wasm32"))]
pub mod fallback;
pub mod help;
pub mod history;
pub mod keeping;
pub mod learn;
pub mod lock;
pub mod log;
pub mod measures;
pub mod now;
pub mod places;
pub mod plans;
pub mod rest;
pub mod review;
pub mod room;
mod rooms;
pub mod session;
pub mod settings;
pub mod shell;
pub mod storage;
pub mod tasks;
pub mod texts;
pub mod time;

use std::sync::OnceLock;

/// A language of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
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

    /// Its words, which are put together when they are first asked for.
    pub fn words(self) -> &'static Words {
        static WORDS: [OnceLock<Words>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        WORDS[self as usize].get_or_init(|| rooms::words(self))
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
    /// The morning after.
    pub review: &'static review::Review,
    /// Starting a session.
    pub session: &'static session::Session,
    /// Noting how one feels.
    pub log: &'static log::Log,
    /// The blood pressure and the night.
    pub measures: &'static measures::Measures,
    /// What was noted.
    pub history: &'static history::History,
    /// The guidance pages' frame.
    pub learn: &'static learn::Learn,
    /// The settings.
    pub settings: &'static settings::Settings,
    /// Backup and restore.
    pub keeping: &'static keeping::Keeping,
    /// The passcode, the locked page, hiding, and using the app once.
    pub lock: &'static lock::Lock,
    /// Get help.
    pub help: &'static help::Help,
    /// The names of effects.
    pub effects: &'static effects::Effects,
    /// The lines of the checklist.
    pub tasks: &'static tasks::Tasks,
}
