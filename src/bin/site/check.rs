//! What must hold of a release. The first thing that does not ends the build, with the file and the reason.

use crate::Result;
use crate::output::Output;
use crate::tags::{self, Tag};
use crate::worker;

/// Checks every file.
pub fn all(output: &Output) -> Result<()> {
    for path in output.files().keys() {
        one(output, path).map_err(|reason| format!("{path}: {reason}"))?;
    }
    Ok(())
}

fn one(output: &Output, path: &str) -> Result<()> {
    if !worker::lists(output, path) {
        return Err("is not in the service worker's list".to_owned());
    }
    if !path
        .chars()
        .all(|each| each.is_ascii_alphanumeric() || "-_./".contains(each))
    {
        return Err("has a name that needs escaping in an address".to_owned());
    }
    let text = output.text(path);
    // What Trunk built is not ours to read.
    let ours = !path.contains("/aftercare");
    if ours && text.contains("{{") {
        return Err("a placeholder was not filled in".to_owned());
    }
    match path.rsplit('.').next() {
        Some("html") => page(output, path, text),
        Some("css") => style(text),
        Some("webmanifest") => manifest(output, text),
        Some("js") if ours && names_a_host(text) => Err("names another host".to_owned()),
        _ => Ok(()),
    }
}

fn page(output: &Output, path: &str, html: &str) -> Result<()> {
    let depth = path.matches('/').count();
    let root = if depth == 0 {
        "./".to_owned()
    } else {
        "../".repeat(depth)
    };
    let mut in_attributes = 0;
    let tags = tags::all(html)?;
    policy_comes_first(&tags)?;
    for tag in tags {
        nothing_inline(&tag)?;
        for (name, value) in &tag.attributes {
            in_attributes += usize::from(value.starts_with("./") || value.starts_with("../"));
            if matches!(*name, "href" | "src") {
                let name = format!("{name} of <{}>", tag.name);
                leads_somewhere(output, html, &root, value)
                    .map_err(|reason| format!("{name}: {value:?} {reason}"))?;
            } else if names_a_host(value) || value.starts_with("//") {
                return Err(format!("{name} of <{}> names another host", tag.name));
            }
        }
    }
    // The service worker shortens addresses wherever it sees these letters.
    if html.matches("=\"./").count() + html.matches("=\"../").count() != in_attributes {
        return Err("the text has what looks like an address".to_owned());
    }
    Ok(())
}

/// A page has its policy before it loads anything, or it loads the start script first, which brings it, and no other.
fn policy_comes_first(tags: &[Tag]) -> Result<()> {
    let is_policy = |tag: &Tag| tag.get("http-equiv") == Some("Content-Security-Policy");
    let loads = |tag: &Tag| matches!(tag.name, "script" | "link" | "img");
    let starts = |tag: &Tag| {
        tag.get("src")
            .is_some_and(|address| address.ends_with("/start.js"))
    };
    let scripts = tags.iter().filter(|tag| tag.name == "script").count();
    match tags.iter().find(|tag| is_policy(tag) || loads(tag)) {
        Some(first) if !(is_policy(first) || starts(first) && scripts == 1) => {
            Err("loads something before it has a policy".to_owned())
        }
        _ => Ok(()),
    }
}

/// The policy forbids scripts and styles inside a page.
fn nothing_inline(tag: &Tag) -> Result<()> {
    let name = tag.name;
    let inline = matches!(name, "style" | "base" | "iframe" | "object")
        || (name == "script" && (tag.get("src").is_none() || !tag.text_after.trim().is_empty()));
    if inline {
        return Err(format!("<{name}> may not stand inside a page"));
    }
    match tag
        .attributes
        .iter()
        .find(|(each, _)| *each == "style" || *each == "srcset" || each.starts_with("on"))
    {
        Some((attribute, _)) => Err(format!("{attribute} of <{name}> may not stand inside a page")),
        None => Ok(()),
    }
}

/// An address begins with the way to the root and names a file of this release, and a place in it where it names one.
fn leads_somewhere(output: &Output, html: &str, root: &str, value: &str) -> Result<()> {
    if let Some(digits) = value.strip_prefix("tel:").or_else(|| value.strip_prefix("sms:")) {
        let dialled = !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
        return if dialled {
            Ok(())
        } else {
            Err("is not a number".to_owned())
        };
    }
    let (address, place) = value
        .split_once('#')
        .map_or((value, None), |(address, place)| (address, Some(place)));
    let target = if address.is_empty() {
        html
    } else {
        let path = address.strip_prefix(root).filter(|path| !path.starts_with('.'));
        let path = path.ok_or_else(|| format!("does not begin with {root}"))?;
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        if !output.files().contains_key(&file) {
            return Err("leads nowhere".to_owned());
        }
        output.text(&file)
    };
    match place {
        Some(place) if !target.contains(&format!("id=\"{place}\"")) => {
            Err("names a place that is not there".to_owned())
        }
        _ => Ok(()),
    }
}

/// A style sheet loads nothing; the drawings of its signs stand in it, in this form and no other.
fn style(css: &str) -> Result<()> {
    let mut rest = css.to_owned();
    while let Some((before, after)) = rest.split_once(DRAWING.0) {
        let (paths, next) = after.split_once(DRAWING.1).ok_or("a drawing does not end")?;
        let is_path = |path: &str| {
            let mut letters = path.chars();
            letters.all(|each| each.is_ascii_alphanumeric() || ".- ".contains(each))
        };
        // Each on a line of its own, the first where it is and the others moved down.
        let all_are = paths.trim().trim_matches('\\').split('\\').all(|line| {
            let path = line
                .trim()
                .strip_prefix("<path ")
                .and_then(|path| path.strip_suffix("'/>"));
            let parts = path.map(|path| path.split('\'').collect::<Vec<_>>());
            match parts.as_deref() {
                Some(["d=", path]) => is_path(path),
                Some(["transform=", moved, " d=", path]) => {
                    let down = moved
                        .strip_prefix("translate(0 ")
                        .and_then(|moved| moved.strip_suffix(')'));
                    down.is_some_and(|down| down.parse::<u32>().is_ok()) && is_path(path)
                }
                _ => false,
            }
        });
        if !all_are {
            return Err("a drawing is more than paths".to_owned());
        }
        rest = format!("{before}{next}");
    }
    let foreign = names_a_host(&rest) || rest.contains("@import") || rest.contains("url(");
    if foreign {
        Err("loads something".to_owned())
    } else {
        Ok(())
    }
}

/// What stands before and behind the paths of the signs.
const DRAWING: (&str, &str) = (
    "url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 264' fill='none' stroke='red' \
     stroke-width='1.9' stroke-linecap='round' stroke-linejoin='round'>",
    "</svg>\")",
);

fn manifest(output: &Output, text: &str) -> Result<()> {
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|reason| format!("is not JSON: {reason}"))?;
    let mut addresses = Vec::new();
    collect_addresses(&value, &mut addresses);
    for address in addresses {
        leads_somewhere(output, "", "./", address).map_err(|reason| format!("{address:?} {reason}"))?;
    }
    Ok(())
}

fn collect_addresses<'a>(value: &'a serde_json::Value, found: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect_addresses(item, found)),
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                match field.as_str() {
                    Some(text) if matches!(name.as_str(), "src" | "url" | "start_url" | "scope" | "id") => {
                        found.push(text);
                    }
                    _ => collect_addresses(field, found),
                }
            }
        }
        _ => {}
    }
}

fn names_a_host(text: &str) -> bool {
    text.contains("http:") || text.contains("https:")
}

#[cfg(test)]
mod tests;
