//! The voice that lives on the phone. Any other sends the text away to be spoken elsewhere, and is never asked.
//!
//! Everything is asked for by name: not every browser has it, and typed bindings are more to download.

use super::json::Object;
use super::{device, listen, window};
use crate::words::Language;
use crate::words::aloud::{self, Voice};
use js_sys::{Array, Function, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What the browser tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// There are other voices than before: some browsers know theirs only after a while.
    Voices,
    /// The sentence was said to its end.
    Said,
    /// The voice gave up.
    Failed,
    /// The person has left for another site, or closed the app.
    Left,
}

thread_local! {
    /// Who is told.
    static TOLD: Cell<Option<fn(Heard)>> = const { Cell::new(None) };
    /// What is being said. Kept, because some browsers forget what nobody keeps, and its end with it.
    static SAYING: RefCell<Option<Object>> = const { RefCell::new(None) };
    /// When the last one began.
    static BEGAN_MS: Cell<f64> = const { Cell::new(0.0) };
    /// The function that the browser calls.
    static HEAR: JsValue = hearing();
}

/// Made once: it stays for as long as the page does.
fn hearing() -> JsValue {
    if let Some(window) = window() {
        listen(&window, "pagehide", hear);
    }
    let hear: Box<dyn Fn(web_sys::Event)> = Box::new(hear);
    Closure::wrap(hear).into_js_value()
}

fn hear(event: web_sys::Event) {
    let heard = match event.type_().as_str() {
        "end" => Heard::Said,
        "error" => Heard::Failed,
        "pagehide" => Heard::Left,
        _ => Heard::Voices,
    };
    if let Some(told) = TOLD.get() {
        told(heard);
    }
}

/// Calls `told` from now on, and nobody else.
pub fn watch(told: fn(Heard)) {
    TOLD.set(Some(told));
    if let Some(synthesis) = of_window("speechSynthesis").and_then(Object::from) {
        synthesis.set("onvoiceschanged", HEAR.with(JsValue::clone));
    }
}

fn of_window(name: &str) -> Option<JsValue> {
    Reflect::get(&window()?.into(), &name.into()).ok()
}

/// Calls a method by its name, where there is one.
pub fn ask(whom: &JsValue, method: &str, with: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(whom, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(whom, with).ok()
}

/// The best voice of the phone's own for a language.
fn voice(language: Language) -> Option<Object> {
    let voices = ask(&of_window("speechSynthesis")?, "getVoices", &JsValue::UNDEFINED)?;
    let voices: Array = voices.dyn_into().ok()?;
    let phone = device::languages();
    let own = voices.iter().filter_map(Object::from);
    let own = own.filter(|voice| voice.is("localService"));
    let ranked = own.filter_map(|voice| {
        let told = Voice {
            tag: &voice.text("lang")?,
            address: &voice.text("voiceURI").unwrap_or_default(),
            usual: voice.is("default"),
        };
        Some((aloud::distance(told, language, &phone)?, voice))
    });
    ranked
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, voice)| voice)
}

/// Whether the phone has a voice of its own for a language.
pub fn is_there(language: Language) -> bool {
    voice(language).is_some()
}

/// Says `text`, so many times as fast as usual, and tells when it is said. False where it cannot be.
pub fn say(text: &str, language: Language, pace: f64) -> bool {
    utterance(text, language, pace)
        .and_then(|utterance| {
            // It is kept before it is said: a browser may tell of its end at once.
            SAYING.set(Object::from(utterance.clone()));
            BEGAN_MS.set(js_sys::Date::now());
            ask(&of_window("speechSynthesis")?, "speak", &utterance)
        })
        .is_some()
}

fn utterance(text: &str, language: Language, pace: f64) -> Option<JsValue> {
    let voice = voice(language)?;
    let kind: Function = of_window("SpeechSynthesisUtterance")?.dyn_into().ok()?;
    let utterance = Object::from(Reflect::construct(&kind, &Array::new()).ok()?)?;
    utterance.set("text", text.into());
    utterance.set("lang", voice.text("lang")?.into());
    utterance.set("rate", pace.into());
    utterance.set("voice", voice.into());
    for event in ["onend", "onerror"] {
        utterance.set(event, HEAR.with(JsValue::clone));
    }
    // Without a voice of its own it would be said by the browser's usual one, which may be anywhere.
    let held = utterance.object("voice")?;
    held.is("localService").then(|| utterance.into())
}

/// Whether a sentence is being said.
pub fn is_saying() -> bool {
    SAYING.with_borrow(Option::is_some)
}

/// When the last sentence began, by the phone's clock; told once, because that clock may be set back. That one is being said
/// is no sign of somebody who listens: some browsers do not always tell of its end.
pub fn began_ms() -> f64 {
    BEGAN_MS.take()
}

/// Falls silent at once; of what was being said nothing more is told.
pub fn hush() {
    let Some(saying) = SAYING.take() else { return };
    for event in ["onend", "onerror"] {
        saying.set(event, JsValue::NULL);
    }
    if let Some(synthesis) = of_window("speechSynthesis") {
        ask(&synthesis, "cancel", &JsValue::UNDEFINED);
    }
}
