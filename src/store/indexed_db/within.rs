//! Waiting with an end: a phone that cuts a connection does not always say so.

use crate::store::StoreError;
use js_sys::{Array, Promise};
use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// What `work` comes to, or [`StoreError::TimedOut`] after `limit_ms`.
///
/// The work is not called off: nothing in `IndexedDB` can be, and a handler that is taken away in
/// the middle of an upgrade would leave a database with nothing in it. It goes on by itself.
pub(super) async fn within<T: 'static>(
    limit_ms: i32,
    work: impl Future<Output = Result<T, StoreError>> + 'static,
) -> Result<T, StoreError> {
    let outcome = Rc::new(RefCell::new(None));
    let theirs = Rc::clone(&outcome);
    // Boxed, so that the machinery of promises is compiled once and not for every kind of work.
    let work: Pin<Box<dyn Future<Output = Result<JsValue, JsValue>>>> = Box::pin(async move {
        let result = work.await;
        theirs.replace(Some(result));
        Ok(JsValue::UNDEFINED)
    });
    let done = future_to_promise(work);
    let timer = Timer::default();
    let either = Array::of2(&done, &timer.start(limit_ms));
    // Neither of the two can fail; what came out is in `outcome`.
    let _ = JsFuture::from(Promise::race(&either)).await;
    timer.stop();
    outcome.take().unwrap_or(Err(StoreError::TimedOut))
}

/// A timer of the browser.
#[derive(Default)]
struct Timer {
    id: Cell<Option<i32>>,
}

impl Timer {
    /// A promise for `limit_ms` from now. Without a timer it is never kept, and the wait has no end.
    fn start(&self, limit_ms: i32) -> Promise {
        Promise::new(&mut |resolve, _| {
            let id = web_sys::window().and_then(|window| {
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, limit_ms)
                    .ok()
            });
            self.id.set(id);
        })
    }

    fn stop(&self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id.get()) {
            window.clear_timeout_with_handle(id);
        }
    }
}
