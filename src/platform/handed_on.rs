//! What a page leaves for the one that takes its place in the same tab. It lies there no longer than the loading takes.

use super::window;

/// The words of a draft.
pub const WORDS: &str = "aftercare.handed_on";
/// That the screen is hidden; the start script takes it.
pub const COVERED: &str = "aftercare.covered";

fn storage() -> Option<web_sys::Storage> {
    // Refused where storage is: then the shelf has what is left.
    window()?.session_storage().ok().flatten()
}

/// Leaves `text` under `key`.
pub fn leave(key: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, text);
    }
}

/// Takes what was left under `key`, once.
pub fn take(key: &str) -> Option<String> {
    let storage = storage()?;
    let text = storage.get_item(key).ok().flatten();
    let _ = storage.remove_item(key);
    text
}
