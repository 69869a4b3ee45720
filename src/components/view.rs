//! A part of a page, as it is described: thin, so that handing it over costs a page next to nothing. What stands in the
//! page is made from it in `drawn.rs`.

use super::element::Outline;
use super::part::Draw;
use super::rows::Keyed;
use leptos::prelude::Owner;

/// Anything that can stand in a page.
pub struct View(Box<Kind>);

/// The kinds of parts there are. Nothing is a text without words.
pub(super) enum Kind {
    Words(String),
    Several(Vec<View>),
    Element(Box<Outline>),
    Live(Box<dyn Draw>),
    /// What rows keep hangs on the owner.
    Rows(Vec<Keyed>, Owner),
}

impl View {
    #[inline(never)]
    pub(super) fn of(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    pub(super) fn kind(self) -> Kind {
        *self.0
    }

    #[inline(never)]
    pub(super) fn words(words: String) -> Self {
        Self::of(Kind::Words(words))
    }

    /// Nothing.
    #[inline(never)]
    pub(super) fn nothing() -> Self {
        Self::words(String::new())
    }

    /// Several parts, of which there is none yet.
    #[inline(never)]
    pub fn none_yet() -> Self {
        Self::of(Kind::Several(Vec::with_capacity(4)))
    }

    /// Several parts, and `part` after them.
    #[inline(never)]
    pub fn and(self, part: Self) -> Self {
        let mut parts = self;
        if let Kind::Several(several) = &mut *parts.0 {
            several.push(part);
        }
        parts
    }

    /// These parts, and those of `others` after them.
    pub fn and_all(self, others: Self) -> Self {
        others.parts().into_iter().fold(self, Self::and)
    }

    /// The parts it is made of.
    pub(super) fn parts(self) -> Vec<Self> {
        match *self.0 {
            Kind::Several(parts) => parts,
            kind => vec![Self::of(kind)],
        }
    }
}

/// What can stand in an element.
pub trait Child: Sized {
    /// The part of the page.
    fn child(self) -> View;

    /// Stands after `parts`.
    #[inline(never)]
    fn join(self, parts: View) -> View {
        parts.and(self.child())
    }
}

impl Child for View {
    fn child(self) -> View {
        self
    }
}

impl Child for () {
    fn child(self) -> View {
        View::nothing()
    }
}

impl Child for String {
    fn child(self) -> View {
        View::words(self)
    }
}

impl Child for &'static str {
    #[inline(never)]
    fn child(self) -> View {
        View::words(self.to_owned())
    }
}

impl<T: Child> Child for Option<T> {
    fn child(self) -> View {
        self.map_or_else(View::nothing, T::child)
    }
}

/// What stands in an element, one after the other.
macro_rules! parts {
    ($($part:expr),* $(,)?) => {{
        let parts = $crate::components::element::View::none_yet();
        $(let parts = $crate::components::element::Child::join($part, parts);)*
        parts
    }};
}
pub(crate) use parts;
