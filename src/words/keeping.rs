//! Backup and restore.

use super::room::{Counted, Filled, FilledTwice, Named, items, room};
use crate::exchange::backup::Refusal;

items!(Refusal: Foreign Truncated Damaged Newer TooLarge Protected WrongPassphrase);

room! {
    /// Backup and restore.
    pub struct Keeping {
        /// Heading over the backup, and the link to it.
        pub back_up: &'static str,
        /// What it is for.
        pub why: &'static str,
        /// None was made here.
        pub none_yet: &'static str,
        /// When the last one was made.
        pub last: Filled,
        /// How many entries are newer.
        pub newer: Counted,
        /// The field.
        pub passphrase: &'static str,
        /// What a passphrase must be, and what happens when it is lost.
        pub passphrase_hint: &'static str,
        /// It is too short.
        pub too_short: &'static str,
        /// Shows what is typed.
        pub show: &'static str,
        /// The choice of a file that everybody can read.
        pub plain: &'static str,
        /// What that means.
        pub plain_warning: &'static str,
        /// The button.
        pub now: &'static str,
        /// It is being done.
        pub busy: &'static str,
        /// The name of the file that was given to the browser.
        pub downloaded: Filled,
        /// The name of the file that was given to another app.
        pub shared: Filled,
        /// The share sheet was closed.
        pub dismissed: &'static str,
        /// The browser does not do it.
        pub failed: &'static str,
        /// Damaged entries are not in the file.
        pub left_out: Counted,
        /// The line that reminds.
        pub remind: Counted,
        /// Puts it off.
        pub later: &'static str,
        /// Heading over the way back.
        pub restore: &'static str,
        /// What it does.
        pub restore_why: &'static str,
        /// Chooses a file that is to be restored.
        pub choose: &'static str,
        /// Chooses a file that is only looked at.
        pub check: &'static str,
        /// The passphrase of the chosen file.
        pub passphrase_of: &'static str,
        /// Opens it.
        pub open: &'static str,
        /// Why a file is refused.
        pub refused: Named<Refusal>,
        /// How many entries a file has.
        pub has: Counted,
        /// From which day to which.
        pub between: FilledTwice,
        /// How many of them are new.
        pub new: Counted,
        /// Nothing is lost by it.
        pub nothing_removed: &'static str,
        /// What goes, because it was deleted for good where the file was made.
        pub gone: Counted,
        /// It was only looked at.
        pub would_restore: &'static str,
        /// It was only looked at, and some of it is damaged.
        pub would_restore_intact: &'static str,
        /// How many of them are damaged.
        pub damaged: Counted,
        /// One that is damaged, after a day.
        pub damaged_after: FilledTwice,
        /// One that is damaged, where no day is known.
        pub damaged_at: Filled,
        /// Takes in what the file has.
        pub restore_now: &'static str,
        /// Takes in what is intact.
        pub restore_intact: &'static str,
        /// Puts the file away.
        pub cancel: &'static str,
        /// It is done.
        pub restored: Counted,
        /// Shows the damaged entries.
        pub show_damaged: &'static str,
        /// Hands them on as a file.
        pub export_damaged: &'static str,
        /// How much room the browser still gives.
        pub room: Filled,
    }
}
