//! The service worker: is the app stored for use without a network, and does a new version wait?

use super::{Waiting, document, listen, run, scene, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn container() -> Option<web_sys::ServiceWorkerContainer> {
    let navigator = window()?.navigator();
    // Absent outside a secure context and in some private windows.
    let value = js_sys::Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    value.dyn_into().ok()
}

/// Whether the files of this page are on the phone, so that it can be loaded again whatever the network does.
pub fn serves_this_page() -> bool {
    container().is_some_and(|container| container.controller().is_some())
}

fn registration() -> Waiting<'static, Option<web_sys::ServiceWorkerRegistration>> {
    Box::pin(async move {
        let promise = container()?.get_registration();
        JsFuture::from(promise).await.ok()?.dyn_into().ok()
    })
}

/// Whether every file of the app is on the phone; `None` where it never will be, because this browser has no service
/// workers, or refuses them here.
pub async fn stored() -> Option<bool> {
    container()?;
    let active = registration()
        .await
        .and_then(|registration| registration.active());
    Some(active.is_some())
}

/// Calls `ready` when a new version waits, now or later.
pub fn watch_updates(ready: impl Fn() + Clone + 'static) {
    let Some(container) = container() else { return };
    run(async move {
        let Ok(promise) = container.ready() else { return };
        let Ok(value) = JsFuture::from(promise).await else {
            return;
        };
        let Ok(registration) = value.dyn_into::<web_sys::ServiceWorkerRegistration>() else {
            return;
        };
        if registration.waiting().is_some() {
            ready();
        }
        let found = registration.clone();
        listen(&registration, "updatefound", move |_| {
            let Some(installing) = found.installing() else {
                return;
            };
            let (ready, worker) = (ready.clone(), installing.clone());
            listen(&installing, "statechange", move |_| {
                if worker.state() == web_sys::ServiceWorkerState::Installed {
                    ready();
                }
            });
        });
    });
}

/// An open app asks for a new version at most this often, when it comes back to the front.
const LOOK_AGAIN_MS: f64 = 3_600_000.0;

/// Looks for a new version when the app comes back to the front: an installed app may never be loaded afresh.
pub fn look_when_seen() {
    let Some(document) = document() else { return };
    let looked = Cell::new(js_sys::Date::now());
    listen(&document.clone(), "visibilitychange", move |_| {
        let now = js_sys::Date::now();
        let seen = document.visibility_state() == web_sys::VisibilityState::Visible;
        if seen && now - looked.get() > LOOK_AGAIN_MS {
            looked.set(now);
            look_for_update();
        }
    });
}

/// Asks whether there is a new version. Without a network nothing happens.
pub fn look_for_update() {
    run(async {
        if let Some(promise) = registration().await.and_then(|found| found.update().ok()) {
            // No network is no error: the next look finds it.
            let _ = JsFuture::from(promise).await;
        }
    });
}

/// Switches to the version that waits, with one reload of this tab and of no other; `leaving` comes right before it.
pub fn switch(leaving: fn()) {
    let Some(container) = container() else { return };
    let reloaded = Rc::new(Cell::new(false));
    listen(&container, "controllerchange", move |_| {
        if !reloaded.replace(true) {
            leaving();
            scene::reload();
        }
    });
    run(async move {
        let Some(waiting) = registration().await.and_then(|found| found.waiting()) else {
            // Another tab has switched already: this one follows.
            leaving();
            scene::reload();
            return;
        };
        let message = js_sys::Object::new();
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&message, &"type".into(), &"switch".into());
        // A worker that is gone has already been replaced.
        let _ = waiting.post_message(&JsValue::from(message));
    });
}
