//! A file that the person chooses.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A chosen file, not read yet.
pub struct File(JsValue);

impl File {
    /// What was chosen in the field that `event` comes from. The field forgets it, so that it can be chosen again.
    pub fn chosen(event: &web_sys::Event) -> Option<Self> {
        let field: JsValue = event.target()?.into();
        let files = Reflect::get(&field, &"files".into()).ok()?;
        let file = Reflect::get_u32(&files, 0).ok().filter(JsValue::is_object);
        Reflect::set(&field, &"value".into(), &"".into()).ok()?;
        file.map(Self)
    }

    /// How large it is, in bytes.
    pub fn bytes(&self) -> f64 {
        let size = Reflect::get(&self.0, &"size".into());
        size.ok().and_then(|size| size.as_f64()).unwrap_or_default()
    }

    /// Its text; `None` where it cannot be read any more.
    pub async fn text(&self) -> Option<String> {
        let read: Function = Reflect::get(&self.0, &"text".into()).ok()?.dyn_into().ok()?;
        let reading: Promise = read.call0(&self.0).ok()?.dyn_into().ok()?;
        JsFuture::from(reading).await.ok()?.as_string()
    }
}
