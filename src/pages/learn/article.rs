//! One guidance page: read, gone on with, its sources opened where they are cited.

use super::shown::{open, shown};
use crate::components::element::{Child, el, parts};
use crate::components::listen::listen;
use crate::components::live::{live, memo, on, press, when, whenever};
use crate::components::page::page;
use crate::components::shapes::{chip, muted};
use crate::notebook::{Reading, use_words};
use crate::platform::{address, reading, run, scene};
use crate::reactive::RwSignal;
use crate::words::Language;

/// The page of one slug.
pub fn learn_article(
    // Which page.
    slug: String,
) -> impl Child {
    let words = use_words();
    let opened = open(format!("learn/{}", slug.trim_end_matches("/es")));
    let (of_title, of_language, of_place) = (opened.clone(), opened.clone(), opened.clone());
    let heading = memo(move || {
        let article = of_title.article();
        article.map_or_else(|| words.learn.title.to_owned(), |article| article.title)
    });
    let english_only = move || {
        let article = of_language.article();
        article.is_some_and(|article| article.language != words.language.tag())
    };
    let place = place_named();
    let left = if place.is_empty() && !scene::came_back() {
        Reading::of(&slug).place
    } else {
        String::new()
    };
    let left = RwSignal::new(left);
    // The place that the address names, or that Back leads to, is looked for when the text stands.
    whenever(move || {
        let place = place.clone();
        if of_place.article().is_some() && !place.is_empty() {
            scene::after(0, move || reading::go_to(&place));
        }
    });
    let of_voice = opened.clone();
    let voice = live(move || {
        let article = of_voice.article()?;
        let language = Language::ALL
            .into_iter()
            .find(|language| language.tag() == article.language)?;
        Some(listen("#article", language).child())
    });
    let parts = parts![
        voice,
        when(english_only, move || muted(words.learn.english_only)),
        when(
            move || !left.with(String::is_empty),
            move || chip(words.learn.resume, press(move || go_on(left)))
        ),
        shown(opened, |article| {
            el("div")
                .class("prose")
                .attr("id", "article")
                .attr("lang", article.language.clone())
                .on("click", on(open_source))
                .html(article.html.clone())
                .child()
        }),
    ];
    page(heading, None, None, parts)
}

/// To where the page was left last time.
fn go_on(left: RwSignal<String>) {
    reading::go_to(&left.get_untracked());
    left.set(String::new());
}

/// The place that the address names; none after Back, which leads to where the page was left.
fn place_named() -> String {
    if scene::came_back() {
        String::new()
    } else {
        address::place()
    }
}

/// A source opens where it is cited.
fn open_source(event: web_sys::Event) {
    if let Some((mark, id)) = reading::source_pressed(&event) {
        event.prevent_default();
        run(async move {
            // Where the list of sources does not come, nothing opens; the mark can be pressed again.
            let _ = reading::show_source(mark, id).await;
        });
    }
}
