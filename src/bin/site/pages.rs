//! Which pages there are, and how each is filled into the frame that Trunk left.

use aftercare::words::Language;

use crate::frame::{self, Place};
use crate::markup::{both, escape, shorten};
use crate::panel::{self, Beside};
use crate::{Result, content, headers, help};

/// Whether a page can be read without the app.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The app draws it; without the app the emergency panel takes its place.
    App,
    /// Complete in itself.
    Static,
    /// Complete in itself, in this language or in both, and no more than its text: a phone loads every one of them. It
    /// has no panel; where the app fails on it the start script says so above the text.
    Guidance(Option<Language>),
}

/// One page of the release.
pub struct Page {
    /// Its address from the root: empty, or with a slash at the end.
    pub path: String,
    /// Its heading, in English.
    pub title: String,
    /// Its place in the bar.
    pub place: Place,
    /// Whether it needs the app.
    pub kind: Kind,
    /// Its `<main>`.
    pub main: String,
}

impl Page {
    /// The file of this page.
    pub fn file(&self) -> String {
        if self.path == NOT_FOUND {
            self.path.clone()
        } else {
            format!("{}index.html", self.path)
        }
    }

    /// The way from this page to the root; every address in it begins so.
    pub fn root(&self) -> String {
        match self.path.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

/// Hosts answer with this file where there is no page.
const NOT_FOUND: &str = "404.html";
/// Where all numbers stand.
const HELP: &str = "help/";

/// Every page.
pub fn all(articles: &[content::Article]) -> Vec<Page> {
    let [en, es] = Language::ALL.map(Language::words);
    let mut pages = vec![
        app_page("", Place::Now, en.shell.now, es.shell.now),
        app_page("session/new/", Place::Session, en.session.title, es.session.title),
        // The window is named after the place, the page asks its question.
        Page {
            title: en.shell.log.to_owned(),
            ..app_page("log/", Place::Log, en.log.title, es.log.title)
        },
        app_page("history/", Place::History, en.history.title, es.history.title),
        app_page("settings/", Place::Settings, en.settings.title, es.settings.title),
        not_found(),
        Page {
            path: "help/".to_owned(),
            title: en.help.title.to_owned(),
            place: Place::Help,
            kind: Kind::Static,
            main: help::main(articles),
        },
    ];
    pages.extend(articles.iter().map(|article| Page {
        path: format!("learn/{}", article.path),
        title: article.title.clone(),
        place: if article.path.is_empty() {
            Place::Learn
        } else {
            Place::Article
        },
        kind: Kind::Guidance(article.language),
        main: article.main.clone(),
    }));
    pages
}

/// A page that the app draws: until then, its heading.
fn app_page(path: &str, place: Place, english: &str, spanish: &str) -> Page {
    Page {
        path: path.to_owned(),
        title: english.to_owned(),
        place,
        kind: Kind::App,
        main: format!(
            r#"<main id="main" tabindex="-1"><h1>{}</h1></main>"#,
            both(english, spanish)
        ),
    }
}

/// Where there is no page. Hosts send it for addresses of any depth, where its own addresses may lead nowhere: it must
/// make sense as bare text.
fn not_found() -> Page {
    let [en, es] = Language::ALL.map(|language| language.words().shell);
    let main = format!(
        r#"<main id="main" tabindex="-1"><h1>{}</h1><p>{}</p><ul class="links"><li><a href="{{{{root}}}}">{}</a></li></ul></main>"#,
        both(en.not_found, es.not_found),
        both(en.not_found_way, es.not_found_way),
        both(en.to_now, es.to_now),
    );
    Page {
        kind: Kind::Guidance(None),
        main,
        ..app_page(NOT_FOUND, Place::Nowhere, en.not_found, es.not_found)
    }
}

/// The page in its frame; `template` is the one that Trunk left.
pub fn fill(template: &str, page: &Page) -> Result<String> {
    // The build's name is filled in later: it is taken from what is written here.
    let mut values = vec![(
        "{{title}}",
        escape(&(Language::English.words().shell.title)(&page.title)),
    )];
    let template = match page.kind {
        Kind::Guidance(language) => {
            let tag = language.unwrap_or(Language::English).tag();
            values.push(("{{language}}", tag.to_owned()));
            let whole = frame::around_guidance(page.place, language, &page.main);
            values.push(("{{frame}}", whole));
            include_str!("guidance.html")
        }
        Kind::App | Kind::Static => {
            let (kind, beside) = beside(page);
            values.push(("{{kind}}", kind.to_owned()));
            values.push(("{{policy}}", headers::page_policy().to_owned()));
            values.push(("{{frame}}", frame::around(page.place, &page.main)));
            values.push(("{{fallback}}", panel::both_languages(beside)));
            template
        }
    };
    values.push(("{{root}}", page.root()));
    let mut html = without_comments(template)?;
    for (mark, value) in values {
        if !html.contains(mark) {
            return Err(format!("index.html: {mark} is missing"));
        }
        html = html.replace(mark, &value);
    }
    Ok(shorten(&html))
}

/// What the body is called, and what the panel stands beside.
fn beside(page: &Page) -> (&'static str, Beside) {
    match page.kind {
        Kind::App => ("app-page", Beside::Nothing),
        // The panel would tell the same numbers twice.
        _ if page.path == HELP => ("static-page has-numbers", Beside::Numbers),
        _ => ("static-page", Beside::Page),
    }
}

/// Comments are for those who read the source.
fn without_comments(html: &str) -> Result<String> {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before.trim_end_matches(' '));
        let (_, next) = after
            .split_once("-->")
            .ok_or("index.html: a comment does not end")?;
        rest = next.strip_prefix('\n').unwrap_or(next);
    }
    kept.push_str(rest);
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_knows_its_way_to_the_root() {
        let root = |path| app_page(path, Place::Nowhere, "", "").root();
        assert_eq!(
            ["", "log/", "session/new/", NOT_FOUND].map(root),
            ["./", "../", "../../", "./"]
        );
        assert_eq!(app_page("log/", Place::Log, "", "").file(), "log/index.html");
        assert_eq!(app_page(NOT_FOUND, Place::Nowhere, "", "").file(), "404.html");
    }

    #[test]
    fn comments_stay_in_the_source() {
        assert_eq!(without_comments("a\n<!-- b -->\nc").as_deref(), Ok("a\nc"));
        assert!(without_comments("<!-- b").is_err());
    }
}
