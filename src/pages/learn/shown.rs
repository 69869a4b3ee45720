//! A guidance page inside the app, from its own static file: one copy of every text.

use crate::components::element::{View, el, parts};
use crate::components::live::{live, press};
use crate::components::shapes::{chip, para, para_of};
use crate::notebook::use_words;
use crate::platform::content::{self, Article};
use crate::platform::run;
use crate::reactive::RwSignal;
use crate::words::Language;

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

/// A page that is opened.
#[derive(Clone)]
pub struct Opened {
    /// How far it has come.
    pub state: RwSignal<State>,
    path: String,
    in_spanish: bool,
}

/// Opens the page at `path`, in the person's language if it is there.
pub fn open(path: String) -> Opened {
    let in_spanish = use_words().language == Language::Spanish;
    let known = content::known_in(&path, in_spanish);
    let state = RwSignal::new(known.map_or(State::Reading, State::Read));
    let opened = Opened {
        state,
        path,
        in_spanish,
    };
    if state.get_untracked() == State::Reading {
        opened.read();
    }
    opened
}

impl Opened {
    fn read(&self) {
        let Self {
            state,
            path,
            in_spanish,
        } = self.clone();
        state.set(State::Reading);
        run(async move {
            let article = content::read_in(&path, in_spanish).await;
            state.set(article.map_or(State::Failed, State::Read));
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
pub fn shown(opened: Opened, draw: impl Fn(&Article) -> View + Send + 'static) -> View {
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
