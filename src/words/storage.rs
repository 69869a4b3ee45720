//! What is wrong with storage, what it means for the entries, and the way on.

use super::room::{Counted, OfTwo, room};

room! {
    /// What is wrong with storage, what it means for the entries, and the way on.
    pub struct Storage {
        /// While it is being written.
        pub saving: &'static str,
        /// It is on disk.
        pub saved: &'static str,
        /// Heading of a failure.
        pub not_saved: &'static str,
        /// What holds in every failure.
        pub kept_here: &'static str,
        /// What was to be deleted for good is still there.
        pub not_deleted: &'static str,
        /// Try once more.
        pub again: &'static str,
        /// The browser refuses to store anything.
        pub denied: &'static str,
        /// In place of Saved where nothing can be stored.
        pub kept_until_close: &'static str,
        /// No room.
        pub full: &'static str,
        /// Another tab holds the database.
        pub blocked: &'static str,
        /// A newer version wrote here.
        pub newer: &'static str,
        /// No answer in time.
        pub slow: &'static str,
        /// Anything else.
        pub failed: &'static str,
        /// The record could not be opened at all.
        pub cannot_open: &'static str,
        /// Heading: the database was emptied.
        pub missing: &'static str,
        /// What is known about it.
        pub missing_say: OfTwo,
        /// Accept the loss.
        pub missing_go_on: &'static str,
        /// Entries that a crash had cut short were brought back.
        pub recovered: Counted,
        /// Entries that cannot be read.
        pub damaged: Counted,
        /// Entries of a newer version.
        pub unknown: Counted,
        /// Put a message away.
        pub close: &'static str,
    }
}
