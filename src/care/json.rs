//! JSON (RFC 8259), as far as the record needs it: objects of named values, each read when it is asked for.
//!
//! Our own, because derived readers weigh a phone ten times as much. Nothing here recurses, so no text is too deep.

mod read;
mod write;

use read::Reader;
use std::borrow::Cow;
use std::str::Chars;
pub use write::Writer;

/// A value as it stands in a text: whole and well-formed, and not yet looked into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value<'a>(&'a str);

/// The values under `names` in the object that `text` is, and whatever else stands in it passed over.
///
/// `None` if it is anything else, or not well-formed, or has one of the names twice.
pub fn parts<'a, const N: usize>(text: &'a str, names: &[&str; N]) -> Option<[Option<Value<'a>>; N]> {
    let mut found = [None; N];
    fill(text, names, &mut found).map(|_| found)
}

/// As [`parts`]; `None` also if there is anything under another name.
pub fn only<'a, const N: usize>(text: &'a str, names: &[&str; N]) -> Option<[Option<Value<'a>>; N]> {
    let mut found = [None; N];
    let others = fill(text, names, &mut found)?;
    (others == 0).then_some(found)
}

/// How many other names there are. Apart from the number of names, so that it is compiled once.
fn fill<'a>(text: &'a str, names: &[&str], found: &mut [Option<Value<'a>>]) -> Option<usize> {
    let mut reader = Reader::new(text);
    let (mut others, mut next) = (0, 0);
    let mut more = reader.opens(b'{', b'}')?;
    while more {
        let name = Value(reader.name()?).text()?;
        let value = Value(reader.value()?);
        // They mostly come in order.
        if names.get(next) != Some(&&*name) {
            next = names
                .iter()
                .position(|known| *known == &*name)
                .unwrap_or(names.len());
        }
        match found.get_mut(next) {
            Some(Some(_)) => return None,
            Some(slot) => *slot = Some(value),
            None => others += 1,
        }
        next += 1;
        more = reader.goes_on(b'}')?;
    }
    reader.ends().then_some(others)
}

impl<'a> Value<'a> {
    /// The value that `text` is, if it is one and well-formed.
    pub fn read(text: &'a str) -> Option<Self> {
        let mut reader = Reader::new(text);
        let value = reader.value()?;
        reader.ends().then_some(Self(value))
    }

    /// It as it stands.
    pub const fn raw(self) -> &'a str {
        self.0
    }

    /// Whether it is `null`.
    pub fn is_null(self) -> bool {
        self.0 == "null"
    }

    /// It, if it is `true` or `false`.
    pub fn flag(self) -> Option<bool> {
        match self.0 {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// It, if it is a whole number, without fraction or exponent; minus nothing is none.
    pub fn number(self) -> Option<i64> {
        self.0.parse().ok().filter(|_| self.0 != "-0")
    }

    /// It, if it is a whole number that cannot be negative.
    pub fn count(self) -> Option<u32> {
        u32::try_from(self.number()?).ok()
    }

    /// It, if it is a text; `None` also if half of a pair of surrogates stands in it alone.
    pub fn text(self) -> Option<Cow<'a, str>> {
        let mut rest = self.0.strip_prefix('"')?.strip_suffix('"')?;
        if !rest.contains('\\') {
            return Some(Cow::Borrowed(rest));
        }
        let mut text = String::with_capacity(rest.len());
        while let Some((plain, escaped)) = rest.split_once('\\') {
            text.push_str(plain);
            let mut after = escaped.chars();
            text.push(escape(&mut after)?);
            rest = after.as_str();
        }
        text.push_str(rest);
        Some(Cow::Owned(text))
    }

    /// The texts, if it is an array of nothing else.
    pub fn texts(self) -> Option<Vec<Cow<'a, str>>> {
        let mut reader = Reader::new(self.0);
        let mut texts = Vec::new();
        let mut more = reader.opens(b'[', b']')?;
        while more {
            texts.push(Value(reader.value()?).text()?);
            more = reader.goes_on(b']')?;
        }
        Some(texts)
    }

    /// The texts with their names, as they come, if it is an object of nothing else.
    pub fn named_texts(self) -> Option<Vec<(String, String)>> {
        let mut reader = Reader::new(self.0);
        let mut texts = Vec::new();
        let mut more = reader.opens(b'{', b'}')?;
        while more {
            let name = Value(reader.name()?).text()?;
            let text = Value(reader.value()?).text()?;
            texts.push((name.into_owned(), text.into_owned()));
            more = reader.goes_on(b'}')?;
        }
        Some(texts)
    }
}

/// What is meant by the escape after a backslash.
fn escape(after: &mut Chars) -> Option<char> {
    Some(match after.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unicode(after),
        itself => itself,
    })
}

/// The character whose number stands there, or the two halves of its number.
fn unicode(after: &mut Chars) -> Option<char> {
    let high = four(after)?;
    if !(0xd800..0xdc00).contains(&high) {
        return char::from_u32(high);
    }
    let low = (after.next()? == '\\' && after.next()? == 'u').then(|| four(after))??;
    let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    char::from_u32(0x1_0000 + ((high - 0xd800) << 10) + low)
}

/// The number that four hexadecimal digits make.
fn four(after: &mut Chars) -> Option<u32> {
    (0..4).try_fold(0, |number, _| Some(number * 16 + after.next()?.to_digit(16)?))
}
