//! Learn: the list of guidance pages.

use super::learn_article::Shown;
use crate::components::element::parts;
use crate::components::page::Page;
use crate::components::shapes::para;
use crate::notebook::use_words;
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// The list, from the static page that stands at the same address.
#[component]
pub fn LearnPage() -> impl IntoView {
    let words = use_words();
    let parts = parts![
        para(words.learn.lead),
        view! { <Shown path="learn".to_owned() title=RwSignal::new(String::new()) /> },
    ];
    view! { <Page title=words.learn.title.to_owned()>{parts}</Page> }
}
