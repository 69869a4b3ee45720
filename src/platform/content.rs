//! The guidance pages: complete static files, of which the app shows the `<main>`.

use super::{device, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// A guidance page as the app shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its one heading.
    pub title: String,
    /// The rest of its `<main>`, as it stands in our own file.
    pub html: String,
}

thread_local! {
    /// The page that was in the document when the app took its place, by its path.
    static FOUND: RefCell<Option<(String, Article)>> = const { RefCell::new(None) };
}

/// Remembers the article that stands in `place`, so that it need not be read again.
pub fn remember(place: &web_sys::Element) {
    let path = window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default();
    let main = place.query_selector("main[data-article]").ok().flatten();
    if let Some(article) = main.and_then(|main| article(&main)) {
        FOUND.set(Some((path.trim_matches('/').to_owned(), article)));
    }
}

/// The article at `path` if the app was started on it.
pub fn remembered(path: &str) -> Option<Article> {
    FOUND.with_borrow(|found| {
        let (at, article) = found.as_ref()?;
        (at == path.trim_matches('/')).then(|| article.clone())
    })
}

/// Reads the article at `path`, which is a page of this build.
pub async fn read(path: &str) -> Option<Article> {
    // Named by build, so that a tab that has not agreed to a new version does not get its text.
    let address = format!("{path}?b={}", device::build());
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
    article(&page.query_selector("main[data-article]").ok()??)
}

/// Takes heading and body out of a `<main>`; its links are made to hold from any address of the app.
fn article(main: &web_sys::Element) -> Option<Article> {
    let heading = main.query_selector("h1").ok()??;
    let title = heading.text_content().unwrap_or_default();
    let body: web_sys::Element = main.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    if let Some(heading) = body.query_selector("h1").ok().flatten() {
        heading.remove();
    }
    let links = body.query_selector_all("a[href^='.']").ok()?;
    for index in 0..links.length() {
        let link = links
            .get(index)
            .and_then(|link| link.dyn_into::<web_sys::Element>().ok());
        if let Some(link) = link {
            let href = link.get_attribute("href").unwrap_or_default();
            let inside = href.trim_start_matches(['.', '/']);
            // The attribute's name is a valid one.
            let _ = link.set_attribute("href", &format!("{}/{inside}", device::base()));
        }
    }
    Some(Article {
        title,
        html: body.inner_html(),
    })
}
