//! When it locks by itself: after a time without use, and after a minute in the background.

use super::{Notebook, Progress, Settings};
use crate::platform::{address, document, listen, scene, speech};
use std::cell::Cell;
use std::rc::Rc;

/// So long a page may be in the background: to dial a number that stands on it, and come back.
const BACKGROUND_MS: f64 = 60_000.0;
/// By the phone's clock, which goes on while it sleeps.
fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// How often it looks.
const LOOK_MS: i32 = 5_000;

/// What counts as use.
const USES: [&str; 4] = ["pointerdown", "keydown", "touchmove", "wheel"];

/// When it was used, and when it went into the background; in milliseconds.
#[derive(Clone, Default)]
struct Seen {
    used_ms: Rc<Cell<f64>>,
    hidden_ms: Rc<Cell<Option<f64>>>,
}

impl Notebook {
    /// Watches from now on.
    pub fn watch_use(self, settings: Settings) {
        let Some(document) = document() else { return };
        let seen = Seen::default();
        seen.used_ms.set(now_ms());
        for event in USES {
            let used_ms = Rc::clone(&seen.used_ms);
            listen(&document, event, move |_| used_ms.set(now_ms()));
        }
        let (page, hidden) = (document.clone(), seen.clone());
        listen(&document, "visibilitychange", move |_| {
            if page.visibility_state() == web_sys::VisibilityState::Visible {
                // Before anything of it can be seen.
                self.lock_if_due(settings, &hidden);
                hidden.hidden_ms.set(None);
            } else {
                hidden.hidden_ms.set(Some(now_ms()));
            }
        });
        self.look_again(settings, seen);
    }

    fn look_again(self, settings: Settings, seen: Seen) {
        scene::after(LOOK_MS, move || {
            // Whoever listens touches nothing, nor does who reads an emergency card and looks after somebody.
            let used_ms = match address::card() {
                Some(_) => now_ms(),
                None => speech::began_ms(),
            };
            seen.used_ms.set(seen.used_ms.get().max(used_ms));
            self.lock_if_due(settings, &seen);
            self.look_again(settings, seen);
        });
    }

    fn lock_if_due(self, settings: Settings, seen: &Seen) {
        let now_ms = now_ms();
        // A clock that was set back would hold it open.
        seen.used_ms.set(seen.used_ms.get().min(now_ms));
        let limit_ms = f64::from(settings.lock_after_min()) * 60_000.0;
        let hidden = seen.hidden_ms.get();
        // A clock that was set back meanwhile says nothing of how long.
        let away = hidden.is_some_and(|since_ms| !(0.0..BACKGROUND_MS).contains(&(now_ms - since_ms)));
        let open = self.has_lock.get_untracked() && self.progress.get_untracked() != Progress::Locked;
        if open && (away || now_ms - seen.used_ms.get() >= limit_ms) {
            // Another tab may be in use.
            self.lock_here();
        }
    }
}
