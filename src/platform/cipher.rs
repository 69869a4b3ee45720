//! Ciphers and keys of the browser itself, as `public/vault.js` asks for them: a few lines of script that would be ten times as
//! much to download as compiled code. Texts go in, and texts come out.

use super::{Waiting, window};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why it was not done, in the browser's words: nothing that a person can act on. Above all, a page that did not come over
/// HTTPS has no ciphers.
pub type Refused = JsValue;

/// Calls a function of the script by its name.
///
/// # Errors
/// What it throws; and that it is not there.
pub fn call(name: &str, arguments: &[JsValue]) -> Result<JsValue, Refused> {
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let script = Reflect::get(&window, &"aftercareVault".into())?;
    let function: Function = Reflect::get(&script, &name.into())?.dyn_into()?;
    function.apply(&script, &arguments.iter().collect::<Array>())
}

/// The same for a function whose answer is waited for.
pub fn ask<'a>(name: &'a str, arguments: &'a [JsValue]) -> Waiting<'a, Result<JsValue, Refused>> {
    Box::pin(async move {
        let answer: Promise = call(name, arguments)?.dyn_into()?;
        JsFuture::from(answer).await
    })
}

/// The texts of an array, in their places.
pub fn texts(array: JsValue) -> Vec<Option<String>> {
    let array: Array = array.unchecked_into();
    array.iter().map(|text| text.as_string()).collect()
}
