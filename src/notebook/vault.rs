//! The lock of this phone, open or closed, and what enciphers the record with it. The keys themselves are an object of
//! `public/vault.js`: nobody here can look into it.

mod rows;

use crate::care::passcode::as_phrase;
use crate::platform::Waiting;
use crate::platform::cipher::{Refused, ask, call};
use crate::store::cipher::MOST_TEXTS;
use crate::store::{Lock, StoreError};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Why it is still locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// What was typed opens nothing.
    Wrong,
    /// So many milliseconds are to pass before the next try.
    Wait(i64),
    /// The lock itself is damaged.
    Damaged,
    /// The store cannot be read or written.
    Store(StoreError),
}

/// The lock, or none. Its clones are the same one.
#[derive(Clone, Default)]
pub struct Vault(Rc<RefCell<State>>);

/// What is known of the lock.
#[derive(Clone, Default)]
struct State {
    /// It, if there is one.
    lock: Option<Rc<Lock>>,
    /// Its keys, while it is open.
    keys: Option<JsValue>,
    /// Whether there is one, as far as the shelf knows, until the store has been asked.
    supposed: bool,
}

/// The browser has no cipher: a page that did not come over HTTPS.
fn no_cipher(_: Refused) -> StoreError {
    StoreError::Failed("no cipher".into())
}

/// What was typed, twice: as it is, and as the recovery phrase where it can be one.
fn typed_as(typed: &str) -> [JsValue; 2] {
    [typed.into(), as_phrase(typed).into()]
}

impl Vault {
    fn state(&self) -> State {
        self.0.borrow().clone()
    }

    /// The text of the lock, if there is one.
    pub fn text(&self) -> Option<String> {
        self.0.borrow().lock.as_ref().map(|lock| lock.text.clone())
    }

    /// Supposes that there is one, until it is known.
    pub fn suppose(&self) {
        self.0.borrow_mut().supposed = true;
    }

    fn js_text(&self) -> JsValue {
        self.text().into()
    }

    /// Lets go of the keys.
    pub fn close_it(&self) {
        self.0.borrow_mut().keys = None;
    }

    /// What this one is from now on is what the other is.
    pub fn become_as(&self, other: &Self) {
        self.0.replace(other.state());
    }

    /// A new lock that `passcode` opens, and `phrase`: it, open, and its text.
    ///
    /// # Errors
    /// Where the browser has no cipher.
    pub async fn make(passcode: &str, phrase: &str) -> Result<(Self, String), StoreError> {
        let made = ask("make", &[passcode.into(), phrase.into()])
            .await
            .map_err(no_cipher)?;
        let part = |at| js_sys::Reflect::get_u32(&made, at).map_err(no_cipher);
        let text = part(0)?.as_string().unwrap_or_default();
        let vault = Self::default();
        vault.0.replace(State {
            lock: Some(Rc::new(Lock {
                text: text.clone(),
                used: 0,
                ledger: None,
            })),
            keys: Some(part(1)?),
            ..State::default()
        });
        Ok((vault, text))
    }

    /// Opens it, where `typed` is the passcode or the phrase.
    ///
    /// # Errors
    /// Why it is still locked.
    pub fn unlock<'a>(&'a self, typed: &'a str) -> Waiting<'a, Result<(), NotOpened>> {
        Box::pin(async move {
            let Some(lock) = self.state().lock else {
                return Ok(());
            };
            let [typed, phrase] = typed_as(typed);
            let arguments = [(&lock.text).into(), typed, phrase, lock.ledger.clone().into()];
            match ask("unlock", &arguments).await {
                Err(_) => Err(NotOpened::Damaged),
                Ok(keys) if keys.is_undefined() => Err(NotOpened::Wrong),
                Ok(keys) => {
                    self.0.borrow_mut().keys = Some(keys);
                    Ok(())
                }
            }
        })
    }

    /// The text of the lock with a new passcode, where `typed` opens it. Nothing else of it changes.
    ///
    /// # Errors
    /// Where the browser has no cipher.
    pub async fn with_passcode(&self, typed: &str, passcode: &str) -> Result<Option<String>, StoreError> {
        let [typed, phrase] = typed_as(typed);
        let arguments = [self.js_text(), typed, phrase, passcode.into()];
        let text = ask("withPasscode", &arguments).await.map_err(no_cipher)?;
        Ok(text.as_string())
    }

    /// The text of the lock with a new data key, if it is time for one.
    pub async fn rotated(&self) -> Option<String> {
        let State { lock, keys, .. } = self.state();
        let lock = lock.filter(|lock| lock.used >= MOST_TEXTS)?;
        let text = ask("withNewKey", &[(&lock.text).into(), keys?]).await.ok()?;
        text.as_string()
    }

    /// `text` as it may stand on the shelf under `name`; `None` without a lock, or where the browser does not do it.
    pub async fn private(&self, name: &str, text: &str) -> Option<String> {
        let noted = ask("note", &[self.text()?.into(), name.into(), text.into()]).await;
        Some(crate::store::seal::seal(&noted.ok()?.as_string()?))
    }

    /// What stands there, where it can be opened.
    pub async fn read_private(&self, name: &str, stored: &str) -> Option<String> {
        let keys = self.state().keys?;
        let stored = crate::store::seal::unseal(stored).ok()?;
        rows::opened(self.js_text(), keys, &[name.into(), stored.into()])
            .await
            .pop()
            .flatten()
    }

    /// Whether the keys here are those of the lock with this text.
    fn keys_are_of(&self, text: &str) -> bool {
        let keys = self.0.borrow().keys.clone();
        let same = keys.and_then(|keys| call("isOf", &[keys, text.into()]).ok());
        same.is_some_and(|same| same.is_truthy())
    }
}
