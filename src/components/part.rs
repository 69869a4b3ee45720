//! What can change in a page: a piece of it, a text, or a yes or no. Whatever a closure gives, the renderer meets these
//! three types alone.

use super::element::Child;
use leptos::prelude::*;
use leptos::tachys::html::property::IntoProperty;

/// A piece of a page that changes.
pub type Piece = Box<dyn FnMut() -> AnyView + Send>;

/// Something that may change.
pub trait Part: Sized + 'static {
    /// What the renderer is given.
    type Live;

    /// Hands it to the renderer.
    fn live(part: impl FnMut() -> Self + Send + 'static) -> Self::Live;
}

// Behind these stand traits of our own and not `FnMut`: its tables also hold a way to call a closure once and for all,
// compiled for every closure and never used.

/// Draws a piece of the page.
pub(super) trait Draw: Send {
    /// As it is now.
    fn draw(&mut self) -> AnyView;
}

/// Says a text.
trait Say: Send {
    fn say(&mut self) -> Option<String>;
}

/// Says yes or no.
trait Hold: Send {
    fn holds(&mut self) -> bool;
}

impl<F: FnMut() -> AnyView + Send> Draw for F {
    fn draw(&mut self) -> AnyView {
        self()
    }
}

impl<F: FnMut() -> bool + Send> Hold for F {
    fn holds(&mut self) -> bool {
        self()
    }
}

#[inline(never)]
fn piece(part: Box<dyn Draw>) -> Piece {
    let mut part = part;
    Box::new(move || part.draw())
}

impl Part for AnyView {
    type Live = Piece;

    fn live(part: impl FnMut() -> Self + Send + 'static) -> Piece {
        piece(Box::new(part))
    }
}

/// A closure that gives something else than what is asked of it here.
struct Giving<F>(F);

struct GivingSeveral<F>(F);

impl<F: FnMut() -> Option<AnyView> + Send> Draw for Giving<F> {
    fn draw(&mut self) -> AnyView {
        (self.0)().child()
    }
}

impl<F: FnMut() -> Vec<AnyView> + Send> Draw for GivingSeveral<F> {
    fn draw(&mut self) -> AnyView {
        (self.0)().child()
    }
}

impl Part for Option<AnyView> {
    type Live = Piece;

    fn live(part: impl FnMut() -> Self + Send + 'static) -> Piece {
        piece(Box::new(Giving(part)))
    }
}

impl Part for Vec<AnyView> {
    type Live = Piece;

    fn live(part: impl FnMut() -> Self + Send + 'static) -> Piece {
        piece(Box::new(GivingSeveral(part)))
    }
}

impl Part for bool {
    type Live = Box<dyn FnMut() -> Self + Send>;

    fn live(part: impl FnMut() -> Self + Send + 'static) -> Self::Live {
        holding(Box::new(part))
    }
}

#[inline(never)]
fn holding(part: Box<dyn Hold>) -> Box<dyn FnMut() -> bool + Send> {
    let mut part = part;
    Box::new(move || part.holds())
}

type Words = Box<dyn FnMut() -> Option<String> + Send>;

#[inline(never)]
fn saying(text: Box<dyn Say>) -> Text {
    let mut text = text;
    Text(Box::new(move || text.say()))
}

/// A text that changes, in the page or in an attribute. Where there is none the attribute is not there.
pub struct Text(Words);

/// The ways in which texts come.
macro_rules! text {
    ($($Giving:ident, $kind:ty, $given:pat => $text:expr;)*) => {$(
        struct $Giving<F>(F);

        impl<F: FnMut() -> $kind + Send> Say for $Giving<F> {
            fn say(&mut self) -> Option<String> {
                let $given = (self.0)();
                $text
            }
        }

        impl Part for $kind {
            type Live = Text;

            fn live(part: impl FnMut() -> Self + Send + 'static) -> Text {
                saying(Box::new($Giving(part)))
            }
        }
    )*};
}

text! {
    Owned, String, text => Some(text);
    Lasting, &'static str, text => Some(text.to_owned());
    MaybeOwned, Option<String>, text => text;
    MaybeLasting, Option<&'static str>, text => text.map(str::to_owned);
    Number, usize, number => Some(number.to_string());
}

impl Text {
    /// Empty while `holds` is true, else none: an attribute that says yes by being there.
    pub(super) fn while_true(holds: Box<dyn FnMut() -> bool + Send>) -> Self {
        let mut holds = holds;
        Self(Box::new(move || holds().then(String::new)))
    }
}

impl IntoRender for Text {
    type Output = Piece;

    fn into_render(self) -> Piece {
        let mut text = self.0;
        Box::new(move || text().unwrap_or_default().child())
    }
}

impl IntoAttributeValue for Text {
    type Output = Words;

    fn into_attribute_value(self) -> Words {
        self.0
    }
}

impl IntoProperty for Text {
    type State = <Words as IntoProperty>::State;
    type Cloneable = <Words as IntoProperty>::Cloneable;
    type CloneableOwned = <Words as IntoProperty>::CloneableOwned;

    fn hydrate<const FROM_SERVER: bool>(self, element: &web_sys::Element, key: &str) -> Self::State {
        IntoProperty::hydrate::<FROM_SERVER>(self.0, element, key)
    }

    fn build(self, element: &web_sys::Element, key: &str) -> Self::State {
        IntoProperty::build(self.0, element, key)
    }

    fn rebuild(self, state: &mut Self::State, key: &str) {
        IntoProperty::rebuild(self.0, state, key);
    }

    fn into_cloneable(self) -> Self::Cloneable {
        self.0.into_cloneable()
    }

    fn into_cloneable_owned(self) -> Self::CloneableOwned {
        self.0.into_cloneable_owned()
    }
}
