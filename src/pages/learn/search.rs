//! Search: finds by words in all guidance pages, with typing mistakes forgiven, and shows the sentence around each hit.

use crate::care::search::{Hit, Index, Passage};
use crate::care::symptom::Effect;
use crate::components::element::{Child, View, el, parts};
use crate::components::live::{all, live, memo, on};
use crate::components::shapes::{block, bold, field_name, item, list, muted, para, within};
use crate::components::to;
use crate::notebook::use_words;
use crate::platform::{content, run};
use crate::reactive::RwSignal;
use crate::words::Language;
use crate::words::places::place_of;
use leptos::prelude::*;
use std::cell::RefCell;

/// So many hits are shown: who wants more types another word.
const SHOWN: usize = 20;

/// All pages, as they are searched.
struct Pages {
    /// For each its slug, title and language.
    pages: Vec<(String, String, String)>,
    index: Index,
}

thread_local! {
    /// Read when the first letter is typed, in the language of then.
    static PAGES: RefCell<Option<(Language, Pages)>> = const { RefCell::new(None) };
}

/// The field.
pub fn field(query: RwSignal<String>) -> View {
    let words = use_words();
    block(
        "field",
        parts![
            field_name("search", words.learn.search),
            el("input")
                .attr("id", "search")
                .attr("type", "search")
                .attr("autocomplete", "off")
                .value(live(move || query.get()))
                .on("input", on(move |event| query.set(event_target_value(&event)))),
        ],
    )
}

/// What the query finds; `otherwise` while there is none.
pub fn found_or(query: RwSignal<String>, otherwise: View) -> View {
    let words = use_words();
    let ready = RwSignal::new(PAGES.with_borrow(|pages| {
        pages
            .as_ref()
            .is_some_and(|(language, _)| *language == words.language)
    }));
    let asked = RwSignal::new(false);
    let searching = memo(move || query.with(|query| !query.trim().is_empty()));
    let found = move || {
        if !searching.get() {
            return ().child();
        }
        if !ready.get() {
            if !asked.get_untracked() {
                asked.set(true);
                run(async move {
                    read_all(words.language).await;
                    ready.set(true);
                });
            }
            return muted(words.learn.loading);
        }
        query.with(|query| results(query))
    };
    parts![
        el("div").attr("role", "status").holding(live(move || {
            let count = || query.with(|query| with_hits(query, |_, hits| hits.len()));
            (searching.get() && ready.get()).then(|| (words.log.found)(count()))
        })),
        live(found),
        el("div")
            .attr("hidden", live(move || searching.get()))
            .holding(otherwise),
    ]
    .child()
}

async fn read_all(language: Language) {
    let Some(list) = content::read("learn").await else {
        return;
    };
    let (mut pages, mut passages) = (Vec::new(), Vec::new());
    for slug in content::listed(&list.html) {
        let path = format!("learn/{slug}");
        let Some(article) = content::read_in(&path, language == Language::Spanish).await else {
            continue;
        };
        let pieces = content::pieces(&article).into_iter();
        passages.extend(pieces.map(|(place, text, heading)| Passage {
            page: pages.len(),
            place,
            text,
            heading,
        }));
        pages.push((slug, article.title, article.language));
    }
    // What people call an effect leads to where the pages tell of it.
    for effect in Effect::ALL {
        let place = place_of("effect", effect.name());
        let page = place.and_then(|(slug, _)| pages.iter().position(|(page, _, _)| page == slug));
        if let (Some(page), Some((_, place))) = (page, place) {
            let phrases = language.words().effects.phrases(effect).into_iter();
            passages.extend(phrases.map(|phrase| Passage {
                page,
                place: place.to_owned(),
                text: phrase.to_owned(),
                heading: false,
            }));
        }
    }
    let index = Index::new(passages);
    PAGES.set(Some((language, Pages { pages, index })));
}

fn with_hits<T: Default>(query: &str, look: impl FnOnce(&Pages, Vec<Hit>) -> T) -> T {
    PAGES.with_borrow(|pages| {
        pages
            .as_ref()
            .map(|(_, pages)| look(pages, pages.index.find(query, SHOWN)))
            .unwrap_or_default()
    })
}

fn results(query: &str) -> View {
    let words = use_words();
    let found: Vec<View> = with_hits(query, |pages, hits| {
        hits.iter().filter_map(|hit| one(pages, hit)).collect()
    });
    if found.is_empty() {
        para(words.learn.found_none)
    } else {
        list("links", all(found))
    }
}

fn one(pages: &Pages, hit: &Hit) -> Option<View> {
    let (slug, title, language) = pages.pages.get(hit.passage.page)?;
    let path = to(&format!("learn/{slug}"));
    let sentence = within(
        "span",
        "",
        parts![
            hit.before.to_owned(),
            within("mark", "", parts![hit.hit.to_owned()]),
            hit.after.to_owned(),
        ],
    );
    let link = el("a")
        .attr("lang", language.clone())
        .attr("href", format!("{path}#{}", hit.passage.place));
    Some(item(link.with(parts![bold(title.clone()), sentence])))
}
