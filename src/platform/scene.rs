//! Where the person is looking: page title, focus, scroll, and the browser's own Back.

use super::{document, window};
use wasm_bindgen::{JsCast, JsValue};

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Focuses the first element that matches, so that a screen reader speaks it and keys start there.
pub fn focus(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focusing fails for no element that is in the page.
        let _ = element.focus();
    }
}

/// Back to the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// One step back in the history of this window.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // With nothing to go back to, nothing happens.
        let _ = history.back();
    }
}

/// Whether there is a page of this app to go back to.
pub fn can_go_back() -> bool {
    let length = window()
        .and_then(|window| window.history().ok())
        .and_then(|history| history.length().ok());
    length.is_some_and(|length| length > 1)
}

/// Adds a step to the history that stands for an open card, named `name`: Back closes it, a reload shows it again.
pub fn push_card(name: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Refused only after hundreds of steps within seconds; then Back leaves the page instead.
        let _ = history.push_state(&JsValue::from_str(name), "");
    }
}

/// The card that the present step of the history stands for.
pub fn card_in_history() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

/// Runs `then` after `ms` milliseconds.
pub fn after(ms: i32, then: impl FnOnce() + 'static) {
    let closure = wasm_bindgen::closure::Closure::once_into_js(then);
    if let Some(window) = window() {
        // It fails only for a callback that is no function.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), ms);
    }
}

/// Opens an address of the app.
pub fn open(address: &str) {
    if let Some(window) = window() {
        // Refused only for an address that is none.
        let _ = window.location().assign(address);
    }
}

/// Loads the page afresh.
pub fn reload() {
    if let Some(window) = window() {
        // Nothing stands against it.
        let _ = window.location().reload();
    }
}

/// Scrolls the first element that matches into view, below the header, without motion.
pub fn bring_into_view(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        element.scroll_into_view();
    }
}
