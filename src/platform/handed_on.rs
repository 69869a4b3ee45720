//! What a page leaves for the one that takes its place in the same tab. It lies there no longer than the loading takes.

use super::window;

const KEY: &str = "aftercare.handed_on";

fn storage() -> Option<web_sys::Storage> {
    // Refused where storage is: then the shelf has what is left.
    window()?.session_storage().ok().flatten()
}

/// Leaves `text`.
pub fn leave(text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, text);
    }
}

/// Takes what was left, once.
pub fn take() -> Option<String> {
    let storage = storage()?;
    let text = storage.get_item(KEY).ok().flatten();
    let _ = storage.remove_item(KEY);
    text
}
