//! *Delete for good*: what has to go, and what has lain in the bin for long enough.

use super::{Record, Subject};
use crate::care::event::{Body, Event};
use crate::care::moment::{HOUR_MS, Moment};
use crate::care::order::{EventId, Hlc};

/// How long the bin keeps what was moved there: 30 days, time enough to miss an entry before and after the next session
/// (C).
pub const KEPT_IN_BIN_MS: i64 = 30 * 24 * HOUR_MS;

impl Record {
    /// What has to stand in place of `ids`, of everything that was done to them, and of whatever was done to things that
    /// are deleted for good already, so that no word is left: the tombstones, none of them there yet.
    ///
    /// Also what moved them to the bin goes: it acts on nothing any more, and tells that something was there.
    pub fn tombstones(&self, ids: &[EventId]) -> Vec<Event> {
        let mut gone = ids.to_vec();
        gone.sort_unstable();
        let mut tombstones = Vec::new();
        // What is done to a thing comes after it.
        for event in self.events() {
            let target = match event.body {
                Body::Task { session, .. } => session,
                _ => event.body.target(),
            };
            let goes = event.is_erased()
                || gone.binary_search(&event.id).is_ok()
                || target.is_some_and(|target| gone.binary_search(&target).is_ok());
            if goes {
                if let Err(at) = gone.binary_search(&event.id) {
                    gone.insert(at, event.id);
                }
                tombstones.extend((!event.is_erased()).then(|| event.tombstone()));
            }
        }
        tombstones
    }

    /// What has been in the bin for [`KEPT_IN_BIN_MS`] at `now`.
    ///
    /// What goes cannot come back, and a clock can be wrong: so the clock of the record, too, must have gone on for as
    /// long since, that is, something was noted after that time; and nothing may tell that the clock was wrong when it
    /// was moved.
    pub fn due_for_erasure(&self, now: &Moment) -> Vec<EventId> {
        let latest_ms = self.latest.map_or(0, Hlc::ms);
        let is_due = |id: EventId| {
            let mut moves = self.found(Subject::ActsOn(id));
            let last = moves.rfind(|act| matches!(act.body, Body::Bin { .. } | Body::PutBack { .. }));
            last.is_some_and(|last| {
                let since_ms = now.ms_since(&last.at).min(latest_ms - last.order.ms());
                since_ms >= KEPT_IN_BIN_MS && !self.is_disproved(last)
            })
        };
        let binned = self.bin().into_iter().map(|(id, _)| id);
        binned.filter(|&id| is_due(id)).collect()
    }
}
