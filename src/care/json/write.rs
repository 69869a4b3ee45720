//! Writing an object, without a space more than needed.

use super::read::is_marked;
use std::fmt::Write;

/// An object that is being written.
#[derive(Debug)]
pub struct Writer {
    text: String,
}

impl Default for Writer {
    fn default() -> Self {
        Self::new()
    }
}

impl Writer {
    /// An object of nothing yet.
    pub fn new() -> Self {
        Self { text: "{".to_owned() }
    }

    /// The object as a text.
    pub fn end(mut self) -> String {
        self.close();
        self.text
    }

    /// What follows stands in an object of its own, until [`Self::close`].
    pub fn open(&mut self, name: &str) {
        self.name(name);
        self.text.push('{');
    }

    /// Ends the object that was opened last.
    pub fn close(&mut self) {
        self.text.push('}');
    }

    /// A text.
    pub fn text(&mut self, name: &str, text: &str) {
        self.name(name);
        self.quote(text);
    }

    /// A number.
    pub fn number(&mut self, name: &str, number: impl Into<i64>) {
        self.plain(name, &number.into().to_string());
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &str, flag: bool) {
        self.plain(name, if flag { "true" } else { "false" });
    }

    /// `null`.
    pub fn null(&mut self, name: &str) {
        self.plain(name, "null");
    }

    /// An array of texts.
    pub fn texts<'a>(&mut self, name: &str, texts: impl Iterator<Item = &'a str>) {
        self.name(name);
        self.text.push('[');
        for text in texts {
            self.separate();
            self.quote(text);
        }
        self.text.push(']');
    }

    fn plain(&mut self, name: &str, value: &str) {
        self.name(name);
        self.text.push_str(value);
    }

    fn name(&mut self, name: &str) {
        self.separate();
        self.quote(name);
        self.text.push(':');
    }

    /// A comma, unless something has just been opened. No value ends like that: texts end with a quote.
    fn separate(&mut self) {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
    }

    fn quote(&mut self, text: &str) {
        self.text.push('"');
        let mut rest = text;
        // Most of a text is plain. What is marked is one byte, so that it can be cut there.
        while let Some(at) = rest.bytes().position(is_marked) {
            let (plain, marked) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.text.push_str(plain);
            let mut after = marked.chars();
            if let Some(each) = after.next() {
                self.escape(each);
            }
            rest = after.as_str();
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    fn escape(&mut self, each: char) {
        let escaped = match each {
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\0'..' ' => {
                // Writing to a text does not fail.
                let _ = write!(self.text, "\\u{:04x}", u32::from(each));
                return;
            }
            _ => each,
        };
        self.text.push('\\');
        self.text.push(escaped);
    }
}
