//! What stood there before it was corrected.

use crate::care::event::Change;
use crate::care::history::earlier;
use crate::care::letters::small_text;
use crate::care::moment::{MINUTE_MS, Moment};
use crate::care::order::EventId;
use crate::components::element::Child;
use crate::components::live::all;
use crate::components::reading::reading_text;
use crate::components::shapes::{folded, list, typed};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::dates;
use crate::words::Words;

/// "Corrected": opens what it was before.
pub fn versions(id: EventId) -> impl Child {
    let words = use_words();
    let now = use_now().get_untracked();
    let earlier = use_notebook().record.with_untracked(|record| earlier(record, id));
    let lines = earlier.into_iter().map(|(change, until)| {
        let until = dates::day_and_time(&until, &now, words);
        let was = (words.history.was)(&said(&change, &now, words), &until);
        typed("li", was)
    });
    folded("small muted", words.history.corrected, list("plain", all(lines)))
}

/// What a change says.
fn said(change: &Change, now: &Moment, words: &'static Words) -> String {
    match change {
        Change::Route(route) => (words.session.route)(*route).to_owned(),
        Change::DoseEnd(at) | Change::Began(at) => dates::day_and_time(at, now, words),
        Change::Severity(severity) => small_text((words.effects.severity)(*severity)),
        Change::Reading(reading) => reading_text(reading, words),
        Change::Mood(mood) => (words.check_in.moods)(*mood).to_owned(),
        Change::Sleep { slept_min, rested } => {
            (words.measures.night)(&dates::span(i64::from(*slept_min) * MINUTE_MS, words), *rested)
        }
        Change::Note(note) => note.clone(),
    }
}
