//! Whom to call, below what nobody reads: nobody is watching, the emergency number, the crisis line, the emergency signs.

use super::numbers::{CrisisLines, EmergencyNumbers, RedFlags};
use crate::care::red_flags::Level;
use crate::components::element::parts;
use crate::components::shapes::{bold, para};
use crate::notebook::use_words;
use leptos::prelude::*;

/// It stands under the lowest mood, under words that the app does not interpret, and under a search without a hit.
#[component]
pub fn WhomToCall() -> impl IntoView {
    let words = use_words();
    parts![
        para(bold(words.help.nobody_watching)),
        view! { <EmergencyNumbers /> },
        view! { <CrisisLines /> },
        view! { <RedFlags level=Level::Emergency /> },
    ]
}
