//! An address that is no page.

use crate::components::element::parts;
use crate::components::page::Page;
use crate::components::shapes::{link, para};
use crate::components::to;
use crate::notebook::use_words;
use leptos::prelude::*;

/// Says so, and that nothing is lost.
#[component]
pub fn NotFound() -> impl IntoView {
    let words = use_words();
    let parts = parts![
        para(words.shell.not_found_way),
        link("big", to(""), words.shell.to_now),
    ];
    view! { <Page title=words.shell.not_found.to_owned()>{parts}</Page> }
}
