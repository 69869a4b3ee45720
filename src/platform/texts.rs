//! The texts that the start script fetched beside the app.

use super::window;
use crate::words::texts;

/// Hands them to the app. It cannot start without: what is thrown here tells the start script so.
pub fn take() {
    let fetched = window().and_then(|window| js_sys::Reflect::get(&window, &"aftercareTexts".into()).ok());
    let lines = fetched.and_then(|fetched| fetched.as_string());
    if !lines.is_some_and(texts::take) {
        wasm_bindgen::throw_str("the texts are not those of this build");
    }
}
