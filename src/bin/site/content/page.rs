//! A guidance page as it is written.

use aftercare::words::fallback::{self, Fallback};
use aftercare::words::{Language, Words};
use pulldown_cmark::{CowStr, Event, Parser, Tag, html};

use super::marks::{self, Mark};
use super::{Article, Doc, index, links, text};
use crate::markup::escape;

/// The page of a text that has no fault.
pub fn write(doc: &Doc, docs: &[Doc]) -> Article {
    let language = doc.language;
    let main = format!(
        r#"<main id="main" tabindex="-1" lang="{tag}" data-article><h1>{title}</h1>{note}{other}<div class="prose">{prose}</div>{foot}</main>"#,
        tag = language.tag(),
        title = escape(&doc.front.title),
        note = translation_note(language),
        other = other_language(doc, docs),
        prose = prose(doc, docs),
        foot = foot(doc),
    );
    Article {
        path: doc.path(),
        title: doc.front.title.clone(),
        language: Some(language),
        main,
    }
}

/// What the pages say beside their text.
pub fn frame(language: Language) -> (&'static Fallback, &'static Words) {
    let frame = match language {
        Language::English => &fallback::EN,
        Language::Spanish => &fallback::ES,
    };
    (frame, language.words())
}

/// No medical translator has looked at it: English says nothing.
fn translation_note(language: Language) -> String {
    let note = language.words().help.translation_note;
    if note.is_empty() {
        return String::new();
    }
    format!(r#"<p class="muted">{}</p>"#, escape(note))
}

/// The way to the same page in the other language.
fn other_language(doc: &Doc, docs: &[Doc]) -> String {
    let other = docs
        .iter()
        .find(|other| other.slug == doc.slug && other.language != doc.language);
    other
        .map(|other| {
            let tag = other.language.tag();
            let name = escape(frame(other.language).0.this_language);
            format!(
                r#"<a class="text-button" href="{{{{root}}}}learn/{}" lang="{tag}" hreflang="{tag}">{name}</a>"#,
                other.path()
            )
        })
        .unwrap_or_default()
}

/// The text as HTML, with its marks and links.
fn prose(doc: &Doc, docs: &[Doc]) -> String {
    let marked = marks::replaced(&doc.body, |mark| shown(mark, doc.language));
    let events = Parser::new_ext(&marked, text::OPTIONS).map(|event| match event {
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            // Where a link leads nowhere the page is not written at all.
            dest_url: links::target(doc, &dest_url, docs).map_or(dest_url, CowStr::from),
            title,
            id,
        }),
        other => other,
    });
    let mut prose = String::new();
    html::push_html(&mut prose, events);
    // An address stands in quotes, where braces need no escape; the build fills them in.
    prose
        .replace("%7B%7Broot%7D%7D", "{{root}}")
        .replace(">\n<", "><")
        .trim_end()
        .to_owned()
}

/// A mark as it is seen: the number of the source (the style says to those who hear it what the number is), or a word that says that the advice is ours.
fn shown(mark: &Mark, language: Language) -> String {
    let frame = frame(language).0;
    let link = |id: &str, sign: &str| {
        let sources = index::SOURCES;
        format!(r#"<a class="src" href="{{{{root}}}}learn/{sources}/#{id}">{sign}</a>"#)
    };
    match mark {
        Mark::Source(id) => link(id, id.trim_start_matches('S')),
        Mark::Ours => link(index::OURS, &escape(frame.ours)),
        Mark::Nothing => String::new(),
    }
}

fn foot(doc: &Doc) -> String {
    let (frame, words) = frame(doc.language);
    let day = doc.front.reviewed;
    let date = (words.time.date)(day.year, day.month, day.day);
    format!(
        r#"<div class="small foot"><p>{checked}</p><p>{not_reviewed}</p></div><ul class="links"><li><a href="{{{{root}}}}help/">{help}</a></li></ul>"#,
        checked = escape(&(frame.checked_on)(&date)),
        not_reviewed = escape(frame.not_reviewed),
        help = escape(words.shell.help),
    )
}
