//! The few signs of the app; each stands beside a word, so none is spoken.

use leptos::prelude::*;

/// A sign drawn from its paths.
#[component]
pub fn Icon(
    /// Which one.
    of: Sign,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=of.path()></path>
        </svg>
    }
}

/// The signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A clock: now, and not yet.
    Clock,
    /// A plus: note something.
    Plus,
    /// Bars: what was noted.
    Bars,
    /// A book: guidance.
    Book,
    /// A telephone: help.
    Phone,
    /// A heart: someone to talk to.
    Heart,
    /// A wheel: settings.
    Gear,
    /// An arrow back.
    Back,
    /// A tick: done, saved.
    Tick,
    /// A bar through a circle: do not.
    No,
    /// An eye: watch for.
    Eye,
}

impl Sign {
    const fn path(self) -> &'static str {
        match self {
            Self::Clock => "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17ZM12 7.2V12l3.2 2",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Bars => "M4 18V9M10 18V5M16 18v-7M21 18H3",
            Self::Book => {
                "M4 5.5c3-1 5.5-.6 8 1.3 2.5-1.9 5-2.3 8-1.3V18c-3-1-5.5-.6-8 1.3-2.5-1.9-5-2.3-8-1.3ZM12 6.8v12.5"
            }
            Self::Phone => {
                "M5 4h4l1.6 4.6-2.2 1.7a13 13 0 0 0 5.3 5.3l1.7-2.2L20 15v4a1.6 1.6 0 0 1-1.7 1.6A15.6 15.6 0 0 1 3.4 5.7 1.6 1.6 0 0 1 5 4Z"
            }
            Self::Heart => {
                "M12 19.5C5 15 3.5 11.8 3.5 9.2A4.2 4.2 0 0 1 12 7.3a4.2 4.2 0 0 1 8.5 1.9c0 2.6-1.5 5.8-8.5 10.3Z"
            }
            Self::Gear => {
                "M12 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6ZM12 3v2.6M12 18.4V21M3 12h2.6M18.4 12H21M5.6 5.6l1.9 1.9M16.5 16.5l1.9 1.9M18.4 5.6l-1.9 1.9M7.5 16.5l-1.9 1.9"
            }
            Self::Back => "M14.5 5.5 8 12l6.5 6.5",
            Self::Tick => "m5 12.5 4.5 4.5L19 7",
            Self::No => "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17ZM7 12h10",
            Self::Eye => {
                "M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12ZM12 9.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5Z"
            }
        }
    }
}
