//! A large write that a dead battery interrupts.
//!
//! Chromium keeps the database in `LevelDB`, which writes ahead into a log and, at the next start, goes on in that log behind
//! what is there. Where that is the first part of a write, what is added later makes the start after next find a damaged log:
//! Chromium then deletes the whole database and makes an empty one (measured: Chromium 156, `tests/browser/torn.test.mjs`).
//! So a large write is announced, and a start that finds an announcement fills the log until the engine begins a new one and
//! deletes this one. Other engines only write a little for nothing.

use super::connection::Connection;
use super::requests::put;
use super::transaction::Transaction;
use super::write_ms;
use crate::store::{Row, StoreError};
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

/// Says, on disk, that a large write is to follow. It takes this back itself.
pub(super) async fn announce(connection: &Connection) -> Result<(), StoreError> {
    let transaction = Transaction::writing(connection, write_ms(0))?;
    let asked = put(&transaction.lock, LARGE, &true.into());
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
    let asked = transaction
        .lock
        .delete(&filling)
        .and_then(|_| transaction.lock.delete(&LARGE.into()));
    transaction.commit(asked.map(drop)).await
}
