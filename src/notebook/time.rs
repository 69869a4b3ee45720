//! The present moment, live: everything that depends on the clock moves on by itself.

use crate::care::moment::{Clock, Moment};
use crate::platform::clock::PhoneClock;
use crate::platform::{document, listen, scene};
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// How often the minutes on the screen are looked at again.
const TICK_MS: i32 = 10_000;

/// Starts the clock of the page: it moves every few seconds and when the page comes back to the front.
pub fn watch_clock() -> RwSignal<Moment> {
    let now = RwSignal::new(PhoneClock.now());
    tick(now);
    if let Some(document) = document() {
        listen(&document, "visibilitychange", move |_| now.set(PhoneClock.now()));
    }
    now
}

fn tick(now: RwSignal<Moment>) {
    scene::after(TICK_MS, move || {
        now.set(PhoneClock.now());
        tick(now);
    });
}

/// The present moment, from any component.
pub fn use_now() -> RwSignal<Moment> {
    use_context().unwrap_or_else(watch_clock)
}
