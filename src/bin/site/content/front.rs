//! What stands above the text of a page, between two lines of `+++`.

use crate::Result;

/// Where the person is when they need a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Before a session.
    Before,
    /// On its day.
    Today,
    /// In the week after it.
    Week,
    /// Later.
    Later,
}

impl Group {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Before, Self::Today, Self::Week, Self::Later];

    fn named(name: &str) -> Option<Self> {
        match name {
            "before" => Some(Self::Before),
            "today" => Some(Self::Today),
            "week" => Some(Self::Week),
            "later" => Some(Self::Later),
            _ => None,
        }
    }
}

/// The front matter of a page.
pub struct Front {
    /// Its heading.
    pub title: String,
    /// One sentence about it.
    pub summary: String,
    /// Its group in the list.
    pub group: Group,
    /// Its place in the list.
    pub order: i64,
    /// When it was last compared with its sources.
    pub reviewed: toml::value::Date,
    /// The sources that it cites.
    pub sources: Vec<String>,
    /// The line of the review date, and that of the sources.
    pub lines: (usize, usize),
}

const FIELDS: [&str; 6] = ["title", "summary", "group", "order", "reviewed", "sources"];

/// Front matter, text, and the line on which the text begins. A reason begins with its line, here as below.
pub fn split(text: &str) -> Result<(&str, &str, usize)> {
    let rest = text
        .strip_prefix("+++\n")
        .ok_or("1: the page does not begin with +++")?;
    let (head, body) = rest
        .split_once("\n+++\n")
        .ok_or("1: the front matter does not end with +++")?;
    Ok((head, body, head.matches('\n').count() + 4))
}

/// Reads the front matter.
pub fn read(head: &str) -> Result<Front> {
    let table: toml::Table = head.parse().map_err(|reason: toml::de::Error| {
        format!("{}: {}", line_of_error(head, &reason), reason.message())
    })?;
    if let Some(field) = table.keys().find(|field| !FIELDS.contains(&field.as_str())) {
        return Err(format!("{}: `{field}` is not known here", line_of(head, field)));
    }
    let missing = |field| {
        format!(
            "{}: `{field}` is missing or of the wrong kind",
            line_of(head, field)
        )
    };
    let text = |field| {
        let value = table.get(field).and_then(toml::Value::as_str);
        let value = value.filter(|text| !text.trim().is_empty());
        value.map(str::to_owned).ok_or_else(|| missing(field))
    };
    let group = text("group")?;
    let reviewed = table.get("reviewed").and_then(toml::Value::as_datetime);
    let sources = table.get("sources").and_then(toml::Value::as_array);
    let sources = sources.ok_or_else(|| missing("sources"))?.iter();
    Ok(Front {
        title: text("title")?,
        summary: text("summary")?,
        group: Group::named(&group)
            .ok_or_else(|| format!("{}: there is no group `{group}`", line_of(head, "group")))?,
        order: table
            .get("order")
            .and_then(toml::Value::as_integer)
            .ok_or_else(|| missing("order"))?,
        reviewed: reviewed
            .and_then(|time| time.date)
            .ok_or_else(|| missing("reviewed"))?,
        sources: sources
            .map(|id| id.as_str().map(str::to_owned).ok_or_else(|| missing("sources")))
            .collect::<Result<_>>()?,
        lines: (line_of(head, "reviewed"), line_of(head, "sources")),
    })
}

/// The line of a field in the file; the first where it is missing.
fn line_of(head: &str, field: &str) -> usize {
    let named = |line: &str| {
        line.strip_prefix(field)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    head.lines().position(named).map_or(1, |at| at + 2)
}

fn line_of_error(head: &str, reason: &toml::de::Error) -> usize {
    let before = reason.span().and_then(|span| head.get(..span.start));
    before.map_or(0, |before| before.matches('\n').count()) + 2
}
