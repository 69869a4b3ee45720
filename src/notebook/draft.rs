//! What is being written and not yet an entry: kept at every keystroke, so that a reload or a killed page loses no word.

use super::private;
use crate::care::order::EventId;
use crate::platform::json::Object;
use crate::store::shelf::DRAFT;

/// What stands half-written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The form of a new session.
    pub session: Option<SessionDraft>,
    /// A note beside an entry.
    pub note: Option<NoteDraft>,
    /// A task of the person's own.
    pub own: Option<String>,
    /// An effect in the person's own words.
    pub noticed: Option<String>,
    /// A note of the journal.
    pub journal: Option<String>,
}

/// The form of a new session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionDraft {
    /// The route by its name, once chosen.
    pub route: Option<String>,
    /// What the time field holds.
    pub when: String,
}

/// A note beside an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteDraft {
    /// The entry.
    pub target: EventId,
    /// The words so far.
    pub text: String,
}

impl Draft {
    /// What was left half-written.
    pub fn read() -> Self {
        let kept = Object::read(private::get(DRAFT));
        Self {
            session: kept.object("session").map(|session| SessionDraft {
                route: session.text("route"),
                when: session.text("when").unwrap_or_default(),
            }),
            note: kept.object("note").and_then(|note| {
                Some(NoteDraft {
                    target: EventId::parse(&note.text("target")?)?,
                    text: note.text("text")?,
                })
            }),
            own: kept.text("own"),
            noticed: kept.text("noticed"),
            journal: kept.text("journal"),
        }
    }

    fn write(&self) -> Option<String> {
        let kept = Object::new();
        if let Some(draft) = &self.session {
            let session = Object::new();
            session.set("route", draft.route.as_deref().into());
            session.set("when", (&draft.when).into());
            kept.set("session", session.into());
        }
        if let Some(draft) = &self.note {
            let note = Object::new();
            note.set("target", draft.target.to_string().into());
            note.set("text", (&draft.text).into());
            kept.set("note", note.into());
        }
        for (name, text) in [
            ("own", &self.own),
            ("noticed", &self.noticed),
            ("journal", &self.journal),
        ] {
            kept.set(name, text.as_deref().into());
        }
        kept.write()
    }

    /// Changes what is kept.
    pub fn change(change: impl FnOnce(&mut Self)) {
        let mut draft = Self::read();
        let before = draft.clone();
        change(&mut draft);
        if draft == before {
            return;
        }
        if draft == Self::default() {
            private::remove(DRAFT);
        } else if let Some(text) = draft.write() {
            private::set(DRAFT, &text);
        }
    }
}
