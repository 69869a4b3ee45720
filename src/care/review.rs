//! The morning after: what was noted in the evening or at night is looked at once more, one by one.

use super::check_in::MORNING_HOUR;
use super::moment::{HOUR_MS, Moment};
use super::record::{Entry, Record};
use chrono::{NaiveDate, TimeDelta};

/// How far back something is looked at: a week (C). What is older nobody would remember.
const LOOKED_BACK_MS: i64 = 7 * 24 * HOUR_MS;
/// So many are looked at in one go; whoever notes more in a week keeps the rest as it is.
const AT_MOST: usize = 60;

/// What was noted before this morning and nobody has looked at since, the first noted first.
///
/// A day goes from 5 in the morning to 5 in the morning, so that what was noted after midnight belongs to the night
/// before: it is due at the first opening after 5 on the day after, by the clock on the wall where it was noted.
pub fn due(record: &Record, now: &Moment) -> Vec<Entry> {
    let Some(today) = day(now) else {
        return Vec::new();
    };
    let recent = record.entries_since(now.utc_ms() - LOOKED_BACK_MS).take(AT_MOST);
    let before = |entry: &Entry| day(&entry.noted).is_some_and(|day| day < today);
    let mut due: Vec<Entry> = recent.filter(|entry| !entry.reviewed && before(entry)).collect();
    due.reverse();
    due
}

/// Whether it was noted in the night that just ended, or on the day before it.
pub fn was_last_night(entry: &Entry, now: &Moment) -> bool {
    let next = day(&entry.noted).and_then(|day| day.succ_opt());
    next.is_some() && next == day(now)
}

/// The day to which a moment belongs.
fn day(moment: &Moment) -> Option<NaiveDate> {
    let local = moment.local();
    let began = local.checked_sub_signed(TimeDelta::hours(i64::from(MORNING_HOUR)))?;
    Some(began.date())
}
