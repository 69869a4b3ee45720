//! Effects, with every correction applied and what was said of them since.

use super::entry::What;
use super::{Record, Subject};
use crate::care::event::{Body, Event};
use crate::care::moment::{HOUR_MS, Moment};
use crate::care::order::{EventId, Place};
use crate::care::symptom::{Course, Effect, Severity};

/// One effect that was noted, with every correction applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EffectEntry {
    /// The event that noted it.
    pub id: EventId,
    /// Which one.
    pub effect: Effect,
    /// How strong, if it was said.
    pub severity: Option<Severity>,
    /// When it began.
    pub began: Moment,
    /// When it was noted.
    pub noted: Moment,
    /// What was said of it since, in order: when, how it goes on, and how strong it is, if that was said.
    pub life: Vec<(Moment, Course, Option<Severity>)>,
    /// How it went on, as the person said last.
    pub course: Option<Course>,
    /// When the person last said anything about it.
    pub told: Moment,
    /// The person's own words.
    pub note: String,
    /// When it was moved to the bin, if it is there.
    pub binned: Option<Moment>,
    /// Whether anything in it was corrected.
    pub corrected: bool,
}

/// What is known of an effect now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// It goes on.
    On,
    /// Nobody has said anything for a day: it is asked about.
    Asked,
    /// It was asked about, and nobody answered: neither gone nor going on.
    NotKnown,
    /// It is over.
    Over,
}

/// How long what was said about an effect holds: a day, then it is asked about for another (C).
const HOLDS_MS: i64 = 24 * HOUR_MS;

impl EffectEntry {
    /// How strong it is, as the person said last.
    pub fn strength_now(&self) -> Option<Severity> {
        let said = self.life.iter().rev().find_map(|(_, _, severity)| *severity);
        said.or(self.severity)
    }

    /// What is known of it now.
    pub fn going(&self, now: &Moment) -> Going {
        match now.ms_since(&self.told) {
            _ if self.course == Some(Course::Gone) => Going::Over,
            ..HOLDS_MS => Going::On,
            ms if ms < 2 * HOLDS_MS => Going::Asked,
            _ => Going::NotKnown,
        }
    }
}

/// How far back an effect of which nothing more was said still keeps the driving line at *not yet*, where it began before
/// the latest dose: a week (C). Of an older one nobody would expect it.
pub(super) const REMEMBERED_MS: i64 = 7 * 24 * HOUR_MS;

impl Record {
    /// The effect that `id` noted, binned or not.
    pub fn effect(&self, id: EventId) -> Option<EffectEntry> {
        let entry = self.entry(id)?;
        let What::Effect { effect, severity } = entry.what else {
            return None;
        };
        let life = self.acts_on(id).filter_map(|act| match act.body {
            Body::Course { course, severity, .. } => Some((act.at, course, severity)),
            _ => None,
        });
        let life: Vec<_> = life.collect();
        let last = life.last();
        Some(EffectEntry {
            id,
            effect,
            severity,
            began: entry.when,
            course: last.map(|(_, course, _)| *course),
            told: *last.map_or(&entry.noted, |(at, _, _)| at),
            noted: entry.noted,
            note: entry.note,
            binned: entry.binned,
            corrected: entry.corrected,
            life,
        })
    }

    /// All effects, in the bin or not, the last noted first.
    pub fn effects(&self) -> impl Iterator<Item = EffectEntry> {
        self.events()
            .rev()
            .filter(|event| matches!(event.body, Body::Effect { .. }))
            .filter_map(|event| self.effect(event.id))
    }

    /// The effects that were noted since `from_ms`, binned ones left out, the last noted first.
    pub fn effects_since(&self, from_ms: i64) -> impl Iterator<Item = EffectEntry> {
        let recent = self.since(Place::from_ms(from_ms)).rev();
        recent
            .filter(|event| matches!(event.body, Body::Effect { .. }))
            .filter_map(|event| self.effect(event.id))
            .filter(|entry| entry.binned.is_none())
    }

    /// The effects that go on or are asked about, the last noted first.
    pub fn going(&self, now: &Moment) -> Vec<EffectEntry> {
        let recent = self.since(Place::from_ms(now.utc_ms() - REMEMBERED_MS));
        // What was said of an effect holds for two days at the most: one that is older was put together for nothing,
        // unless something was done to it since.
        let may_go_on = |event: &&Event| {
            matches!(event.body, Body::Effect { .. })
                && (now.ms_since(&event.at) < 2 * HOLDS_MS
                    || self.found(Subject::ActsOn(event.id)).next().is_some())
        };
        let entries = recent.rev().filter(may_go_on);
        entries
            .filter_map(|event| self.effect(event.id))
            .filter(|entry| entry.binned.is_none())
            .filter(|entry| matches!(entry.going(now), Going::On | Going::Asked))
            .collect()
    }
}
