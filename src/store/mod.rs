//! Where everything that the person writes is kept, and what "Saved" means.
//!
//! | what | where | why there |
//! | --- | --- | --- |
//! | the events | `IndexedDB` ([`EventStore`]) | the only place in a browser whose "done" can mean "on disk" |
//! | an event on its way there | `localStorage` ([`Shelf`]), as the write-ahead note | synchronous: it is there before the finger has left the glass, also when the page is frozen or closed in the next moment |
//! | how many events there were, and the newest | `localStorage`, as the tripwire | it notices a database that was emptied |
//! | settings, and the entry being written | `localStorage` | small, read before the first paint, and no loss if they go |
//!
//! Measured, with a browser killed at random moments: of what `localStorage` had taken, 38 % was gone
//! afterwards; of what `IndexedDB` had confirmed, nothing. So an entry is called saved when `IndexedDB`
//! says `complete`, and never before. What is in `localStorage` only helps when something else fails.
//!
//! [`Keeper`] brings the two together and knows no browser: every failure of storage can be played
//! through on the host, with [`MemoryStore`] and [`MemoryShelf`].
//!
//! Invariants
//! - Events are only ever added. Adding one twice changes nothing, and adding one that was deleted for good neither.
//! - Tombstones alone replace rows, under the same keys, so that their number stays; they hold against every copy. Where
//!   there is no room for them the rows go all the same, and they wait on the shelf ([`erasing`]).
//! - What is added together is there together, or not at all.
//! - A failed write leaves everything that was there before, and its note.
//! - The tripwire never claims more than was there, whatever several tabs do.
//! - A loss stays told, whatever is written after it, until the person accepts it.
//! - *Delete everything* leaves nothing, no tombstone either.
//! - Nothing is written before the whole store has been looked through for rows of a newer version.

#![allow(clippy::similar_names, reason = "a shelf is not a self")]

mod ahead;
pub mod cipher;
mod counting;
mod entry;
mod erasing;
mod error;
#[cfg(target_arch = "wasm32")]
mod indexed_db;
mod keeper;
#[cfg(target_arch = "wasm32")]
mod local;
mod locking;
mod memory;
mod opening;
mod reading;
pub mod seal;
pub mod shelf;
mod survey;
#[cfg(target_arch = "wasm32")]
mod thrown;
mod tripwire;

pub use cipher::{Cipher, Lock, NoCipher};
pub use entry::{Entry, Pending, Slice};
pub use error::StoreError;
#[cfg(target_arch = "wasm32")]
pub use indexed_db::{IndexedDb, Notice};
pub use keeper::Keeper;
#[cfg(target_arch = "wasm32")]
pub use local::LocalShelf;
pub use memory::{Fault, MemoryStore};
pub use opening::Opening;
pub use shelf::{MemoryShelf, Shelf};
pub use tripwire::Missing;

use crate::care::event::TOMBSTONE_END;
use cipher::{Closed, Mark};
use std::pin::Pin;

/// Work that is waited for. Boxed, so that it is compiled once and not wherever somebody waits for it.
type Waiting<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// One event as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place in the order, as text: the rows sort as the events do.
    pub key: String,
    /// The event's text, sealed (see [`seal`]).
    pub text: String,
}

impl Row {
    /// Whether it is written where `stored` stands. What is whole stays, and so every tombstone does; a tombstone is
    /// written over everything. What was enciphered with another `lock` than there is now is not whole: nobody can open it.
    fn replaces(&self, stored: &str, lock: Option<&str>) -> bool {
        let is_lost = |closed: Closed| lock.is_none_or(|lock| !lock.contains(closed.key));
        seal::unseal(stored).is_err() || Closed::of(stored).is_some_and(is_lost) || self.is_tombstone()
    }

    /// Whether it deletes for good, enciphered or not.
    pub fn is_tombstone(&self) -> bool {
        let closed = Closed::of(&self.text);
        closed.map_or_else(
            || self.text.ends_with(TOMBSTONE_END),
            |closed| closed.mark == Mark::Tombstone,
        )
    }

