//! The guidance pages: complete static files, of which the app shows the `<main>`.

use super::{device, document, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// A guidance page as the app shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its one heading.
    pub title: String,
    /// The language that it is in, as a tag; empty where it is in all.
    pub language: String,
    /// Whether it is there in another language, too.
    pub translated: bool,
    /// The rest of its `<main>`, as it stands in our own file.
    pub html: String,
}

thread_local! {
    /// The pages that were read, by their path below the root of the app.
    static KNOWN: RefCell<Vec<(String, Article)>> = const { RefCell::new(Vec::new()) };
}

/// Remembers the article that stands in `place`, so that it need not be read again.
pub fn remember(place: &web_sys::Element) {
    let path = window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    let main = place.query_selector("main[data-article]").ok().flatten();
    if let Some(article) = main.and_then(|main| article(&main)) {
        keep(path.strip_prefix(&device::base()).unwrap_or(&path), article);
    }
}

fn keep(path: &str, article: Article) {
    let path = path.trim_matches('/').to_owned();
    KNOWN.with_borrow_mut(|known| known.push((path, article)));
}

/// The article at `path` if it was read already.
pub fn known(path: &str) -> Option<Article> {
    KNOWN.with_borrow(|known| {
        let found = known.iter().find(|(at, _)| at == path);
        found.map(|(_, article)| article.clone())
    })
}

/// Reads the article at `path` below the root of the app, which is a page of this build.
pub async fn read(path: &str) -> Option<Article> {
    if let Some(article) = known(path) {
        return Some(article);
    }
    // Named by build, so that a tab that has not agreed to a new version does not get its text.
    let address = format!("{}/{path}/?b={}", device::base(), device::build());
    let response = JsFuture::from(window()?.fetch_with_str(&address)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    let parser = web_sys::DomParser::new().ok()?;
    let page = parser
        .parse_from_string(&text, web_sys::SupportedType::TextHtml)
        .ok()?;
    let article = article(&page.query_selector("main[data-article]").ok()??)?;
    keep(path, article.clone());
    Some(article)
}

/// The Spanish page of the one at `path`.
fn spanish(path: &str) -> String {
    format!("{path}/es")
}

/// The article at `path`, in Spanish where that is wanted and there, if it was read already.
pub fn known_in(path: &str, in_spanish: bool) -> Option<Article> {
    let article = known(path)?;
    if in_spanish && article.translated {
        known(&spanish(path))
    } else {
        Some(article)
    }
}

/// Reads the article at `path`, in Spanish where that is wanted and there.
pub async fn read_in(path: &str, in_spanish: bool) -> Option<Article> {
    let article = read(path).await?;
    if in_spanish && article.translated {
        read(&spanish(path)).await
    } else {
        Some(article)
    }
}

/// Takes heading and body out of a `<main>`; its links are made to hold from any address of the app.
fn article(main: &web_sys::Element) -> Option<Article> {
    let heading = main.query_selector("h1").ok()??;
    let title = heading.text_content().unwrap_or_default();
    let body: web_sys::Element = main.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let translated = !all(&body, "a[hreflang]").is_empty();
    // The heading is the page's own; and the app chooses the language itself.
    for each in all(&body, "h1, a[hreflang]") {
        each.remove();
    }
    for link in all(&body, "a[href^='.']") {
        let href = link.get_attribute("href").unwrap_or_default();
        let inside = href.trim_start_matches(['.', '/']);
        // The attribute's name is a valid one.
        let _ = link.set_attribute("href", &format!("{}/{inside}", device::base()));
    }
    Some(Article {
        title,
        language: main.get_attribute("lang").unwrap_or_default(),
        translated,
        html: body.inner_html(),
    })
}

/// Every element in `place` that matches, in order.
pub(super) fn all(place: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    let Ok(found) = place.query_selector_all(selector) else {
        return Vec::new();
    };
    let elements = (0..found.length()).filter_map(|at| found.get(at));
    elements.filter_map(|each| each.dyn_into().ok()).collect()
}

/// The elements of a text of our own, in none of the page.
fn apart(html: &str) -> Option<web_sys::Element> {
    let place = document()?.create_element("div").ok()?;
    place.set_inner_html(html);
    Some(place)
}

/// The list of pages with its first `turn` groups last, and `mark` beside each page that `is_read`.
pub fn arranged(html: &str, turn: usize, mark: &str, is_read: impl Fn(&str) -> bool) -> String {
    let Some(list) = apart(html) else {
        return html.to_owned();
    };
    let groups = all(&list, "h2");
    if let Some(last) = all(&list, "h2 + ul").pop() {
        let moved = groups.iter().take(turn).rev();
        for heading in moved {
            let rows = heading.next_element_sibling();
            for each in [rows.as_ref(), Some(heading)].into_iter().flatten() {
                // Both stand in the same list.
                let _ = last.insert_adjacent_element("afterend", each);
            }
        }
    }
    for link in all(&list, "a") {
        if is_read(&slug_of(&link)) {
            // The place is a valid one.
            let _ = link.insert_adjacent_html("beforeend", mark);
        }
    }
    list.inner_html()
}

/// The pages of the list, by their slugs, in order.
pub fn listed(html: &str) -> Vec<String> {
    let links = apart(html).map(|list| all(&list, "a")).unwrap_or_default();
    links.iter().map(slug_of).collect()
}

fn slug_of(link: &web_sys::Element) -> String {
    let href = link.get_attribute("href").unwrap_or_default();
    let path = href.trim_end_matches('/');
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// What stands on a page, piece by piece: the id of the heading above it, its text, whether it is a heading.
pub fn pieces(article: &Article) -> Vec<(String, String, bool)> {
    let Some(page) = apart(&article.html) else {
        return Vec::new();
    };
    for mark in all(&page, "a.src, .alone") {
        mark.remove();
    }
    let mut place = String::new();
    let mut pieces = vec![(String::new(), article.title.clone(), true)];
    for each in all(&page, ".prose h2, .prose h3, .prose p, .prose li") {
        let heading = each.tag_name().starts_with('H');
        if heading {
            place = each.id();
        }
        let text = each.text_content().unwrap_or_default();
        pieces.push((place.clone(), text.trim().to_owned(), heading));
    }
    pieces
}
