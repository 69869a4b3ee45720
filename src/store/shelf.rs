//! The small synchronous store beside the database: a port, the keys in use, and an engine in memory.

use super::error::StoreError;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// How every key begins.
pub const OURS: &str = "aftercare.";
/// Settings, as JSON; the start script reads them before the first paint.
pub const SETTINGS: &str = "aftercare.settings";
/// The entry being written, as JSON.
pub const DRAFT: &str = "aftercare.draft";
/// The one that is written while it is locked, until it is opened.
pub const NOTED: &str = "aftercare.noted";
/// Which guidance pages were read, and how far.
pub const READ: &str = "aftercare.read";
/// For which session Rest mode was refused, and what Now has told of which.
pub const SEEN: &str = "aftercare.seen";
/// Contacts that the person wants to see while it is locked: a name and a number in each line, in the clear.
pub const SHOWN: &str = "aftercare.shown";
/// That there is a lock: known before the database has answered, so that nothing is put here in the clear until then.
pub const LOCKED: &str = "aftercare.locked";
/// Wrong tries to unlock, and when the last one was.
pub const TRIES: &str = "aftercare.tries";
/// When the last backup was made and the next one put off, as JSON.
pub const BACKUPS: &str = "aftercare.backups";
/// The write-ahead note: this, then the event's key, holds the sealed event.
///
/// One key for each event: two tabs cannot overwrite each other's.
pub const AHEAD: &str = "aftercare.ahead.";
/// How many events there were and which was the newest, as JSON.
pub const TRIPWIRE: &str = "aftercare.tripwire";
/// Written and removed again, to see whether anything can be.
pub const PROBE: &str = "aftercare.probe";

/// The port to a small store of texts that answers at once.
pub trait Shelf {
    /// The text under `key`, if there is one.
    ///
    /// # Errors
    /// [`StoreError::Denied`] if the browser does not let this page store anything.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts `value` under `key`.
    ///
    /// # Errors
    /// [`StoreError::Denied`], or [`StoreError::Full`] with the earlier text left as it was.
    fn set(&self, key: &str, value: &str) -> Result<(), StoreError>;

    /// Removes `key`; well if it is not there.
    ///
    /// # Errors
    /// [`StoreError::Denied`].
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// Every key that begins with `prefix`, in order.
    ///
    /// # Errors
    /// [`StoreError::Denied`].
    fn keys_with_prefix(&self, prefix: &str) -> Result<Vec<String>, StoreError>;
}

/// A shelf in memory. Its clones are the same shelf, as the tabs of one browser have one.
#[derive(Clone, Debug, Default)]
pub struct MemoryShelf {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    denied: Rc<Cell<bool>>,
    full: Rc<Cell<bool>>,
}

impl MemoryShelf {
    /// An empty shelf.
    pub fn new() -> Self {
        Self::default()
    }

    /// From now on refuses every call, or none.
    pub fn set_denied(&self, denied: bool) {
        self.denied.set(denied);
    }

    /// From now on takes nothing more, or everything.
    pub fn set_full(&self, full: bool) {
        self.full.set(full);
    }

    fn allowed(&self) -> Result<(), StoreError> {
        if self.denied.get() {
            Err(StoreError::Denied)
        } else {
            Ok(())
        }
    }
}

impl Shelf for MemoryShelf {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.allowed()?;
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.allowed()?;
        if self.full.get() {
            return Err(StoreError::Full);
        }
        self.texts.borrow_mut().insert(key.into(), value.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.allowed()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }

    fn keys_with_prefix(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.allowed()?;
        let texts = self.texts.borrow();
        let keys = texts.keys().filter(|key| key.starts_with(prefix));
        Ok(keys.cloned().collect())
    }
}
