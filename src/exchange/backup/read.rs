//! Reading the lines of a backup.

use super::Sheet;
use super::found::Found;
use super::write::{EVENTS, EVENTS_END, FRAME, FRAME_END};
use crate::care::checksum::digits;
use crate::care::json::parts;

/// What stands in it; `None` if it is not as it was written, but for texts of events, which are named then.
pub(super) fn read<'a>(sheet: &Sheet<'a>) -> Option<Found<'a>> {
    let header = ["{", sheet.header, "}"].concat();
    let [entries, settings] = parts(&header, &["entries", "settings"])?;
    let entries = entries?.count()?;
    let mut found = Found::default();
    let mut framed = sheet.first_line.to_owned();
    let mut lines = sheet.body.split('\n');
    (lines.next()? == EVENTS).then_some(())?;
    for number in 1..=entries {
        let line = lines.next()?;
        let line = if number < entries {
            line.strip_suffix(',')?
        } else {
            line
        };
        let (checksum, text) = line.strip_prefix("[\"")?.strip_suffix(']')?.split_once("\",")?;
        framed.push_str(checksum);
        if checksum == digits(text) {
            found.take(number, text)?;
        } else {
            // No accident leaves the checksum of the file right.
            (!sheet.whole).then_some(())?;
            found.miss(number);
        }
    }
    (lines.next()? == EVENTS_END).then_some(())?;
    let frame = lines.next()?.strip_prefix(FRAME)?.strip_suffix(FRAME_END)?;
    (frame == digits(&framed) && lines.next().is_none()).then_some(())?;
    Some(found.with(settings?.named_texts()?))
}
