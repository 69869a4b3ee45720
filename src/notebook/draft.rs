//! What is being written and not yet an entry: kept at every keystroke, so that a reload or a killed page loses no word.
//!
//! On the shelf there is one draft. In two tabs somebody may write two: each tab goes on with its own words, changes nothing
//! else on the shelf, and takes its own along when it is loaded again for a new version.

use super::private;
use crate::care::order::EventId;
use crate::platform::handed_on;
use crate::platform::json::Object;
use crate::store::shelf::DRAFT;
use std::cell::RefCell;

thread_local! {
    /// What this tab has written, once it has written something.
    static OWN: RefCell<Option<Draft>> = const { RefCell::new(None) };
}

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
    /// What was left half-written, here or in whichever tab wrote last.
    pub fn read() -> Self {
        OWN.with_borrow(Clone::clone).unwrap_or_else(Self::on_shelf)
    }

    fn on_shelf() -> Self {
        Self::of(private::get(DRAFT))
    }

    fn of(text: Option<String>) -> Self {
        let kept = Object::read(text);
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
        let before = Self::read();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return;
        }
        let mut kept = Self::on_shelf();
        kept.put(&before, &after);
        kept.keep();
        OWN.set(Some(after));
    }

    /// Adds what was typed while it was locked to what is kept.
    pub(super) fn add(noted: String) {
        Self::on_shelf().with(&Self::of(Some(noted)));
    }

    /// The same for what this page has, which goes on with all of it.
    pub(super) fn add_own() {
        if let Some(own) = OWN.take() {
            OWN.set(Some(Self::on_shelf().with(&own)));
        }
    }

    fn with(mut self, words: &Self) -> Self {
        self.put(&Self::default(), words);
        self.keep();
        self
    }

    /// Puts what has changed in it.
    fn put(&mut self, before: &Self, after: &Self) {
        put(&mut self.session, before.session.as_ref(), after.session.as_ref());
        put(&mut self.note, before.note.as_ref(), after.note.as_ref());
        put(&mut self.own, before.own.as_ref(), after.own.as_ref());
        put(&mut self.noticed, before.noticed.as_ref(), after.noticed.as_ref());
        put(&mut self.journal, before.journal.as_ref(), after.journal.as_ref());
    }

    fn keep(&self) {
        if *self == Self::default() {
            private::remove(DRAFT);
        } else if let Some(text) = self.write() {
            private::set(DRAFT, &text);
        }
    }

    /// Lets go of the note beside an entry that is gone, whichever tab wrote it.
    pub(super) fn let_go(gone: impl Fn(EventId) -> bool) {
        let mut kept = Self::on_shelf();
        if kept.note.take_if(|note| gone(note.target)).is_some() {
            kept.keep();
        }
        OWN.with_borrow_mut(|own| {
            own.as_mut()
                .and_then(|own| own.note.take_if(|note| gone(note.target)))
        });
    }

    /// Forgets what this tab has written.
    pub(super) fn forget() {
        OWN.take();
    }

    /// Hands the words of this tab on to the page that comes after it; with a lock they wait on the shelf alone, enciphered.
    pub fn hand_on() {
        if let Some(own) = OWN
            .with_borrow(Clone::clone)
            .filter(|_| !private::in_memory(DRAFT))
        {
            handed_on::leave(handed_on::WORDS, &own.write().unwrap_or_default());
        }
    }

    /// Takes what the page before has handed on.
    pub(super) fn take_on() {
        if let Some(text) = handed_on::take(handed_on::WORDS) {
            OWN.set(Some(Self::of(Some(text))));
        }
    }
}

/// Puts what this tab has changed. What another one has written there since stays, unless there are new words for it.
fn put<T: PartialEq + Clone>(kept: &mut Option<T>, before: Option<&T>, after: Option<&T>) {
    if before != after && (after.is_some() || kept.as_ref() == before) {
        *kept = after.cloned();
    }
}
