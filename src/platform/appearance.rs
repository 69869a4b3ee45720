//! Theme, text size and language as attributes of `<html>`, where the styles and screen readers find them.

use super::{document, root};
use crate::words::Language;
use wasm_bindgen::JsCast;

/// Shows the theme by name; `None` follows the phone.
pub fn set_theme(name: Option<&str>) {
    let Some(root) = root() else { return };
    set_bar_colour(name);
    // Neither can fail: the attribute's name is a valid one.
    let _ = match name {
        Some(name) => root.set_attribute("data-theme", name),
        None => root.remove_attribute("data-theme"),
    };
}

/// In Rest mode the frame steps back: no bottom bar, no settings; help stays.
pub fn set_resting(resting: bool) {
    if let Some(root) = root() {
        // The attribute's name is a valid one.
        let _ = root.toggle_attribute_with_force("data-resting", resting);
    }
}

/// The paper of the dark theme.
const DARK: &str = "#12181b";

/// The browser's own bar takes the colour of the paper (`style/tokens.css`), so that nothing glares in a dark room.
fn set_bar_colour(theme: Option<&str>) {
    let metas = document().and_then(|document| document.query_selector_all("meta[name=theme-color]").ok());
    let Some(metas) = metas else { return };
    for index in 0..metas.length() {
        let Some(meta) = metas
            .get(index)
            .and_then(|node| node.dyn_into::<web_sys::Element>().ok())
        else {
            continue;
        };
        let for_dark = meta
            .get_attribute("media")
            .is_some_and(|media| media.contains("dark"));
        let colour = match theme {
            Some("rest") => "#1a1411",
            Some("dark") => DARK,
            None if for_dark => DARK,
            _ => "#faf7f2",
        };
        // The attribute's name is a valid one.
        let _ = meta.set_attribute("content", colour);
    }
}

/// Shows texts at `percent` of the phone's own size.
pub fn set_text(percent: u16) {
    if let Some(root) = root() {
        // The attribute's name is a valid one.
        let _ = root.set_attribute("data-text", &percent.to_string());
    }
}

/// Says which language the page is in, so that a screen reader pronounces it.
pub fn set_language(language: Language) {
    if let Some(root) = root() {
        // The attribute's name is a valid one.
        let _ = root.set_attribute("lang", language.tag());
    }
}
