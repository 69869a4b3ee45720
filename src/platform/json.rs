//! Small objects as JSON, read and written by the browser itself: compiled readers of the same weigh several kilobytes.

use wasm_bindgen::JsValue;

/// An object of a few named values.
pub struct Object(JsValue);

impl Object {
    /// An empty one.
    pub fn new() -> Self {
        Self(js_sys::Object::new().into())
    }

    /// The object that a text holds; an empty one where it holds none.
    pub fn read(text: Option<String>) -> Self {
        text.and_then(|text| js_sys::JSON::parse(&text).ok())
            .and_then(Self::from)
            .unwrap_or_else(Self::new)
    }

    /// What the browser gave, if it is an object.
    pub fn from(value: JsValue) -> Option<Self> {
        value.is_object().then_some(Self(value))
    }

    /// It as a text.
    pub fn write(&self) -> Option<String> {
        js_sys::JSON::stringify(&self.0).ok().map(String::from)
    }

    fn get(&self, name: &str) -> JsValue {
        // It fails only for what is no object.
        js_sys::Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    /// Gives a value a name.
    pub fn set(&self, name: &str, value: JsValue) {
        // It fails only for what is no object.
        let _ = js_sys::Reflect::set(&self.0, &name.into(), &value);
    }

    /// A value that is a text.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).as_string()
    }

    /// Whether a value is `true`.
    pub fn is(&self, name: &str) -> bool {
        self.get(name).as_bool() == Some(true)
    }

    /// A value that is a number.
    pub fn number(&self, name: &str) -> Option<f64> {
        self.get(name).as_f64()
    }

    /// A value that is an object.
    pub fn object(&self, name: &str) -> Option<Self> {
        Self::from(self.get(name))
    }
}

impl From<Object> for JsValue {
    fn from(object: Object) -> Self {
        object.0
    }
}
