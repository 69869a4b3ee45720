//! What can change in a page: a piece of it, a text, or a yes or no. Whatever a closure gives, the renderer meets these
//! three types alone.

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

impl Part for AnyView {
    type Live = Piece;

    fn live(part: impl FnMut() -> Self + Send + 'static) -> Piece {
        Box::new(part)
    }
}

impl Part for Option<AnyView> {
    type Live = Piece;

    fn live(mut part: impl FnMut() -> Self + Send + 'static) -> Piece {
        Box::new(move || part().unwrap_or_else(|| ().into_any()))
    }
}

impl Part for Vec<AnyView> {
    type Live = Piece;

    fn live(mut part: impl FnMut() -> Self + Send + 'static) -> Piece {
        Box::new(move || part().into_any())
    }
}

impl Part for bool {
    type Live = Box<dyn FnMut() -> Self + Send>;

    fn live(part: impl FnMut() -> Self + Send + 'static) -> Self::Live {
        Box::new(part)
    }
}

type Words = Box<dyn FnMut() -> Option<String> + Send>;

/// A text that changes, in the page or in an attribute. Where there is none the attribute is not there.
pub struct Text(Words);

/// The ways in which texts come.
macro_rules! text {
    ($($kind:ty, $given:pat => $text:expr;)*) => {$(
        impl Part for $kind {
            type Live = Text;

            fn live(mut part: impl FnMut() -> Self + Send + 'static) -> Text {
                Text(Box::new(move || {
                    let $given = part();
                    $text
                }))
            }
        }
    )*};
}

text! {
    String, text => Some(text);
    &'static str, text => Some(text.to_owned());
    Option<String>, text => text;
    Option<&'static str>, text => text.map(str::to_owned);
    usize, number => Some(number.to_string());
}

impl IntoRender for Text {
    type Output = Piece;

    fn into_render(self) -> Piece {
        let mut text = self.0;
        Box::new(move || text().unwrap_or_default().into_any())
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
