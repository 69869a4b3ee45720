//! A page: its title, its heading, and the focus on it after navigation.

use super::live::{Memo, live, when, whenever};
use super::notices::{quiet_news, troubles};
use crate::components::element::{Child, View, el, parts};
use crate::components::shapes::{block, muted};
use crate::notebook::use_words;
use crate::platform::scene;
use std::cell::Cell;

thread_local! {
    /// Whether a page was shown since the app started: the first one stays where the browser put it, at a mark
    /// in the address for instance.
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// The column of one page. After a navigation the heading takes the focus, so that a screen reader
/// says where one is and the next key press starts there.
pub fn page(
    // The window's title, without the app's name.
    title: Memo<String>,
    // The one heading, where it says more than the title.
    heading: Option<Memo<String>>,
    // A quiet line above the heading.
    above: Option<Memo<String>>,
    // The rest.
    parts: View,
) -> impl Child {
    let words = use_words();
    let heading = heading.unwrap_or(title);
    whenever(move || scene::set_title(&(words.shell.title)(&title.get())));
    if SHOWN.replace(true) {
        whenever(scene::settle);
    }
    el("main").attr("id", "main").attr("tabindex", "-1").with(parts![
        troubles(),
        block(
            "",
            parts![
                above.map(|above| when(
                    move || above.with(|above| !above.is_empty()),
                    move || muted(live(move || above.get()))
                )
                .child()),
                el("h1")
                    .attr("id", "heading")
                    .attr("tabindex", "-1")
                    .holding(live(move || heading.get())),
            ]
        ),
        parts,
        quiet_news(),
    ])
}
