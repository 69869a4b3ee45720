//! What was corrected, as it was before.

use crate::care::event::{Body, Change};
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::record::Record;

/// What stood in `id` before it was corrected, and until when; the earliest first.
pub fn earlier(record: &Record, id: EventId) -> Vec<(Change, Moment)> {
    let Some(event) = record.event(id) else {
        return Vec::new();
    };
    let mut stands = originals(&event.body);
    let mut earlier = Vec::new();
    for (at, change) in record.versions(id) {
        let same = |other: &Change| std::mem::discriminant(other) == std::mem::discriminant(&change);
        match stands.iter_mut().find(|other| same(other)) {
            Some(before) => {
                let before = std::mem::replace(before, change);
                earlier.push((before, at));
            }
            // What was not said before, was added and not corrected.
            None => stands.push(change),
        }
    }
    earlier
}

/// What an event said at first, each as the change that would say it.
fn originals(body: &Body) -> Vec<Change> {
    match body.clone() {
        Body::Session { route, dose_end } => vec![Change::Route(route), Change::DoseEnd(dose_end)],
        Body::Effect { severity, began, .. } => {
            let severity = severity.map(Change::Severity);
            severity.into_iter().chain([Change::Began(began)]).collect()
        }
        Body::OwnEffect {
            note,
            severity,
            began,
        } => vec![
            Change::Note(note),
            Change::Severity(severity),
            Change::Began(began),
        ],
        Body::Reading {
            reading, measured, ..
        } => vec![Change::Reading(reading), Change::Began(measured)],
        Body::Mood { mood } => vec![Change::Mood(mood)],
        Body::Sleep { slept_min, rested } => vec![Change::Sleep { slept_min, rested }],
        Body::Note { note, began } => vec![Change::Note(note), Change::Began(began)],
        _ => Vec::new(),
    }
}
