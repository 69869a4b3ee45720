//! Log: note how one feels, in two taps.

use crate::care::symptom::Effect;
use crate::components::install_card::IphoneCard;
use crate::components::logger::{EffectButtons, Logger};
use crate::components::page::Page;
use crate::notebook::use_words;
use leptos::prelude::*;

/// The common effects, and the emergencies, which open their card at the first press.
#[component]
pub fn LogPage() -> impl IntoView {
    let words = use_words();
    view! {
        <Page title=words.shell.log.to_owned() heading=words.log.title.to_owned()>
            <IphoneCard />
            <Logger effects=&Effect::COMMON label=words.log.common />
            <h2>{words.log.emergencies}</h2>
            <EffectButtons effects=&Effect::EMERGENCIES label=words.log.emergencies saved=Callback::new(|_| {}) />
            <p class="muted">{words.log.anything}</p>
        </Page>
    }
}
