//! "I had a session": two questions, and aftercare begins.

use crate::care::event::Body;
use crate::care::moment::Clock;
use crate::care::session::Route;
use crate::components::element::parts;
use crate::components::install_card::IphoneCard;
use crate::components::live::whenever;
use crate::components::page::Page;
use crate::components::session_form::{SessionFields, SessionForm};
use crate::components::shapes::muted;
use crate::components::to;
use crate::notebook::{Draft, SessionDraft, use_notebook, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::{address, dates};
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// The page. What was half-filled when the page went away is there again.
#[component]
pub fn SessionNewPage() -> impl IntoView {
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
        view! { <IphoneCard /> },
        view! { <SessionForm fields=fields button=words.session.start submit=submit /> },
        muted(words.session.adults),
    ];
    view! { <Page title=words.session.title.to_owned()>{parts}</Page> }
}
