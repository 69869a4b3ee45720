//! Parts of a page that change, and what a press does, each behind one type.
//!
//! What draws a page would be compiled once for every type of closure it meets; behind these few types it is compiled
//! once for all of them. On a phone every byte is downloaded.

pub use super::part::{Holds, Press};
pub use super::rows::{keyed, rows};
pub use crate::reactive::{Memo, memo};

use super::element::{Child, View};
use super::part::{Act, Part};
use leptos::prelude::Effect;

/// Something that changes whenever what it reads does: a part of the page, a text, a yes or no.
pub fn live<T: Part>(part: impl FnMut() -> T + 'static) -> T::Live {
    T::live(part)
}

/// A part that is there while `holds` is true; it is drawn anew only when that changes.
pub fn when(holds: impl Fn() -> bool + Send + Sync + 'static, part: impl Fn() -> View + 'static) -> View {
    let holds = memo(holds);
    live(move || holds.get().then(&part))
}

/// Does `act` now and again whenever what it reads changes.
pub fn whenever(act: impl FnMut() + 'static) {
    doing(Box::new(act));
}

#[inline(never)]
fn doing(act: Box<dyn Act>) {
    let mut act = act;
    Effect::new(move || act.act());
}

/// What a press does.
pub fn press(act: impl FnMut() + 'static) -> Press {
    Press::acting(Box::new(act))
}

/// What an input, a change or a submission does.
pub fn on(act: impl FnMut(web_sys::Event) + 'static) -> Press {
    Press::heeding(Box::new(act))
}

/// Parts that never change, one after the other.
pub fn all(parts: impl IntoIterator<Item = View>) -> View {
    let mut all = View::none_yet();
    for part in parts {
        all = part.join(all);
    }
    all
}
