//! The guidance pages: Markdown with front matter becomes a page that needs no script.
//!
//! The app fetches such a page and shows what stands in `main[data-article]` below the heading, in a frame of its own;
//! what that frame says itself has the class `alone`.
//!
//! A mark such as `[S5]` in the text becomes a numbered link to the source at the end of the page.

use std::path::Path;

use aftercare::words::{Language, fallback};
use pulldown_cmark::{Options, Parser, html};

use crate::markup::{escape, join};
use crate::register::{Register, Source};
use crate::{Result, names_in, read_text};

const FOLDER: &str = "src/content/en";

/// One guidance page.
pub struct Article {
    /// The last part of its address.
    pub slug: String,
    /// Its heading.
    pub title: String,
    /// One sentence about it.
    pub summary: String,
    /// Its place in the list.
    order: i64,
    /// Its `<main>`.
    pub main: String,
}

/// What stands above the text of a page, between two lines of `+++`.
struct FrontMatter {
    title: String,
    summary: String,
    order: i64,
    reviewed: toml::value::Date,
    sources: Vec<String>,
}

/// Every page, in the order in which they are listed.
pub fn read_all(register: &Register) -> Result<Vec<Article>> {
    let folder = Path::new(FOLDER);
    let mut articles = Vec::new();
    for name in names_in(folder)? {
        let slug = name
            .strip_suffix(".md")
            .ok_or_else(|| format!("{FOLDER}/{name}: not a .md file"))?;
        let text = read_text(&folder.join(&name))?;
        articles.push(article(slug, &text, register).map_err(|reason| format!("{FOLDER}/{name}: {reason}"))?);
    }
    articles.sort_by(|a, b| (a.order, &a.slug).cmp(&(b.order, &b.slug)));
    Ok(articles)
}

fn article(slug: &str, text: &str, register: &Register) -> Result<Article> {
    let (head, body) = split(text)?;
    let front = front_matter(head)?;
    let (body, cited) = link_sources(body);
    agree(&cited, &front.sources)?;
    let sources = cited
        .iter()
        .map(|id| {
            register
                .get(id)
                .ok_or_else(|| format!("{id} is not in the register of sources"))
        })
        .collect::<Result<Vec<_>>>()?;
    let mut prose = String::new();
    html::push_html(&mut prose, Parser::new_ext(&body, Options::ENABLE_TABLES));
    Ok(Article {
        slug: slug.to_owned(),
        main: main(&front, &prose, &sources),
        title: front.title,
        summary: front.summary,
        order: front.order,
    })
}

fn split(text: &str) -> Result<(&str, &str)> {
    let rest = text.strip_prefix("+++\n").ok_or("does not begin with +++")?;
    rest.split_once("\n+++\n")
        .ok_or_else(|| "the front matter does not end with +++".to_owned())
}

fn front_matter(head: &str) -> Result<FrontMatter> {
    let table: toml::Table = head.parse().map_err(|reason| format!("front matter: {reason}"))?;
    let missing = |field: &str| format!("front matter: `{field}` is missing or of the wrong kind");
    let text = |field: &str| {
        table
            .get(field)
            .and_then(toml::Value::as_str)
            .map(str::to_owned)
            .ok_or_else(|| missing(field))
    };
    let reviewed = table
        .get("reviewed")
        .and_then(toml::Value::as_datetime)
        .and_then(|time| time.date);
    let sources = table
        .get("sources")
        .and_then(toml::Value::as_array)
        .ok_or_else(|| missing("sources"))?;
    Ok(FrontMatter {
        title: text("title")?,
        summary: text("summary")?,
        order: table
            .get("order")
            .and_then(toml::Value::as_integer)
            .ok_or_else(|| missing("order"))?,
        reviewed: reviewed.ok_or_else(|| missing("reviewed"))?,
        sources: sources
            .iter()
            .filter_map(toml::Value::as_str)
            .map(str::to_owned)
            .collect(),
    })
}

/// Turns each mark into a link with a number, in the order of first mention, and lists the ids in that order.
fn link_sources(body: &str) -> (String, Vec<String>) {
    let (mut linked, mut cited): (String, Vec<String>) = (String::new(), Vec::new());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("[S") {
        linked.push_str(before);
        let Some((id, next)) = after.split_once(']').filter(|(id, _)| is_source_id(id)) else {
            linked.push_str("[S");
            rest = after;
            continue;
        };
        let id = format!("S{id}");
        let at = cited.iter().position(|known| *known == id).unwrap_or_else(|| {
            cited.push(id);
            cited.len() - 1
        });
        linked.push_str(&mark(at + 1));
        rest = next;
    }
    linked.push_str(rest);
    (linked, cited)
}

