//! Parts of a page that change, and what a press does, each behind one type.
//!
//! The renderer is compiled once for every type of closure it meets, at about 4 KB each; behind these
//! few types it is compiled once for all of them. On a phone every byte is downloaded.

pub use super::rows::{keyed, rows};
pub use crate::reactive::{Memo, memo};

use super::element::{Child, no_parts};
use super::part::{Part, Piece};
use leptos::prelude::*;

/// What a press does.
pub type Press = Box<dyn FnMut(web_sys::Event)>;

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
pub fn on(act: impl FnMut(web_sys::Event) + 'static) -> Press {
    heeding(Box::new(act))
}

/// What is done about an event.
trait Heed {
    fn heed(&mut self, event: web_sys::Event);
}

impl<F: FnMut(web_sys::Event)> Heed for F {
    fn heed(&mut self, event: web_sys::Event) {
        self(event);
    }
}

#[inline(never)]
fn heeding(act: Box<dyn Heed>) -> Press {
    let mut act = act;
    Box::new(move |event| act.heed(event))
}

/// Parts that never change, one after the other.
pub fn all(parts: impl IntoIterator<Item = AnyView>) -> Vec<AnyView> {
    let mut all = no_parts();
    for part in parts {
        part.join(&mut all);
    }
    all
}
