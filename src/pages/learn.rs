//! Learn: the list of guidance pages.

use super::learn_article::Shown;
use crate::components::memo::RwSignal;
use crate::components::page::Page;
use crate::notebook::use_words;
use leptos::prelude::*;

/// The list, from the static page that stands at the same address.
#[component]
pub fn LearnPage() -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=words.learn.title.to_owned()>
            <p>{words.learn.lead}</p>
            <Shown path="learn".to_owned() title=RwSignal::new(String::new()) />
        </Page>
    }
}
