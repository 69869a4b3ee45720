//! When the app itself fails: the static emergency panel takes its place.

use super::root;

/// From now on a panic shows the panel that stands in every page, outside the app.
pub fn show_fallback_on_panic() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(root) = root() {
            // The class's name is a valid one.
            let _ = root.class_list().add_1("failed");
        }
    }));
}
