//! What followed from an entry when it was noted: the rules of then, whatever came later.

use super::Search;
use crate::care::event::Body;
use crate::care::guidance::{Outcome, Since, outcome};
use crate::care::moment::{HOUR_MS, Moment};
use crate::care::record::{EffectEntry, Entry, Going, Record, What};
use crate::care::red_flags::Level;
use crate::care::vitals::{Measured, PressureSign, Reading, judge};

/// When each reading that is not in the bin was taken, and what it was.
pub(super) fn readings(record: &Record) -> Vec<(i64, Reading)> {
    let events = record
        .events()
        .filter(|event| matches!(event.body, Body::Reading { .. }));
    let entries = events.filter_map(|event| record.entry(event.id));
    let kept = entries.filter(|entry| entry.binned.is_none());
    let readings = kept.filter_map(|entry| match entry.what {
        What::Reading { reading, .. } => Some((entry.when.utc_ms(), reading)),
        _ => None,
    });
    let mut readings: Vec<_> = readings.collect();
    readings.sort_unstable();
    readings
}

impl Search<'_> {
    /// What followed from `entry` when it was noted; nothing from what is never judged.
    pub(super) fn outcome(&self, entry: &Entry) -> Option<Outcome> {
        match &entry.what {
            What::Effect { effect, severity } => {
                let since = Since {
                    dose_ms: self.dose(&entry.noted).map(|(_, ms)| ms),
                    beginning_ms: entry.noted.ms_since(&entry.when).max(0),
                };
                Some(outcome(*effect, *severity, since))
            }
            What::Reading { reading, signs } => self.level(*reading, signs, &entry.when).map(Outcome::Act),
            _ => None,
        }
    }

    fn level(&self, reading: Reading, signs: &[PressureSign], at: &Moment) -> Option<Level> {
        // Of those that came later nothing was known then.
        let before = self.readings.partition_point(|(ms, _)| *ms < at.utc_ms());
        let measured = Measured {
            typed: reading.typed(),
            at_ms: at.utc_ms(),
            since_dose_ms: self.dose(at).map(|(_, ms)| ms),
            any_sign: true,
            others: self.readings.get(..before).unwrap_or_default(),
        };
        // Seldom does it hang on a sign, and then what went on at that time has to be looked for.
        let worst = judge(measured).level;
        let without = judge(Measured {
            any_sign: false,
            ..measured
        });
        if worst == without.level || !signs.is_empty() || any_sign_went_on(self.record, at) {
            worst
        } else {
            without.level
        }
    }
}

/// Whether what followed stands under `wanted`.
pub(super) fn is_of(outcome: Outcome, wanted: Outcome) -> bool {
    outcome == wanted || wanted.fills_the_screen() && outcome.fills_the_screen()
}

/// How far back an effect is looked for that may have gone on.
const LOOKED_BACK_MS: i64 = 7 * 24 * HOUR_MS;

/// Whether a sign that counts for a reading went on at `at`, as far as was known then.
fn any_sign_went_on(record: &Record, at: &Moment) -> bool {
    let events = record.events().rev();
    let events = events.skip_while(|event| event.order.ms() > at.utc_ms());
    let mut events = events.take_while(|event| event.order.ms() >= at.utc_ms() - LOOKED_BACK_MS);
    events.any(|event| match event.body {
        Body::Effect { effect, .. } => {
            let is_sign = PressureSign::of(effect).is_some();
            is_sign && record.effect(event.id).is_some_and(|entry| went_on(entry, at))
        }
        _ => false,
    })
}

fn went_on(mut entry: EffectEntry, at: &Moment) -> bool {
    entry.life.retain(|(told, _, _)| told.utc_ms() <= at.utc_ms());
    let last = entry.life.last();
    entry.course = last.map(|(_, course, _)| *course);
    entry.told = *last.map_or(&entry.noted, |(told, _, _)| told);
    entry.binned.is_none() && matches!(entry.going(at), Going::On | Going::Asked)
}
