//! The commonest pieces of a page, each made in one place: a paragraph, a button, a card.

use super::element::{Child, Element, View, el, parts};
use super::live::{Holds, Press, live};
use super::part::Text;

/// One thing in an element that has classes or none.
#[inline(never)]
fn one(tag: &'static str, class: &'static str, part: View) -> View {
    within(tag, class, part)
}

/// An element that has classes or none.
#[inline(never)]
pub fn within(tag: &'static str, class: &'static str, parts: View) -> View {
    let element = el(tag);
    let element = if class.is_empty() {
        element
    } else {
        element.class(class)
    };
    element.with(parts)
}

/// A paragraph.
pub fn para(text: impl Child) -> View {
    one("p", "", text.child())
}

/// A paragraph of a class.
pub fn para_of(class: &'static str, text: impl Child) -> View {
    one("p", class, text.child())
}

/// A small, quiet paragraph.
pub fn muted(text: impl Child) -> View {
    one("p", "muted small", text.child())
}

/// A few words in bold.
pub fn bold(text: impl Child) -> View {
    one("b", "", text.child())
}

/// A few words.
pub fn span(text: impl Child) -> View {
    one("span", "", text.child())
}

/// A few words of a class.
pub fn span_of(class: &'static str, text: impl Child) -> View {
    one("span", class, text.child())
}

/// The person's own words, in whatever direction they run.
pub fn typed(tag: &'static str, text: impl Child) -> View {
    el(tag).class("typed").attr("dir", "auto").holding(text)
}

/// A heading.
pub fn heading2(text: impl Child) -> View {
    one("h2", "", text.child())
}

/// A heading below a heading.
pub fn heading3(text: impl Child) -> View {
    one("h3", "", text.child())
}

/// An item of a list.
pub fn item(text: impl Child) -> View {
    one("li", "", text.child())
}

/// A paragraph of several parts.
pub fn sentence(parts: View) -> View {
    within("p", "", parts)
}

/// A list.
pub fn list(class: &'static str, items: View) -> View {
    within("ul", class, items)
}

/// What shows of a part that is closed until it is opened.
pub fn summary(text: impl Child) -> View {
    one("summary", "", text.child())
}

/// A part that is closed until it is opened, under its name.
pub fn folded(class: &'static str, name: impl Child, parts: View) -> View {
    within("details", class, parts![summary(name)].and_all(parts))
}

/// The sentence that says what to change; spoken when it comes.
pub fn error_line(text: Text) -> View {
    el("p").class("error").attr("role", "alert").holding(text)
}

/// On a card.
pub fn in_card(parts: View) -> View {
    within("section", "card", parts)
}

/// A card of a kind.
pub fn card_of(class: &'static str, parts: View) -> View {
    within("section", class, parts)
}

/// A block.
pub fn block(class: &'static str, parts: View) -> View {
    within("div", class, parts)
}

/// A block that is spoken as a group, by its name.
pub fn group(class: &'static str, name: impl Into<String>, parts: View) -> View {
    named_group(class, name.into(), parts)
}

fn named_group(class: &'static str, name: String, parts: View) -> View {
    let group = el("div").class(class).attr("role", "group");
    group.attr("aria-label", name).with(parts)
}

/// The name of the field `id`.
pub fn field_name(id: &'static str, text: &'static str) -> View {
    el("label").attr("for", id).holding(text)
}

/// A link.
pub fn link(class: &'static str, to: String, text: &'static str) -> View {
    el("a").class(class).attr("href", to).holding(text)
}

#[inline(never)]
fn button(class: &'static str, name: View, act: Press) -> View {
    still_button(class).press(act).with(name)
}

/// Also within a form it sends nothing.
#[inline(never)]
fn still_button(class: &'static str) -> Element {
    el("button").class(class).attr("type", "button")
}

/// A button of the usual size.
pub fn chip(name: impl Child, act: Press) -> View {
    button("chip", name.child(), act)
}

/// The button to press next.
pub fn big(name: impl Child, act: Press) -> View {
    button("big", name.child(), act)
}

/// A button that is no more than its words.
pub fn text_button(name: impl Child, act: Press) -> View {
    button("text-button", name.child(), act)
}

/// A button that is no more than its words, of which a screen reader says more.
pub fn named_button(spoken: String, name: &'static str, act: Press) -> View {
    let button = still_button("text-button").attr("aria-label", spoken);
    button.press(act).holding(name)
}

#[inline(never)]
fn state_button(state: &'static str, holds: Holds, class: &'static str, name: View, act: Press) -> View {
    let mut holds = holds;
    let said = live(move || if holds.hold() { "true" } else { "false" });
    let button = still_button(class).attr(state, said);
    button.press(act).with(name)
}

/// A button that opens something, and says whether it is open.
pub fn opener(class: &'static str, name: impl Child, open: Holds, act: Press) -> View {
    state_button("aria-expanded", open, class, name.child(), act)
}

/// One of several buttons, pressed while it is the chosen one.
pub fn choice(name: impl Child, chosen: Holds, act: Press) -> View {
    state_button("aria-pressed", chosen, "chip", name.child(), act)
}
