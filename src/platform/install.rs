//! The browser's own offer to install the app.

use super::{listen, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// The offer, kept until the person asks for it: a browser makes it once, unasked.
    static OFFER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Tells `changed` whether the browser offers to install, now and at each change.
pub fn watch(changed: impl Fn(bool) + Clone + 'static) {
    let Some(window) = window() else { return };
    let offered = changed.clone();
    listen(&window, "beforeinstallprompt", move |event| {
        event.prevent_default();
        OFFER.set(Some(event.into()));
        offered(true);
    });
    listen(&window, "appinstalled", move |_| {
        OFFER.set(None);
        changed(false);
    });
}

/// Shows the browser's own question. Must be called within the tap.
pub fn ask() {
    let Some(offer) = OFFER.take() else { return };
    let prompt = js_sys::Reflect::get(&offer, &"prompt".into());
    if let Some(prompt) = prompt
        .ok()
        .and_then(|value| value.dyn_into::<js_sys::Function>().ok())
    {
        // A refusal is the person's answer, not an error.
        let _ = prompt.call0(&offer);
    }
}
