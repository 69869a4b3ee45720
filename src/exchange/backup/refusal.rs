//! Why a file is not taken.

use std::fmt;

/// Why nothing of a file can be used, by what the person can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no backup of this app.
    Foreign,
    /// Its end is missing: a copy of it that was not finished.
    Truncated,
    /// It was changed after it was written.
    Damaged,
    /// A newer version of the app wrote it.
    Newer,
    /// It is larger than any backup.
    TooLarge,
    /// Its passphrase is needed first.
    Protected,
    /// The passphrase is not that of the file.
    WrongPassphrase,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "not a backup of this app",
            Self::Truncated => "the backup is cut off",
            Self::Damaged => "the backup is damaged",
            Self::Newer => "a newer version has written the backup",
            Self::TooLarge => "the file is too large for a backup",
            Self::Protected => "the backup asks for its passphrase",
            Self::WrongPassphrase => "the passphrase is not that of the backup",
        })
    }
}

impl std::error::Error for Refusal {}
