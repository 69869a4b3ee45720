//! **Saved**, when and only when the entry is on disk; and **Undo** beside it.

use super::icons::{Icon, Sign};
use super::live::{live, memo, press};
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::notebook::{Unsaved, use_notebook, use_words};
use crate::platform::dates;
use crate::store::StoreError;
use leptos::prelude::*;

/// The status of one entry. The element with role `status` stands from the start, so that a screen
/// reader hears each change in it.
#[component]
pub fn SavedStatus(
    /// The entry whose state is told.
    id: EventId,
    /// What Undo takes back; it is moved to the bin, where it can be fetched from.
    undo: EventId,
) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let undone = memo(move || notebook.record.with(|record| record.binned(undo).is_some()));
    let at = live(move || {
        let moment = notebook
            .record
            .with(|record| record.event(id).map(|event| event.at.clone()));
        moment.map(|moment| dates::time_of_day(&moment, words))
    });
    let state = live(move || {
        if undone.get() {
            return view! { <span>{words.log.undone}</span> }.into_any();
        }
        match notebook.state_of(id) {
            None => view! { <Icon of=Sign::Tick /><span>{words.storage.saved}</span> }.into_any(),
            Some(Unsaved::Saving) => view! { <span class="muted">{words.storage.saving}</span> }.into_any(),
            Some(Unsaved::Failed(StoreError::Denied)) => {
                view! { <span class="muted">{words.storage.kept_until_close}</span> }.into_any()
            }
            Some(Unsaved::Failed(_)) => {
                view! { <span class="error">{words.storage.not_saved}</span> }.into_any()
            }
        }
    });
    let take_back = press(move || {
        let body = if undone.get_untracked() {
            Body::PutBack { target: undo }
        } else {
            Body::Bin { target: undo }
        };
        notebook.keep(body);
    });
    view! {
        <div class="status">
            <span role="status" class="line">{state}</span>
            <span class="muted small">{at}</span>
            <button class="text-button" on:click=take_back>
                {live(move || if undone.get() { words.history.put_back } else { words.log.undo })}
            </button>
        </div>
    }
}
