//! The form in which an event's text is stored: `checksum text`, so that damage is noticed.
//!
//! A text that is damaged in storage can still be valid JSON, with another dose time in it.
//! The checksum comes first, eight hexadecimal digits; another form (encrypted) would begin
//! with something else.

use crate::care::checksum::digits;
use std::fmt;

/// A stored text that is not what was once written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the stored text is damaged")
    }
}

impl std::error::Error for Damaged {}

/// The text with its checksum before it.
pub fn seal(text: &str) -> String {
    format!("{} {text}", digits(text))
}

/// The text without its checksum.
///
/// # Errors
/// [`Damaged`] if the two do not belong together, whatever else the bytes may be.
pub fn unseal(sealed: &str) -> Result<&str, Damaged> {
    match sealed.split_once(' ') {
        Some((checksum, text)) if checksum == digits(text) => Ok(text),
        _ => Err(Damaged),
    }
}
