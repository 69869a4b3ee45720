//! One guidance page, shown inside the app from its own static file: one copy of every text.

use crate::components::element::{Child, el, parts};
use crate::components::live::{live, memo, press};
use crate::components::page::Page;
use crate::components::shapes::{chip, muted, para, para_of};
use crate::components::to;
use crate::notebook::use_words;
use crate::platform::content::{self, Article};
use crate::platform::run;
use crate::reactive::RwSignal;
use crate::words::Language;
use leptos::prelude::*;
use std::sync::Arc;

/// The page of one slug.
#[component]
pub fn LearnArticle(
    /// Which page.
    slug: String,
) -> impl IntoView {
    let words = use_words();
    let title = RwSignal::new(String::new());
    let heading = memo(move || {
        let title = title.get();
        if title.is_empty() {
            words.learn.title.to_owned()
        } else {
            title
        }
    });
    let parts = parts![
        (words.language != Language::English).then(|| muted(words.learn.english_only)),
        view! { <Shown path=format!("learn/{slug}") title=title /> },
    ];
    view! { <Page title=heading>{parts}</Page> }
}

/// How far an article has come.
#[derive(Clone, PartialEq, Eq)]
enum State {
    Reading,
    Read(Article),
    Failed,
}

/// The article at `path`; its heading goes into `title`.
#[component]
pub fn Shown(path: String, title: RwSignal<String>) -> impl IntoView {
    let words = use_words();
    let address: Arc<str> = to(&path).into();
    let state = RwSignal::new(State::Reading);
    let show = move |article: Option<Article>| match article {
        Some(article) => {
            title.set(article.title.clone());
            state.set(State::Read(article));
        }
        None => state.set(State::Failed),
    };
    let remembered = content::remembered(&address);
    let read = move || {
        state.set(State::Reading);
        let address = Arc::clone(&address);
        run(async move {
            show(content::read(&address).await);
        });
    };
    match remembered {
        Some(article) => show(Some(article)),
        None => read(),
    }
    live(move || match state.get() {
        State::Reading => para_of("muted", words.learn.loading),
        State::Read(article) => el("div")
            .class("prose")
            .attr("lang", "en")
            .html(article.html)
            .child(),
        State::Failed => el("section")
            .class("card notice")
            .attr("role", "alert")
            .with(parts![
                para(words.learn.failed),
                chip(words.learn.again, press(read.clone())),
            ]),
    })
}
