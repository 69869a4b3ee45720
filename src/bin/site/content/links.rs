//! Where links lead: from page to page, to the places of the app, and from the words of the app to the pages.

use std::path::{Path, PathBuf};

use aftercare::words::Language;

use super::{Doc, index};
use crate::{Result, names_in, read_text};

/// The pages of the app that a text may lead to.
const PLACES: [&str; 7] = [
    "",
    "log/",
    "history/",
    "learn/",
    "settings/",
    "session/new/",
    "help/",
];

/// Where a link leads, as an address that begins with `{{root}}` or `#`.
pub fn target(doc: &Doc, to: &str, docs: &[Doc]) -> Result<String> {
    if let Some(place) = to.strip_prefix("../../") {
        return if PLACES.contains(&place) {
            Ok(format!("{{{{root}}}}{place}"))
        } else {
            Err(format!("the link {to} leads to no page of the app"))
        };
    }
    if let Some(id) = to.strip_prefix('#') {
        return has(doc, id, to).map(|()| to.to_owned());
    }
    let (slug, id) = to
        .strip_prefix("../")
        .and_then(|rest| rest.split_once('/'))
        .ok_or_else(|| format!("the link {to} is neither ../page/ nor ../../place/ nor #id"))?;
    if slug == index::SOURCES && id.is_empty() {
        return Ok(format!("{{{{root}}}}learn/{slug}/"));
    }
    let of_slug = |language| {
        docs.iter()
            .find(|page| page.slug == slug && page.language == language)
    };
    let page = of_slug(doc.language)
        .or_else(|| of_slug(Language::English))
        .ok_or_else(|| format!("the link {to} leads to no page"))?;
    match id.strip_prefix('#') {
        Some(id) => has(page, id, to)?,
        None if id.is_empty() => {}
        None => return Err(format!("the link {to} leads to no page")),
    }
    Ok(format!("{{{{root}}}}learn/{}{id}", page.path()))
}

fn has(page: &Doc, id: &str, to: &str) -> Result<()> {
    let known = |heading: &super::text::Heading| heading.id.as_deref() == Some(id);
    if page.parts.headings.iter().any(known) {
        Ok(())
    } else {
        Err(format!(
            "the link {to} leads to a place that {} does not have",
            page.slug
        ))
    }
}

/// Every link of the page that leads nowhere.
pub fn all(doc: &Doc, docs: &[Doc]) -> Vec<String> {
    let links = doc.parts.links.iter();
    links
        .filter_map(|link| Some(doc.fault(link.line, target(doc, &link.to, docs).err()?)))
        .collect()
}

/// Every address of a guidance page in the source of the app that leads nowhere.
pub fn of_the_app(app: &Path, docs: &[Doc]) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for folder in ["care", "words", "components", "pages", "notebook", "platform"] {
        let mut files = Vec::new();
        texts_below(&app.join(folder), &mut files)?;
        for file in files {
            for (line, text) in read_text(&file)?.lines().enumerate() {
                let lost = addresses(text).filter(|address| !leads_somewhere(address, docs));
                faults.extend(lost.map(|address| {
                    let line = line + 1;
                    format!(
                        "{}:{line}: {address} is no place on a guidance page",
                        file.display()
                    )
                }));
            }
        }
    }
    Ok(faults)
}

/// Every row of `links.tsv`, the places that effects and tasks lead to, whose place (its last column) is nowhere. A
/// content folder need not have the file.
pub fn of_the_table(content: &Path, docs: &[Doc]) -> Result<Vec<String>> {
    let file = content.join("links.tsv");
    if !file.exists() {
        return Ok(Vec::new());
    }
    let text = read_text(&file)?;
    let rows = text.lines().enumerate().filter(|(_, row)| !row.trim().is_empty());
    let lost = rows.filter_map(|(at, row)| {
        let address = row.rsplit('\t').next().unwrap_or_default();
        let line = at + 1;
        let fault = || {
            format!(
                "{}:{line}: {address} is no place on a guidance page",
                file.display()
            )
        };
        (!leads_somewhere(address, docs)).then(fault)
    });
    Ok(lost.collect())
}

/// What looks like `learn/page`, with or without a slash and a place behind it.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("learn/").filter_map(|(at, begin)| {
        // Prose about the folder of the pages names no page.
        if text.trim_start().starts_with("//") {
            return None;
        }
        let rest = &text[at + begin.len()..];
        let end = rest
            .find(|each: char| !(each.is_ascii_alphanumeric() || "-/#".contains(each)))
            .unwrap_or(rest.len());
        Some(&rest[..end]).filter(|address| !address.is_empty())
    })
}

fn leads_somewhere(address: &str, docs: &[Doc]) -> bool {
    let (path, id) = address.split_once('#').unwrap_or((address, ""));
    let path = path.trim_end_matches('/');
    let of_path = |doc: &&Doc| doc.path().trim_end_matches('/') == path;
    let known = |doc: &Doc| id.is_empty() || has(doc, id, address).is_ok();
    docs.iter().find(of_path).is_some_and(known) || (path == index::SOURCES && id.is_empty())
}

fn texts_below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for name in names_in(folder)? {
        let path = folder.join(&name);
        if path.is_dir() {
            texts_below(&path, found)?;
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "tsv") {
            found.push(path);
        }
    }
    Ok(())
}
