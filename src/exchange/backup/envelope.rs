//! A backup behind a passphrase: what has to be known to open it, and the enciphered rest.
//!
//! The cipher itself is the browser's. Here stands what a file says of it, and what it may not say: settings that are too
//! weak to protect anything, or that would keep a phone busy for ever.

use super::{Refusal, Sheet, first_line, header, seal};
use crate::care::json::{Value, parts};
pub use crate::care::passcode::{LEAST_ITERATIONS, MOST_ITERATIONS};
use std::borrow::Cow;

/// How what follows the version begins, up to the object.
pub(super) const NAME: &str = "\"encrypted\":";

/// How the key comes from the passphrase.
const KDF: &str = "PBKDF2-HMAC-SHA-256";
/// What enciphers.
const CIPHER: &str = "AES-256-GCM";
/// With a shorter salt two files could have the same key.
const LEAST_SALT_BYTES: usize = 16;
/// What the cipher asks for.
const NONCE_BYTES: usize = 12;
/// What the cipher puts behind the text, so that a wrong passphrase shows.
const TAG_BYTES: usize = 16;

/// The names of what is said of the cipher.
const PARTS: [&str; 5] = ["kdf", "iterations", "salt", "cipher", "nonce"];

/// A backup that is enciphered. Texts are in Base64 (RFC 4648, section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope<'a> {
    /// How many rounds make the key from the passphrase.
    pub iterations: u32,
    /// What makes the key another one in each file, 16 bytes or more.
    pub salt: &'a str,
    /// What makes the cipher another one in each file: 12 bytes, never twice with a key.
    pub nonce: &'a str,
    /// The plain file, enciphered, with the tag of 16 bytes behind it.
    pub data: &'a str,
}

impl Envelope<'_> {
    /// What the cipher binds to the data (associated data): the first line of the file, without its line break.
    /// Asked for before there is any data, for it does not depend on that.
    pub fn additional_data(&self) -> String {
        let [kdf, iterations, salt, cipher, nonce] = PARTS;
        let mut writer = header();
        writer.open("encrypted");
        writer.text(kdf, KDF);
        writer.number(iterations, self.iterations);
        writer.text(salt, self.salt);
        writer.text(cipher, CIPHER);
        writer.text(nonce, self.nonce);
        writer.close();
        first_line(writer)
    }

    /// The file.
    pub fn write(&self) -> String {
        let first_line = self.additional_data();
        seal([&first_line, "\n\"data\":\"", self.data, "\",\n"].concat())
    }

    /// Whether it can have been written here.
    fn is_sound(&self) -> bool {
        (LEAST_ITERATIONS..=MOST_ITERATIONS).contains(&self.iterations)
            && bytes(self.salt) >= Some(LEAST_SALT_BYTES)
            && bytes(self.nonce) == Some(NONCE_BYTES)
            && bytes(self.data) >= Some(TAG_BYTES)
    }
}

/// The envelope that the file is, if all of it is right: of an envelope no part can be read alone.
pub(super) fn read<'a>(sheet: &Sheet<'a>, encrypted: &'a str) -> Result<Envelope<'a>, Refusal> {
    let taken = take(sheet.body, encrypted).filter(|_| sheet.whole);
    let (envelope, ways) = taken.ok_or(Refusal::Damaged)?;
    if ways != [KDF, CIPHER] {
        return Err(Refusal::Newer);
    }
    // What is bound to the data is what stands there, and not what is read from it.
    let same = sheet.first_line.strip_suffix('\n') == Some(&envelope.additional_data());
    if same && envelope.is_sound() {
        Ok(envelope)
    } else {
        Err(Refusal::Damaged)
    }
}

/// The envelope, and by which ways key and text were made.
fn take<'a>(body: &'a str, encrypted: &'a str) -> Option<(Envelope<'a>, [&'a str; 2])> {
    let [kdf, iterations, salt, cipher, nonce] = parts(encrypted, &PARTS)?;
    let envelope = Envelope {
        iterations: iterations?.count()?,
        salt: plain(salt?)?,
        nonce: plain(nonce?)?,
        data: body.strip_prefix("\"data\":\"")?.strip_suffix("\",")?,
    };
    Some((envelope, [plain(kdf?)?, plain(cipher?)?]))
}

/// A text in which nothing is escaped.
fn plain(value: Value<'_>) -> Option<&str> {
    match value.text()? {
        Cow::Borrowed(text) => Some(text),
        Cow::Owned(_) => None,
    }
}

/// How many bytes a text in Base64 stands for; `None` if it is none.
fn bytes(text: &str) -> Option<usize> {
    let plain = text.trim_end_matches('=');
    let padding = text.len() - plain.len();
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let sound = text.len().is_multiple_of(4) && padding < 3 && plain.bytes().all(letters);
    sound.then(|| text.len() / 4 * 3 - padding)
}
