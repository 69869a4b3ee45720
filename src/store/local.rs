//! The shelf in the browser: `localStorage`.

use super::{Shelf, StoreError};
use gloo_storage::{LocalStorage, Storage};

/// `localStorage`, as far as the browser allows it.
#[derive(Clone, Copy, Debug, Default)]
pub struct LocalShelf;

impl LocalShelf {
    /// The one shelf that a page has.
    pub const fn new() -> Self {
        Self
    }
}

/// The storage, if this page may have it now.
///
/// Asked each time, for a person can block it while the page is open; and asked before gloo is,
/// for gloo panics where it is blocked. Its typed calls would panic on other failures and wrap
/// every text in JSON once more, so only the handle is taken from it.
fn storage() -> Result<web_sys::Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Denied)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(StoreError::Denied),
    }
}

impl Shelf for LocalShelf {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(storage()?.get_item(key)?)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StoreError> {
        Ok(storage()?.set_item(key, value)?)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        Ok(storage()?.remove_item(key)?)
    }

    fn keys_with_prefix(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let storage = storage()?;
        let mut keys = Vec::new();
        for index in 0..storage.length()? {
            let key = storage.key(index)?;
            keys.extend(key.filter(|key| key.starts_with(prefix)));
        }
        keys.sort_unstable();
        Ok(keys)
    }
}
