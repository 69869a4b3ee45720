//! One style sheet from the files of `style/`, without what only its readers need.

use std::path::Path;

use crate::{Result, names_in, read_text};

/// These come first, in this order; then the others by name; print last, because it overrides them all.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "components.css"];
const LAST: &str = "print.css";

/// All files of `folder` in their order.
pub fn gather(folder: &Path) -> Result<String> {
    let mut names = names_in(folder)?;
    names.retain(|name| Path::new(name).extension().is_some_and(|ending| ending == "css"));
    names.sort_by_key(|name| {
        let at = FIRST
            .iter()
            .position(|first| first == name)
            .unwrap_or(FIRST.len());
        (name == LAST, at, name.clone())
    });
    let mut all = String::new();
    for name in &names {
        let text = read_text(&folder.join(name))?;
        all.push_str(&shorten(&text).map_err(|reason| format!("style/{name}: {reason}"))?);
    }
    Ok(all)
}

/// Drops comments and the white space that means nothing. Strings stay as they are.
fn shorten(css: &str) -> Result<String> {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").ok_or("a comment does not end")?.1;
            blank(&mut short);
        } else if first == '"' || first == '\'' {
            let end = rest[1..].find(first).ok_or("a string does not end")? + 2;
            short.push_str(&rest[..end]);
            rest = &rest[end..];
        } else {
            rest = &rest[first.len_utf8()..];
            match first {
                _ if first.is_whitespace() => blank(&mut short),
                '{' | '}' | ';' | ',' => mark(&mut short, first),
                _ => short.push(first),
            }
        }
    }
    Ok(short.trim_end().to_owned())
}

/// One blank, where there is not one already and none is needless.
fn blank(short: &mut String) {
    // After a colon a blank means nothing; before one it does (`a :hover`), so that one stays.
    if !short.ends_with([' ', '{', '}', ';', ',', ':']) && !short.is_empty() {
        short.push(' ');
    }
}

fn mark(short: &mut String, mark: char) {
    short.truncate(short.trim_end_matches(' ').len());
    if mark == '}' {
        short.truncate(short.trim_end_matches(';').len());
    }
    short.push(mark);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_stays() {
        let css = "/* why */\n:root { --a: 1px ; }\n.a  .b,\n.c :hover { width: calc(1px + 2px); content: \" ; \"; }\n";
        let short = ":root{--a:1px}.a .b,.c :hover{width:calc(1px + 2px);content:\" ; \"}";
        assert_eq!(shorten(css).as_deref(), Ok(short));
        assert!(shorten("/* why").is_err());
        assert!(shorten("a { content: \"").is_err());
    }
}
