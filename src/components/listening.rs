//! What an event of an element does, for as long as the element is there.

use super::part::Press;
use leptos::prelude::Owner;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element as Made;

type Act = Rc<RefCell<(Owner, Press)>>;

/// Listens until it is dropped: an element that is gone must not ask for what went with it.
pub(super) struct Listening {
    made: Made,
    event: &'static str,
    act: Act,
    closure: Closure<dyn Fn(web_sys::Event)>,
}

impl Listening {
    pub fn new(made: &Made, event: &'static str, owner: Owner, act: Press) -> Self {
        let act = Rc::new(RefCell::new((owner, act)));
        let heard = Rc::clone(&act);
        let listener: Box<dyn Fn(web_sys::Event)> = Box::new(move |event| {
            // An event that comes while the same one is heeded is its own doing.
            if let Ok(mut heard) = heard.try_borrow_mut() {
                let (owner, act) = &mut *heard;
                owner.with(|| act.heed(event));
            }
        });
        let closure = Closure::wrap(listener);
        // It fails only for a callback that is no function.
        let _ = made.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        Self {
            made: made.clone(),
            event,
            act,
            closure,
        }
    }

    /// Does something else from now on.
    pub fn turned_to(self, owner: Owner, act: Press) -> Self {
        if let Ok(mut held) = self.act.try_borrow_mut() {
            *held = (owner, act);
        }
        self
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self
            .made
            .remove_event_listener_with_callback(self.event, callback);
    }
}
