//! The app: what lives as long as the page does, and which page stands at which address.

use crate::components::emergency_card::{EmergencyCard, OpenCard};
use crate::components::frame::{BottomBar, Header, SkipLink};
use crate::components::live::{live, memo};
use crate::notebook::{Notebook, Settings, watch_clock};
use crate::pages::Route;
use crate::platform::{content, device, document, scene, worker};
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider};
use wasm_bindgen::JsCast;

/// Starts the app in the place that the page keeps for it. Should it ever stop, by a trap, the start script shows the
/// emergency panel that stands in every page.
pub fn start() {
    let place = document()
        .and_then(|document| document.get_element_by_id("app"))
        .and_then(|place| place.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(place) = place {
        content::remember(&place);
        place.set_text_content(None);
        mount_to(place, App).forget();
    }
}

/// What a waiting new version does to the screen: a quiet line, until it is put off.
#[derive(Clone, Copy)]
pub struct UpdateReady(pub RwSignal<bool>);

/// Whether the browser offers to install the app.
#[derive(Clone, Copy)]
pub struct InstallOffer(pub RwSignal<bool>);

#[component]
fn App() -> impl IntoView {
    let settings = Settings::read();
    provide_context(settings);
    let clock = watch_clock();
    provide_context(clock);
    provide_context(Notebook::open(clock));
    scene::watch_back();
    provide_context(OpenCard::watch());
    let update = UpdateReady(RwSignal::new(false));
    worker::watch_updates(move || update.0.set(true));
    worker::look_when_seen();
    provide_context(update);
    let install = InstallOffer(RwSignal::new(false));
    crate::platform::install::watch(move |offered| install.0.set(offered));
    provide_context(install);
    let language = memo(move || settings.language());
    view! {
        <Router base=device::base()>
            // A change of language draws everything anew, from its own table of words.
            {live(move || {
                provide_context(language.get().words());
                view! { <Frame /> }.into_any()
            })}
        </Router>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let card = use_context::<OpenCard>();
    view! {
        // What an open emergency card covers cannot be reached by key or by screen reader either.
        <div inert=live(move || card.is_some_and(OpenCard::is_open))>
            <SkipLink />
            <Header />
            <Pages />
            <BottomBar />
        </div>
        <EmergencyCard />
    }
}

/// The page of the address. The router's own routes would cost 15 KB more on the phone for this one match.
#[component]
fn Pages() -> impl IntoView {
    let path = use_location().pathname;
    let route = memo(move || Route::of(&path.get(), &device::base()));
    let history = use_context::<BrowserUrl>();
    // The address in the bar follows once the page stands.
    Effect::new(move |_| {
        route.track();
        if let Some(history) = &history {
            history.ready_to_complete();
        }
    });
    live(move || route.get().page())
}
