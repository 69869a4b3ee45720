//! A guidance page inside the app, from its own static file: one copy of every text.

use crate::components::element::{el, parts};
use crate::components::live::{live, press};
use crate::components::part::Piece;
use crate::components::shapes::{chip, para, para_of};
use crate::notebook::use_words;
use crate::platform::content::{self, Article};
use crate::platform::run;
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// How far a page has come.
#[derive(Clone, PartialEq, Eq)]
pub enum State {
    /// On its way.
    Reading,
    /// There.
    Read(Article),
    /// It did not come.
    Failed,
}

/// A page that is opened, and the paths at which it is looked for.
#[derive(Clone)]
pub struct Opened {
    /// How far it has come.
    pub state: RwSignal<State>,
    paths: Vec<String>,
}

/// Opens the page at the first of `paths` that there is.
pub fn open(paths: Vec<String>) -> Opened {
    let known = paths.first().and_then(|path| content::known(path));
    let state = RwSignal::new(known.map_or(State::Reading, State::Read));
    let opened = Opened { state, paths };
    if state.get_untracked() == State::Reading {
        opened.read();
    }
    opened
}

impl Opened {
    fn read(&self) {
        let (state, paths) = (self.state, self.paths.clone());
        state.set(State::Reading);
        run(async move {
            for path in paths {
                if let Some(article) = content::read(&path).await {
                    return state.set(State::Read(article));
                }
            }
            state.set(State::Failed);
        });
    }

    /// The page, if it is there.
    pub fn article(&self) -> Option<Article> {
        match self.state.get() {
            State::Read(article) => Some(article),
            _ => None,
        }
    }
}

/// The page as `draw` draws it, once it is there.
pub fn shown(opened: Opened, draw: impl Fn(&Article) -> AnyView + Send + 'static) -> Piece {
    let words = use_words();
    live(move || match opened.state.get() {
        State::Reading => para_of("muted", words.learn.loading),
        State::Read(article) => draw(&article),
        State::Failed => {
            let again = opened.clone();
            el("section")
                .class("card notice")
                .attr("role", "alert")
                .with(parts![
                    para(words.learn.failed),
                    chip(words.learn.again, press(move || again.read())),
                ])
        }
    })
}
