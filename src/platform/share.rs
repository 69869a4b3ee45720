//! Handing a file on: by the phone's share sheet where there is one, else as a download.

use super::{document, window};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// Given to the share sheet, and taken by something there.
    Shared,
    /// Given to the browser as a download. Whether it arrives the browser does not say.
    Downloaded,
    /// The person closed the share sheet.
    Dismissed,
    /// The browser can do neither.
    Failed,
}

/// Hands `text` on as a file of plain text named `name`.
///
/// Plain text, because the share sheets of some browsers refuse what they do not know, and every phone can show it.
pub async fn file(name: &str, text: &str) -> Handed {
    match made(name, text) {
        Ok(file) => match shared(&file).await {
            Some(handed) => handed,
            None if downloaded(name, &file).is_ok() => Handed::Downloaded,
            None => Handed::Failed,
        },
        Err(_) => Handed::Failed,
    }
}

/// What the browser has under a name for everybody.
fn global(name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(&js_sys::global(), &name.into())
}

fn made(name: &str, text: &str) -> Result<JsValue, JsValue> {
    let kind = Object::new();
    Reflect::set(&kind, &"type".into(), &"text/plain".into())?;
    let constructor: Function = global("File")?.dyn_into()?;
    let parts = Array::of1(&text.into());
    Reflect::construct(&constructor, &Array::of3(&parts, &name.into(), &kind))
}

/// What the share sheet did; `None` where there is none for files, or it may not be opened now.
async fn shared(file: &JsValue) -> Option<Handed> {
    let navigator: JsValue = window()?.navigator().into();
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file)).ok()?;
    let method = |name: &str| {
        Reflect::get(&navigator, &name.into())
            .ok()?
            .dyn_into::<Function>()
            .ok()
    };
    let may = method("canShare")?.call1(&navigator, &data).ok()?;
    may.is_truthy().then_some(())?;
    let sharing: Promise = method("share")?.call1(&navigator, &data).ok()?.dyn_into().ok()?;
    match JsFuture::from(sharing).await {
        Ok(_) => Some(Handed::Shared),
        Err(error) => {
            let name = Reflect::get(&error, &"name".into()).ok()?.as_string()?;
            (name == "AbortError").then_some(Handed::Dismissed)
        }
    }
}

fn downloaded(name: &str, file: &JsValue) -> Result<(), JsValue> {
    let url: JsValue = global("URL")?;
    let call = move |method: &str, with: &JsValue| {
        let method: Function = Reflect::get(&url, &method.into())?.dyn_into()?;
        method.call1(&url, with)
    };
    let address = call("createObjectURL", file)?;
    let link = document().ok_or(JsValue::NULL)?.create_element("a")?;
    let link: web_sys::HtmlElement = link.unchecked_into();
    link.set_attribute("href", &address.as_string().unwrap_or_default())?;
    link.set_attribute("download", name)?;
    link.click();
    // The browser holds what it is still reading.
    super::scene::after(60_000, move || {
        let _ = call("revokeObjectURL", &address);
    });
    Ok(())
}
