//! A large write that a dead battery interrupts.
//!
//! Chromium keeps the database in `LevelDB`, which writes ahead into a log and, at the next start, goes on in that log behind
//! what is there. Where that is the first part of a write, what is added later makes the start after next find a damaged log:
//! Chromium then deletes the whole database and makes an empty one (measured: Chromium 156, `tests/browser/torn.test.mjs`).
//! So a large write is announced, and a start that finds an announcement fills the log until the engine begins a new one and
//! deletes this one. Other engines only write a little for nothing.
//!
//! Of a large write Chromium keeps, until it is complete, how to undo it, and deletes that afterwards, or does so at the next
//! start: large writes of its own (81 KB in the 5 ms after 1,500 rows were complete). So the announcement stands for a while
//! longer than the write.

use super::connection::Connection;
use super::requests::{put, values};
use super::transaction::Transaction;
use super::write_ms;
use crate::store::{Row, StoreError};
use wasm_bindgen::JsValue;
use web_sys::IdbKeyRange;

/// The key of the announcement, in the object store of the lock.
pub(super) const LARGE: &str = "large write";
/// `LevelDB` writes so much in one piece, or two; the rest of its block may be full.
const PIECE_BYTES: usize = 16_000;
/// A log is left behind when it holds 4 MB; a text of more than 64 KB is no part of it.
const FILLING: u32 = 100;
const FILLING_BYTES: usize = 50_000;

/// Whether writing these rows takes several pieces.
pub(super) fn is_large<'a>(rows: impl Iterator<Item = &'a Row>) -> bool {
    rows.map(|row| row.key.len() + row.text.len()).sum::<usize>() > PIECE_BYTES
}

/// So long after a large write, or after a start that found one, the browser has tidied up.
pub(super) const TIDY_MS: i32 = 10_000;

/// Says, on disk, that a large write is to follow. Gives back the announcement, for [`take_back`].
pub(super) async fn announce(connection: &Connection) -> Result<JsValue, StoreError> {
    let announcement = js_sys::Math::random().max(f64::MIN_POSITIVE).into();
    let transaction = Transaction::writing(connection, write_ms(0))?;
    let asked = put(&transaction.lock, LARGE, &announcement);
    transaction.commit(asked).await?;
    Ok(announcement)
}

/// Takes it back, unless there is another by now.
pub(super) async fn take_back(connection: &Connection, announcement: &JsValue) -> Result<(), StoreError> {
    let transaction = Transaction::writing(connection, write_ms(0))?;
    let stands = values(&transaction, vec![(&transaction.lock, LARGE)]).await?;
    let asked = if stands.first() == Some(announcement) {
        transaction.lock.delete(&LARGE.into()).map(drop)
    } else {
        Ok(())
    };
    transaction.commit(asked).await
}

/// Has the engine begin a new log.
pub(super) async fn mend(connection: &Connection) -> Result<(), StoreError> {
    let transaction = Transaction::writing(connection, write_ms(1_000))?;
    let text = " ".repeat(FILLING_BYTES).into();
    let asked = (0..FILLING).try_for_each(|number| put(&transaction.lock, &format!("~{number}"), &text));
    transaction.commit(asked).await?;
    let transaction = Transaction::writing(connection, write_ms(1_000))?;
    let filling = IdbKeyRange::bound(&"~".into(), &"\u{7f}".into())?;
    let asked = transaction.lock.delete(&filling);
    transaction.commit(asked.map(drop)).await
}
