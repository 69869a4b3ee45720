//! The guidance page that is being read: how far one has come in it, and its sources where they are cited.

use super::content::{self, all};
use super::{document, scene, window};
use wasm_bindgen::JsCast;

/// How far below the top of the screen a heading counts as the one that is read.
const ABOVE_PX: f64 = 160.0;

fn article() -> Option<web_sys::Element> {
    document()?.get_element_by_id("article")
}

fn top_px(element: &web_sys::Element) -> f64 {
    let element: Option<&web_sys::HtmlElement> = element.dyn_ref();
    element.map_or(0.0, |element| f64::from(element.offset_top()))
}

/// The id of the last heading that was passed, empty before the second; and whether the end of the text was on the screen.
pub fn reached() -> Option<(String, bool)> {
    let article = article()?;
    let scrolled_px = scene::scrolled_px();
    let headings = all(&article, "h2[id]");
    let mut passed = headings.iter().skip(1).rev();
    let passed = passed.find(|heading| top_px(heading) < scrolled_px + ABOVE_PX);
    let height_px = window()?.inner_height().ok()?.as_f64()?;
    let end_px = all(&article, ".prose").first().map(|text| {
        let height_px: Option<&web_sys::HtmlElement> = text.dyn_ref();
        top_px(text) + height_px.map_or(0.0, |text| f64::from(text.offset_height()))
    })?;
    Some((
        passed.map(web_sys::Element::id).unwrap_or_default(),
        end_px <= scrolled_px + height_px,
    ))
}

/// Shows the place with this id, and puts the focus there.
pub fn go_to(id: &str) {
    if let Some(place) = document().and_then(|document| document.get_element_by_id(id)) {
        // The attribute's name is a valid one.
        let _ = place.set_attribute("tabindex", "-1");
        place.scroll_into_view();
        scene::focus_in_place(&format!("[id='{id}']"));
    }
}

/// The source that a press asks for: the mark that was pressed, and the id of its line in the list of sources.
pub fn source_pressed(event: &web_sys::Event) -> Option<(web_sys::Element, String)> {
    let pressed: web_sys::Element = event.target()?.dyn_into().ok()?;
    let mark = pressed.closest("a.src").ok()??;
    let (_, id) = mark
        .get_attribute("href")?
        .rsplit_once('#')
        .map(|(page, id)| (page.to_owned(), id.to_owned()))?;
    Some((mark, id))
}

/// Shows below the paragraph of `mark` what the source `id` is, or takes it away again.
pub async fn show_source(mark: web_sys::Element, id: String) -> Option<()> {
    let block = mark.closest("p, li, td, blockquote").ok()??;
    let note = format!("note-{id}");
    if let Ok(Some(open)) = block.query_selector(&format!("[data-note='{note}']")) {
        open.remove();
        return mark.set_attribute("aria-expanded", "false").ok();
    }
    let sources = content::read("learn/sources").await?;
    let list = document()?.create_element("div").ok()?;
    list.set_inner_html(&sources.html);
    let line = list.query_selector(&format!("[id='{id}']")).ok()??;
    let shown = document()?.create_element("span").ok()?;
    shown.set_inner_html(&line.inner_html());
    for (name, value) in [
        ("class", "note"),
        ("role", "note"),
        ("tabindex", "-1"),
        ("data-note", &note),
    ] {
        shown.set_attribute(name, value).ok()?;
    }
    block.append_child(&shown).ok()?;
    mark.set_attribute("aria-expanded", "true").ok()?;
    let shown: web_sys::HtmlElement = shown.dyn_into().ok()?;
    shown.focus().ok()
}
