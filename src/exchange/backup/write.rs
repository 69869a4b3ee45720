//! Writing a backup.

use super::found::{Span, Told};
use super::{first_line, header, seal};
use crate::care::checksum::digits;
use crate::care::event::TOMBSTONE_END;
use crate::care::json::Writer;
use crate::care::plan::Day;
use chrono::NaiveDate;

/// The line before the events.
pub(super) const EVENTS: &str = "\"events\":[";
/// The line after them.
pub(super) const EVENTS_END: &str = "],";
/// How the line of the frame begins.
pub(super) const FRAME: &str = "\"frame\":\"";
/// How it ends.
pub(super) const FRAME_END: &str = "\",";

/// A backup that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub text: String,
    /// How many events it holds.
    pub entries: u32,
    /// How many of the texts are not in it, because they are damaged. Those that were there twice do not count.
    pub left_out: u32,
}

/// Writes what is stored: the texts of events, in any order, and settings by their names.
///
/// Where an entry and its tombstone come together, the tombstone is written.
pub fn write(texts: &[&str], settings: &[(&str, String)]) -> Written {
    let mut left_out = 0;
    let mut found = Vec::with_capacity(texts.len());
    for &text in texts {
        match Told::by(text) {
            Some(told) => found.push((told.place, !text.ends_with(TOMBSTONE_END), text, told.at)),
            None => left_out += 1,
        }
    }
    found.sort_unstable();
    found.dedup_by_key(|(place, ..)| *place);

    let mut span = Span::default();
    for at in found.iter().filter_map(|(.., at)| *at) {
        span.includes(at);
    }
    let entries = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let mut text = opening(entries, &span, settings);
    let mut framed = text.clone();
    text.push_str(EVENTS);
    let mut between = "\n[\"";
    for (_, _, event, _) in &found {
        let checksum = digits(event);
        framed.push_str(&checksum);
        push(&mut text, &[between, &checksum, "\",", event]);
        between = "],\n[\"";
    }
    let end = if found.is_empty() { "\n" } else { "]\n" };
    push(
        &mut text,
        &[end, EVENTS_END, "\n", FRAME, &digits(&framed), FRAME_END, "\n"],
    );
    Written {
        text: seal(text),
        entries,
        left_out,
    }
}

fn push(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

/// The first line, with its line break.
fn opening(entries: u32, span: &Span, settings: &[(&str, String)]) -> String {
    let mut writer = header();
    writer.number("entries", entries);
    let [first, last] = span.days();
    day("first", first, &mut writer);
    day("last", last, &mut writer);
    writer.open("settings");
    // A shelf gives them in any order.
    let mut sorted: Vec<_> = settings.iter().collect();
    sorted.sort_unstable();
    for (name, text) in sorted {
        writer.text(name, text);
    }
    writer.close();
    let mut line = first_line(writer);
    line.push('\n');
    line
}

fn day(name: &str, day: Option<NaiveDate>, writer: &mut Writer) {
    match day {
        Some(day) => writer.text(name, &Day(day).to_string()),
        None => writer.null(name),
    }
}
