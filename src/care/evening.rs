//! A picture of the evening after a dose: what was there from when until when. Where it stands in the picture is said in
//! parts of a thousand, for whoever draws it.

use super::event::Body;
use super::moment::{HOUR_MS, MINUTE_MS, Moment};
use super::order::EventId;
use super::record::{Entry, Going, Record, What, newest_first};
use super::session::Session;
use super::symptom::{Effect, Severity};
use super::vitals::Reading;

/// No picture goes on for longer than this after the dose.
pub const MOST_MS: i64 = 36 * HOUR_MS;
/// None is narrower.
const LEAST_MS: i64 = 4 * HOUR_MS;
/// What was noted later than this after the picture's end is not looked for in it (C).
const NOTED_WITHIN_MS: i64 = 7 * 24 * HOUR_MS;
/// So many hours stand along the edge at most.
const MOST_HOURS: i64 = 4;
/// A thousand parts are the picture's width.
pub const WIDTH: i64 = 1000;

/// How a bar ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The person said that it is gone.
    Gone,
    /// Nobody has said.
    NotKnown,
    /// It goes on.
    StillGoing,
}

/// One effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The event that noted it.
    pub id: EventId,
    /// Which one; none in the person's own words.
    pub effect: Option<Effect>,
    /// The person's own words.
    pub note: String,
    /// From when it was how strong, the beginning first; never empty.
    pub strengths: Vec<(Moment, Option<Severity>)>,
    /// When it ended, or when the last was said about it; of what goes on, now.
    pub to: Moment,
    /// How it ends.
    pub end: End,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evening {
    /// Where it begins, in milliseconds since 1970.
    pub from_ms: i64,
    /// Where it ends.
    pub to_ms: i64,
    /// Full hours along its edge, on the wall where the dose was given.
    pub hours: Vec<Moment>,
    /// Effects, the first to begin first.
    pub bars: Vec<Bar>,
    /// Blood pressures, the first first.
    pub readings: Vec<(Moment, Reading)>,
    /// When doses were finished; that of the session first.
    pub doses: Vec<Moment>,
}

/// The evening after `session`, as far as it is known at `now`.
pub fn evening(record: &Record, session: &Session, now: &Moment) -> Evening {
    let from_ms = session.dose_end.utc_ms();
    let end_ms = from_ms.saturating_add(MOST_MS);
    let doses = record.sessions();
    let doses = doses.iter().rev().map(|session| session.dose_end);
    let mut doses: Vec<Moment> = doses
        .filter(|dose| (from_ms..end_ms).contains(&dose.utc_ms()))
        .collect();
    doses.truncate(usize::try_from(MOST_MS / HOUR_MS).unwrap_or_default());
    let (mut bars, mut readings) = (Vec::new(), Vec::new());
    for entry in noted(record, from_ms, end_ms) {
        if let What::Reading { reading, .. } = entry.what {
            readings.push((entry.when, reading));
        } else {
            bars.extend(bar(record, entry, now));
        }
    }
    let last_bar = bars.iter().map(|bar| bar.to.utc_ms()).max();
    let last_reading = readings.iter().map(|(at, _)| at.utc_ms()).max();
    let last_ms = last_bar.max(last_reading).unwrap_or(from_ms);
    // What stands at the very edge cannot be seen.
    let to_ms = last_ms
        .saturating_add(30 * MINUTE_MS)
        .clamp(from_ms + LEAST_MS, end_ms);
    Evening {
        from_ms,
        to_ms,
        hours: hours(&session.dose_end, to_ms),
        bars,
        readings,
        doses,
    }
}

