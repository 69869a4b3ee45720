//! The pages, one module per route.

pub mod help;
pub mod history;
pub mod learn;
pub mod log;
pub mod not_found;
pub mod now;
pub mod session_new;
pub mod settings;

use crate::components::element::Child;
use crate::platform::{address, device};
use leptos::prelude::*;

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

    /// The page.
    pub fn page(self) -> AnyView {
        match self {
            Self::Now => view! { <now::NowPage /> }.child(),
            Self::SessionNew => view! { <session_new::SessionNewPage /> }.child(),
            Self::Log => view! { <log::LogPage /> }.child(),
            Self::History => view! { <history::HistoryPage /> }.child(),
            Self::Learn => view! { <learn::LearnPage /> }.child(),
            Self::Article(slug) => view! { <learn::article::LearnArticle slug=slug /> }.child(),
            Self::Help => view! { <help::HelpPage /> }.child(),
            Self::Settings => view! { <settings::SettingsPage /> }.child(),
            Self::Nowhere => view! { <not_found::NotFound /> }.child(),
        }
    }
}
