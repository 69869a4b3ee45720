//! What follows now from what was noted, and which effects are offered first: the rules of [`super::guidance`],
//! [`super::vitals`] and [`super::likely`], applied to the record.

use super::event::Body;
use super::guidance::{Outcome, Since, outcome};
use super::likely::{likely, offered};
use super::moment::{HOUR_MS, MINUTE_MS, Moment};
use super::order::EventId;
use super::record::{EffectEntry, Entry, Record, What};
use super::red_flags::Level;
use super::session::Route;
use super::symptom::{Effect, Severity};
use super::vitals::{Judgement, Measured, PressureSign, Reading, TWICE_WITHIN_MIN, Typed, judge};

/// An effect that was noted so often belongs to the person's own.
const OFTEN: usize = 3;
/// How long what follows from a reading is shown (C).
const DAY_MS: i64 = 24 * HOUR_MS;
/// So many of the person's own are offered before the others.
const OWN: usize = 4;

/// The times that count for an effect that began at `began`, at `now`.
pub fn since(record: &Record, began: &Moment, now: &Moment) -> Since {
    since_dose(dose_ms(record, now), began, now)
}

/// How long ago the latest dose was. A time before it (a clock set back) is the dose.
fn dose_ms(record: &Record, now: &Moment) -> Option<i64> {
    let dose = record.latest_session();
    dose.map(|session| session.since_ms(now).max(0))
}

fn since_dose(dose_ms: Option<i64>, began: &Moment, now: &Moment) -> Since {
    Since {
        dose_ms,
        beginning_ms: now.ms_since(began).max(0),
    }
}

/// What follows at `now` from each of `entries`: the latest dose is looked for once.
pub fn outcomes_now(record: &Record, entries: &[EffectEntry], now: &Moment) -> Vec<Outcome> {
    let dose_ms = dose_ms(record, now);
    let of = |entry: &EffectEntry| {
        let since = since_dose(dose_ms, &entry.began, now);
        outcome(entry.effect, entry.strength_now(), since)
    };
    entries.iter().map(of).collect()
}

/// What follows from an effect that begins at `now`.
pub fn outcome_of_new(record: &Record, effect: Effect, severity: Option<Severity>, now: &Moment) -> Outcome {
    outcome(effect, severity, since(record, now, now))
}

/// What follows at `now` from an effect that was noted, as strong as it was last said to be.
pub fn outcome_now(record: &Record, entry: &EffectEntry, now: &Moment) -> Outcome {
    outcome_as(record, entry, entry.strength_now(), now)
}

/// The same, if it is so strong.
pub fn outcome_as(record: &Record, entry: &EffectEntry, severity: Option<Severity>, now: &Moment) -> Outcome {
    outcome(entry.effect, severity, since(record, &entry.began, now))
}

/// The effects to offer at `now`, in order: those that go on, the person's own frequent ones, then by hour and route.
/// Each once, without the emergencies.
pub fn offered_now(record: &Record, now: &Moment) -> Vec<Effect> {
    let session = record.latest_session();
    let (since_ms, route) = session.map_or((0, Route::NotSure), |session| {
        (session.since_ms(now), session.route)
    });
    let going: Vec<Effect> = record.going(now).iter().map(|entry| entry.effect).collect();
    let everyday = |effects: Vec<Effect>| -> Vec<Effect> {
        effects
            .into_iter()
            .filter(|effect| effect.emergency().is_none())
            .collect()
    };
    offered(
        &everyday(going),
        &everyday(frequent(record)),
        &likely(since_ms, route),
    )
}

/// What the person notes often, the most frequent first.
fn frequent(record: &Record) -> Vec<Effect> {
    let mut counts = [0_usize; Effect::ALL.len()];
    for event in record.events() {
        if let Body::Effect { effect, .. } = event.body
            && let Some(count) = counts.get_mut(effect as usize)
        {
            *count += 1;
        }
    }
    let mut often: Vec<(usize, Effect)> = Effect::ALL
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count >= OFTEN)
        .map(|(effect, count)| (usize::MAX - count, effect))
        .collect();
    often.sort_unstable();
    often.into_iter().map(|(_, effect)| effect).take(OWN).collect()
}

/// How soon to act on a reading that was taken at `at`: with the signs that were ticked, the effects that go on, and the
/// other readings of the hour. `id` is the reading itself, once it was noted.
pub fn judge_reading(
    record: &Record,
    typed: Typed,
    signs: &[PressureSign],
    at: &Moment,
    id: Option<EventId>,
) -> Judgement {
    let goes_on = |entry: &EffectEntry| PressureSign::of(entry.effect).is_some();
    let dose = record.latest_session();
    judge(Measured {
        typed,
        at_ms: at.utc_ms(),
        since_dose_ms: dose.map(|session| session.since_ms(at)),
        any_sign: !signs.is_empty() || record.going(at).iter().any(goes_on),
        others: &others(record, at, id),
    })
}

/// Whether an effect that is noted at `now` makes the last reading of the hour an emergency.
pub fn makes_reading_an_emergency(record: &Record, effect: Effect, now: &Moment) -> bool {
    let recent = record.readings_since(now.utc_ms() - TWICE_WITHIN_MIN * MINUTE_MS);
    let last = recent.into_iter().next();
    last.zip(PressureSign::of(effect))
        .is_some_and(|(entry, sign)| match entry.what {
            What::Reading { reading, .. } => {
                let judged = judge_reading(record, reading.typed(), &[sign], &entry.when, Some(entry.id));
                judged.level == Some(Level::Emergency)
            }
            _ => false,
        })
}

/// The last reading of the day before `now`, while something follows from it: a call, or to measure again.
pub fn reading_to_act_on(record: &Record, now: &Moment) -> Option<(Entry, Judgement)> {
    let entry = record.readings_since(now.utc_ms() - DAY_MS).into_iter().next()?;
    let What::Reading { reading, signs } = &entry.what else {
        return None;
    };
    let judged = judge_reading(record, reading.typed(), signs, &entry.when, Some(entry.id));
    let again = judged.again && now.ms_since(&entry.when) <= TWICE_WITHIN_MIN * MINUTE_MS;
    (judged.level.is_some() || again).then_some((entry, judged))
}

/// The other readings that may count as the second one.
fn others(record: &Record, at: &Moment, id: Option<EventId>) -> Vec<(i64, Reading)> {
    let recent = record.readings_since(at.utc_ms() - TWICE_WITHIN_MIN * MINUTE_MS);
    let others = recent.into_iter().filter(|entry| Some(entry.id) != id);
    others
        .filter_map(|entry| match entry.what {
            What::Reading { reading, .. } => Some((entry.when.utc_ms(), reading)),
            _ => None,
        })
        .collect()
}
