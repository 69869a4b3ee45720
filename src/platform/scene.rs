//! Where the person is looking: page title, focus and scroll.

use super::{address, document, listen, window};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn find(selector: &str) -> Option<web_sys::Element> {
    document()?.query_selector(selector).ok()?
}

/// Focuses the first element that matches, so that a screen reader speaks it and keys start there.
pub fn focus(selector: &str) {
    focus_with(selector, false);
}

/// Focuses the first element that matches and leaves the page where it is scrolled.
pub fn focus_in_place(selector: &str) {
    focus_with(selector, true);
}

fn focus_with(selector: &str, in_place: bool) {
    if let Some(element) = find(selector).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(in_place);
        // Focusing fails for no element that is in the page.
        let _ = element.focus_with_options(&options);
    }
}

thread_local! {
    /// What had the focus before something covered the page.
    static HELD: RefCell<Option<web_sys::Element>> = const { RefCell::new(None) };
    /// How far the page is scrolled. Told by the browser a moment late, so after Back it is still the page that was left.
    static SCROLLED_PX: Cell<f64> = const { Cell::new(0.0) };
    /// How far each page was scrolled when it was left, by its path.
    static PLACES: RefCell<Vec<(String, f64)>> = const { RefCell::new(Vec::new()) };
    /// How far the page that comes is to be scrolled.
    static NEXT_PX: Cell<f64> = const { Cell::new(0.0) };
    /// What stood open where a link was followed, and the path of that page.
    static OPEN: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
    /// Whether Back or Forward led to the page that stands.
    static CAME_BACK: Cell<bool> = const { Cell::new(false) };
    /// What is to stand open on the page that comes, because Back leads there.
    static OPEN_AGAIN: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Remembers that `what` stands open on the page at `path`: **Back** shows it so.
pub fn keep_open(path: String, what: String) {
    OPEN.set(Some((path, what)));
}

/// What is to stand open on this page.
pub fn open_again() -> Option<String> {
    OPEN_AGAIN.with_borrow(Clone::clone)
}

/// Whether Back or Forward led to the page that stands.
pub fn came_back() -> bool {
    CAME_BACK.get()
}

/// How far the page is scrolled.
pub fn scrolled_px() -> f64 {
    SCROLLED_PX.get()
}

/// Remembers what has the focus, before something covers the page.
pub fn hold_focus() {
    HELD.set(document().and_then(|document| document.active_element()));
}

/// Gives the focus back to what had it, where that is still there.
pub fn give_focus_back() {
    if let Some(element) = HELD
        .take()
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // Focusing fails for no element that is in the page.
        let _ = element.focus();
    }
}

/// Follows how far the page is scrolled.
pub fn watch_scroll() {
    let Some(window) = window() else { return };
    listen(&window.clone(), "scroll", move |_| {
        SCROLLED_PX.set(window.scroll_y().unwrap_or_default());
    });
}

/// Remembers how far the page at `path` is scrolled. The next one begins at its top; where Back or Forward led
/// `back_to`, at the place where it was left.
pub fn leave(path: String, back_to: Option<&String>) {
    CAME_BACK.set(back_to.is_some());
    let open = OPEN.with_borrow(Clone::clone);
    let again = open.filter(|(page, _)| Some(page) == back_to);
    OPEN_AGAIN.set(again.map(|(_, what)| what));
    PLACES.with_borrow_mut(|places| {
        places.retain(|(other, _)| *other != path);
        places.push((path, SCROLLED_PX.get()));
        let found = places.iter().find(|(other, _)| Some(other) == back_to);
        NEXT_PX.set(found.map_or(0.0, |(_, scrolled_px)| *scrolled_px));
    });
}

/// The next page stands: it is scrolled to where it begins, and its heading has the focus.
///
/// The browser would do the former itself after Back, but it does so while the page before still stands.
pub fn settle() {
    let next_px = NEXT_PX.take();
    if came_back() || address::place().is_empty() {
        after(0, move || scroll_to(next_px));
    } else {
        // The page goes on to the place that the address names.
        scroll_to(0.0);
    }
    focus_in_place("#heading");
}

/// Scrolls the page to `px` from its top, without motion.
pub fn scroll_to(px: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, px);
    }
}

/// Runs `then` after `ms` milliseconds.
pub fn after(ms: i32, then: impl FnOnce() + 'static) {
    let then: Box<dyn FnOnce()> = Box::new(then);
    let closure = wasm_bindgen::closure::Closure::once_into_js(then);
    if let Some(window) = window() {
        // It fails only for a callback that is no function.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(closure.unchecked_ref(), ms);
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
    if let Some(element) = find(selector) {
        element.scroll_into_view();
    }
}
