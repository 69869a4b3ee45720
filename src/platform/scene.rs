//! Where the person is looking: page title, focus, scroll, and the browser's own Back.

use super::{document, listen, window};
use std::cell::{Cell, RefCell};
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

/// Focuses the first element that matches and leaves the page where it is scrolled.
pub fn focus_in_place(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        // Focusing fails for no element that is in the page.
        let _ = element.focus_with_options(&options);
    }
}

thread_local! {
    /// Where the browser's Back or Forward led last, until that page has looked.
    static CAME_BACK_TO: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The path of the page that stands.
    static HERE: RefCell<String> = const { RefCell::new(String::new()) };
    /// How far it is scrolled. Told by the browser a moment late, so it still holds when the next page has taken its place.
    static SCROLLED_PX: Cell<f64> = const { Cell::new(0.0) };
    /// How far each page was scrolled when it was left, by its path.
    static PLACES: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
}

/// Remembers each Back and Forward, and how far the page is scrolled. To be called before anything else hears of them.
pub fn watch_back() {
    let Some(window) = window() else { return };
    let (back, scrolled) = (window.clone(), window.clone());
    listen(&window, "popstate", move |_| {
        CAME_BACK_TO.set(back.location().pathname().ok());
    });
    listen(&window, "scroll", move |_| {
        SCROLLED_PX.set(scrolled.scroll_y().unwrap_or_default());
    });
}

/// Shows the page at `path` from its top; reached by Back or Forward, from where it was left. The `first` page stays
/// where the browser put it, at a mark in the address for instance.
///
/// The browser would do the latter itself, but it does so while the page before still stands.
pub fn settle(path: &str, first: bool) {
    let left = HERE.replace(path.to_owned());
    let came_back = CAME_BACK_TO.take().is_some_and(|to| to == path);
    let place_px = PLACES.with_borrow_mut(|places| {
        places.retain(|(other, _)| *other != left);
        places.push((left, SCROLLED_PX.get()));
        let found = places.iter().find(|(other, _)| came_back && other == path);
        found.map_or(0.0, |(_, scrolled_px)| *scrolled_px)
    });
    if first {
        return;
    }
    after(0, move || {
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, place_px);
        }
    });
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
