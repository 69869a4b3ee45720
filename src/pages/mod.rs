//! The pages, one module per route.

pub mod help;
pub mod history;
pub mod learn;
pub mod locked;
pub mod log;
pub mod not_found;
pub mod now;
pub mod session_new;
pub mod settings;

use crate::components::element::{Child, View};
use crate::platform::{address, device};

/// What stands at an address of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What to do now.
    Now,
    /// "I had a session."
    SessionNew,
    /// Note how one feels.
    Log,
    /// What was noted.
    History,
    /// The list of guidance pages.
    Learn,
    /// One guidance page, by its slug.
    Article(String),
    /// Get help.
    Help,
    /// The settings.
    Settings,
    /// No page.
    Nowhere,
}

impl Route {
    /// The route of the address.
    pub fn here() -> Self {
        Self::of(&address::path(), &device::base())
    }

    /// The route of a `path` under `base`, with or without the last slash.
    fn of(path: &str, base: &str) -> Self {
        let inside = path.strip_prefix(base).unwrap_or(path).trim_matches('/');
        match inside {
            "" | "index.html" => Self::Now,
            "session/new" => Self::SessionNew,
            "log" => Self::Log,
            "history" => Self::History,
            "learn" => Self::Learn,
            "help" => Self::Help,
            "settings" => Self::Settings,
            other => match other.strip_prefix("learn/") {
                Some(slug) if !slug.trim_end_matches("/es").contains('/') => Self::Article(slug.to_owned()),
                _ => Self::Nowhere,
            },
        }
    }

    /// Whether it shows what the person noted, or changes it.
    pub fn is_private(&self) -> bool {
        !matches!(self, Self::Help | Self::Learn | Self::Article(_))
    }

    /// The page.
    pub fn page(self) -> View {
        match self {
            Self::Now => now::now_page().child(),
            Self::SessionNew => session_new::session_new_page().child(),
            Self::Log => log::log_page().child(),
            Self::History => history::history_page().child(),
            Self::Learn => learn::learn_page().child(),
            Self::Article(slug) => learn::article::learn_article(slug).child(),
            Self::Help => help::help_page().child(),
            Self::Settings => settings::settings_page().child(),
            Self::Nowhere => not_found::not_found().child(),
        }
    }
}
