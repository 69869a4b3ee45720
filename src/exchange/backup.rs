//! A backup: the whole record in one file, which a person can read and no version writes anew.
//!
//! JSON in fixed lines, so that damage in one place leaves the rest to be read (`docs/backup.md` tells it all):
//!
//! ```text
//! {"format":"aftercare-backup","version":1,"entries":2,"first":"2026-03-03","last":"2026-11-20","settings":{},
//! "events":[
//! ["5f3a1b2c",{…the text of an event, as it is stored…}],
//! ["c0ffee00",{…}]
//! ],
//! "frame":"0d4b1c9e",
//! "checksum":"77e01a35"}
//! ```
//!
//! In front of each event stands the checksum of its text. The frame is that of the first line and of these checksums,
//! and so holds although a text is damaged: then the others are read, and the damaged one is named. The last checksum is
//! that of all before its line. With a passphrase the same file stands enciphered within an [`Envelope`].
//!
//! Invariants
//! - The same texts give the same bytes, in whatever order they come.
//! - Texts of events are copied byte for byte, also those that this version does not understand.
//! - What is read was written: a file that was changed is refused, or what it lost is named.
//! - Reading is total: any bytes, an answer and never a panic, in time that grows as the file does.

mod due;
mod envelope;
mod found;
mod preview;
mod read;
mod refusal;
mod write;

use chrono::NaiveDate;
pub use due::{Backups, Mark};
pub use envelope::{Envelope, LEAST_ITERATIONS, MOST_ITERATIONS};
pub use preview::{Here, Preview, preview};
pub use refusal::Refusal;
pub use write::{Written, write};

use crate::care::checksum::digits;
use crate::care::json::{Value, Writer};

/// The most that is read: a life of notes is a tenth of it. To be asked of a file before it is read into memory.
pub const MOST_BYTES: usize = 50_000_000;

/// The name of the format.
const FORMAT: &str = "aftercare-backup";
/// The version of the format that is written here.
const VERSION: u32 = 1;
/// How every version begins, up to its number.
const BEGIN: &str = r#"{"format":"aftercare-backup","version":"#;
/// How the last line begins, up to its eight digits.
const LAST_LINE: &str = "\"checksum\":\"";
/// The same with the line break before it, which tells it from anything in a text.
const LAST: &str = "\n\"checksum\":\"";
/// How the last line ends.
const END: &str = "\"}";
/// How long the digits of a checksum are.
const DIGITS: usize = 8;

/// What a backup holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup<'a> {
    /// Settings by their names.
    pub settings: Vec<(String, String)>,
    /// The events that are whole, in order.
    pub records: Vec<Record<'a>>,
    /// The events that are not.
    pub damaged: Vec<Damaged>,
    /// The day of the earliest event that is understood.
    pub first: Option<NaiveDate>,
    /// The day of the latest.
    pub last: Option<NaiveDate>,
}

impl Backup<'_> {
    /// Whether nothing is left of any event.
    pub const fn is_lost(&self) -> bool {
        self.records.is_empty() && !self.damaged.is_empty()
    }
}

/// An event of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// Its place in the order, as text: its key in the store.
    pub key: String,
    /// Its text, as it was stored.
    pub text: &'a str,
}

/// An event of a backup that cannot be read any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// Which one of the file: the first is 1.
    pub number: u32,
    /// The day of the one before it that was read.
    pub after: Option<NaiveDate>,
    /// The day of the next one that was read.
    pub before: Option<NaiveDate>,
}

/// What a file turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened<'a> {
    /// A backup.
    Plain(Backup<'a>),
    /// One that asks for its passphrase first.
    Protected(Envelope<'a>),
}

/// A file as it was written: mail and editors may end its lines as another system does. Nothing of ours has such an ending in it.
#[must_use]
pub fn with_our_lines(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n")
    } else {
        text
    }
}

/// Looks into the text of a file. A byte order mark before it and white space after it are passed over: editors add them.
///
/// # Errors
/// Why nothing of it can be used.
pub fn open(text: &str) -> Result<Opened<'_>, Refusal> {
    if text.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_ascii_end();
    let Some(rest) = text.strip_prefix(BEGIN) else {
        let cut_off = BEGIN.starts_with(text);
        return Err(if cut_off {
            Refusal::Truncated
        } else {
            Refusal::Foreign
        });
    };
    let (version, rest) = rest.split_once(',').ok_or(Refusal::Truncated)?;
    match Value::read(version).and_then(Value::count) {
        Some(VERSION) => {}
        // Nothing else can be relied on in a file that is newer, not even its checksum.
        Some(VERSION..) => return Err(Refusal::Newer),
        _ => return Err(Refusal::Damaged),
    }
    let (header, body) = rest.split_once('\n').ok_or(Refusal::Truncated)?;
    let before = |rest: &str| text.get(..text.len() - rest.len()).unwrap_or_default();
    let first_line = before(body);
    let (body, last) = body.split_once(LAST).ok_or(Refusal::Truncated)?;
    if last.len() < DIGITS + END.len() {
        return Err(Refusal::Truncated);
    }
    let stated = last.strip_suffix(END).filter(|stated| stated.len() == DIGITS);
    let summed = before(last).strip_suffix(LAST_LINE).unwrap_or_default();
    let sheet = Sheet {
        first_line,
        header: header.strip_suffix(',').ok_or(Refusal::Damaged)?,
        body,
        whole: stated.ok_or(Refusal::Damaged)? == digits(summed),
    };
    if let Some(encrypted) = sheet.header.strip_prefix(envelope::NAME) {
        return envelope::read(&sheet, encrypted).map(Opened::Protected);
    }
    match read::read(&sheet).ok_or(Refusal::Damaged)? {
        found if found.newer => Err(Refusal::Newer),
        found => Ok(Opened::Plain(found.backup())),
    }
}

/// The backup that `text` is: of a file without a passphrase, or of what was in an envelope.
///
/// # Errors
/// As [`open`]; [`Refusal::Protected`] if it is an envelope.
pub fn read(text: &str) -> Result<Backup<'_>, Refusal> {
    match open(text)? {
        Opened::Plain(backup) => Ok(backup),
        Opened::Protected(_) => Err(Refusal::Protected),
    }
}

/// A file of this version, taken apart.
struct Sheet<'a> {
    /// The first line, with its line break.
    first_line: &'a str,
    /// What stands in it after the version, without the comma at its end.
    header: &'a str,
    /// The lines between the first and the last.
    body: &'a str,
    /// Whether the last checksum holds.
    whole: bool,
}

/// A header with nothing but format and version in it.
fn header() -> Writer {
    let mut writer = Writer::new();
    writer.text("format", FORMAT);
    writer.number("version", VERSION);
    writer
}

/// The first line that the header makes, without a line break: the object goes on.
fn first_line(header: Writer) -> String {
    let mut line = header.end();
    line.pop();
    line.push(',');
    line
}

/// Ends a file whose other lines are there.
fn seal(mut text: String) -> String {
    let checksum = digits(&text);
    text.push_str(LAST_LINE);
    text.push_str(&checksum);
    text.push_str(END);
    text
}
