//! Going through a text: what is well-formed, and where it ends.

/// What does not stand plainly in a text: quotes, backslashes and control characters.
pub(super) const fn is_marked(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..0x20)
}

/// A place in a text. What it is asked for it goes past; `None` means that the text is not well-formed.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    #[inline]
    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// Goes past `byte`, if it comes next.
    fn eat(&mut self, byte: u8) -> bool {
        let comes = self.peek() == Some(byte);
        self.at += usize::from(comes);
        comes
    }

    /// Goes past `byte`, if it comes next but for white space.
    fn comes(&mut self, byte: u8) -> bool {
        self.space();
        self.eat(byte)
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// Whether nothing comes but white space.
    pub(super) fn ends(&mut self) -> bool {
        self.space();
        self.peek().is_none()
    }

    /// The beginning of an object, or of an array, and whether there is anything in it.
    pub(super) fn opens(&mut self, with: u8, end: u8) -> Option<bool> {
        self.comes(with).then(|| !self.comes(end))
    }

    /// After a value: whether another follows, or the end that is awaited.
    pub(super) fn goes_on(&mut self, end: u8) -> Option<bool> {
        if self.comes(b',') {
            return Some(true);
        }
        self.comes(end).then_some(false)
    }

    /// The name of a value, in quotes, and the colon.
    pub(super) fn name(&mut self) -> Option<&'a str> {
        self.space();
        let start = self.at;
        self.eat(b'"').then_some(())?;
        self.text()?;
        let name = self.text.get(start..self.at);
        self.comes(b':').then_some(name)?
    }

    /// A whole value, whatever is in it. What is open is kept in a list, so that no depth is too much.
    pub(super) fn value(&mut self) -> Option<&'a str> {
        self.space();
        let start = self.at;
        let mut open = Vec::new();
        loop {
            // Here a value begins.
            self.space();
            let inside = match self.next()? {
                b'{' => Some(b'}').filter(|&end| !self.comes(end)),
                b'[' => Some(b']').filter(|&end| !self.comes(end)),
                first => {
                    self.simple(first)?;
                    None
                }
            };
            let mut more = inside.is_some();
            open.extend(inside);
            // Here one has ended, and with it perhaps what it stands in.
            while !more {
                let Some(&end) = open.last() else {
                    return self.text.get(start..self.at);
                };
                more = self.goes_on(end)?;
                if !more {
                    open.pop();
                }
            }
            if open.last() == Some(&b'}') {
                self.name()?;
            }
        }
    }

    /// The rest of a value that begins with `first` and holds no other.
    fn simple(&mut self, first: u8) -> Option<()> {
        match first {
            b'"' => self.text(),
            b't' => self.word("rue"),
            b'f' => self.word("alse"),
            b'n' => self.word("ull"),
            b'-' | b'0'..=b'9' => self.number(first),
            _ => None,
        }
    }

    fn word(&mut self, rest: &str) -> Option<()> {
        rest.bytes().all(|byte| self.eat(byte)).then_some(())
    }

    /// The rest of a text, up to the quote that ends it.
    fn text(&mut self) -> Option<()> {
        loop {
            // Most of a text is plain.
            let rest = self.text.as_bytes().get(self.at..)?;
            self.at += rest.iter().position(|&byte| is_marked(byte))?;
            match self.next()? {
                b'"' => return Some(()),
                b'\\' => self.escape()?,
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        match self.next()? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(()),
            b'u' => (0..4).try_for_each(|_| self.next()?.is_ascii_hexdigit().then_some(())),
            _ => None,
        }
    }

    fn number(&mut self, first: u8) -> Option<()> {
        let digit = if first == b'-' { self.next()? } else { first };
        match digit {
            b'0' => {}
            b'1'..=b'9' => self.past_digits(),
            _ => return None,
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Some(())
    }

    /// Digits, one at least.
    fn digits(&mut self) -> Option<()> {
        self.next()?.is_ascii_digit().then_some(())?;
        self.past_digits();
        Some(())
    }

    fn past_digits(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    }
}
