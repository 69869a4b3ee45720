//! One connection to the database, from opening it to losing it.

use super::class;
use crate::store::StoreError;
use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::Error;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::IdbVersionChangeEvent;

/// The name of the database.
const NAME: &str = "aftercare";
/// The version of the database that this code writes.
const VERSION: u32 = 1;
/// The object store of the events; its keys are given, not generated.
pub(super) const EVENTS: &str = "events";

/// Where the engine holds its connection, if it has one.
pub(super) type Link = Rc<RefCell<Option<Rc<Connection>>>>;

/// What another tab does to the database. This tab has let go of it already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It runs a newer version of the app.
    Newer,
    /// It deletes everything.
    Deleted,
}

/// A connection, alive until the browser or a failure ends it.
pub(super) struct Connection {
    db: Database,
    alive: Rc<Cell<bool>>,
    _on_close: Closure<dyn FnMut()>,
    _on_version_change: Closure<dyn FnMut(IdbVersionChangeEvent)>,
}

impl Connection {
    /// Opens the database, sets `blocked` while an old tab is in the way.
    pub async fn open(notify: Rc<dyn Fn(Notice)>, blocked: Rc<Cell<bool>>) -> Result<Self, StoreError> {
        let db = open_or_read(&blocked).await?;
        if has_events(&db) {
            return Ok(Self::new(db, notify));
        }
        // A database with nothing at all in it, not even the place for events: left behind by
        // something that opened it and did not set it up. No write would ever work again.
        let empty = db.object_store_names().next().is_none();
        db.as_sys().close();
        if empty {
            delete().await?;
            let db = open_or_read(&blocked).await?;
            if has_events(&db) {
                return Ok(Self::new(db, notify));
            }
            db.close();
        }
        Err(StoreError::Failed("no place for events".into()))
    }

    fn new(db: Database, notify: Rc<dyn Fn(Notice)>) -> Self {
        let alive = Rc::new(Cell::new(true));
        let closed = Rc::clone(&alive);
        let on_close = Closure::new(move || closed.set(false));
        let left = Rc::clone(&alive);
        let handle = db.clone();
        let on_version_change = Closure::new(move |event: IdbVersionChangeEvent| {
            left.set(false);
            handle.as_sys().close();
            notify(match event.new_version() {
                Some(_) => Notice::Newer,
                None => Notice::Deleted,
            });
        });
        let sys = db.as_sys();
        sys.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        sys.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        Self {
            db,
            alive,
            _on_close: on_close,
            _on_version_change: on_version_change,
        }
    }

    /// The database itself.
    pub const fn db(&self) -> &Database {
        &self.db
    }

    /// Whether nothing has ended it yet, as far as the browser has said.
    pub fn is_alive(&self) -> bool {
        self.alive.get()
    }

    /// Whether a newer version of the app has set the database up.
    pub fn is_newer(&self) -> bool {
        self.db.version() > f64::from(VERSION)
    }

    /// Ends it. What is under way in the browser comes to its own end.
    pub fn close(&self) {
        self.alive.set(false);
        self.db.as_sys().close();
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let sys = self.db.as_sys();
        sys.set_onclose(None);
        sys.set_onversionchange(None);
        sys.close();
    }
}

/// The database in our version or, if a newer one has been here, as it is.
async fn open_or_read(blocked: &Rc<Cell<bool>>) -> Result<Database, StoreError> {
    match open(Some(VERSION), blocked).await {
        Err(StoreError::Newer) => open(None, blocked).await,
        outcome => outcome,
    }
}

async fn open(version: Option<u32>, blocked: &Rc<Cell<bool>>) -> Result<Database, StoreError> {
    let blocked = Rc::clone(blocked);
    // Also without a version: the database may have been deleted a moment ago, and is then made anew.
    let builder = Database::open(NAME)
        .with_on_upgrade_needed(upgrade)
        .with_on_blocked(move |_| {
            blocked.set(true);
            Ok(())
        });
    let request = match version {
        Some(version) => builder.with_version(version).build(),
        None => builder.build(),
    };
    let request = request.map_err(|error| class::of_opening(&error))?;
    request.await.map_err(|error| class::of_opening(&error))
}

/// One step for each version, from whichever there is.
#[expect(clippy::needless_pass_by_value, reason = "the shape that the crate asks for")]
fn upgrade(event: VersionChangeEvent, db: Database) -> Result<(), Error> {
    if event.old_version() < 1.0 {
        db.create_object_store(EVENTS).build()?;
    }
    Ok(())
}

fn has_events(db: &Database) -> bool {
    db.object_store_names().any(|name| name == EVENTS)
}

async fn delete() -> Result<(), StoreError> {
    let request = Database::delete_by_name(NAME).map_err(|error| class::of_opening(&error))?;
    request.await.map_err(|error| class::of_error(&error))
}
