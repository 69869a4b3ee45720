//! From a card or a task to the paragraph of the guidance pages that belongs to it, and back to the very place.

use super::to;
use crate::components::element::{Child, el};
use crate::components::live::press;
use crate::notebook::use_words;
use crate::platform::{address, scene};
use crate::words::places::place_of;
use leptos::prelude::*;

/// The link for the effect or task with this stored name; none where no page tells of it. `open` is what stands open here:
/// **Back** shows it so.
pub fn more(kind: &str, name: &str, open: String) -> Option<AnyView> {
    let (slug, place) = place_of(kind, name)?;
    let href = format!("{}#{place}", to(&format!("learn/{slug}")));
    let follow = press(move || scene::keep_open(address::path(), open.clone()));
    let link = el("a").class("text-button").attr("href", href).press(follow);
    Some(link.holding(use_words().learn.more).child())
}
