//! The night: how many hours, and whether one woke up rested.

use crate::care::event::Body;
use crate::care::order::EventId;
use crate::components::element::parts;
use crate::components::measure_fields::{Night, NightFields, SaveMeasure};
use crate::components::shapes::in_card;
use crate::notebook::{use_notebook, use_words};
use crate::reactive::{Callback, RwSignal};
use leptos::prelude::*;

/// The form.
#[component]
pub fn SleepForm(
    /// Told which entry was made.
    done: Callback<EventId>,
) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let night = Night::new(None);
    let error = RwSignal::new(None);
    let save = Callback::new(move |()| {
        let (slept_min, rested) = night.night(words)?;
        done.run(notebook.keep(Body::Sleep { slept_min, rested }));
        Ok(())
    });
    in_card(parts![
        view! { <NightFields night=night error=error /> },
        view! { <SaveMeasure error=error save=save /> },
    ])
}
