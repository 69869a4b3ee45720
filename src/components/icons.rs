//! The few signs of the app; each stands beside a word, so none is spoken. The drawings are in `style/icons.css`.

use super::element::{Child, View, el};

/// A sign.
pub fn icon(of: Sign) -> View {
    el("span").class(of.class()).attr("aria-hidden", "true").child()
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
    const fn class(self) -> &'static str {
        match self {
            Self::Clock => "icon i-clock",
            Self::Plus => "icon i-plus",
            Self::Bars => "icon i-bars",
            Self::Book => "icon i-book",
            Self::Phone => "icon i-phone",
            Self::Heart => "icon i-heart",
            Self::Gear => "icon i-gear",
            Self::Back => "icon i-back",
            Self::Tick => "icon i-tick",
            Self::No => "icon i-no",
            Self::Eye => "icon i-eye",
        }
    }
}
