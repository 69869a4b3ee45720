//! Every call to the browser that is not storage. Each room asks one thing of it.

pub mod address;
pub mod appearance;
pub mod cipher;
pub mod clock;
pub mod content;
pub mod cover;
pub mod dates;
pub mod device;
pub mod file;
pub mod handed_on;
pub mod install;
pub mod json;
pub mod print;
pub mod random;
pub mod reader;
pub mod reading;
pub mod scene;
pub mod share;
pub mod speech;
pub mod tabs;
pub mod texts;
pub mod worker;

use std::pin::Pin;

/// Work that is waited for. Boxed, so that it is compiled once and not wherever somebody waits for it.
pub type Waiting<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// The window, where there is one.
pub fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// The `<html>` element: the start script and the styles talk through its attributes.
pub fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// An attribute of `<html>`, empty when it is not there.
pub fn root_attribute(name: &str) -> String {
    root()
        .and_then(|root| root.get_attribute(name))
        .unwrap_or_default()
}

/// Runs `work` in the background of the page. Boxed, so that the machinery around it is compiled once.
pub fn run(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    wasm_bindgen_futures::spawn_local(work);
}

/// Calls `listener` at each `event` of `target`, for as long as the page lives.
pub fn listen(target: &web_sys::EventTarget, event: &str, listener: impl Fn(web_sys::Event) + 'static) {
    listen_boxed(target, event, Box::new(listener));
}

fn listen_boxed(target: &web_sys::EventTarget, event: &str, listener: Box<dyn Fn(web_sys::Event)>) {
    let closure = Closure::wrap(listener);
    // It fails only for a callback that is no function.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}
