//! One transaction on the events and the lock. The browser's own promises hear its events: no handler of ours can come too late.
//!
//! A transaction ends by itself when nothing is asked of it. What is asked in answer to an answer
//! still belongs to it, because promises are followed up before the browser looks.

use super::class;
use super::connection::{Connection, EVENTS, LOCK};
use super::limit::Limit;
use crate::store::{StoreError, Waiting};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbObjectStore, IdbRequest, IdbTransaction};

/// Whether a transaction that is told to commit still comes to nothing when something fails that was asked of it before.
/// Firefox commits what did not fail (measured: `tests/browser/engines_lock.test.mjs`). There it ends by itself, a moment later,
/// and as a whole.
fn keeps_its_word() -> bool {
    let window = js_sys::global();
    // Nothing but Firefox has it.
    matches!(Reflect::has(&window, &"mozInnerScreenX".into()), Ok(false))
}

/// A transaction that is under way.
pub(super) struct Transaction {
    inner: IdbTransaction,
    limit: Limit,
    /// The object store of the events.
    pub events: IdbObjectStore,
    /// That of the lock.
    pub lock: IdbObjectStore,
}

impl Transaction {
    /// Reads for at most `limit_ms`.
    pub fn reading(connection: &Connection, limit_ms: i32) -> Result<Self, StoreError> {
        Self::begin(connection, "readonly", &JsValue::UNDEFINED, limit_ms)
    }

    /// Writes for at most `limit_ms`, and is called complete when it is on disk.
    pub fn writing(connection: &Connection, limit_ms: i32) -> Result<Self, StoreError> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        Self::begin(connection, "readwrite", &options, limit_ms)
    }

    /// By its name, for the bindings do not know the options.
    fn begin(
        connection: &Connection,
        mode: &str,
        options: &JsValue,
        limit_ms: i32,
    ) -> Result<Self, StoreError> {
        let limit = Limit::of(limit_ms);
        let db = connection.db();
        let begin: Function = Reflect::get(db, &"transaction".into())?.unchecked_into();
        let stores = Array::of2(&EVENTS.into(), &LOCK.into());
        let begun = begin.call3(db, &stores, &mode.into(), options)?;
        let inner: IdbTransaction = begun.unchecked_into();
        Ok(Self {
            events: inner.object_store(EVENTS)?,
            lock: inner.object_store(LOCK)?,
            inner,
            limit,
        })
    }

    /// What `request` brings, and with it all that was asked before. Without it nothing of the transaction comes to be: left to
    /// itself it would commit what was asked so far.
    pub fn answer<'a>(&'a self, request: &'a IdbRequest) -> Waiting<'a, Result<JsValue, StoreError>> {
        Box::pin(async move {
            let answered = self.wait(Some(request)).await;
            if answered.is_err() {
                // It fails only if it has come to an end by itself.
                let _ = self.inner.abort();
            }
            answered?;
            Ok(request.result()?)
        })
    }

    /// Has all of it brought to disk, where `asked` is what came of asking; or takes all of it back.
    #[expect(
        deprecated,
        reason = "only the bindings call it so: the standard and every browser have it"
    )]
    pub fn commit(self, asked: Result<(), JsValue>) -> Waiting<'static, Result<(), StoreError>> {
        Box::pin(async move {
            let ended = asked.and_then(|()| {
                if keeps_its_word() {
                    self.inner.commit()
                } else {
                    Ok(())
                }
            });
            if let Err(thrown) = ended {
                // It fails only if it has come to an end by itself.
                let _ = self.inner.abort();
                return Err(thrown.into());
            }
            let committed = self.wait(None).await;
            committed.map_err(|error| self.reason(error))
        })
    }

    /// Why `error` came. Browsers often say `abort` of a request, and keep the reason, if there is one, in the transaction: a
    /// full disk arrives like that.
    pub fn reason(&self, error: StoreError) -> StoreError {
        match (error, self.inner.error()) {
            (StoreError::Aborted, Some(reason)) => class::of_reason(reason.into()),
            (error, _) => error,
        }
    }

    /// Waits for the answer to `request` or, without one, for the end. The first failure of any
    /// request counts for all: it takes the whole transaction back.
    async fn wait(&self, request: Option<&IdbRequest>) -> Result<(), StoreError> {
        let event = Promise::new(&mut |resolve, reject| {
            match request {
                Some(request) => request.set_onsuccess(Some(&resolve)),
                None => self.inner.set_oncomplete(Some(&resolve)),
            }
            self.inner.set_onerror(Some(&reject));
            self.inner.set_onabort(Some(&reject));
        });
        self.limit.wait(&event).await
    }
}
