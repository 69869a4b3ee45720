//! The passcode, the locked page, hiding, and using the app once.

use super::room::{Counted, Filled, room};

room! {
    /// The passcode, the locked page, hiding, and using the app once.
    pub struct Lock {
        /// Heading of the locked page.
        pub locked: &'static str,
        /// The field.
        pub passcode: &'static str,
        /// Opens the lock.
        pub unlock: &'static str,
        /// What opens it, too.
        pub phrase_opens: &'static str,
        /// It is being done.
        pub opening: &'static str,
        /// What was typed opens nothing.
        pub wrong: &'static str,
        /// How long until the next try.
        pub wait: Counted,
        /// The lock cannot be read.
        pub damaged: &'static str,
        /// What becomes of what is noted now.
        pub noting: &'static str,
        /// The driving rule, without times of the clock: its hours.
        pub driving: Filled,
        /// Opens what there is for whoever has forgotten passcode and phrase.
        pub forgot: &'static str,
        /// What that is.
        pub forgot_say: &'static str,
        /// Opens the list of signs.
        pub signs: &'static str,
        /// Heading over the settings of it.
        pub title: &'static str,
        /// What it is good for.
        pub why: &'static str,
        /// What a short code can do, and what it cannot.
        pub short_code: &'static str,
        /// What stays open.
        pub stays_open: &'static str,
        /// The field in which it is typed once more.
        pub again: &'static str,
        /// Over the recovery phrase.
        pub phrase: &'static str,
        /// What happens when both are forgotten.
        pub forget: &'static str,
        /// The box.
        pub understand: &'static str,
        /// The box is not ticked.
        pub tick_first: &'static str,
        /// Sets the passcode.
        pub turn_on: &'static str,
        /// The two are not the same.
        pub not_same: &'static str,
        /// It is set.
        pub is_on: &'static str,
        /// Locks.
        pub lock_now: &'static str,
        /// After how long without use.
        pub after: &'static str,
        /// So many minutes.
        pub minutes: Counted,
        /// Whether contacts are shown.
        pub contacts: &'static str,
        /// What that means.
        pub contacts_say: &'static str,
        /// Opens the form for another one.
        pub change: &'static str,
        /// The field for another one.
        pub new: &'static str,
        /// It is changed.
        pub changed: &'static str,
        /// Takes it away.
        pub turn_off: &'static str,
        /// What that means.
        pub turn_off_say: &'static str,
        /// It is taken away.
        pub is_off: &'static str,
        /// Blanks the screen.
        pub hide: &'static str,
        /// What that does.
        pub hide_say: &'static str,
        /// Keeps nothing.
        pub once: &'static str,
        /// What that means.
        pub once_say: &'static str,
        /// It is so.
        pub once_on: &'static str,
        /// Ends it.
        pub once_end: &'static str,
    }
}
