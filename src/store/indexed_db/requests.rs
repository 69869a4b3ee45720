//! What is asked of the database: one transaction each.

use super::connection::Connection;
use super::locks;
use super::transaction::Transaction;
use super::{READ_MS, write_ms};
use crate::store::cipher::fits;
use crate::store::{LEDGER, Row, StoreError, Waiting};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursor, IdbCursorDirection, IdbKeyRange, IdbObjectStore, IdbRequest};

/// So much is asked at once: of a large backup all of it would fill the memory of a phone.
const AT_ONCE: usize = 250;

/// Greater than every key.
const ABOVE_ALL: &str = "\u{ffff}";

/// Stores rows of which nothing is there, without having looked: all or none. `false` where something of them is there, or a
/// lock, which takes all of it back.
pub(super) async fn add(connection: &Connection, rows: &[Row], limit_ms: i32) -> Result<bool, StoreError> {
    if connection.is_newer() {
        return Err(StoreError::Newer);
    }
    let transaction = Transaction::writing(connection, limit_ms)?;
    let asked = locks::refuse_any(&transaction).and_then(|()| {
        rows.iter().try_for_each(|row| {
            let added = transaction
                .events
                .add_with_key(&(&row.text).into(), &row.key.as_str().into());
            added.map(drop)
        })
    });
    match transaction.commit(asked).await {
        // Not every browser gives the reason; it turns up when it is stored with a look.
        Err(StoreError::Taken | StoreError::Aborted | StoreError::Failed(_)) => Ok(false),
        stored => stored.map(|()| true),
    }
}

/// Adds all rows, or none; done means on disk.
pub(super) async fn append(connection: &Connection, rows: &[Row], limit_ms: i32) -> Result<(), StoreError> {
    if connection.is_newer() {
        return Err(StoreError::Newer);
    }
    let transaction = Transaction::writing(connection, limit_ms)?;
    // Looked at within the transaction: no other tab comes in between.
    let ([lock, used, ledger], stored) = locks::held_and(&transaction, rows).await?;
    if !fits(lock.as_string().as_deref(), rows) {
        return Err(StoreError::Locked);
    }
    let ledger = ledger.as_string();
    let bring = rows.iter().find(|row| row.is_ledger());
    let bring = bring.map(|row| row.ledger_after(ledger.as_deref())).transpose()?;
    let new = rows.iter().zip(stored).filter(|(row, stored)| {
        let stored = stored.as_string();
        !row.is_ledger() && stored.is_none_or(|stored| row.replaces(&stored, lock.as_string().as_deref()))
    });
    // The last answers are not awaited: one that fails takes the whole transaction back.
    let mut asked = Ok(());
    for (number, (row, _)) in new.enumerate() {
        match transaction
            .events
            .put_with_key(&(&row.text).into(), &row.key.as_str().into())
        {
            Ok(request) if number % AT_ONCE == AT_ONCE - 1 => {
                transaction
                    .answer(&request)
                    .await
                    .map_err(|error| transaction.reason(error))?;
            }
            Ok(_) => {}
            Err(thrown) => {
                asked = Err(thrown);
                break;
            }
        }
    }
    let asked =
        asked.and_then(|()| bring.map_or(Ok(()), |text| put(&transaction.lock, LEDGER, &text.into())));
    let asked = asked.and_then(|()| locks::count(&transaction, &lock, &used, rows.len()));
    transaction.commit(asked).await
}

/// Removes what stands where `rows` would, but tombstones; nothing is put, which a full browser would refuse.
pub(super) async fn remove(connection: &Connection, rows: &[Row]) -> Result<(), StoreError> {
    if connection.is_newer() {
        return Err(StoreError::Newer);
    }
    let transaction = Transaction::writing(connection, write_ms(rows.len()))?;
    let ([lock, ..], stored) = locks::held_and(&transaction, rows).await?;
    if !fits(lock.as_string().as_deref(), rows) {
        return Err(StoreError::Locked);
    }
    let mut gone = rows.iter().zip(stored).filter(|(each, stored)| {
        let stored = row(each.key.clone(), stored);
        !stored.is_tombstone()
    });
    let asked = gone.try_for_each(|(row, _)| transaction.events.delete(&row.key.as_str().into()).map(drop));
    transaction.commit(asked).await
}

/// Puts `value` under `key`.
pub(super) fn put(store: &IdbObjectStore, key: &str, value: &JsValue) -> Result<(), JsValue> {
    store.put_with_key(value, &key.into()).map(drop)
}

