//! What the phone says of itself: languages, place in the web, installed or not.

use super::{Waiting, root_attribute, window};
use wasm_bindgen::{JsCast, JsValue};

/// The path under which the app is served, without the last slash; empty at the root of a host.
pub fn base() -> String {
    root_attribute("data-base")
}

/// The build that this page belongs to.
pub fn build() -> String {
    root_attribute("data-build")
}

/// The phone's languages, the preferred first, as BCP 47 tags.
pub fn languages() -> Vec<String> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let listed = window.navigator().languages();
    listed.iter().filter_map(|tag| tag.as_string()).collect()
}

/// The first of them.
pub fn language() -> Option<String> {
    window()?.navigator().language()
}

/// Whether it runs from the home screen, with its own storage on an iPhone.
pub fn is_installed() -> bool {
    let Some(window) = window() else {
        return false;
    };
    let standalone = window
        .match_media("(display-mode: standalone)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches());
    // Safari's own word for it, older than the media query.
    let safari = js_sys::Reflect::get(&window.navigator(), &"standalone".into());
    standalone || safari.is_ok_and(|value| value.is_truthy())
}

/// Whether this is an iPhone or iPad in a browser tab, whose storage the installed app does not share.
pub fn is_iphone_tab() -> bool {
    let Some(window) = window() else {
        return false;
    };
    let navigator = window.navigator();
    let agent = navigator.user_agent().unwrap_or_default();
    // An iPad calls itself a Macintosh, but no Macintosh has a touch screen.
    let ipad = agent.contains("Macintosh") && navigator.max_touch_points() > 1;
    let apple_touch = agent.contains("iPhone") || agent.contains("iPad") || ipad;
    apple_touch && !is_installed()
}

/// Whether the browser has agreed to keep the storage; `None` where it cannot be asked.
pub async fn is_persistent() -> Option<bool> {
    storage_answer("persisted").await?.as_bool()
}

/// Asks the browser to keep the storage for good.
pub async fn ask_persistent() -> Option<bool> {
    storage_answer("persist").await?.as_bool()
}

/// How many megabytes more the browser would let the app keep, rounded down; `None` where it does not say.
pub async fn room_left_mb() -> Option<u32> {
    let estimate = storage_answer("estimate").await?;
    let number = |name: &str| js_sys::Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    let bytes = number("quota")? - number("usage")?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "less than none is none, and no phone has room for more"
    )]
    Some((bytes / 1e6) as u32)
}

/// `navigator.storage.<method>()`, read by name because older browsers have none of it.
fn storage_answer(method: &str) -> Waiting<'_, Option<JsValue>> {
    Box::pin(async move {
        let navigator = window()?.navigator();
        let manager = js_sys::Reflect::get(&navigator, &"storage".into()).ok()?;
        let function: js_sys::Function = js_sys::Reflect::get(&manager, &method.into())
            .ok()?
            .dyn_into()
            .ok()?;
        let promise: js_sys::Promise = function.call0(&manager).ok()?.dyn_into().ok()?;
        wasm_bindgen_futures::JsFuture::from(promise).await.ok()
    })
}
