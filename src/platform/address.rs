//! The address in the browser's bar: which page it names, the links that change it, and the steps of the history.

use super::{device, listen, scene, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    /// The path of the page that stands.
    static HERE: RefCell<String> = const { RefCell::new(String::new()) };
    /// Who is told of every step.
    static STEPPED: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// What a link must be for the app to follow it: a plain path, or a place on it, to be opened in this window.
const PLAIN_LINK: &str = "a[href]:not([href*='?']):not([target]):not([download])";

/// The path of the address.
pub fn path() -> String {
    window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// Follows the links of the app without loading anything anew, and calls `stepped` after each step in the history.
pub fn watch(stepped: impl Fn() + 'static) {
    HERE.set(path());
    STEPPED.set(Some(Box::new(stepped)));
    let Some(window) = window() else { return };
    listen(&window, "popstate", |_| step(true));
    // At the window, the last to hear of it: whoever has handled the press before has said so.
    listen(&window, "click", |event| {
        if let Some(path) = path_pressed(&event) {
            event.prevent_default();
            go(&path);
        }
    });
}

/// Where a press leads, if it is a plain one on a link to a page of the app. All else is the browser's.
fn path_pressed(event: &web_sys::Event) -> Option<String> {
    // A click is a mouse event, with whatever it is made: finger, key or mouse.
    let press: &web_sys::MouseEvent = event.unchecked_ref();
    let with_key = press.meta_key() || press.ctrl_key() || press.shift_key() || press.alt_key();
    if with_key || press.button() != 0 || press.default_prevented() {
        return None;
    }
    let pressed: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link = pressed.closest(PLAIN_LINK).ok()??;
    // No drawing of the app has links in it.
    let link: web_sys::HtmlAnchorElement = link.unchecked_into();
    let path = link.pathname();
    let ours = link.origin() == window()?.location().origin().ok()?
        && path
            .strip_prefix(&device::base())
            .is_some_and(|inside| inside.starts_with('/'));
    // A place on the page that stands is the browser's to find.
    let hash = link.hash();
    let elsewhere = hash.is_empty() || !same(&path, &self::path());
    (ours && elsewhere).then(|| path + &hash)
}

/// Whether two paths are of one page.
fn same(one: &str, other: &str) -> bool {
    one.trim_end_matches('/') == other.trim_end_matches('/')
}

/// The id of the place on the page that the address names; empty where it names none.
pub fn place() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Opens the page at `path`, as one more step of the history. Where it stands already it is shown from its top.
pub fn go(path: &str) {
    if same(path, &self::path()) {
        scene::scroll_to(0.0);
    } else if let Some(history) = history() {
        // Refused only after hundreds of steps within seconds: then the page stays.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
        step(false);
    }
}

/// Opens the page at `path` in place of the one that stands: Back does not lead there again.
pub fn replace(path: &str) {
    if let Some(history) = history() {
        // Refused only after hundreds of steps within seconds: then the page stays.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(path));
        step(false);
    }
}

/// The address has changed, or what the present step stands for. The next page hears from the scene where it begins.
fn step(back: bool) {
    let to = path();
    let from = HERE.replace(to.clone());
    if from != to {
        scene::leave(from, back.then_some(&to));
    }
    STEPPED.with_borrow(|stepped| stepped.iter().for_each(|tell| tell()));
}

fn history() -> Option<web_sys::History> {
    window()?.history().ok()
}

/// One step back in the history of this window.
pub fn back() {
    if let Some(history) = history() {
        // With nothing to go back to, nothing happens.
        let _ = history.back();
    }
}

/// Whether there is a page to go back to.
pub fn can_go_back() -> bool {
    history()
        .and_then(|history| history.length().ok())
        .is_some_and(|length| length > 1)
}

/// Adds a step to the history that stands for an open card, named `name`: Back closes it, a reload shows it again.
pub fn push_card(name: &str) {
    if let Some(history) = history() {
        // Refused only after hundreds of steps within seconds; then Back leaves the page instead.
        let _ = history.push_state(&JsValue::from_str(name), "");
    }
}

/// The present step stands for no card any more.
pub fn forget_card() {
    if let Some(history) = history().filter(|_| card().is_some()) {
        // Refused only after hundreds of steps within seconds.
        let _ = history.replace_state(&JsValue::NULL, "");
    }
}

/// The card that the present step of the history stands for.
pub fn card() -> Option<String> {
    history()?.state().ok()?.as_string()
}
