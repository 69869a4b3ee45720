//! Rows on their way to the store and back.

use super::{State, Vault, no_cipher};
use crate::platform::Waiting;
use crate::platform::cipher::{ask, texts};
use crate::store::cipher::{Cipher, Mark, is_closed};
use crate::store::seal::{seal, unseal};
use crate::store::{LEDGER, Lock, Row, StoreError};
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// By so many letters one ledger is told from another: they hold the nonce.
const LEDGER_BEGINS: usize = 16;

/// Texts with their places, opened; nothing in place of each that does not come out.
pub(super) fn opened(
    text: JsValue,
    keys: JsValue,
    rows: &[JsValue],
) -> Waiting<'static, Vec<Option<String>>> {
    let rows: Array = rows.iter().collect();
    Box::pin(async move {
        let opened = ask("open", &[text, keys, rows.into()]).await;
        opened.map(texts).unwrap_or_default()
    })
}

impl Cipher for Vault {
    fn is_on(&self) -> bool {
        let State { lock, supposed, .. } = self.state();
        lock.is_some() || supposed
    }

    fn is_closed(&self) -> bool {
        let State { lock, keys, .. } = self.state();
        lock.is_some() && keys.is_none()
    }

    fn heed(&self, lock: Option<Lock>) {
        let same = lock.as_ref().is_some_and(|lock| self.keys_are_of(&lock.text));
        let mut state = self.0.borrow_mut();
        state.lock = lock.map(Rc::new);
        state.supposed = false;
        if !same {
            state.keys = None;
        }
    }

    async fn close(&self, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
        let State { lock, keys, .. } = self.state();
        let Some(lock) = lock else {
            return Ok(rows.to_vec());
        };
        let text: JsValue = (&lock.text).into();
        let mut all = rows.to_vec();
        let plain: Vec<usize> = (0..rows.len()).filter(|at| !is_closed(&rows[*at].text)).collect();
        let inner = |row: &Row| unseal(&row.text).unwrap_or(&row.text).to_owned();
        let mut closed = Vec::new();
        if let Some(keys) = keys {
            let tombstones = rows.iter().filter(|row| row.is_tombstone());
            let gone: Array = tombstones.map(|row| JsValue::from(&row.key)).collect();
            let asked = Array::new();
            for row in plain.iter().map(|at| &rows[*at]) {
                let mark = Mark::of(&row.text).letter().to_string();
                // What is damaged is kept as it stands, with its seal.
                for part in [&row.key, &mark, &inner(row)] {
                    asked.push(&part.into());
                }
            }
            closed = texts(
                ask(
                    "close",
                    &[text, keys, asked.into(), gone.into(), lock.ledger.clone().into()],
                )
                .await
                .map_err(no_cipher)?,
            );
        } else {
            for row in plain.iter().map(|at| &rows[*at]) {
                if Mark::of(&row.text) == Mark::Tombstone {
                    // As a note it would not take the place of what it stands for.
                    return Err(StoreError::Locked);
                }
                let arguments = [text.clone(), (&row.key).into(), inner(row).into()];
                closed.push(ask("note", &arguments).await.map_err(no_cipher)?.as_string());
            }
        }
        let mut closed = closed.into_iter().flatten();
        for at in plain {
            let text = closed.next().ok_or(JsValue::UNDEFINED).map_err(no_cipher)?;
            all[at].text = seal(&text);
        }
        if let Some(ledger) = closed.next() {
            let before = lock.ledger.as_deref().unwrap_or_default();
            all.push(Row {
                key: LEDGER.to_owned(),
                text: [&ledger, " ", before.get(..LEDGER_BEGINS).unwrap_or(before)].concat(),
            });
            // The next one is made from it; if it does not come to be, the store says so.
            let mut state = self.0.borrow_mut();
            if state.lock.as_ref().is_some_and(|now| Rc::ptr_eq(now, &lock)) {
                state.lock = Some(Rc::new(Lock {
                    ledger: Some(ledger),
                    ..Lock::clone(&lock)
                }));
            }
        }
        Ok(all)
    }

    async fn open(&self, mut rows: Vec<Row>) -> Vec<Row> {
        let State { keys, .. } = self.state();
        // Without a lock there is nothing to open; while it is closed nothing can be said of any.
        let Some(keys) = keys else {
            return rows;
        };
        let (mut places, mut asked) = (Vec::new(), Vec::<JsValue>::new());
        for (at, row) in rows.iter_mut().enumerate() {
            if is_closed(&row.text) {
                places.push(at);
                asked.extend([(&row.key).into(), unseal(&row.text).unwrap_or_default().into()]);
            } else if let Ok(text) = unseal(&row.text) {
                // With a lock nothing is written in the clear: it was put there by somebody else, and reads as damaged.
                row.text = ["? ", text].concat();
            }
        }
        let opened = opened(self.js_text(), keys, &asked).await;
        for (at, text) in places.into_iter().zip(opened) {
            // What does not come out stays as it is, which reads as damaged.
            if let Some(text) = text {
                let damaged = Mark::of_closed(&rows[at].text) == Some(Mark::Damaged);
                rows[at].text = if damaged { text } else { seal(&text) };
            }
        }
        rows
    }
}
