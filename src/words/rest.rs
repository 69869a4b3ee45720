//! Rest mode: one thing at a time.

use super::room::{OfTwo, room};

room! {
    /// Rest mode: one thing at a time.
    pub struct Rest {
        /// Its name, and the button that begins it.
        pub mode: &'static str,
        /// What it is.
        pub offer: &'static str,
        /// Not now.
        pub refuse: &'static str,
        /// Ends it.
        pub leave: &'static str,
        /// One on.
        pub next: &'static str,
        /// One back.
        pub back: &'static str,
        /// Where one is.
        pub place: OfTwo,
        /// Ticks what was to do.
        pub tick: &'static str,
        /// It is ticked.
        pub ticked: &'static str,
        /// Above a rule.
        pub do_not: &'static str,
        /// Above a sign.
        pub watch_for: &'static str,
        /// The last screen.
        pub end: &'static str,
        /// What to do there.
        pub end_text: &'static str,
        /// One may note an effect.
        pub feel: &'static str,
    }
}
