//! The frame around every page: header, bottom bar, titles, updates, installing.

use super::room::{Filled, room};

room! {
    /// The frame around every page: header, bottom bar, titles, updates, installing.
    pub struct Shell {
        /// The app's name.
        pub app: &'static str,
        /// Bottom bar: what to do now.
        pub now: &'static str,
        /// Bottom bar: note how one feels.
        pub log: &'static str,
        /// Bottom bar: what was noted.
        pub history: &'static str,
        /// Bottom bar: guidance pages.
        pub learn: &'static str,
        /// What the bottom bar is called.
        pub places: &'static str,
        /// The way to help, on every screen.
        pub help: &'static str,
        /// The way to the settings.
        pub settings: &'static str,
        /// One step back.
        pub back: &'static str,
        /// For keyboards: past the header.
        pub skip: &'static str,
        /// A page's title, with the app's name.
        pub title: Filled,
        /// While the record is read.
        pub opening: &'static str,
        /// Heading for an address that is no page.
        pub not_found: &'static str,
        /// The way on from there.
        pub not_found_way: &'static str,
        /// Link to Now.
        pub to_now: &'static str,
        /// A new version waits.
        pub update_ready: &'static str,
        /// Agree to the new version.
        pub update_switch: &'static str,
        /// Put it off.
        pub update_later: &'static str,
        /// Where the browser can install it.
        pub install: &'static str,
        /// Why to install.
        pub install_why: &'static str,
        /// Do not install now.
        pub install_dismiss: &'static str,
        /// Heading: before the first entry, in a Safari tab.
        pub install_iphone: &'static str,
        /// Why, on an iPhone.
        pub install_iphone_why: &'static str,
        /// First step.
        pub install_iphone_1: &'static str,
        /// Second step.
        pub install_iphone_2: &'static str,
        /// Third step.
        pub install_iphone_3: &'static str,
        /// Go on without.
        pub install_here: &'static str,
    }
}
