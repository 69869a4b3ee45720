//! A page: its title, its heading, and the focus on it after navigation.

use super::live::{live, when};
use super::notices::{QuietNews, Troubles};
use crate::notebook::use_words;
use crate::platform::scene;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use std::cell::Cell;

thread_local! {
    /// Whether a page was shown since the app started: the first one leaves the focus where the browser put it.
    static SHOWN: Cell<bool> = const { Cell::new(false) };
}

/// The column of one page. After a navigation the heading takes the focus, so that a screen reader
/// says where one is and the next key press starts there.
#[component]
pub fn Page(
    /// The window's title, without the app's name.
    #[prop(into)]
    title: Signal<String>,
    /// The one heading, where the page draws it itself it is the same.
    #[prop(into)]
    heading: Signal<String>,
    /// A quiet line above the heading.
    #[prop(optional, into)]
    above: Option<Signal<String>>,
    /// The rest.
    children: Children,
) -> impl IntoView {
    let words = use_words();
    Effect::new(move |_| scene::set_title(&(words.shell.title)(&title.get())));
    let path = use_location().pathname.get_untracked();
    let first = !SHOWN.replace(true);
    Effect::new(move |_| {
        scene::settle(&path, first);
        if !first {
            scene::focus_in_place("#heading");
        }
    });
    view! {
        <main id="main" tabindex="-1">
            <Troubles />
            <div>
                {above.map(|above| when(move || above.with(|above| !above.is_empty()), move || {
                    view! { <p class="muted small">{live(move || above.get())}</p> }.into_any()
                }))}
                <h1 id="heading" tabindex="-1">{live(move || heading.get())}</h1>
            </div>
            {children()}
            <QuietNews />
        </main>
    }
}
