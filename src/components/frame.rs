//! The frame around every page: header with **Get help**, bottom bar with four places.

use super::live::{live, memo, on, press, when};
use super::icons::{Icon, Sign};
use super::to;
use crate::notebook::use_words;
use crate::platform::{device, scene};
use crate::words::Words;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The first part of the path inside the app: `log` for `/app/log/`.
fn place(path: &str) -> String {
    let inside = path.strip_prefix(&device::base()).unwrap_or(path);
    let inside = inside.trim_matches('/');
    inside.split('/').next().unwrap_or_default().to_owned()
}

/// For keyboards and screen readers: past the header.
#[component]
pub fn SkipLink() -> impl IntoView {
    let words = use_words();
    view! {
        <a class="skip" href="#main" on:click=on(|event: leptos::ev::MouseEvent| {
            event.prevent_default();
            scene::focus("#main");
        })>{words.shell.skip}</a>
    }
}

/// The header: where one is, a step back from pages below the four places, settings, help.
#[component]
pub fn Header() -> impl IntoView {
    let words = use_words();
    let location = use_location();
    let path = location.pathname;
    let here = memo(move || place(&path.get()));
    let below = memo(move || {
        let path = path.get();
        let inside = path.trim_matches('/');
        matches!(here.get().as_str(), "help" | "settings" | "session") || inside.contains("learn/")
    });
    let name = live(move || match here.get().as_str() {
        "log" => words.shell.log,
        "history" => words.shell.history,
        "learn" => words.shell.learn,
        "help" => words.shell.help,
        "settings" => words.shell.settings,
        _ => words.shell.app,
    });
    let current = move |page: &'static str| (here.get() == page).then_some("page");
    view! {
        <header class="top">
            <div class="top-in">
                <span class="where">
                    {when(move || below.get(), move || view! {
                        <button class="step-back" aria-label=words.shell.back on:click=press(move || step_back(&here.get_untracked()))>
                            <Icon of=Sign::Back />
                        </button>
                    }.into_any())}
                    {name}
                </span>
                <a class="gear" href=to("settings") aria-label=words.shell.settings aria-current=live(move || current("settings"))>
                    <Icon of=Sign::Gear />
                </a>
                <a class="get-help" href=to("help") aria-current=live(move || current("help"))>
                    <Icon of=Sign::Phone />
                    {words.shell.help}
                </a>
            </div>
        </header>
    }
}

/// Back to where one came from; on a page that was opened by its address, to the place it belongs to.
fn step_back(here: &str) {
    if scene::can_go_back() {
        scene::back();
    } else {
        scene::open(&to(if here == "learn" { here } else { "" }));
    }
}

/// The bottom bar.
#[component]
pub fn BottomBar() -> impl IntoView {
    let words = use_words();
    let path = use_location().pathname;
    let here = memo(move || place(&path.get()));
    let places = |words: &'static Words| {
        [
            ("", Sign::Clock, words.shell.now),
            ("log", Sign::Plus, words.shell.log),
            ("history", Sign::Bars, words.shell.history),
            ("learn", Sign::Book, words.shell.learn),
        ]
    };
    view! {
        <nav class="bar" aria-label=words.shell.places>
            <ul>
                {places(words)
                    .map(|(page, sign, name)| {
                        view! {
                            <li>
                                <a href=to(page) aria-current=live(move || (here.get() == page).then_some("page"))>
                                    <Icon of=sign />
                                    <span>{name}</span>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}
