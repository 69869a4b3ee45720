//! What stands between events and the store while a passcode is set: the port, and the form of an enciphered text.
//!
//! An enciphered text stands within the seal of every text ([`super::seal`]): `~`, a mark, the id of its key, and Base64.
//! The mark, the key and the row's own key are bound to it (associated data), so that none can be put in the place of
//! another, and no mark can be changed. What enciphers is `public/vault.js`.

use super::seal::{seal, unseal};
use super::{Row, StoreError};

/// Every enciphered text begins so; the text of an event begins with a brace.
const SIGN: char = '~';
/// How long the id of a key is, in letters.
pub const ID_LENGTH: usize = 8;

/// What an enciphered text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An event, under a data key.
    Event,
    /// A tombstone, under a data key: the store must know it to let it take the place of what it stands for.
    Tombstone,
    /// Anything, under the public key of the lock: written by whoever has no key to read.
    Note,
    /// A text that was damaged before it was enciphered, as it stood.
    Damaged,
}

impl Mark {
    const ALL: [(Self, char); 4] = [
        (Self::Event, 'e'),
        (Self::Tombstone, 't'),
        (Self::Note, 'n'),
        (Self::Damaged, 'd'),
    ];

    /// How it is written.
    pub fn letter(self) -> char {
        let found = Self::ALL.into_iter().find(|(mark, _)| *mark == self);
        found.map_or(SIGN, |(_, letter)| letter)
    }

    /// What a text is that is written under a data key.
    pub fn of(stored: &str) -> Self {
        match unseal(stored) {
            Err(_) => Self::Damaged,
            Ok(text) if text.ends_with(super::TOMBSTONE_END) => Self::Tombstone,
            Ok(_) => Self::Event,
        }
    }

    /// What an enciphered text says that it is.
    pub fn of_closed(stored: &str) -> Option<Self> {
        Closed::of(stored).map(|closed| closed.mark)
    }
}

/// An enciphered text, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed<'a> {
    /// What it is.
    pub mark: Mark,
    /// The id of the key that opens it.
    pub key: &'a str,
    /// Base64 of nonce and ciphertext, and of the sender's public key before them in a [`Mark::Note`].
    pub data: &'a str,
}

impl<'a> Closed<'a> {
    /// What stands in a stored text, if that is enciphered.
    pub fn of(stored: &'a str) -> Option<Self> {
        let mut letters = unseal(stored).ok()?.strip_prefix(SIGN)?.chars();
        let letter = letters.next()?;
        let (mark, _) = Mark::ALL.into_iter().find(|(_, each)| *each == letter)?;
        let (key, data) = letters.as_str().split_at_checked(ID_LENGTH)?;
        Some(Self { mark, key, data })
    }

    /// It as it is stored.
    pub fn stored(&self) -> String {
        let mut text = String::from(SIGN);
        text.push(self.mark.letter());
        seal(&[&text, self.key, self.data].concat())
    }
}

/// Whether a stored text is enciphered.
pub fn is_closed(stored: &str) -> bool {
    Closed::of(stored).is_some()
}

/// A data key is followed by a new one after so many texts: far below the 2^20 of the design, and the 2^32 of NIST SP 800-38D.
pub const MOST_TEXTS: u32 = 1 << 16;

/// Whether all `rows` are in the form that a store with this `lock` (its text) or none may hold. A tab that has not heard
/// of a change of the lock writes nothing in the form of before.
pub fn fits(lock: Option<&str>, rows: &[Row]) -> bool {
    let mut events = rows.iter().filter(|row| !row.is_ledger());
    events.all(|row| match (lock, Closed::of(&row.text)) {
        (None, None) => true,
        (Some(lock), Some(closed)) => lock.contains(closed.key),
        _ => false,
    })
}

/// What is kept of a lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// Its text (`public/vault.js`).
    pub text: String,
    /// How many texts were enciphered since it last changed its data key.
    pub used: u32,
    /// The keys of what was deleted for good, enciphered: what comes back under one of them was put there.
    pub ledger: Option<String>,
}

/// The port to what enciphers.
#[expect(async_fn_in_trait, reason = "one thread: no future has to be sent anywhere")]
pub trait Cipher {
    /// Whether there is a lock.
    fn is_on(&self) -> bool;
    /// Whether there is one, and no key to open it.
    fn is_closed(&self) -> bool;
    /// Hears what is known of the lock now. Keys that are not its own are let go of.
    fn heed(&self, lock: Option<Lock>);
    /// The rows as they may be stored: unchanged without a lock, and what is enciphered already stays.
    ///
    /// # Errors
    /// [`StoreError::Failed`] where the browser does not do it.
    async fn close(&self, rows: &[Row]) -> Result<Vec<Row>, StoreError>;
    /// The rows as they were before. One that cannot be opened stays as it is, which reads as damaged.
    async fn open(&self, rows: Vec<Row>) -> Vec<Row>;
}

/// No lock.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoCipher;

impl Cipher for NoCipher {
    fn is_on(&self) -> bool {
        false
    }

    fn is_closed(&self) -> bool {
        false
    }

    fn heed(&self, _: Option<Lock>) {}

    async fn close(&self, rows: &[Row]) -> Result<Vec<Row>, StoreError> {
        Ok(rows.to_vec())
    }

    async fn open(&self, rows: Vec<Row>) -> Vec<Row> {
        rows
    }
}
