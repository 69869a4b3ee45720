//! What an element has: attributes that stay or change, what a field holds, and what events do.

use super::drawn::State;
use super::element::Element;
use super::listening::Listening;
use super::part::{Holds, Press, Text};
use leptos::prelude::{Owner, RenderEffect};
use leptos::tachys::renderer::Rndr;
use wasm_bindgen::JsValue;
use web_sys::Element as Made;

/// One thing that an element has, by its name.
pub(super) struct Attribute {
    pub name: &'static str,
    pub how: How,
}

/// The ways in which an element can have something.
pub(super) enum How {
    /// An attribute; without a text it is not there.
    Stays(Option<String>),
    /// An attribute that changes.
    Changes(Text),
    /// A property that the page alone writes.
    Is(String),
    /// A property that the person changes too.
    Holds(Text),
    /// The same, for a yes or no.
    Ticked(Holds),
    /// What an event does.
    Heeds(Owner, Press),
}

/// What is kept of an attribute that stands in the page.
pub(super) struct Kept {
    name: &'static str,
    now: Now,
}

enum Now {
    Stays(Option<String>),
    Changes(RenderEffect<State>),
    /// An effect that sets it lives as long as the element.
    Property {
        _effect: Option<RenderEffect<State>>,
    },
    Heeds(Listening),
}

/// Gives `made` these attributes, and takes from it those that it had and has no more.
pub(super) fn give(made: &Made, attributes: Vec<Attribute>, kept: &mut Vec<Kept>) {
    let mut old = std::mem::take(kept);
    for Attribute { name, how } in attributes {
        let at = old.iter().position(|old| old.name == name);
        let before = at.map(|at| old.swap_remove(at).now);
        kept.push(Kept {
            name,
            now: how.give(made, name, before),
        });
    }
    for gone in old {
        match gone.now {
            Now::Property { .. } => Rndr::set_property(made, gone.name, &JsValue::from_str("")),
            now => set(made, gone.name, None, now.text()),
        }
    }
}

impl How {
    fn give(self, made: &Made, name: &'static str, before: Option<Now>) -> Now {
        match self {
            Self::Stays(text) => {
                set(made, name, text.as_deref(), before.and_then(Now::text));
                Now::Stays(text)
            }
            Self::Changes(text) => {
                let (made, mut text) = (made.clone(), text);
                let last = State::said(before.and_then(Now::text));
                let change = move |last: Option<State>| {
                    let now = text.say();
                    set(&made, name, now.as_deref(), last.and_then(State::text));
                    State::said(now)
                };
                Now::Changes(RenderEffect::new_with_value(change, Some(last)))
            }
            Self::Is(text) => {
                Rndr::set_property(made, name, &JsValue::from_str(&text));
                Now::Property { _effect: None }
            }
            Self::Holds(text) => {
                let mut text = text;
                property(made, name, move || text.say().map(JsValue::from))
            }
            Self::Ticked(holds) => {
                let mut holds = holds;
                property(made, name, move || Some(holds.hold().into()))
            }
            Self::Heeds(owner, act) => Now::Heeds(match before {
                Some(Now::Heeds(listening)) => listening.turned_to(owner, act),
                _ => Listening::new(made, name, owner, act),
            }),
        }
    }
}

impl Now {
    /// The text that the attribute had last.
    fn text(self) -> Option<String> {
        match self {
            Self::Stays(text) => text,
            Self::Changes(effect) => effect.take_value()?.text(),
            _ => None,
        }
    }
}

fn set(made: &Made, name: &str, now: Option<&str>, before: Option<String>) {
    match now {
        _ if now == before.as_deref() => {}
        Some(now) => Rndr::set_attribute(made, name, now),
        None => Rndr::remove_attribute(made, name),
    }
}

// Set whenever what it reads changes, also to what it was: the person may have typed something else.
fn property(made: &Made, name: &'static str, value: impl FnMut() -> Option<JsValue> + 'static) -> Now {
    let (made, mut value) = (made.clone(), value);
    let change = move |_| {
        if let Some(value) = value() {
            Rndr::set_property(&made, name, &value);
        }
        State::said(None)
    };
    Now::Property {
        _effect: Some(RenderEffect::new(change)),
    }
}

/// What an attribute can be.
pub trait Value {
    /// Gives `element` the attribute `name` with this value.
    fn under(self, name: &'static str, element: Element) -> Element;
}

impl Value for String {
    #[inline(never)]
    fn under(self, name: &'static str, element: Element) -> Element {
        element.add(name, How::Stays(Some(self)))
    }
}

impl Value for &'static str {
    #[inline(never)]
    fn under(self, name: &'static str, element: Element) -> Element {
        self.to_owned().under(name, element)
    }
}

impl Value for Text {
    #[inline(never)]
    fn under(self, name: &'static str, element: Element) -> Element {
        element.add(name, How::Changes(self))
    }
}

impl Value for bool {
    #[inline(never)]
    fn under(self, name: &'static str, element: Element) -> Element {
        element.add(name, How::Stays(self.then(String::new)))
    }
}

impl Value for Holds {
    #[inline(never)]
    fn under(self, name: &'static str, element: Element) -> Element {
        Text::while_true(self).under(name, element)
    }
}