/// Up to `limit` rows below `before`, greatest first.
pub(super) async fn newest(
    connection: &Connection,
    before: Option<&str>,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let upper = JsValue::from(before.unwrap_or(ABOVE_ALL));
    if limit == 0 {
        return Ok(Vec::new());
    }
    let transaction = Transaction::reading(connection, READ_MS)?;
    let backwards = backwards(&transaction, &upper, limit)?;
    let descends = backwards.is_some();
    let asked = match backwards {
        None => range(&transaction, &upper, limit).await?.map(JsValue::from),
        asked => asked,
    };
    let Some(asked) = asked else {
        return Ok(Vec::new());
    };
    let keys = transaction.events.get_all_keys_with_key(&asked)?;
    let texts = transaction.events.get_all_with_key(&asked)?;
    let texts: Array = transaction.answer(&texts).await?.unchecked_into();
    let keys: Array = keys.result()?.unchecked_into();
    let mut rows = Vec::new();
    for index in 0..keys.length() {
        if let Some(key) = keys.get(index).as_string() {
            rows.push(row(key, &texts.get(index)));
        }
    }
    if !descends {
        rows.reverse();
    }
    Ok(rows)
}

/// How the `limit` greatest keys below `upper` are asked for where a browser counts from the upper end: it has
/// `getAllRecords`, and `getAll` then takes these options, too.
fn backwards(transaction: &Transaction, upper: &JsValue, limit: u32) -> Result<Option<JsValue>, JsValue> {
    if !Reflect::has(&transaction.events, &"getAllRecords".into())? {
        return Ok(None);
    }
    let options = Object::new();
    let below = IdbKeyRange::upper_bound_with_open(upper, true)?;
    Reflect::set(&options, &"query".into(), &below)?;
    Reflect::set(&options, &"count".into(), &limit.into())?;
    Reflect::set(&options, &"direction".into(), &"prev".into())?;
    Ok(Some(options.into()))
}

/// The range of the `limit` greatest keys below `upper`, for all other browsers.
///
/// Their `getAll` can only count from the lower end, and a cursor that brings one row at a time takes
/// seconds for thousands. So a cursor over keys jumps to the lower end in one step.
async fn range(
    transaction: &Transaction,
    upper: &JsValue,
    limit: u32,
) -> Result<Option<IdbKeyRange>, StoreError> {
    let steps = limit - 1;
    let below = IdbKeyRange::upper_bound_with_open(upper, true)?;
    let events = &transaction.events;
    let request = events.open_key_cursor_with_range_and_direction(&below, IdbCursorDirection::Prev)?;
    let mut cursor = transaction.answer(&request).await?;
    if cursor.is_null() {
        return Ok(None);
    }
    if steps > 0 {
        cursor.unchecked_ref::<IdbCursor>().advance(steps)?;
        // Past the end there is none any more. The old one, in one browser, still shows its last key.
        cursor = transaction.answer(&request).await?;
    }
    if cursor.is_null() {
        return Ok(Some(below));
    }
    let lower = cursor.unchecked_ref::<IdbCursor>().primary_key()?;
    let range = IdbKeyRange::bound_with_lower_open_and_upper_open(&lower, upper, false, true)?;
    Ok(Some(range))
}

/// Those of the named rows that are there.
pub(super) async fn get(connection: &Connection, keys: &[String]) -> Result<Vec<Row>, StoreError> {
    let transaction = Transaction::reading(connection, READ_MS)?;
    let asked = keys.iter().map(|key| (&transaction.events, key.as_str()));
    let values = values(&transaction, asked.collect()).await?;
    let named = keys.iter().zip(values);
    let there = named.filter(|(_, value)| !value.is_undefined() && !value.is_null());
    Ok(there.map(|(key, value)| row(key.clone(), &value)).collect())
}

/// What stands in each store under each key, in their order.
pub(super) fn values<'a>(
    transaction: &'a Transaction,
    asked: Vec<(&'a IdbObjectStore, &'a str)>,
) -> Waiting<'a, Result<Vec<JsValue>, StoreError>> {
    Box::pin(async move {
        let mut values = Vec::new();
        for some in asked.chunks(AT_ONCE) {
            let requests = some.iter().map(|(store, key)| store.get(&(*key).into()));
            let requests: Vec<IdbRequest> = requests.collect::<Result<_, _>>()?;
            // Answers come in the order of the questions.
            if let Some(last) = requests.last() {
                transaction.answer(last).await?;
            }
            for request in &requests {
                values.push(request.result()?);
            }
        }
        Ok(values)
    })
}

/// A row as it stands. What is not a text becomes an empty one, which is damaged.
fn row(key: String, value: &JsValue) -> Row {
    let text = value.as_string().unwrap_or_default();
    Row { key, text }
}

/// How many rows there are.
pub(super) async fn count(connection: &Connection) -> Result<u32, StoreError> {
    let transaction = Transaction::reading(connection, READ_MS)?;
    count_in(&transaction).await
}

/// The same, within a transaction.
pub(super) async fn count_in(transaction: &Transaction) -> Result<u32, StoreError> {
    let request = transaction.events.count()?;
    let count = transaction.answer(&request).await?;
    Ok(whole(&count))
}

/// A number that was counted here.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a count of rows"
)]
pub(super) fn whole(number: &JsValue) -> u32 {
    number.as_f64().unwrap_or_default() as u32
}
