//! What is asked of the lock: one transaction each, with the events where both change.

use super::connection::Connection;
use super::requests::{count_in, put, values, whole};
use super::torn::LARGE;
use super::transaction::Transaction;
use super::{READ_MS, write_ms};
use crate::store::{LEDGER, Lock, Relock, Row, StoreError};
use wasm_bindgen::JsValue;

/// The key of the lock's text.
const TEXT: &str = "text";
/// The key of the number of texts that were enciphered.
const USED: &str = "used";

/// The lock, if there is one; and the announcement of a large write, if one stands.
pub(super) async fn read(connection: &Connection) -> Result<(Option<Lock>, Option<JsValue>), StoreError> {
    let transaction = Transaction::reading(connection, READ_MS)?;
    let asked = [TEXT, USED, LEDGER, LARGE].map(|key| (&transaction.lock, key));
    let found = values(&transaction, asked.to_vec()).await?;
    let [text, used, ledger, large] = <[JsValue; 4]>::try_from(found).unwrap_or_default();
    let lock = text.as_string().map(|text| Lock {
        text,
        used: whole(&used),
        ledger: ledger.as_string(),
    });
    Ok((lock, large.is_truthy().then_some(large)))
}

/// Fails the transaction where there is a lock: nothing is added to it that is not there.
pub(super) fn refuse_any(transaction: &Transaction) -> Result<(), JsValue> {
    let lock = &transaction.lock;
    lock.add_with_key(&JsValue::NULL, &TEXT.into())?;
    lock.delete(&TEXT.into()).map(drop)
}

/// What there is of a lock: its text, how many texts were enciphered under it, and its ledger.
type Held = [JsValue; 3];

/// It, and what stands where `rows` would.
pub(super) async fn held_and<'a>(
    transaction: &'a Transaction,
    rows: &'a [Row],
) -> Result<(Held, Vec<JsValue>), StoreError> {
    let held = [TEXT, USED, LEDGER].map(|key| (&transaction.lock, key));
    let rows = rows.iter().map(|row| (&transaction.events, row.key.as_str()));
    let mut found = values(transaction, held.into_iter().chain(rows).collect()).await?;
    let stored = found.split_off(held.len());
    Ok((found.try_into().unwrap_or_default(), stored))
}

/// Counts `rows` more texts, where there is a lock.
pub(super) fn count(
    transaction: &Transaction,
    lock: &JsValue,
    used: &JsValue,
    rows: usize,
) -> Result<(), JsValue> {
    if lock.is_undefined() {
        return Ok(());
    }
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    put(&transaction.lock, USED, &whole(used).saturating_add(rows).into())
}

/// Changes the lock, and the form of all rows where they come along; `false` if something is not as it was.
pub(super) async fn change(connection: &Connection, change: &Relock) -> Result<bool, StoreError> {
    if connection.is_newer() {
        return Err(StoreError::Newer);
    }
    let rows = change.rows.as_deref().unwrap_or_default();
    let transaction = Transaction::writing(connection, write_ms(rows.len()))?;
    let ([lock, ..], _) = held_and(&transaction, &[]).await?;
    if lock.as_string() != change.before {
        return Ok(false);
    }
    if change.rows.is_some() {
        if usize::try_from(count_in(&transaction).await?) != Ok(rows.len()) {
            return Ok(false);
        }
        let keys = rows
            .iter()
            .map(|(row, _)| (&transaction.events, row.key.as_str()));
        let stored = values(&transaction, keys.collect()).await?;
        let mut all = rows.iter().zip(stored);
        if !all.all(|((_, before), stored)| stored.as_string().unwrap_or_default() == *before) {
            return Ok(false);
        }
    }
    let asked = ask(&transaction, change);
    transaction.commit(asked).await?;
    Ok(true)
}

fn ask(transaction: &Transaction, change: &Relock) -> Result<(), JsValue> {
    let lock = &transaction.lock;
    if let Some(rows) = &change.rows {
        for (row, _) in rows {
            put(&transaction.events, &row.key, &(&row.text).into())?;
        }
        lock.delete(&LEDGER.into())?;
        if let Some(ledger) = &change.ledger {
            put(lock, LEDGER, &ledger.into())?;
        }
    }
    match &change.after {
        Some(text) => {
            put(lock, TEXT, &text.into())?;
            put(lock, USED, &0.into())
        }
        // All but the announcement of this write.
        None => [TEXT, USED, LEDGER]
            .into_iter()
            .try_for_each(|key| lock.delete(&key.into()).map(drop)),
    }
}
