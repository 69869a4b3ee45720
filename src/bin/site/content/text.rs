//! The blocks of a page, each with the line on which it begins.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// What a page is made of.
#[derive(Default)]
pub struct Parts {
    pub blocks: Vec<Block>,
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    pub images: Vec<Image>,
    /// HTML, line by line.
    pub html: Vec<(usize, String)>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Paragraph,
    Item,
    Row,
}

/// A paragraph, an item of a list or a row of a table.
pub struct Block {
    pub kind: Kind,
    pub line: usize,
    /// Its words, marks and all; the cells of a row stand apart by `|`.
    pub text: String,
    /// Whether it stands in a block quote.
    pub quoted: bool,
}

pub struct Heading {
    pub line: usize,
    pub level: HeadingLevel,
    pub id: Option<String>,
    pub text: String,
}

pub struct Link {
    pub line: usize,
    pub to: String,
}

pub struct Image {
    pub line: usize,
    pub text: String,
}

/// What is understood besides plain Markdown.
pub const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_HEADING_ATTRIBUTES);

/// Takes the text apart; `first_line` is the line of the file on which it begins.
pub fn parts(body: &str, first_line: usize) -> Parts {
    let mut reader = Reader {
        body,
        first_line,
        parts: Parts::default(),
        open: Vec::new(),
        quotes: 0,
    };
    for (event, range) in Parser::new_ext(body, OPTIONS).into_offset_iter() {
        reader.take(event, range);
    }
    reader.parts
}

/// What words can stand in.
enum Holder {
    Block(Kind),
    Heading(HeadingLevel, Option<String>),
    Image,
    /// The head of a table names its columns and claims nothing.
    Head,
}

struct Reader<'a> {
    body: &'a str,
    first_line: usize,
    parts: Parts,
    open: Vec<(Holder, usize, String)>,
    quotes: usize,
}

impl Reader<'_> {
    fn line(&self, range: &Range<usize>) -> usize {
        let before = self.body.get(..range.start).unwrap_or_default();
        self.first_line + before.matches('\n').count()
    }

    fn take(&mut self, event: Event, range: Range<usize>) {
        let line = self.line(&range);
        match event {
            Event::Start(Tag::Paragraph) => self.open(Holder::Block(Kind::Paragraph), line),
            Event::Start(Tag::Item) => self.open(Holder::Block(Kind::Item), line),
            Event::Start(Tag::TableRow) => self.open(Holder::Block(Kind::Row), line),
            Event::Start(Tag::TableHead) => self.open(Holder::Head, line),
            Event::Start(Tag::Heading { level, id, .. }) => {
                self.open(Holder::Heading(level, id.map(|id| id.to_string())), line);
            }
            Event::Start(Tag::BlockQuote(_)) => self.quotes += 1,
            Event::Start(Tag::Link { dest_url, .. }) => self.parts.links.push(Link {
                line,
                to: dest_url.to_string(),
            }),
            Event::Start(Tag::Image { .. }) => self.open(Holder::Image, line),
            Event::End(TagEnd::BlockQuote(_)) => self.quotes -= 1,
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Item
                | TagEnd::TableRow
                | TagEnd::TableHead
                | TagEnd::Heading(_)
                | TagEnd::Image,
            ) => self.close(),
            Event::End(TagEnd::TableCell) => self.add(" | "),
            Event::Text(text) | Event::Code(text) => self.add(&text),
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            Event::Html(text) | Event::InlineHtml(text) => {
                self.parts.html.push((line, text.trim_end().to_owned()));
            }
            _ => {}
        }
    }

    fn open(&mut self, holder: Holder, line: usize) {
        self.open.push((holder, line, String::new()));
    }

    fn add(&mut self, words: &str) {
        if let Some((.., text)) = self.open.last_mut() {
            text.push_str(words);
        }
    }

    fn close(&mut self) {
        let Some((holder, line, text)) = self.open.pop() else {
            return;
        };
        match holder {
            // An item whose words stand in paragraphs of their own has none itself.
            Holder::Block(_) if text.trim().is_empty() => {}
            Holder::Block(kind) => self.parts.blocks.push(Block {
                kind,
                line,
                text,
                quoted: self.quotes > 0,
            }),
            Holder::Heading(level, id) => self.parts.headings.push(Heading {
                line,
                level,
                id,
                text,
            }),
            Holder::Image => self.parts.images.push(Image { line, text }),
            Holder::Head => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_know_their_lines() {
        let text = "One\ntwo. [S1]\n\n## Head {#id}\n\n- a [-]\n- b **c**\n  - d\n\n| x |\n| --- |\n| y |\n";
        let parts = parts(text, 10);
        let blocks: Vec<_> = parts
            .blocks
            .iter()
            .map(|block| (block.kind, block.line, block.text.as_str()))
            .collect();
        assert_eq!(
            blocks,
            [
                (Kind::Paragraph, 10, "One two. [S1]"),
                (Kind::Item, 15, "a [-]"),
                (Kind::Item, 17, "d"),
                (Kind::Item, 16, "b c"),
                (Kind::Row, 21, "y | "),
            ]
        );
        assert_eq!(parts.headings[0].id.as_deref(), Some("id"));
        assert_eq!(parts.headings[0].line, 13);
    }
}
