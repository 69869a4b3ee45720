//! **Saved**, when and only when the entry is on disk; and **Undo** beside it.

use super::icons::{Sign, icon};
use super::live::{live, memo, press};
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::components::element::{Child, View, el, parts};
use crate::components::shapes::{block, span, span_of, text_button};
use crate::notebook::{Unsaved, use_notebook, use_words};
use crate::platform::dates;
use crate::reactive::RwSignal;
use crate::store::StoreError;

/// The status of what was made last, once there is such an entry.
pub fn just_saved(made: RwSignal<Option<EventId>>) -> View {
    live(move || made.get().map(|id| saved_status(id).child()))
}

/// The status of one entry. The element with role `status` stands from the start, so that a screen
/// reader hears each change in it.
pub fn saved_status(
    // The entry whose state is told, under its own name in the page. Undo moves it to the bin, where it can be fetched from.
    id: EventId,
) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let undone = memo(move || notebook.record.with(|record| record.binned(id).is_some()));
    let at = live(move || {
        let moment = notebook
            .record
            .with(|record| record.event(id).map(|event| event.at));
        moment.map(|moment| dates::time_of_day(&moment, words))
    });
    let state = live(move || {
        if undone.get() {
            return span(words.log.undone);
        }
        match notebook.state_of(id) {
            None if notebook.once.get() => span_of("muted", words.storage.kept_until_close),
            None => parts![icon(Sign::Tick), span(words.storage.saved)].child(),
            Some(Unsaved::Saving) => span_of("muted", words.storage.saving),
            Some(Unsaved::Failed(StoreError::Denied)) => span_of("muted", words.storage.kept_until_close),
            Some(Unsaved::Failed(_)) => span_of("error", words.storage.not_saved),
        }
    });
    let take_back = press(move || {
        let body = if undone.get_untracked() {
            Body::PutBack { target: id }
        } else {
            Body::Bin { target: id }
        };
        notebook.keep(body);
    });
    block(
        "status",
        parts![
            el("span")
                .attr("id", id.to_string())
                .attr("role", "status")
                .class("line")
                .holding(state),
            span_of("muted small", at),
            text_button(
                live(move || if undone.get() {
                    words.history.put_back
                } else {
                    words.log.undo
                }),
                take_back
            ),
        ],
    )
}