/// What follows the S: digits, and a letter where one source has parts.
fn is_source_id(id: &str) -> bool {
    let digits = id.trim_end_matches(|last: char| last.is_ascii_lowercase());
    !digits.is_empty() && id.len() - digits.len() <= 1 && digits.chars().all(|digit| digit.is_ascii_digit())
}

fn mark(number: usize) -> String {
    let name = (fallback::EN.source_mark)(number);
    format!(r##"<sup><a href="#source-{number}" aria-label="{name}">{number}</a></sup>"##)
}

/// The sources named above the text are those named in it.
fn agree(cited: &[String], listed: &[String]) -> Result<()> {
    if let Some(id) = cited.iter().find(|id| !listed.contains(id)) {
        return Err(format!("{id} is cited and not listed in the front matter"));
    }
    match listed.iter().find(|id| !cited.contains(id)) {
        Some(id) => Err(format!("{id} is listed in the front matter and not cited")),
        None => Ok(()),
    }
}

fn main(front: &FrontMatter, prose: &str, sources: &[&Source]) -> String {
    let frame = &fallback::EN;
    let entries = join(sources.iter().enumerate().map(|(at, source)| {
        format!(
            r#"<li id="source-{}">{}. {}</li>"#,
            at + 1,
            escape(&source.title),
            escape(&source.at)
        )
    }));
    let words = Language::English.words();
    let date = (words.time.date)(front.reviewed.year, front.reviewed.month, front.reviewed.day);
    format!(
        r#"<main id="main" tabindex="-1" lang="en" data-article><h1>{title}</h1>{note}<div class="prose">{prose}</div><div class="prose small sources"><h2>{sources_title}</h2><ol>{entries}</ol><p>{checked}</p><p>{not_reviewed}</p></div><ul class="links"><li><a href="{{{{root}}}}help/">{help}</a></li></ul></main>"#,
        title = escape(&front.title),
        note = english_only(),
        sources_title = escape(frame.sources),
        checked = escape(&(frame.checked_on)(&date)),
        not_reviewed = escape(frame.not_reviewed),
        help = escape(words.shell.help),
    )
}

fn english_only() -> String {
    format!(
        r#"<p class="alone shell-es muted" lang="es">{}</p>"#,
        escape(Language::Spanish.words().learn.english_only)
    )
}

/// The list of all pages.
pub fn index(articles: &[Article]) -> String {
    let [en, es] = Language::ALL.map(|language| language.words().learn);
    let rows = join(articles.iter().map(|article| {
        format!(
            r#"<li><a href="{{{{root}}}}learn/{}/" lang="en">{}<span>{}</span></a></li>"#,
            article.slug,
            escape(&article.title),
            escape(&article.summary)
        )
    }));
    format!(
        r#"<main id="main" tabindex="-1" data-article><h1>{}</h1><p class="alone">{}</p><ul class="links">{rows}</ul><p class="small muted">{}</p></main>"#,
        crate::markup::both(en.title, es.title),
        crate::markup::both(en.lead, es.lead),
        crate::markup::both(fallback::EN.not_reviewed, fallback::ES.not_reviewed),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_becomes_the_number_of_its_source() {
        let (text, cited) = link_sources("One. [S5] Two. [S14b][S5] [So] [S] (S1)");
        assert_eq!(cited, ["S5", "S14b"]);
        assert_eq!(text.matches("#source-1\"").count(), 2);
        assert_eq!(text.matches("#source-2\"").count(), 1);
        assert!(text.contains("[So] [S] (S1)"));
    }

    #[test]
    fn a_source_that_is_listed_and_not_used_is_refused() {
        let ids = |list: &[&str]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert!(agree(&ids(&["S1"]), &ids(&["S1", "S2"])).is_err());
        assert!(agree(&ids(&["S1", "S2"]), &ids(&["S1"])).is_err());
        assert!(agree(&ids(&["S1"]), &ids(&["S1"])).is_ok());
    }
}
