//! What one tab tells the others.

use super::{listen, window};
use wasm_bindgen::{JsCast, JsValue};

/// Hears of every text that another tab puts on the shelf under a key that begins with `prefix`: of the rest of the key.
pub fn hear_shelf(prefix: &'static str, heard: impl Fn(String) + 'static) {
    let Some(window) = window() else { return };
    listen(&window, "storage", move |event| {
        let Ok(change) = event.dyn_into::<web_sys::StorageEvent>() else {
            return;
        };
        // Without a new value it was taken away.
        if let (Some(key), Some(_)) = (change.key(), change.new_value())
            && let Some(rest) = key.strip_prefix(prefix)
        {
            heard(rest.to_owned());
        }
    });
}

/// The line between the tabs of this app; silent where the browser has none.
#[derive(Clone)]
pub struct Tabs(Option<web_sys::BroadcastChannel>);

impl Tabs {
    /// Joins the line named `name`.
    pub fn join(name: &str) -> Self {
        let known = window()
            .is_some_and(|window| js_sys::Reflect::has(&window, &"BroadcastChannel".into()).unwrap_or(false));
        Self(known.then(|| web_sys::BroadcastChannel::new(name).ok()).flatten())
    }

    /// Tells every other tab.
    pub fn tell(&self, text: &str) {
        if let Some(channel) = &self.0 {
            // Refused only on a closed line, and this one is never closed.
            let _ = channel.post_message(&JsValue::from_str(text));
        }
    }

    /// Hears what other tabs tell.
    pub fn hear(&self, heard: impl Fn(String) + 'static) {
        let Some(channel) = &self.0 else { return };
        listen(channel, "message", move |event| {
            let data = event
                .dyn_into::<web_sys::MessageEvent>()
                .ok()
                .map(|event| event.data());
            if let Some(text) = data.and_then(|data| data.as_string()) {
                heard(text);
            }
        });
    }
}
