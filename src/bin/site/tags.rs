//! Reads the tags of a page: just enough HTML to check what this tool writes, and strict about the rest.

use crate::Result;

/// An opening tag.
pub struct Tag<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its attributes, in order; one without a value has an empty one.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// The text up to the next tag.
    pub text_after: &'a str,
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(each, _)| *each == name)
            .map(|(_, value)| *value)
    }
}

/// Every opening tag of a page.
pub fn all(html: &str) -> Result<Vec<Tag<'_>>> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let end = end_of(after)?;
        let (inside, next) = (&after[..end], &after[end + 1..]);
        rest = next;
        if inside.starts_with(['/', '!']) {
            continue;
        }
        let text_after = next.split('<').next().unwrap_or_default();
        tags.push(tag(inside.trim_end_matches('/'), text_after)?);
    }
    Ok(tags)
}

/// Where the tag ends: the first `>` outside quotes.
fn end_of(after: &str) -> Result<usize> {
    let mut quoted = false;
    for (at, each) in after.char_indices() {
        match each {
            '"' => quoted = !quoted,
            '>' if !quoted => return Ok(at),
            _ => {}
        }
    }
    Err("a tag does not end".to_owned())
}

fn tag<'a>(inside: &'a str, text_after: &'a str) -> Result<Tag<'a>> {
    let (name, mut rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Ok(Tag {
                name,
                attributes,
                text_after,
            });
        }
        let end = rest
            .find(|each: char| each == '=' || each.is_whitespace())
            .unwrap_or(rest.len());
        let attribute = &rest[..end];
        let Some(value) = rest[end..].strip_prefix('=') else {
            attributes.push((attribute, ""));
            rest = &rest[end..];
            continue;
        };
        // The service worker rewrites addresses and knows them by the quote before them.
        let value = value
            .strip_prefix('"')
            .ok_or_else(|| format!("{attribute} of <{name}> has no quotes"))?;
        let (value, next) = value
            .split_once('"')
            .ok_or_else(|| format!("{attribute} of <{name}> does not end"))?;
        attributes.push((attribute, value));
        rest = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_with_their_attributes() {
        let tags = all(r#"<!doctype html><a href="x>y" hidden>text</a><br/>"#).unwrap_or_default();
        assert_eq!(tags.iter().map(|tag| tag.name).collect::<Vec<_>>(), ["a", "br"]);
        assert_eq!(tags[0].get("href"), Some("x>y"));
        assert_eq!(tags[0].get("hidden"), Some(""));
        assert_eq!(tags[0].text_after, "text");
        assert!(all("<a href=x>").is_err());
        assert!(all("<a href=\"x").is_err());
    }
}
