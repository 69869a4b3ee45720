//! Five moods. Under the lowest: whom to call, because nobody is watching.

use super::live::{Memo, all, live, memo, press, when};
use super::whom_to_call::whom_to_call;
use crate::care::check_in::Mood;
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::components::element::Child;
use crate::components::element::parts;
use crate::components::shapes::{block, choice, group, para};
use crate::notebook::{use_notebook, use_words};
use crate::reactive::{Callback, RwSignal};

/// The scale. Pressing one saves.
pub fn moods(
    // The one that was noted before; else the one that is pressed here.
    held: Option<Memo<Option<Mood>>>,
    // Told which entry was made.
    told: Callback<EventId>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let chosen = RwSignal::new(None::<Mood>);
    let mood = held.unwrap_or_else(|| memo(move || chosen.get()));
    parts![
        group(
            "stack",
            words.check_in.mood,
            parts![
                para(words.check_in.mood),
                block(
                    "choice three",
                    all(Mood::ALL.map(|each| {
                        let pressed = live(move || mood.get() == Some(each));
                        let choose = press(move || {
                            chosen.set(Some(each));
                            told.run(notebook.keep(Body::Mood { mood: each }));
                        });
                        choice((words.check_in.moods)(each), pressed, choose)
                    }))
                ),
            ]
        ),
        when(
            move || mood.get() == Some(Mood::VeryLow),
            move || whom_to_call().child()
        ),
    ]
}
