//! The pages that are made of all the others: their list, and the list of sources.

use aftercare::words::{Language, fallback, learn::Learn};

use super::{Article, Doc, Group, page};
use crate::markup::{both, escape, join};
use crate::register::Register;

/// The address of the list of sources below `learn/`.
pub const SOURCES: &str = "sources";
/// The place on it that says what advice of ours is.
pub const OURS: &str = "ours";

/// All pages by where the person is when they need them. The app shows it too, so what it says itself is in both
/// languages; the pages are in English, and each leads to its Spanish one where there is one.
pub fn pages(docs: &[Doc]) -> Article {
    let [en, es] = Language::ALL.map(|language| language.words().learn);
    let english = || docs.iter().filter(|doc| doc.language == Language::English);
    let groups = join(Group::ALL.map(|group| {
        let rows = english().filter(|doc| doc.front.group == group);
        let rows = join(rows.map(|doc| row(&doc.slug, &doc.front.title, &doc.front.summary)));
        if rows.is_empty() {
            return rows;
        }
        let heading = both(name(en, group), name(es, group));
        format!(r#"<h2>{heading}</h2><ul class="links">{rows}</ul>"#)
    }));
    let sources = row(SOURCES, fallback::EN.sources, fallback::EN.sources_summary);
    let main = format!(
        r#"<main id="main" tabindex="-1" data-article><h1>{}</h1><p class="alone">{}</p>{groups}<ul class="links">{sources}</ul><p class="small muted">{}</p></main>"#,
        both(en.title, es.title),
        both(en.lead, es.lead),
        both(fallback::EN.not_reviewed, fallback::ES.not_reviewed),
    );
    Article {
        path: String::new(),
        title: en.title.to_owned(),
        language: None,
        main,
    }
}

fn name(words: &'static Learn, group: Group) -> &'static str {
    match group {
        Group::Before => words.before,
        Group::Today => words.today,
        Group::Week => words.week,
        Group::Later => words.later,
    }
}

fn row(slug: &str, title: &str, summary: &str) -> String {
    format!(
        r#"<li><a href="{{{{root}}}}learn/{slug}/" lang="en">{}<span>{}</span></a></li>"#,
        escape(title),
        escape(summary)
    )
}

/// Every source once: what it is and where it can be found.
pub fn sources(docs: &[Doc], register: &Register) -> Article {
    let (frame, words) = page::frame(Language::English);
    let rows = join(register.all().map(|(id, source)| {
        format!(
            r#"<li id="{id}"><b>{}</b> {}. {}</li>"#,
            id.trim_start_matches('S'),
            escape(&source.title),
            escape(&source.at)
        )
    }));
    let newest = docs.iter().map(|doc| doc.front.reviewed).max();
    let checked = newest.map(|day| (words.time.date)(day.year, day.month, day.day));
    let main = format!(
        r#"<main id="main" tabindex="-1" lang="en" data-article><h1>{title}</h1><p>{summary}</p><p id="{OURS}">{ours}</p><div class="prose"><ul class="plain sources">{rows}</ul></div><p class="small">{checked}</p></main>"#,
        title = escape(frame.sources),
        summary = escape(frame.sources_summary),
        ours = escape(frame.ours_note),
        checked = escape(
            &checked
                .map(|date| (frame.sources_checked)(&date))
                .unwrap_or_default()
        ),
    );
    Article {
        path: format!("{SOURCES}/"),
        title: frame.sources.to_owned(),
        language: Some(Language::English),
        main,
    }
}
