//! Waiting with an end: a phone that cuts a connection does not always say so.

use super::class;
use crate::store::{StoreError, Waiting};
use js_sys::{Array, Promise};
use wasm_bindgen_futures::JsFuture;

/// How long something may take, all its steps together.
pub(super) struct Limit {
    over: Promise,
    timer: Option<i32>,
}

impl Limit {
    /// Over `limit_ms` from now. Without a timer of the browser it never is, and a wait has no end.
    pub fn of(limit_ms: i32) -> Self {
        let mut timer = None;
        let over = Promise::new(&mut |resolve, _| {
            timer = web_sys::window().and_then(|window| {
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, limit_ms)
                    .ok()
            });
        });
        Self { over, timer }
    }

    /// Waits for the event that keeps or breaks the promise, or for the limit.
    ///
    /// Nothing in `IndexedDB` can be called off: what comes too late comes, and nobody hears it.
    pub fn wait<'a>(&'a self, event: &'a Promise) -> Waiting<'a, Result<(), StoreError>> {
        Box::pin(async move {
            match JsFuture::from(Promise::race(&Array::of2(event, &self.over))).await {
                Ok(timer) if timer.is_undefined() => Err(StoreError::TimedOut),
                Ok(_) => Ok(()),
                Err(event) => Err(class::of_event(&event)),
            }
        })
    }
}

/// Waits for so long.
pub(super) async fn pause(ms: i32) {
    let limit = Limit::of(ms);
    // It is only ever kept.
    let _ = JsFuture::from(limit.over.clone()).await;
}

impl Drop for Limit {
    fn drop(&mut self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer) {
            window.clear_timeout_with_handle(timer);
        }
    }
}
