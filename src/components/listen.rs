//! **Listen**: a page is read aloud by a voice that lives on the phone. Where there is none, nothing stands here.

use super::live::{all, live, press, when};
use super::shapes::{block, chip, choice, error_line, group};
use crate::components::element::{Child, View, parts};
use crate::notebook::use_words;
use crate::platform::reader::{self, Told};
use crate::platform::{scene, speech};
use crate::reactive::RwSignal;
use crate::words::{Language, Words};
use leptos::prelude::*;

/// How far the reading is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Silent,
    Reading,
    Paused,
    Failed,
}

/// The way to have a page read aloud. A screen reader hears no more of it than its buttons.
pub fn listen(
    // Where the text stands.
    selector: &'static str,
    // The language of the text.
    language: Language,
) -> impl Child {
    let words = use_words();
    let there = RwSignal::new(speech::is_there(language));
    let state = RwSignal::new(State::Silent);
    let pace = RwSignal::new(reader::pace());
    reader::watch(move |told| {
        if told == Told::Voices {
            there.set(speech::is_there(language));
            if there.get_untracked() {
                return;
            }
            reader::stop();
        }
        rest(
            state,
            if told == Told::Failed {
                State::Failed
            } else {
                State::Silent
            },
        );
    });
    on_cleanup(reader::leave);
    let go = move || match state.get_untracked() {
        State::Reading => {
            state.set(State::Paused);
            reader::pause();
        }
        State::Paused => {
            state.set(State::Reading);
            reader::go_on();
        }
        State::Silent | State::Failed => {
            state.set(State::Reading);
            reader::begin(selector, language);
        }
    };
    when(move || there.get(), move || row(words, state, pace, go))
}

/// It reads no more. What is about to go leaves its focus to the first button.
fn rest(state: RwSignal<State>, next: State) {
    scene::focus_in_place(".listen:focus-within button");
    state.set(next);
}

fn row(
    words: &'static Words,
    state: RwSignal<State>,
    pace: RwSignal<usize>,
    go: impl Fn() + 'static,
) -> View {
    let at_work = move || matches!(state.get(), State::Reading | State::Paused);
    // One button, so that the focus stays where it is.
    let name = live(move || match state.get() {
        State::Reading => words.learn.pause,
        State::Paused => words.learn.go_on,
        State::Silent | State::Failed => words.learn.listen,
    });
    let stop = move || {
        reader::stop();
        rest(state, State::Silent);
    };
    block(
        "listen stack",
        parts![
            block(
                "line",
                parts![
                    chip(name, press(go)),
                    when(at_work, move || chip(words.learn.stop, press(stop))),
                ]
            ),
            when(at_work, move || paces(words, pace)),
            when(
                move || state.get() == State::Failed,
                move || error_line(live(move || words.learn.voice_failed))
            ),
        ],
    )
}

/// How fast.
fn paces(words: &'static Words, pace: RwSignal<usize>) -> View {
    let each = words.learn.paces.iter().enumerate().map(move |(at, name)| {
        let chosen = live(move || pace.get() == at);
        let choose = press(move || {
            pace.set(at);
            reader::set_pace(at);
        });
        choice(*name, chosen, choose)
    });
    group("choice three", words.learn.speed, all(each))
}
