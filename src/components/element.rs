//! One kind of element for every tag. The renderer is compiled once for each kind that it meets; of this one it meets
//! few, and making one costs a page no more than a call.

pub use super::drawn::Element;
use super::live::{Press, live};
use super::part::{Piece, Text};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::event::{EventDescriptor, on};
use leptos::tachys::html::property::prop;
use std::borrow::Cow;

/// An element without attributes yet.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element::new(tag, false)
}

/// An element of a drawing, without attributes yet.
#[inline(never)]
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
        match value.under(name) {
            Some(attribute) => self.add(attribute),
            None => self,
        }
    }

    /// With what a press does.
    pub fn press(self, act: Press) -> Self {
        self.on("click", act)
    }

    /// With what an event does.
    pub fn on(self, event: &'static str, act: Press) -> Self {
        self.add(on(Named(event), act).into_any_attr())
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

/// An event by its name: one kind for all.
#[derive(Clone)]
struct Named(&'static str);

impl EventDescriptor for Named {
    type EventType = web_sys::Event;

    const BUBBLES: bool = false;

    fn name(&self) -> Cow<'static, str> {
        self.0.into()
    }

    fn event_delegation_key(&self) -> Cow<'static, str> {
        self.0.into()
    }
}

/// What an attribute can be.
pub trait Value {
    /// The attribute `name` with this value; none where there is no attribute.
    fn under(self, name: &'static str) -> Option<AnyAttribute>;
}

/// What can stand in an element.
pub trait Child {
    /// The part of the page.
    fn child(self) -> AnyView;

    /// Stands after `parts`. Handed over like this, a part is not copied wherever one stands.
    #[inline(never)]
    fn join(self, parts: &mut Vec<AnyView>)
    where
        Self: Sized,
    {
        parts.push(self.child());
    }
}

impl Value for String {
    #[inline(never)]
    fn under(self, name: &'static str) -> Option<AnyAttribute> {
        Some(custom_attribute(name, self).into_any_attr())
    }
}

impl Value for &'static str {
    fn under(self, name: &'static str) -> Option<AnyAttribute> {
        self.to_owned().under(name)
    }
}

impl Value for Text {
    #[inline(never)]
    fn under(self, name: &'static str) -> Option<AnyAttribute> {
        Some(custom_attribute(name, self.into_attribute_value()).into_any_attr())
    }
}

impl Value for bool {
    fn under(self, name: &'static str) -> Option<AnyAttribute> {
        self.then(String::new)?.under(name)
    }
}

impl Value for Box<dyn FnMut() -> bool + Send> {
    fn under(self, name: &'static str) -> Option<AnyAttribute> {
        Text::while_true(self).under(name)
    }
}

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

// The renderer meets these kinds alone: what else can stand somewhere is one of them or nothing.
children!((), Piece, String, Vec<AnyView>, Element);

impl Child for &'static str {
    fn child(self) -> AnyView {
        self.to_owned().child()
    }
}

impl<T: Child> Child for Option<T> {
    fn child(self) -> AnyView {
        self.map_or_else(|| ().child(), T::child)
    }
}

impl<T: RenderHtml + Send + 'static> Child for View<T> {
    // A component is drawn as it is, without another layer around it.
    fn child(self) -> AnyView {
        self.into_inner().into_any()
    }
}

/// What stands in an element, one after the other.
macro_rules! parts {
    ($($part:expr),* $(,)?) => {{
        let mut parts = $crate::components::element::no_parts();
        $($crate::components::element::Child::join($part, &mut parts);)*
        parts
    }};
}
pub(crate) use parts;

/// Nothing yet.
#[inline(never)]
pub fn no_parts() -> Vec<AnyView> {
    Vec::with_capacity(4)
}
