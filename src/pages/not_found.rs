//! An address that is no page.

use crate::components::page::Page;
use crate::components::to;
use crate::notebook::use_words;
use leptos::prelude::*;

/// Says so, and that nothing is lost.
#[component]
pub fn NotFound() -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=words.shell.not_found.to_owned()>
            <p>{words.shell.not_found_way}</p>
            <a class="big" href=to("")>{words.shell.to_now}</a>
        </Page>
    }
}
