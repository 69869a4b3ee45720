//! What must hold of a page by itself.

use std::time::{SystemTime, UNIX_EPOCH};

use aftercare::words::Language;
use chrono::{DateTime, Datelike};

use super::Doc;
use super::marks::{self, Mark};
use super::never::Never;
use super::report::Row;
use crate::register::Register;

/// The one page that quotes what is never said, to judge it.
pub const CLAIMS: &str = "claims";
/// Where every page begins.
const IN_SHORT: &str = "in-short";
/// The sheet of paper for the person who stays: it begins otherwise, and it alone has HTML in it.
const SHEET: &str = r#"<div class="sheet prose">"#;
const SHEET_PARTS: [&str; 4] = [
    SHEET,
    r#"<div class="card trouble">"#,
    r#"<div class="card notice">"#,
    "</div>",
];
const BLANKS: &str = r#"<p class="paper">"#;

const MOST_WORDS: usize = 25;
const MEAN_WORDS: f64 = 15.0;
const HARDEST_GRADE: f64 = 8.0;
/// Where a day begins first, it is ahead of the world's clock by so much.
const AHEAD_S: u64 = 14 * 3600;

/// Every fault of the page.
pub fn all(doc: &Doc, register: &Register, never: &Never, measured: &Row) -> Vec<String> {
    let mut faults = Vec::new();
    marked(doc, &mut faults);
    sources(doc, register, &mut faults);
    review_date(doc, &mut faults);
    headings(doc, &mut faults);
    pictures_and_html(doc, &mut faults);
    never_said(doc, never, &mut faults);
    easy_to_read(doc, measured, &mut faults);
    faults
}

/// Whether a block is a claim of somebody else's, which the page quotes to judge it.
pub fn is_quoted_claim(doc: &Doc, block: &super::text::Block) -> bool {
    block.quoted && doc.slug == CLAIMS
}

fn marked(doc: &Doc, faults: &mut Vec<String>) {
    for block in &doc.parts.blocks {
        if !is_quoted_claim(doc, block) && marks::all(&block.text).is_empty() {
            let begin: String = block.text.chars().take(50).collect();
            faults.push(doc.fault(block.line, format!("no source, no [ours] and no [-]: “{begin}”")));
        }
    }
}

/// The sources named above the text are those named in it, and all are registered.
fn sources(doc: &Doc, register: &Register, faults: &mut Vec<String>) {
    let mut cited = Vec::new();
    for block in &doc.parts.blocks {
        for mark in marks::all(&block.text) {
            let Mark::Source(id) = mark else { continue };
            if register.get(&id).is_none() {
                faults.push(doc.fault(block.line, format!("{id} is not in the register of sources")));
            }
            if !doc.front.sources.contains(&id) {
                let reason = format!("{id} is cited and not listed in the front matter");
                faults.push(doc.fault(block.line, reason));
            }
            cited.push(id);
        }
    }
    for id in doc.front.sources.iter().filter(|id| !cited.contains(id)) {
        let reason = format!("{id} is listed in the front matter and not cited");
        faults.push(doc.fault(doc.front.lines.1, reason));
    }
}

fn review_date(doc: &Doc, faults: &mut Vec<String>) {
    let now_s = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |now| now.as_secs());
    let today = i64::try_from(now_s + AHEAD_S)
        .ok()
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    let today = today.map(|now| (now.year(), now.month(), now.day()));
    let day = doc.front.reviewed;
    let reviewed = (i32::from(day.year), u32::from(day.month), u32::from(day.day));
    if today.is_none_or(|today| reviewed > today) {
        faults.push(doc.fault(
            doc.front.lines.0,
            format!("the review date {day} is still to come"),
        ));
    }
}

fn headings(doc: &Doc, faults: &mut Vec<String>) {
    let mut above = 1;
    let mut ids = Vec::new();
    for heading in &doc.parts.headings {
        let level = heading.level as usize;
        let mut fault = |reason: String| faults.push(doc.fault(heading.line, reason));
        if level < 2 {
            fault("the one heading of the first level is the title".to_owned());
        } else if level > above + 1 {
            fault(format!("a heading of level {level} below one of level {above}"));
        }
        above = level;
        match &heading.id {
            None => fault(format!("the heading “{}” has no {{#id}}", heading.text)),
            Some(id) if ids.contains(&id) => fault(format!("a second heading has the id {id}")),
            Some(id) if id == "main" => fault("the id main is that of the page".to_owned()),
            Some(id) => ids.push(id),
        }
    }
    let is_sheet = doc.parts.html.iter().any(|(_, html)| html == SHEET);
    let first = doc
        .parts
        .headings
        .first()
        .filter(|first| first.id.as_deref() == Some(IN_SHORT));
    if first.is_none() && !is_sheet {
        faults.push(doc.fault(
            doc.first_line,
            format!("the page does not begin with {{#{IN_SHORT}}}"),
        ));
    }
}

fn pictures_and_html(doc: &Doc, faults: &mut Vec<String>) {
    for image in doc
        .parts
        .images
        .iter()
        .filter(|image| image.text.trim().is_empty())
    {
        faults.push(doc.fault(image.line, "an image without a text"));
    }
    for (line, html) in &doc.parts.html {
        if !SHEET_PARTS.contains(&html.as_str()) && !html.starts_with(BLANKS) {
            faults.push(doc.fault(*line, format!("HTML: {html}")));
        }
    }
}

/// Title, summary, headings and text against the kept list.
fn never_said(doc: &Doc, never: &Never, faults: &mut Vec<String>) {
    let blocks = doc.parts.blocks.iter();
    let blocks = blocks.filter(|block| !is_quoted_claim(doc, block));
    let texts = blocks
        .map(|block| (block.line, block.text.as_str()))
        .chain(
            doc.parts
                .headings
                .iter()
                .map(|heading| (heading.line, heading.text.as_str())),
        )
        .chain(
            doc.parts
                .images
                .iter()
                .map(|image| (image.line, image.text.as_str())),
        )
        .chain([(1, doc.front.title.as_str()), (1, doc.front.summary.as_str())]);
    for (line, text) in texts {
        let text = marks::without(text);
        for (at, phrase) in never.said_in(&text) {
            let said: String = text[at..].chars().take(40).collect();
            faults.push(doc.fault(line, format!("never said to a patient (`{phrase}`): “{said}”")));
        }
    }
}

fn easy_to_read(doc: &Doc, measured: &Row, faults: &mut Vec<String>) {
    for sentence in measured
        .sentences
        .iter()
        .filter(|sentence| sentence.words > MOST_WORDS)
    {
        let (words, begin) = (sentence.words, &sentence.begin);
        faults.push(doc.fault(sentence.line, format!("a sentence of {words} words: “{begin}…”")));
    }
    if measured.mean_words > MEAN_WORDS {
        let reason = format!("sentences have {:.1} words on average", measured.mean_words);
        faults.push(doc.fault(doc.first_line, reason));
    }
    // The grade knows English alone.
    if doc.language == Language::English && measured.grade > HARDEST_GRADE {
        faults.push(doc.fault(doc.first_line, format!("reading grade {:.1}", measured.grade)));
    }
}