    /// Whether it is no event, but the ledger of the lock ([`Lock::ledger`]).
    fn is_ledger(&self) -> bool {
        self.key == LEDGER
    }

    /// The ledger that this row brings, and how the one begins from which it was made.
    fn ledger(&self) -> (&str, &str) {
        self.text.split_once(' ').unwrap_or((&self.text, ""))
    }

    /// The ledger that this row brings, where it was made from the one that is `stored`: no tab loses what another adds.
    fn ledger_after(&self, stored: Option<&str>) -> Result<&str, StoreError> {
        let (text, before) = self.ledger();
        let stored = stored.unwrap_or_default();
        if stored.starts_with(before) && stored.is_empty() == before.is_empty() {
            Ok(text)
        } else {
            Err(StoreError::Locked)
        }
    }
}

/// The key of the ledger, among rows; no event has it. On its way its text is followed by how the text begins from which
/// it was made, if there was one.
pub const LEDGER: &str = "erased";

/// A change of the lock, and of the form of all rows with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relock {
    /// The text of the lock that must be there, or none.
    pub before: Option<String>,
    /// The text of the lock that comes in its place, or none.
    pub after: Option<String>,
    /// The rows in their new form, each with the text that must stand there, and no other rows may; nothing where their
    /// form stays.
    pub rows: Option<Vec<(Row, String)>>,
    /// The ledger in its new form, where the form changes.
    pub ledger: Option<String>,
}

/// What was found on opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// A newer version of the app has written here: it may be read, and not be written.
    pub newer: bool,
}

/// The port to the place where events are kept.
///
/// An engine never holds on to a connection that has failed: the next call opens a new one.
#[expect(async_fn_in_trait, reason = "one thread: no future has to be sent anywhere")]
pub trait EventStore {
    /// Makes sure that the store can be reached. The other calls do so by themselves.
    ///
    /// # Errors
    /// Why it cannot be reached.
    async fn open(&self) -> Result<Opened, StoreError>;

    /// Adds all `rows`, or none. Done means on disk. Rows that are there already change nothing, but for tombstones,
    /// which take the places of what they stand for. [`StoreError::Locked`] if they are not in the form that the lock
    /// asks for ([`cipher::fits`]), or the ledger among them was made from another than there is, which is looked at in
    /// the same transaction.
    ///
    /// # Errors
    /// Why it is not certain that they are there. After a timeout or a lost connection they may be.
    async fn append(&self, rows: &[Row]) -> Result<(), StoreError>;

    /// Removes what stands under the keys of `rows`, all of it or nothing, but tombstones. Done means on disk; it takes no
    /// room. [`StoreError::Locked`] as with [`EventStore::append`].
    ///
    /// # Errors
    /// Why it is not certain that they are gone.
    async fn remove(&self, rows: &[Row]) -> Result<(), StoreError>;

    /// Up to `limit` rows with the greatest keys below `before` (of all, if `None`), greatest first.
    ///
    /// # Errors
    /// Why they cannot be read.
    async fn newest(&self, before: Option<&str>, limit: u32) -> Result<Vec<Row>, StoreError>;

    /// Those of the rows named by `keys` that are there.
    ///
    /// # Errors
    /// Why they cannot be read.
    async fn get(&self, keys: &[String]) -> Result<Vec<Row>, StoreError>;

    /// How many rows there are.
    ///
    /// # Errors
    /// Why they cannot be counted.
    async fn count(&self) -> Result<u32, StoreError>;

    /// The lock, if there is one.
    ///
    /// # Errors
    /// Why it cannot be read.
    async fn lock(&self) -> Result<Option<Lock>, StoreError>;

    /// Changes the lock, and with it the form of all rows: all of it or nothing, and done means on disk. `false`, and
    /// nothing is changed, if something is not as it was when the change was made up.
    ///
    /// # Errors
    /// Why it is not certain that it was done.
    async fn relock(&self, change: &Relock) -> Result<bool, StoreError>;

    /// Deletes all rows, and whatever else a newer version may have put beside them. Another tab's connection ends.
    ///
    /// # Errors
    /// Why it is not certain that they are gone.
    async fn wipe(&self) -> Result<(), StoreError>;
}
