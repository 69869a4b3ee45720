//! The night: how many hours, and whether one woke up rested.

use crate::care::event::Body;
use crate::care::order::EventId;
use crate::components::element::{Child, parts};
use crate::components::measure_fields::{Night, night_fields, save_measure};
use crate::components::shapes::in_card;
use crate::notebook::{use_notebook, use_words};
use crate::reactive::{Callback, RwSignal};

/// The form.
pub fn sleep_form(
    // Told which entry was made.
    done: Callback<EventId>,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let night = Night::new(None);
    let error = RwSignal::new(None);
    let save = Callback::new(move |()| {
        let (slept_min, rested) = night.night(words)?;
        done.run(notebook.keep(Body::Sleep { slept_min, rested }));
        Ok(())
    });
    in_card(parts![night_fields(night, error), save_measure(error, save),])
}
