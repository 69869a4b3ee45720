//! The frame around every page: header with **Get help**, bottom bar with four places.

use super::icons::{Sign, icon};
use super::live::{all, live, on, press, when};
use super::to;
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, item, list, span, within};
use crate::notebook::use_words;
use crate::pages::Route;
use crate::platform::{address, scene};
use crate::reactive::RwSignal;
use crate::words::Words;

/// For keyboards and screen readers: past the header.
pub fn skip_link() -> impl Child {
    let words = use_words();
    el("a")
        .class("skip")
        .attr("href", "#main")
        .press(on(|event: web_sys::Event| {
            event.prevent_default();
            scene::focus("#main");
        }))
        .holding(words.shell.skip)
}

/// The header: where one is, a step back from pages below the four places, settings, help.
pub fn header(
    // Which page stands.
    here: RwSignal<Route>,
) -> impl Child {
    let words = use_words();
    let below = move || {
        matches!(
            here.get(),
            Route::Help | Route::Settings | Route::SessionNew | Route::Article(_)
        )
    };
    let name = live(move || match here.get() {
        Route::Log => words.shell.log,
        Route::History => words.shell.history,
        Route::Learn | Route::Article(_) => words.shell.learn,
        Route::Help => words.shell.help,
        Route::Settings => words.shell.settings,
        Route::Now | Route::SessionNew | Route::Nowhere => words.shell.app,
    });
    let current = move |page: &Route| (here.get() == *page).then_some("page");
    within(
        "header",
        "top",
        parts![block(
            "top-in",
            parts![
                within(
                    "span",
                    "where",
                    parts![
                        when(below, move || el("button")
                            .class("step-back")
                            .attr("aria-label", words.shell.back)
                            .press(press(move || step_back(&here.get_untracked())))
                            .holding(icon(Sign::Back))),
                        span(name),
                    ]
                ),
                el("a")
                    .class("gear")
                    .attr("href", to("settings"))
                    .attr("aria-label", words.shell.settings)
                    .attr("aria-current", live(move || current(&Route::Settings)))
                    .holding(icon(Sign::Gear)),
                el("a")
                    .class("get-help")
                    .attr("href", to("help"))
                    .attr("aria-current", live(move || current(&Route::Help)))
                    .with(parts![icon(Sign::Phone), words.shell.help]),
            ]
        )],
    )
}

/// Back to where one came from; on a page that was opened by its address, to the place it belongs to.
fn step_back(here: &Route) {
    if address::can_go_back() {
        address::back();
    } else {
        address::go(&to(if matches!(here, Route::Article(_)) {
            "learn"
        } else {
            ""
        }));
    }
}

/// The bottom bar.
pub fn bottom_bar(
    // Which page stands.
    here: RwSignal<Route>,
) -> impl Child {
    let words = use_words();
    let places = |words: &'static Words| {
        [
            ("", Route::Now, Sign::Clock, words.shell.now),
            ("log", Route::Log, Sign::Plus, words.shell.log),
            ("history", Route::History, Sign::Bars, words.shell.history),
            ("learn", Route::Learn, Sign::Book, words.shell.learn),
        ]
    };
    el("nav")
        .class("bar")
        .attr("aria-label", words.shell.places)
        .holding(list(
            "",
            all(places(words).map(|(page, route, sign, name)| {
                item(
                    el("a")
                        .attr("href", to(page))
                        .attr(
                            "aria-current",
                            live(move || is_at(&here.get(), &route).then_some("page")),
                        )
                        .with(parts![icon(sign), span(name)]),
                )
            })),
        ))
}

/// Whether `here` is `place` or a page below it.
fn is_at(here: &Route, place: &Route) -> bool {
    here == place || matches!((here, place), (Route::Article(_), Route::Learn))
}
