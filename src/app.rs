//! The app: what lives as long as the page does, and which page stands at which address.

use crate::components::element::{Child, el, parts};
use crate::components::emergency_card::{OpenCard, emergency_card};
use crate::components::frame::{bottom_bar, header, skip_link};
use crate::components::live::{live, memo};
use crate::components::mount::mount;
use crate::notebook::{Notebook, Reading, Settings, watch_clock};
use crate::pages::Route;
use crate::platform::{address, content, document, install, listen, reading, scene, texts, worker};
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
        mount(&place, || app().child());
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
    provide_context(Notebook::open(clock));
    let card = OpenCard::read();
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
        card.step();
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
    live(move || {
        provide_context(language.get().words());
        frame(here).child()
    })
}

/// Keeps how far the guidance page that stands was read.
fn keep_place(slug: &str) {
    if let Some((place, end)) = reading::reached() {
        Reading::keep(slug, &place, end);
    }
}

fn frame(here: RwSignal<Route>) -> impl Child {
    let card = use_context::<OpenCard>();
    parts![
        // What an open emergency card covers cannot be reached by key or by screen reader either.
        el("div")
            .attr("inert", live(move || card.is_some_and(OpenCard::is_open)))
            .with(parts![
                skip_link(),
                header(here),
                live(move || here.get().page()),
                bottom_bar(here),
            ]),
        emergency_card(),
    ]
}
