//! Where a page begins.

use super::element::View;
use crate::platform::run;
use any_spawner::Executor;
use leptos::prelude::Owner;

/// Puts `view` into `place`, for as long as the page lives: right after what it has begun on its way, for a store that is
/// asked first answers while the page is being built.
pub fn mount(place: web_sys::Node, view: impl FnOnce() -> View) {
    // It fails only where it was told before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let view = owner.with(view);
    run(async move {
        let state = owner.with(|| view.build());
        state.place(&place, None);
        std::mem::forget((state, owner));
    });
}
