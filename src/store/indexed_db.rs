//! The store in the browser: `IndexedDB`, database `aftercare`, object stores `events` and `lock`.
//!
//! | a browser may | so |
//! | --- | --- |
//! | call a write done that is still in memory | `strict` durability, explicit commit, success only on `complete` |
//! | report a failed commit as `abort` alone, with a null error | `abort` counts, and the transaction is asked for its error |
//! | cut the connection in the background, and say so late or never | every failure drops the handle, every wait ends; the next call opens a new one |
//! | let an old tab hold up a new version | a handle closes itself on `versionchange` |
//! | hold a database that a newer version has written | it is opened as it is, and only read |
//! | take an interrupted write, two starts later, for a damaged database, and delete it | [`torn`] |

mod class;
mod connection;
mod limit;
mod locks;
mod requests;
mod torn;
mod transaction;

use super::cipher::is_closed;
use super::{EventStore, Lock, Opened, Relock, Row, StoreError, Waiting};
pub use connection::Notice;
use connection::{Connection, Link};
use js_sys::Promise;
use limit::Limit;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A write takes some milliseconds, and on a phone that is short of memory a second.
const WRITE_MS: i32 = 4_000;
/// Opening can mean starting a process, on a phone that has just woken up.
const READ_MS: i32 = 6_000;
/// What each row of a restored backup may take on top.
const ROW_MS: i32 = 2;

/// How long a write of so many rows may take.
fn write_ms(rows: usize) -> i32 {
    let rows = i32::try_from(rows).unwrap_or(i32::MAX);
    WRITE_MS.saturating_add(rows.saturating_mul(ROW_MS))
}

/// The store in the browser. Touches nothing before the first call.
pub struct IndexedDb {
    link: Link,
    notify: Rc<dyn Fn(Notice)>,
    /// Whether it was looked for a write that was interrupted.
    looked: Cell<bool>,
}

impl IndexedDb {
    /// A store that tells `notify` what other tabs do to the database.
    pub fn new(notify: impl Fn(Notice) + 'static) -> Self {
        Self {
            link: Rc::new(RefCell::new(None)),
            notify: Rc::new(notify),
            looked: Cell::new(false),
        }
    }

    /// The connection that works, or a new one.
    fn connection(&self) -> Waiting<'_, Result<Rc<Connection>, StoreError>> {
        Box::pin(async move {
            let held = self.link.borrow().clone();
            if let Some(connection) = held.filter(|connection| connection.is_alive()) {
                return Ok(connection);
            }
            let blocked = Rc::new(Cell::new(false));
            let outcome = Rc::new(RefCell::new(None));
            let opened = self.opening(&blocked, &outcome);
            // Whether in time or not: what came of it by now is in `outcome`.
            let _ = Limit::of(READ_MS).wait(&opened).await;
            match outcome.take() {
                Some(outcome) => outcome,
                None if blocked.get() => Err(StoreError::Blocked),
                None => Err(StoreError::TimedOut),
            }
        })
    }

    /// Announces a write, if it is `large`.
    async fn announce(&self, connection: &Connection, large: bool) -> Result<Option<JsValue>, StoreError> {
        if !large || connection.is_newer() {
            return Ok(None);
        }
        let announced = torn::announce(connection).await;
        connection.closed_if_failed(announced).map(Some)
    }

    /// Takes an announcement back once the browser has tidied up. Where that fails, or the page is closed before, the next
    /// start does more than it had to.
    fn take_back_later(&self, announced: Option<JsValue>) {
        let Some(announced) = announced else { return };
        let link = Rc::clone(&self.link);
        // Boxed, so that the machinery around it is compiled once.
        let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
            limit::pause(torn::TIDY_MS).await;
            let connection = link.borrow().clone();
            if let Some(connection) = connection.filter(|connection| connection.is_alive()) {
                let _ = connection.closed_if_failed(torn::take_back(&connection, &announced).await);
            }
        });
        wasm_bindgen_futures::spawn_local(work);
    }

    /// Opens a connection; kept when it has come to its end, whose outcome it leaves.
    ///
    /// An opening cannot be called off, and a handler that is taken away in the middle of an upgrade
    /// would leave a database with nothing in it. So it goes on by itself, also when nobody waits
    /// any more; one that comes too late is kept for the next call.
    fn opening(&self, blocked: &Rc<Cell<bool>>, outcome: &Rc<Outcome>) -> Promise {
        Promise::new(&mut |resolve, _| {
            let opening = Connection::open(Rc::clone(&self.notify), Rc::clone(blocked));
            let (link, outcome) = (Rc::clone(&self.link), Rc::clone(outcome));
            // Boxed, so that the machinery around it is compiled once.
            let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
                let opened = opening.await.map(Rc::new);
                if let Ok(connection) = &opened {
                    link.replace(Some(Rc::clone(connection)));
                }
                outcome.replace(Some(opened));
                // Keeping a promise cannot fail.
                let _ = resolve.call0(&JsValue::UNDEFINED);
            });
            wasm_bindgen_futures::spawn_local(work);
        })
    }
}

/// What came of an opening, once something has.
type Outcome = RefCell<Option<Result<Rc<Connection>, StoreError>>>;

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
        let limit_ms = write_ms(rows.len());
        let connection = self.connection().await?;
        let large = torn::is_large(rows.iter());
        // What the person has just noted, and there is no passcode.
        if !large
            && rows
                .iter()
                .all(|row| !row.is_tombstone() && !is_closed(&row.text))
        {
            let added = requests::add(&connection, rows, limit_ms).await;
            if connection.closed_if_failed(added)? {
                return Ok(());
            }
        }
        let announced = self.announce(&connection, large).await?;
        let appended = requests::append(&connection, rows, limit_ms).await;
        self.take_back_later(announced);
        connection.closed_if_failed(appended)
    }

    async fn remove(&self, rows: &[Row]) -> Result<(), StoreError> {
        let connection = self.connection().await?;
        connection.closed_if_failed(requests::remove(&connection, rows).await)
    }

    async fn newest(&self, before: Option<&str>, limit: u32) -> Result<Vec<Row>, StoreError> {
        let connection = self.connection().await?;
        connection.closed_if_failed(requests::newest(&connection, before, limit).await)
    }

    async fn get(&self, keys: &[String]) -> Result<Vec<Row>, StoreError> {
        let connection = self.connection().await?;
        connection.closed_if_failed(requests::get(&connection, keys).await)
    }

    async fn count(&self) -> Result<u32, StoreError> {
        let connection = self.connection().await?;
        connection.closed_if_failed(requests::count(&connection).await)
    }

    async fn lock(&self) -> Result<Option<Lock>, StoreError> {
        let connection = self.connection().await?;
        let (lock, announced) = connection.closed_if_failed(locks::read(&connection).await)?;
        // Later it is a write of this page, or of another tab, that is still under way.
        if !self.looked.replace(true)
            && announced.is_some()
            && !connection.is_newer()
            && torn::mend(&connection).await.is_ok()
        {
            // Where that fails the next start tries again.
            self.take_back_later(announced);
        }
        Ok(lock)
    }

    async fn relock(&self, change: &Relock) -> Result<bool, StoreError> {
        let connection = self.connection().await?;
        let rows = change.rows.iter().flatten();
        let large = torn::is_large(rows.map(|(row, _)| row));
        let announced = self.announce(&connection, large).await?;
        let changed = locks::change(&connection, change).await;
        self.take_back_later(announced);
        connection.closed_if_failed(changed)
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        if let Some(connection) = self.link.take() {
            connection.db().close();
        }
        connection::delete().await
    }
}
