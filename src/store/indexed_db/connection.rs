//! One connection to the database, from opening it to losing it.

use super::limit::Limit;
use super::{READ_MS, class};
use crate::store::StoreError;
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbVersionChangeEvent};

/// The name of the database.
const NAME: &str = "aftercare";
/// The version of the database that this code writes.
const VERSION: u32 = 2;
/// The object store of the events; its keys are given, not generated.
pub(super) const EVENTS: &str = "events";

/// The object store of the lock: its text, how many texts were enciphered, and its ledger, each under its name.
pub(super) const LOCK: &str = "lock";

/// Where the engine holds its connection, if it has one.
pub(super) type Link = Rc<RefCell<Option<Rc<Connection>>>>;

/// The one type of handler, which is thus compiled once.
type Handler = Closure<dyn Fn(Event)>;

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
    db: IdbDatabase,
    alive: Rc<Cell<bool>>,
    _on_end: Handler,
}

impl Connection {
    /// Opens the database, sets `blocked` while an old tab is in the way.
    pub async fn open(notify: Rc<dyn Fn(Notice)>, blocked: Rc<Cell<bool>>) -> Result<Self, StoreError> {
        let mut db = open_or_read(&blocked).await?;
        // A database with nothing at all in it, not even the place for events: left behind by
        // something that opened it and did not set it up. No write would ever work again.
        if db.object_store_names().length() == 0 {
            db.close();
            delete().await?;
            db = open_or_read(&blocked).await?;
        }
        if db.object_store_names().contains(EVENTS) {
            return Ok(Self::new(db, notify));
        }
        db.close();
        Err(StoreError::Failed("no place for events".into()))
    }

    fn new(db: IdbDatabase, notify: Rc<dyn Fn(Notice)>) -> Self {
        let alive = Rc::new(Cell::new(true));
        let (left, handle) = (Rc::clone(&alive), db.clone());
        let on_end = Handler::new(move |event: Event| {
            left.set(false);
            // The other event is `close`: the browser has cut it.
            if let Some(change) = event.dyn_ref::<IdbVersionChangeEvent>() {
                handle.close();
                notify(match change.new_version() {
                    Some(_) => Notice::Newer,
                    None => Notice::Deleted,
                });
            }
        });
        let handler = Some(on_end.as_ref().unchecked_ref());
        db.set_onclose(handler);
        db.set_onversionchange(handler);
        Self {
            db,
            alive,
            _on_end: on_end,
        }
    }

    /// The database itself.
    pub const fn db(&self) -> &IdbDatabase {
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

    /// What came of asking it. After a failure it is not asked again; what is under way in the
    /// browser comes to its own end.
    pub fn closed_if_failed<T>(&self, outcome: Result<T, StoreError>) -> Result<T, StoreError> {
        if outcome.is_err() {
            self.alive.set(false);
            self.db.close();
        }
        outcome
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.db.set_onclose(None);
        self.db.set_onversionchange(None);
        self.db.close();
    }
}

/// The database in our version or, if a newer one has been here, as it is.
async fn open_or_read(blocked: &Rc<Cell<bool>>) -> Result<IdbDatabase, StoreError> {
    match open(Some(VERSION), blocked).await {
        Err(StoreError::Newer) => open(None, blocked).await,
        outcome => outcome,
    }
}

async fn open(version: Option<u32>, blocked: &Rc<Cell<bool>>) -> Result<IdbDatabase, StoreError> {
    let factory = factory()?;
    let request = match version {
        Some(version) => factory.open_with_u32(NAME, version),
        None => factory.open(NAME),
    };
    // Only a browser that refuses storage throws here.
    let request = request.map_err(|_| StoreError::Denied)?;
    let (blocked, asked) = (Rc::clone(blocked), request.clone());
    let on_step = Handler::new(move |event: Event| {
        if event.type_() == "blocked" {
            blocked.set(true);
        } else {
            // If it fails, there is no place for events, which is seen when it is open.
            let _ = upgrade(&asked, event.unchecked_ref());
        }
    });
    let handler = Some(on_step.as_ref().unchecked_ref());
    request.set_onblocked(handler);
    // Also without a version: the database may have been deleted a moment ago, and is then made anew.
    request.set_onupgradeneeded(handler);
    ended(&request).await.map_err(|event| class::of_opening(&event))?;
    Ok(request.result()?.unchecked_into())
}

/// One step for each version, from whichever there is.
fn upgrade(request: &IdbOpenDbRequest, event: &IdbVersionChangeEvent) -> Result<(), JsValue> {
    let db: IdbDatabase = request.result()?.unchecked_into();
    if event.old_version() < 1.0 {
        db.create_object_store(EVENTS)?;
    }
    if event.old_version() < 2.0 {
        db.create_object_store(LOCK)?;
    }
    Ok(())
}

/// Deletes the database with all that is in it, as soon as every tab has let go of it.
pub(super) async fn delete() -> Result<(), StoreError> {
    let request = factory()?.delete_database(NAME).map_err(class::of_refusal)?;
    Limit::of(READ_MS).wait(&end(&request)).await
}

fn factory() -> Result<IdbFactory, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Denied)?;
    let factory = window.indexed_db().map_err(class::of_refusal)?;
    factory.ok_or(StoreError::Denied)
}

/// Waits for the end of a request that belongs to no transaction yet; fails with its event.
async fn ended(request: &IdbOpenDbRequest) -> Result<(), JsValue> {
    JsFuture::from(end(request)).await.map(drop)
}

/// The event that ends it.
fn end(request: &IdbOpenDbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}
