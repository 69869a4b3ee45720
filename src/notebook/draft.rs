//! What is being written and not yet an entry: kept at every keystroke, so that a reload or a killed page loses no word.

use super::shelf;
use crate::care::order::EventId;
use crate::store::Shelf;
use crate::store::shelf::DRAFT;
use serde::{Deserialize, Serialize};

/// What stands half-written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The form of a new session.
    pub session: Option<SessionDraft>,
    /// A note beside an entry.
    pub note: Option<NoteDraft>,
    /// A task of the person's own.
    pub own: Option<String>,
}

/// The form of a new session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionDraft {
    /// The route by its name, once chosen.
    pub route: Option<String>,
    /// What the time field holds.
    pub when: String,
}

/// A note beside an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteDraft {
    /// The entry.
    pub target: EventId,
    /// The words so far.
    pub text: String,
}

impl Draft {
    /// What was left half-written.
    pub fn read() -> Self {
        let text = shelf().get(DRAFT).ok().flatten();
        text.and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Changes what is kept.
    pub fn change(change: impl FnOnce(&mut Self)) {
        let mut draft = Self::read();
        change(&mut draft);
        if draft == Self::default() {
            // Without storage there is nothing to take away.
            let _ = shelf().remove(DRAFT);
        } else if let Ok(text) = serde_json::to_string(&draft) {
            // Without storage the words are on the screen and nowhere else; the banner says so.
            let _ = shelf().set(DRAFT, &text);
        }
    }
}
