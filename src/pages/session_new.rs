//! "I had a session": two questions, and aftercare begins.

use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::session::Route;
use crate::components::element::{Child, parts};
use crate::components::install_card::iphone_card;
use crate::components::live::{live, press, whenever};
use crate::components::page::page;
use crate::components::session_form::{SessionFields, session_form};
use crate::components::shapes::{muted, text_button};
use crate::components::to;
use crate::notebook::{Draft, SessionDraft, use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::{address, dates};
use crate::reactive::RwSignal;

/// The page. What was half-filled when the page went away is there again.
pub fn session_new_page() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let draft = Draft::read().session.unwrap_or_default();
    let when = if draft.when.is_empty() {
        dates::to_field(&PhoneClock.now())
    } else {
        draft.when
    };
    let fields = SessionFields {
        route: RwSignal::new(draft.route.as_deref().and_then(Route::named)),
        when: RwSignal::new(when),
    };
    let started = RwSignal::new(false);
    let mut shown = false;
    whenever(move || {
        let route = fields.route.get().map(|route| route.name().to_owned());
        let when = fields.when.get();
        // An untouched form is no draft: opened again, it shows the time of then.
        if std::mem::replace(&mut shown, true) && !started.get_untracked() {
            Draft::change(|draft| draft.session = Some(SessionDraft { route, when }));
        }
    });
    let submit = Box::new(move |route, dose_end| {
        started.set(true);
        Draft::change(|draft| draft.session = None);
        notebook.keep(Body::Session { route, dose_end });
        address::replace(&to(""));
    });
    let parts = parts![
        iphone_card(),
        session_form(fields, words.session.start, None, submit),
        muted(words.session.adults),
        live(move || (!notebook.once.get()).then(|| parts![
            text_button(words.lock.once, press(move || notebook.use_once())),
            muted(words.lock.once_say),
        ]
        .child())),
    ];
    page(words.session.title.to_owned().into(), None, None, parts)
}
