//! The settings.

use super::room::{Counted, Entry, Filled, FilledTwice, fill, form, room};
use super::texts::Texts;

/// A size in percent.
pub type Percent = &'static (dyn Fn(u16) -> String + Send + Sync);

room! {
    /// The settings.
    pub struct Settings {
        /// The page's heading.
        pub title: &'static str,
        /// The group of themes.
        pub appearance: &'static str,
        /// As the phone has it.
        pub system: &'static str,
        /// Light.
        pub light: &'static str,
        /// Dark.
        pub dark: &'static str,
        /// Dim, warm and large.
        pub rest: &'static str,
        /// The group of text sizes.
        pub text: &'static str,
        /// One size.
        pub text_percent: Percent,
        /// The group of languages.
        pub language: &'static str,
        /// The country of the numbers.
        pub country: &'static str,
        /// As the phone says.
        pub country_auto: Filled,
        /// The phone does not say.
        pub country_unknown: &'static str,
        /// Heading over the storage status.
        pub storage: &'static str,
        /// How many there are.
        pub entries: Counted,
        /// When the last one was saved.
        pub last_saved: Filled,
        /// The browser promised to keep it.
        pub persistent: &'static str,
        /// It has not.
        pub not_persistent: &'static str,
        /// It cannot be asked.
        pub unknown_persistent: &'static str,
        /// Ask it.
        pub ask_persistent: &'static str,
        /// It runs from the home screen.
        pub installed: &'static str,
        /// It runs in a tab.
        pub tab: &'static str,
        /// It runs in a tab of Safari on an iPhone.
        pub tab_iphone: &'static str,
        /// It is not encrypted.
        pub plain: &'static str,
        /// Ready without a network.
        pub offline: &'static str,
        /// Not yet ready.
        pub offline_not_yet: &'static str,
        /// The browser cannot.
        pub offline_never: &'static str,
        /// Heading over what deletes everything.
        pub delete: &'static str,
        /// What it deletes.
        pub delete_say: &'static str,
        /// The field, and what is asked for where another word stands in it.
        pub delete_type: &'static str,
        /// The word.
        pub delete_word: &'static str,
        /// The button.
        pub delete_now: &'static str,
        /// It is done.
        pub deleted: &'static str,
        /// Heading over the version.
        pub about: &'static str,
        /// Version and build.
        pub version: FilledTwice,
        /// No clinician has signed it off.
        pub reviewed: &'static str,
        /// For adults only.
        pub adults: &'static str,
        /// Where things stay.
        pub privacy: &'static str,
    }
}

// In the table: as the phone has it, any other.
impl Entry for Percent {
    const EMPTY: Self = &|_| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 1;
    fn read(texts: &mut Texts) -> Self {
        let forms = texts.one();
        Box::leak(Box::new(move |percent: u16| {
            fill(form(forms, usize::from(percent != 100)), &[&percent])
        }))
    }
}
