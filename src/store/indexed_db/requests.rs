//! What is asked of the database: one transaction each.

use super::class::{of_commit, of_error};
use super::connection::{Connection, EVENTS};
use crate::store::{Row, StoreError};
use indexed_db_futures::KeyRange;
use indexed_db_futures::cursor::CursorDirection;
use indexed_db_futures::error::Error;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use wasm_bindgen::JsValue;

/// Greater than every key.
const ABOVE_ALL: &str = "\u{ffff}";

/// Adds all rows, or none; done means on disk.
pub(super) async fn append(connection: &Connection, rows: Vec<Row>) -> Result<(), StoreError> {
    if connection.is_newer() {
        return Err(StoreError::Newer);
    }
    let transaction = connection
        .db()
        .transaction(EVENTS)
        .with_mode(TransactionMode::Readwrite)
        .with_options(TransactionOptions::new().with_durability(TransactionDurability::Strict))
        .build()
        .map_err(|error| of_error(&error))?;
    put(&transaction, rows).map_err(|error| of_error(&error))?;
    let handle = transaction.as_sys().clone();
    let committed = transaction.commit().await;
    committed.map_err(|error| of_commit(&error, handle.error()))
}

/// Asks for all rows to be put. Their answers are not awaited: one that fails takes the whole
/// transaction back, and a transaction dropped in the middle is taken back too.
fn put(transaction: &Transaction<'_>, rows: Vec<Row>) -> Result<(), Error> {
    let events = transaction.object_store(EVENTS)?;
    for Row { key, text } in rows {
        events.put(text).with_key(key).primitive()?;
    }
    Ok(())
}

/// Up to `limit` rows below `before`, greatest first.
pub(super) async fn newest(
    connection: &Connection,
    before: Option<String>,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let upper = JsValue::from(before.as_deref().unwrap_or(ABOVE_ALL));
    let read = async {
        let transaction = connection.db().transaction(EVENTS).build()?;
        let events = transaction.object_store(EVENTS)?;
        match range(&events, upper, limit).await? {
            Some(range) => slice(&events, range).await,
            None => Ok(Vec::new()),
        }
    };
    read.await.map_err(|error: Error| of_error(&error))
}

/// The range of the `limit` greatest keys below `upper`.
///
/// `getAll` can only count from the lower end, and a cursor that brings one row at a time takes
/// seconds for thousands. So a cursor over keys jumps to the lower end in one step.
async fn range(
    events: &ObjectStore<'_>,
    upper: JsValue,
    limit: u32,
) -> Result<Option<KeyRange<JsValue>>, Error> {
    let Some(steps) = limit.checked_sub(1) else {
        return Ok(None);
    };
    let cursor = events
        .open_key_cursor()
        .with_query::<JsValue, _>(KeyRange::UpperBound(upper.clone(), true))
        .with_direction(CursorDirection::Prev)
        .await?;
    let Some(mut cursor) = cursor else {
        return Ok(None);
    };
    let first: Option<JsValue> = cursor.primary_key()?;
    cursor.advance_by(steps).await?;
    // Past the end, one browser shows no key, another still the one before the jump.
    let last: Option<JsValue> = cursor.primary_key()?;
    Ok(Some(match last {
        Some(lower) if steps == 0 || Some(&lower) != first.as_ref() => {
            KeyRange::Bound(lower, false, upper, true)
        }
        _ => KeyRange::UpperBound(upper, true),
    }))
}

/// The rows of a range, greatest first. What is not a text becomes an empty one, which is damaged.
async fn slice(events: &ObjectStore<'_>, range: KeyRange<JsValue>) -> Result<Vec<Row>, Error> {
    let keys = events
        .get_all_keys::<JsValue>()
        .with_query::<JsValue, _>(range.clone())
        .primitive()?;
    let texts = events
        .get_all::<JsValue>()
        .with_query::<JsValue, _>(range)
        .primitive()?;
    let (keys, texts) = (keys.await?, texts.await?);
    let mut rows = Vec::new();
    for (key, text) in keys.zip(texts) {
        if let Some(key) = key?.as_string() {
            let text = text?.as_string().unwrap_or_default();
            rows.push(Row { key, text });
        }
    }
    rows.reverse();
    Ok(rows)
}

/// Those of the named rows that are there.
pub(super) async fn get(connection: &Connection, keys: Vec<String>) -> Result<Vec<Row>, StoreError> {
    let read = async {
        let transaction = connection.db().transaction(EVENTS).build()?;
        let events = transaction.object_store(EVENTS)?;
        let mut rows = Vec::new();
        for key in keys {
            let text: Option<JsValue> = events.get(key.as_str()).await?;
            rows.extend(text.map(|text| Row {
                key,
                text: text.as_string().unwrap_or_default(),
            }));
        }
        Ok(rows)
    };
    read.await.map_err(|error: Error| of_error(&error))
}

/// How many rows there are.
pub(super) async fn count(connection: &Connection) -> Result<u32, StoreError> {
    let read = async {
        let transaction = connection.db().transaction(EVENTS).build()?;
        transaction.object_store(EVENTS)?.count().await
    };
    read.await.map_err(|error: Error| of_error(&error))
}
