//! What browsers throw, as the errors of the store.

use super::StoreError;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

impl From<JsValue> for StoreError {
    /// By its name and message: a `DOMException` has the two, and so has every other error.
    fn from(thrown: JsValue) -> Self {
        if !thrown.is_instance_of::<js_sys::Error>() {
            return Self::Failed("no error was given".into());
        }
        let exception: &DomException = thrown.unchecked_ref();
        Self::from_exception(&exception.name(), &exception.message())
    }
}
