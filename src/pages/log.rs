//! Log: note how one feels, in two taps; a reading, the mood, the night, or words of one's own.

mod pressure;
mod sleep;
mod words;

use crate::components::effect_list::effect_list;
use crate::components::element::{Child, el, parts};
use crate::components::install_card::iphone_card;
use crate::components::live::{all, live, press};
use crate::components::logger::{Noted, noted_card};
use crate::components::moods::moods;
use crate::components::page::page;
use crate::components::reading::MeasureAgain;
use crate::components::shapes::{in_card, opener};
use crate::notebook::{Draft, use_words};
use crate::platform::scene;
use crate::reactive::{Callback, RwSignal};
use crate::words::Words;
use leptos::prelude::*;

/// What can be noted besides the effects of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Pressure,
    Mood,
    Sleep,
    SomethingElse,
    Note,
}

impl Form {
    const ALL: [Self; 5] = [
        Self::Pressure,
        Self::Mood,
        Self::Sleep,
        Self::SomethingElse,
        Self::Note,
    ];

    fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Pressure => words.measures.pressure,
            Self::Mood => words.check_in.mood,
            Self::Sleep => words.measures.sleep,
            Self::SomethingElse => words.log.something_else,
            Self::Note => words.log.note,
        }
    }

    /// The one of which words were left half-written.
    fn left() -> Option<Self> {
        let draft = Draft::read();
        let noticed = draft.noticed.map(|_| Self::SomethingElse);
        noticed.or(draft.journal.map(|_| Self::Note))
    }
}

/// The page.
pub fn log_page() -> impl Child {
    let words = use_words();
    let noted = Noted::new();
    let form = RwSignal::new(Form::left());
    provide_context(MeasureAgain(Callback::new(move |()| {
        form.set(Some(Form::Pressure));
        scene::after(0, || scene::focus("#top"));
    })));
    let parts = parts![
        iphone_card(),
        noted_card(noted),
        effect_list(noted, true, move || forms(form, noted).child()),
    ];
    page(
        words.shell.log.to_owned().into(),
        Some(words.log.title.to_owned().into()),
        None,
        parts,
    )
}

/// The forms by name, and below them the one that is open.
fn forms(form: RwSignal<Option<Form>>, noted: Noted) -> impl Child {
    let words = use_words();
    let done = Callback::new(move |id| {
        form.set(None);
        noted.show(id, false);
    });
    parts![
        el("div")
            .class("choice three")
            .attr("id", "forms")
            .with(all(Form::ALL.map(|each| {
                let open = live(move || form.get() == Some(each));
                let toggle = press(move || {
                    form.update(|form| *form = (*form != Some(each)).then_some(each));
                    scene::after(0, || scene::bring_into_view("#forms"));
                });
                opener("chip", each.name(words), open, toggle)
            }))),
        live(move || Some(match form.get()? {
            Form::Pressure => pressure::pressure_form(done).child(),
            Form::Mood => in_card(parts![moods(None, done)]),
            Form::Sleep => sleep::sleep_form(done).child(),
            Form::SomethingElse => words::something_else(done).child(),
            Form::Note => words::journal_note(done).child(),
        })),
    ]
}
