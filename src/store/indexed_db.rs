//! The store in the browser: `IndexedDB`, database `aftercare`, object store `events`.
//!
//! | a browser may | so |
//! | --- | --- |
//! | call a write done that is still in memory | `strict` durability, explicit commit, success only on `complete` |
//! | report a failed commit as `abort` alone, with a null error | `abort` counts, and the transaction is asked for its error |
//! | cut the connection in the background, and say so late or never | every failure drops the handle, every wait ends; the next call opens a new one |
//! | let an old tab hold up a new version | a handle closes itself on `versionchange` |
//! | hold a database that a newer version has written | it is opened as it is, and only read |

mod class;
mod connection;
mod requests;
mod within;

use super::{EventStore, Opened, Row, StoreError};
pub use connection::Notice;
use connection::{Connection, Link};
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;
use within::within;

/// A write takes some milliseconds, and on a phone that is short of memory a second.
const WRITE_MS: i32 = 4_000;
/// Opening can mean starting a process, on a phone that has just woken up.
const READ_MS: i32 = 6_000;
/// What each row of a restored backup may take on top.
const ROW_MS: i32 = 2;

/// The store in the browser. Touches nothing before the first call.
pub struct IndexedDb {
    link: Link,
    notify: Rc<dyn Fn(Notice)>,
}

impl IndexedDb {
    /// A store that tells `notify` what other tabs do to the database.
    pub fn new(notify: impl Fn(Notice) + 'static) -> Self {
        Self {
            link: Rc::new(RefCell::new(None)),
            notify: Rc::new(notify),
        }
    }

    /// The connection that works, or a new one.
    async fn connection(&self) -> Result<Rc<Connection>, StoreError> {
        let held = self.link.borrow().clone();
        if let Some(connection) = held.filter(|connection| connection.is_alive()) {
            return Ok(connection);
        }
        let blocked = Rc::new(Cell::new(false));
        let link = Rc::clone(&self.link);
        let opening = Connection::open(Rc::clone(&self.notify), Rc::clone(&blocked));
        // An opening cannot be called off. One that comes too late is kept for the next call.
        let opened = within(READ_MS, async move {
            let connection = Rc::new(opening.await?);
            link.replace(Some(Rc::clone(&connection)));
            Ok(connection)
        });
        match opened.await {
            Err(StoreError::TimedOut) if blocked.get() => Err(StoreError::Blocked),
            outcome => outcome,
        }
    }

    /// What `work` makes of a connection, which is dropped if it fails.
    async fn with<T: 'static>(
        &self,
        limit_ms: i32,
        work: impl AsyncFnOnce(Rc<Connection>) -> Result<T, StoreError> + 'static,
    ) -> Result<T, StoreError> {
        let connection = self.connection().await?;
        let theirs = Rc::clone(&connection);
        let outcome = within(limit_ms, async move { work(theirs).await }).await;
        if outcome.is_err() {
            connection.close();
        }
        outcome
    }
}

impl fmt::Debug for IndexedDb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IndexedDb").finish_non_exhaustive()
    }
}

impl EventStore for IndexedDb {
    async fn open(&self) -> Result<Opened, StoreError> {
        let newer = self.connection().await?.is_newer();
        Ok(Opened { newer })
    }

    async fn append(&self, rows: &[Row]) -> Result<(), StoreError> {
        let count = i32::try_from(rows.len()).unwrap_or(i32::MAX);
        let limit_ms = WRITE_MS.saturating_add(count.saturating_mul(ROW_MS));
        let rows = rows.to_vec();
        self.with(limit_ms, async |connection| {
            requests::append(&connection, rows).await
        })
        .await
    }

    async fn newest(&self, before: Option<&str>, limit: u32) -> Result<Vec<Row>, StoreError> {
        let before = before.map(str::to_owned);
        self.with(READ_MS, async move |connection| {
            requests::newest(&connection, before, limit).await
        })
        .await
    }

    async fn get(&self, keys: &[String]) -> Result<Vec<Row>, StoreError> {
        let keys = keys.to_vec();
        self.with(READ_MS, async |connection| requests::get(&connection, keys).await)
            .await
    }

    async fn count(&self) -> Result<u32, StoreError> {
        self.with(READ_MS, async |connection| requests::count(&connection).await)
            .await
    }
}
