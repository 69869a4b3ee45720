//! What failed requests and transactions say of themselves, sorted by what the person can do about it.

use crate::store::StoreError;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Event};

/// The class of what an `error` or `abort` event tells. Browsers abort without a reason, too.
pub(super) fn of_event(event: &JsValue) -> StoreError {
    of_reason(reason(event))
}

/// The class of the reason that a request or a transaction gives for its end, if it gives one.
pub(super) fn of_reason(reason: JsValue) -> StoreError {
    if reason.is_null() {
        return StoreError::Aborted;
    }
    reason.into()
}

/// The class of a failed opening, by its event.
pub(super) fn of_opening(event: &JsValue) -> StoreError {
    of_refusal(reason(event))
}

/// The class of the exception that kept a database shut.
///
/// Where storage is blocked, one browser has no `indexedDB`, another throws from `open()`, a third
/// fails with an `InvalidStateError`.
pub(super) fn of_refusal(exception: JsValue) -> StoreError {
    match exception.dyn_ref::<DomException>() {
        Some(exception) if exception.name() == "InvalidStateError" => StoreError::Denied,
        _ => of_reason(exception),
    }
}

/// The `error` of the request or the transaction that an event comes from.
fn reason(event: &JsValue) -> JsValue {
    let target = event.unchecked_ref::<Event>().target();
    let reason = target.and_then(|target| Reflect::get(&target, &"error".into()).ok());
    reason.unwrap_or(JsValue::NULL)
}
