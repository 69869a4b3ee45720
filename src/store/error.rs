//! What can go wrong with storage, by what the person can do about it.

use std::fmt;

/// What browsers say in a sentence alone, under a name that stands for anything.
const SENTENCES: [(&str, StoreError); 2] = [
    // Chromium, where the person has blocked site data.
    ("denied permission", StoreError::Denied),
    // WebKit, after the phone has ended the process that held the database.
    ("lost", StoreError::Closed),
];

/// Why something could not be stored or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let this page store anything (private mode, blocked cookies).
    Denied,
    /// No room left on the phone, or for this page.
    Full,
    /// An old tab holds the database and does not let go.
    Blocked,
    /// The connection was lost; phones do that to pages in the background.
    Closed,
    /// A newer version of the app has written here: this one may only read.
    Newer,
    /// No answer in time. A write may still arrive.
    TimedOut,
    /// The browser took the write back, often without a reason.
    Aborted,
    /// A passcode has been set or taken away in the meantime.
    Locked,
    /// Something is there already under the same key.
    Taken,
    /// Anything else, in the browser's words.
    Failed(String),
}

impl StoreError {
    /// Whether a new connection and a second try can help.
    pub const fn is_worth_another_try(&self) -> bool {
        match self {
            Self::Closed | Self::TimedOut | Self::Aborted | Self::Failed(_) => true,
            Self::Denied | Self::Full | Self::Blocked | Self::Newer | Self::Locked | Self::Taken => false,
        }
    }

    /// The class of a `DOMException`, by its name and message.
    ///
    /// Browsers agree on the names less than the standard does: Firefox has a name of its own for a
    /// full store, and of an `UnknownError` only the sentence tells anything.
    pub fn from_exception(name: &str, message: &str) -> Self {
        match name {
            "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Self::Full,
            "SecurityError" | "NotAllowedError" => Self::Denied,
            "InvalidStateError" | "TransactionInactiveError" => Self::Closed,
            "VersionError" => Self::Newer,
            "TimeoutError" => Self::TimedOut,
            "AbortError" => Self::Aborted,
            "ConstraintError" => Self::Taken,
            "UnknownError" => Self::from_sentence(message).unwrap_or_else(|| Self::other(name, message)),
            _ => Self::other(name, message),
        }
    }

    fn from_sentence(message: &str) -> Option<Self> {
        let mut known = SENTENCES.iter();
        let (_, class) = known.find(|(words, _)| message.contains(words))?;
        Some(class.clone())
    }

    fn other(name: &str, message: &str) -> Self {
        Self::Failed(format!("{name}: {message}"))
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Denied => "storage is not allowed",
            Self::Full => "storage is full",
            Self::Blocked => "another tab holds the database",
            Self::Closed => "the connection to the database was lost",
            Self::Newer => "a newer version has written here",
            Self::TimedOut => "storage did not answer in time",
            Self::Aborted => "the write was taken back",
            Self::Locked => "the record is locked",
            Self::Taken => "it is there already",
            Self::Failed(reason) => return write!(f, "storage failed: {reason}"),
        })
    }
}

impl std::error::Error for StoreError {}
