//! The app: what lives as long as the page does, and which page stands at which address.

use crate::care::record::Record;
use crate::components::element::{Child, el, parts};
use crate::components::emergency_card::{OpenCard, emergency_card};
use crate::components::frame::{bottom_bar, header, skip_link};
use crate::components::live::{Memo, live, memo, whenever};
use crate::components::mount::mount;
use crate::notebook::{Notebook, Progress, Reading, Settings, watch_clock};
use crate::pages::Route;
use crate::pages::locked::locked_page;
use crate::platform::{address, content, cover, document, install, listen, reading, scene, texts, worker};
use crate::reactive::RwSignal;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Starts the app in the place that the page keeps for it. Should it ever stop, by a trap, the start script shows the
/// emergency panel that stands in every page.
pub fn start() {
    texts::take();
    let place = document()
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(place) = place {
        content::remember(&place);
        place.set_text_content(None);
        mount(place.into(), || app().child());
    }
}

/// What the browser has on offer.
#[derive(Clone, Copy)]
pub struct Offers {
    /// A new version waits; a quiet line says so, until it is put off.
    pub update: RwSignal<bool>,
    /// The app can be installed.
    pub install: RwSignal<bool>,
}

fn app() -> impl Child {
    let settings = Settings::read();
    provide_context(settings);
    let clock = watch_clock();
    provide_context(clock);
    let notebook = Notebook::open(clock);
    provide_context(notebook);
    let card = OpenCard::read(notebook.has_lock.get_untracked());
    provide_context(card);
    let here = RwSignal::new(Route::here());
    scene::watch_scroll();
    let keep_place = move || {
        if let Route::Article(slug) = here.get_untracked() {
            keep_place(&slug);
        }
    };
    if let Some(document) = document() {
        listen(&document, "visibilitychange", move |_| keep_place());
    }
    address::watch(move || {
        keep_place();
        card.step(notebook.is_locked_now());
        let route = Route::here();
        // A card that was closed has not changed the page, which must not be drawn anew.
        if here.with_untracked(|here| *here != route) {
            here.set(route);
        }
    });
    let offers = Offers {
        update: RwSignal::new(false),
        install: RwSignal::new(false),
    };
    provide_context(offers);
    worker::watch_updates(move || offers.update.set(true));
    worker::look_when_seen();
    install::watch(move |offered| offers.install.set(offered));
    let language = memo(move || settings.language());
    // A change of language draws everything anew, from its own table of words.
    notebook.watch_use(settings);
    let locked = memo(move || notebook.is_locked());
    keep_in_step(notebook, settings, locked);
    whenever(move || {
        if locked.get() {
            card.step(false);
        }
    });
    cover::watch(move || {
        notebook.lock();
        card.step(false);
    });
    live(move || {
        provide_context(language.get().words());
        frame(here, locked).child()
    })
}

/// What follows from the lock: once it is open, what was enciphered beside the record is read; and who is shown while it is
/// locked is whoever is written down.
fn keep_in_step(notebook: Notebook, settings: Settings, locked: Memo<bool>) {
    let mut before = false;
    whenever(move || {
        if std::mem::replace(&mut before, locked.get()) && !locked.get() {
            settings.read_again();
        }
    });
    let contacts = memo(move || {
        let whole = notebook.progress.get() == Progress::Whole && !notebook.once.get();
        whole.then(|| notebook.record.with(Record::contacts))
    });
    whenever(move || {
        if contacts.get().is_some() && Notebook::shows_contacts() {
            notebook.show_contacts(true);
        }
    });
}

/// Keeps how far the guidance page that stands was read.
fn keep_place(slug: &str) {
    if let Some((place, end)) = reading::reached() {
        Reading::keep(slug, &place, end);
    }
}

fn frame(here: RwSignal<Route>, locked: Memo<bool>) -> impl Child {
    let card = use_context::<OpenCard>();
    parts![
        // What an open emergency card covers cannot be reached by key or by screen reader either.
        el("div")
            .attr("inert", live(move || card.is_some_and(OpenCard::is_open)))
            .with(parts![
                skip_link(),
                header(here),
                live(move || {
                    let route = here.get();
                    if route.is_private() && locked.get() {
                        locked_page().child()
                    } else {
                        route.page()
                    }
                }),
                bottom_bar(here),
            ]),
        emergency_card(),
    ]
}
