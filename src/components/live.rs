//! Parts of a page that change, and what a press does, each behind one type.
//!
//! The renderer is compiled once for every type of closure it meets, at about 4 KB each; behind these
//! few types it is compiled once for all of them. On a phone every byte is downloaded.

pub use super::rows::{keyed, rows};
pub use crate::reactive::{Memo, memo};

use super::part::{Part, Piece};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// What a press does.
pub type Press = Box<dyn FnMut(MouseEvent)>;

/// Something that changes whenever what it reads does: a part of the page, a text, a yes or no.
pub fn live<T: Part>(part: impl FnMut() -> T + Send + 'static) -> T::Live {
    T::live(part)
}

/// A part that is there while `holds` is true; it is drawn anew only when that changes.
pub fn when(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> AnyView + Send + 'static,
) -> Piece {
    let holds = memo(holds);
    live(move || holds.get().then(&part))
}

/// Does `act` now and again whenever what it reads changes.
pub fn whenever(act: impl FnMut() + 'static) {
    doing(Box::new(act));
}

/// What is done. A trait of our own for the reason told in `part.rs`.
trait Act {
    fn act(&mut self);
}

impl<F: FnMut()> Act for F {
    fn act(&mut self) {
        self();
    }
}

#[inline(never)]
fn doing(act: Box<dyn Act>) {
    let mut act = act;
    Effect::new(move || act.act());
}

/// What a press does.
pub fn press(act: impl FnMut() + 'static) -> Press {
    pressing(Box::new(act))
}

#[inline(never)]
fn pressing(act: Box<dyn Act>) -> Press {
    let mut act = act;
    Box::new(move |_| act.act())
}

/// What an input, a change or a submission does.
pub fn on<E: 'static>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    heeding(Box::new(act))
}

/// What is done about an event.
trait Heed<E> {
    fn heed(&mut self, event: E);
}

impl<E, F: FnMut(E)> Heed<E> for F {
    fn heed(&mut self, event: E) {
        self(event);
    }
}

#[inline(never)]
fn heeding<E: 'static>(act: Box<dyn Heed<E>>) -> Box<dyn FnMut(E)> {
    let mut act = act;
    Box::new(move |event| act.heed(event))
}

/// Parts that never change, one after the other.
pub fn all(parts: impl IntoIterator<Item = AnyView>) -> Vec<AnyView> {
    parts.into_iter().collect()
}
