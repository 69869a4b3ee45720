//! From a card or a task to the paragraph of the guidance pages that belongs to it, and back to the very place.

use super::to;
use crate::components::element::{Element, View, el};
use crate::components::live::press;
use crate::notebook::use_words;
use crate::platform::{address, scene};
use crate::words::places::place_of;

/// The link for the effect or task with this stored name; none where no page tells of it. `open` is what stands open here:
/// **Back** shows it so.
pub fn more(kind: &str, name: &str, open: String) -> Option<View> {
    let (slug, place) = place_of(kind, name)?;
    let link = link_from(["learn/", slug, "/#", place].concat(), open).class("text-button");
    Some(link.holding(use_words().learn.more))
}

/// A link to a place below the root of the app, from where `open` stands open.
pub fn link_from(page: String, open: String) -> Element {
    let follow = press(move || scene::keep_open(address::path(), open.clone()));
    let href = to("") + &page;
    el("a").attr("href", href).press(follow)
}
