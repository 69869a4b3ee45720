//! One kind of element for every tag: making one costs a page no more than a call.

pub use super::view::{Child, View};

use super::attribute::{Attribute, How, Value};
use super::part::{Holds, Press, Text};
use super::view::Kind;
use leptos::prelude::Owner;

pub(crate) use super::view::parts;

/// An element, as it is described.
pub struct Element(Box<Outline>);

/// All that an element has.
pub(super) struct Outline {
    pub tag: &'static str,
    pub svg: bool,
    pub attributes: Vec<Attribute>,
    pub parts: Vec<View>,
}

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
    fn new(tag: &'static str, svg: bool) -> Self {
        Self(Box::new(Outline {
            tag,
            svg,
            attributes: Vec::new(),
            parts: Vec::new(),
        }))
    }

    #[inline(never)]
    pub(super) fn add(self, name: &'static str, how: How) -> Self {
        let mut element = self;
        element.0.attributes.push(Attribute { name, how });
        element
    }

    /// With these classes.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// With an attribute that stays, or one that changes.
    pub fn attr(self, name: &'static str, value: impl Value) -> Self {
        value.under(name, self)
    }

    /// With what a press does.
    #[inline(never)]
    pub fn press(self, act: Press) -> Self {
        self.on("click", act)
    }

    /// With what an event does.
    #[inline(never)]
    pub fn on(self, event: &'static str, act: Press) -> Self {
        // What it makes belongs to whoever said what is done.
        let owner = Owner::current().unwrap_or_default();
        self.add(event, How::Heeds(owner, act))
    }

    /// With the text that a field holds.
    #[inline(never)]
    pub fn value(self, text: Text) -> Self {
        self.add("value", How::Holds(text))
    }

    /// With what is written out in `html`, in place of parts. No word of the person's own may stand in it.
    #[inline(never)]
    pub fn html(self, html: String) -> Self {
        self.add("innerHTML", How::Is(html))
    }

    /// With the tick that a box has.
    #[inline(never)]
    pub fn checked(self, checked: Holds) -> Self {
        self.add("checked", How::Ticked(checked))
    }

    /// With what stands in it.
    #[inline(never)]
    pub fn with(self, parts: View) -> View {
        let mut element = self;
        element.0.parts = parts.parts();
        element.child()
    }

    /// With one thing in it.
    pub fn holding(self, part: impl Child) -> View {
        self.with(part.child())
    }
}

impl Child for Element {
    #[inline(never)]
    fn child(self) -> View {
        View::of(Kind::Element(self.0))
    }
}