/// What was noted of that time and is not in the bin, the first to begin first.
fn noted(record: &Record, from_ms: i64, end_ms: i64) -> Vec<Entry> {
    let last_ms = end_ms.saturating_add(NOTED_WITHIN_MS);
    let events = record.events().rev();
    let events = events.skip_while(|event| event.order.ms() > last_ms);
    // Nothing is noted before it happened.
    let events = events.take_while(|event| event.order.ms() >= from_ms);
    let entries = events.filter(|event| {
        matches!(
            event.body,
            Body::Effect { .. } | Body::OwnEffect { .. } | Body::Reading { .. }
        )
    });
    let entries = entries.filter_map(|event| record.entry(event.id));
    let entries =
        entries.filter(|entry| entry.binned.is_none() && (from_ms..end_ms).contains(&entry.when.utc_ms()));
    let mut entries = newest_first(
        entries
            .map(|entry| (entry.when.utc_ms(), entry.id, entry))
            .collect(),
    );
    entries.reverse();
    entries
}

fn bar(record: &Record, entry: Entry, now: &Moment) -> Option<Bar> {
    let mut bar = Bar {
        id: entry.id,
        effect: None,
        note: entry.note,
        strengths: Vec::new(),
        to: entry.noted,
        end: End::NotKnown,
    };
    match entry.what {
        What::Effect { effect, severity } => {
            bar.effect = Some(effect);
            bar.strengths.push((entry.when, severity));
            let known = record.effect(bar.id)?;
            for (at, _, severity) in &known.life {
                let last = bar.strengths.last().and_then(|(_, severity)| *severity);
                if severity.is_some() && *severity != last {
                    bar.strengths.push((*at, *severity));
                }
            }
            (bar.end, bar.to) = match known.going(now) {
                Going::Over => (End::Gone, known.told),
                // A day of silence tells nothing, neither that it is gone nor that it goes on.
                Going::Asked | Going::NotKnown => (End::NotKnown, known.told),
                Going::On => (End::StillGoing, (*now).max(known.told)),
            };
        }
        // Of words of one's own nothing more is asked.
        What::OwnEffect { severity } => bar.strengths.push((entry.when, Some(severity))),
        _ => return None,
    }
    Some(bar)
}

/// Full hours between the dose and `to_ms`, as many as can be read.
fn hours(dose_end: &Moment, to_ms: i64) -> Vec<Moment> {
    let from_ms = dose_end.utc_ms();
    let step = [1, 2, 3, 6, 12].into_iter();
    let mut step = step.filter(|step| (to_ms - from_ms) / (step * HOUR_MS) < MOST_HOURS);
    let step_ms = step.next().unwrap_or(12) * HOUR_MS;
    let offset_ms = i64::from(dose_end.offset_min()) * MINUTE_MS;
    let first = (from_ms + offset_ms).div_euclid(step_ms) + 1;
    (first..first + MOST_HOURS)
        .map(|step| step * step_ms - offset_ms)
        .take_while(|&ms| ms <= to_ms)
        .filter_map(|ms| Moment::new(ms, dose_end.offset_min(), dose_end.zone()))
        .collect()
}

impl Evening {
    /// Whether there is anything to see.
    pub const fn is_empty(&self) -> bool {
        self.bars.is_empty() && self.readings.is_empty()
    }

    /// How far from the picture's left edge `at` stands, in parts of [`WIDTH`].
    pub fn x(&self, at: &Moment) -> i64 {
        let span_ms = (self.to_ms - self.from_ms).max(1);
        (at.utc_ms() - self.from_ms).clamp(0, span_ms) * WIDTH / span_ms
    }

    /// The parts of a bar: from where, to where, how strong. None is too narrow to be seen.
    pub fn parts(&self, bar: &Bar) -> Vec<(i64, i64, Option<Severity>)> {
        const LEAST: i64 = 12;
        let ends = bar.strengths.iter().skip(1).map(|(at, _)| at);
        let ends = ends.chain([&bar.to]).map(|at| self.x(at));
        bar.strengths
            .iter()
            .zip(ends)
            .map(|((from, severity), to)| {
                let from = self.x(from).min(WIDTH - LEAST);
                (from, to.max(from + LEAST), *severity)
            })
            .collect()
    }
}
