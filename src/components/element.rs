//! One kind of element for every tag. The renderer is compiled once for each kind that it meets; of this one it meets
//! few, and making one costs a page no more than a call.

pub use super::drawn::Element;
use super::live::{Press, live};
use super::part::{Piece, Text};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::{EventDescriptor, click, on};
use leptos::tachys::html::property::prop;

/// An element without attributes yet.
pub fn el(tag: &'static str) -> Element {
    Element::new(tag, false)
}

/// An element of a drawing, without attributes yet.
pub fn svg(tag: &'static str) -> Element {
    Element::new(tag, true)
}

impl Element {
    /// With these classes.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// With an attribute that stays, or one that changes.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        self.add(value.under(name))
    }

    /// With what a press does.
    pub fn press(self, act: Press) -> Self {
        self.on(click, act)
    }

    /// With what an event does.
    pub fn on<E: EventDescriptor + Send + 'static>(self, event: E, act: Box<dyn FnMut(E::EventType)>) -> Self
    where
        E::EventType: From<wasm_bindgen::JsValue> + 'static,
    {
        self.add(on(event, act).into_any_attr())
    }

    /// With the text that a field holds.
    pub fn value(self, text: Text) -> Self {
        self.property("value", text)
    }

    /// With what is written out in `html`, in place of parts. No word of the person's own may stand in it.
    pub fn html(self, html: String) -> Self {
        // As a text that may change, because fields have compiled that kind already.
        self.property("innerHTML", live(move || html.clone()))
    }

    #[inline(never)]
    fn property(self, name: &'static str, text: Text) -> Self {
        self.add(prop(name, text).into_any_attr())
    }

    /// With the tick that a box has.
    pub fn checked(self, checked: Box<dyn FnMut() -> bool + Send>) -> Self {
        self.add(prop("checked", checked).into_any_attr())
    }

    /// With one thing in it.
    pub fn holding(self, part: impl Child) -> AnyView {
        self.around(part.child())
    }

    #[inline(never)]
    fn around(self, part: AnyView) -> AnyView {
        self.with(vec![part])
    }
}

/// What an attribute can be.
pub trait Value {
    /// The attribute `name` with this value.
    fn under(self, name: &'static str) -> AnyAttribute;
}

/// What can stand in an element.
pub trait Child {
    /// The part of the page.
    fn child(self) -> AnyView;
}

impl Value for &'static str {
    fn under(self, name: &'static str) -> AnyAttribute {
        self.to_owned().under(name)
    }
}

impl Value for Text {
    #[inline(never)]
    fn under(self, name: &'static str) -> AnyAttribute {
        custom_attribute(name, self.into_attribute_value()).into_any_attr()
    }
}

macro_rules! values {
    ($($kind:ty),*) => {$(
        impl Value for $kind {
            #[inline(never)]
            fn under(self, name: &'static str) -> AnyAttribute {
                custom_attribute(name, self).into_any_attr()
            }
        }
    )*};
}

values!(String, bool, Box<dyn FnMut() -> bool + Send>);

impl Child for AnyView {
    fn child(self) -> AnyView {
        self
    }
}

impl Child for Text {
    #[inline(never)]
    fn child(self) -> AnyView {
        self.into_render().into_any()
    }
}

macro_rules! children {
    ($($kind:ty),*) => {$(
        impl Child for $kind {
            // Once for each kind, and not wherever a part stands.
            #[inline(never)]
            fn child(self) -> AnyView {
                self.into_any()
            }
        }
    )*};
}

children!(
    (),
    Piece,
    String,
    &'static str,
    Option<AnyView>,
    Option<String>,
    Option<&'static str>,
    Vec<AnyView>,
    Element
);

impl<T: RenderHtml + Send + 'static> Child for View<T> {
    // A component is drawn as it is, without another layer around it.
    fn child(self) -> AnyView {
        self.into_inner().into_any()
    }
}

/// What stands in an element, one after the other.
macro_rules! parts {
    ($($part:expr),* $(,)?) => {
        vec![$($crate::components::element::Child::child($part)),*]
    };
}
pub(crate) use parts;
