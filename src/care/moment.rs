//! Instants with the wall clock the person saw, and where time comes from.

use super::json::{Value, Writer, parts};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Timelike};
use std::sync::{Mutex, PoisonError};

/// Milliseconds in a minute.
pub const MINUTE_MS: i64 = 60_000;
/// Milliseconds in an hour.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;

/// By how much clocks correct themselves without having been wrong.
pub const CLOCK_TOLERANCE_MS: i64 = 2 * MINUTE_MS;

/// The last instant the record accepts: the end of the year 9999, UTC.
const LAST_MS: i64 = 253_402_300_799_999;
/// No place on earth is further than this from UTC.
const WIDEST_OFFSET_MIN: i32 = 18 * 60;

/// An instant, and the wall clock that hung beside it.
///
/// Both are kept because they answer different questions: how long ago (the instant) and
/// which day the person would say it was (the wall clock), also after a flight or a change of law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    utc_ms: i64,
    offset_min: i32,
    zone: &'static str,
}

/// The zones that were ever named here, in order. A life has few of them, and each is kept once: so a moment is as small as
/// its numbers, and is handed on without a thought.
static ZONES: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

fn kept(zone: &str) -> &'static str {
    let mut zones = ZONES.lock().unwrap_or_else(PoisonError::into_inner);
    match zones.binary_search(&zone) {
        Ok(at) => zones.get(at).copied().unwrap_or_default(),
        Err(at) => {
            let zone: &'static str = Box::leak(zone.into());
            zones.insert(at, zone);
            zone
        }
    }
}

impl Moment {
    /// A moment from milliseconds since 1970 (UTC), minutes east of UTC, and the zone's IANA name.
    ///
    /// `None` before 1970, after 9999, or with an offset that no place has.
    pub fn new(utc_ms: i64, offset_min: i32, zone: impl AsRef<str>) -> Option<Self> {
        let possible =
            (0..=LAST_MS).contains(&utc_ms) && (-WIDEST_OFFSET_MIN..=WIDEST_OFFSET_MIN).contains(&offset_min);
        possible.then(|| Self {
            utc_ms,
            offset_min,
            zone: kept(zone.as_ref()),
        })
    }

    /// A moment as it was written, if it can be.
    pub(super) fn read(value: Value) -> Option<Self> {
        let [utc_ms, offset_min, zone] = parts(value.raw(), &["utc_ms", "offset_min", "zone"])?;
        let offset_min = i32::try_from(offset_min?.number()?).ok()?;
        Self::new(utc_ms?.number()?, offset_min, zone?.text()?)
    }

    pub(super) fn write(&self, name: &str, writer: &mut Writer) {
        writer.open(name);
        writer.number("utc_ms", self.utc_ms);
        writer.number("offset_min", self.offset_min);
        writer.text("zone", self.zone);
        writer.close();
    }

    /// The beginning of 1970, UTC: what a clock that says nothing sensible is taken for.
    pub const fn epoch() -> Self {
        Self {
            utc_ms: 0,
            offset_min: 0,
            zone: "",
        }
    }

    /// Milliseconds since 1970, UTC.
    pub const fn utc_ms(&self) -> i64 {
        self.utc_ms
    }

    /// Minutes east of UTC at this instant and place.
    pub const fn offset_min(&self) -> i32 {
        self.offset_min
    }

    /// The IANA name of the zone, as the phone gave it.
    pub const fn zone(&self) -> &'static str {
        self.zone
    }

    /// What the wall clock showed.
    pub fn local(&self) -> NaiveDateTime {
        local(self.utc_ms, self.offset_min)
    }

    /// The civil day where it happened.
    pub fn day(&self) -> NaiveDate {
        self.local().date()
    }

    /// Milliseconds from `earlier` to this moment, on instants: no clock change bends it.
    pub const fn ms_since(&self, earlier: &Self) -> i64 {
        self.utc_ms - earlier.utc_ms
    }
}

/// The wall clock at `utc_ms`, `offset_min` east of UTC.
fn local(utc_ms: i64, offset_min: i32) -> NaiveDateTime {
    DateTime::from_timestamp_millis(utc_ms + i64::from(offset_min) * MINUTE_MS)
        .unwrap_or_default()
        .naive_utc()
}

/// Where the time comes from: the only source of "now" and of the phone's zone rules.
pub trait Clock {
    /// This instant, here.
    fn now(&self) -> Moment;

    /// Minutes east of UTC that the phone's zone has at `utc_ms`.
    fn offset_min_at(&self, utc_ms: i64) -> i32;

    /// The moment `utc_ms`, on the phone's wall clock.
    fn at(&self, utc_ms: i64) -> Moment {
        let now = self.now();
        let utc_ms = utc_ms.clamp(0, LAST_MS);
        Moment {
            utc_ms,
            offset_min: self
                .offset_min_at(utc_ms)
                .clamp(-WIDEST_OFFSET_MIN, WIDEST_OFFSET_MIN),
            zone: now.zone,
        }
    }

    /// The moment at which the phone's wall clock shows `wall`.
    ///
    /// Where the clocks went back and it shows that twice, the later of the two that is not in
    /// the future: every "not before" then ends later, never sooner. Where the clocks went
    /// forward over it, the first moment after the gap.
    fn resolve(&self, wall: NaiveDateTime) -> Moment {
        let as_utc_ms = wall.and_utc().timestamp_millis();
        let now_ms = self.now().utc_ms;
        let fits = |&utc_ms: &i64| local(utc_ms, self.offset_min_at(utc_ms)) == wall;
        let [one, other] = [-24, 24]
            .map(|hours| i64::from(self.offset_min_at(as_utc_ms + hours * HOUR_MS)))
            .map(|offset_min| as_utc_ms - offset_min * MINUTE_MS)
            .map(|utc_ms| Some(utc_ms).filter(fits));
        let past = [one, other]
            .into_iter()
            .flatten()
            .filter(|&utc_ms| utc_ms <= now_ms);
        let earliest = [one, other].into_iter().flatten().min();
        match past.max().or(earliest) {
            Some(utc_ms) => self.at(utc_ms),
            None => self.at(self.end_of_gap(as_utc_ms)),
        }
    }

    /// The first instant after the skipped hour in which a wall time (read as UTC) would lie.
    fn end_of_gap(&self, as_utc_ms: i64) -> i64 {
        let before = self.offset_min_at(as_utc_ms - 24 * HOUR_MS);
        let (mut low, mut high) = (as_utc_ms - 24 * HOUR_MS, as_utc_ms + 24 * HOUR_MS);
        while high - low > 1 {
            let middle = low.midpoint(high);
            if self.offset_min_at(middle) == before {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }
}

/// Whole minutes of a wall time, seconds dropped: what a time field shows.
pub fn to_minute(wall: NaiveDateTime) -> NaiveDateTime {
    let past =
        TimeDelta::seconds(i64::from(wall.second())) + TimeDelta::nanoseconds(i64::from(wall.nanosecond()));
    wall - past
}

/// Days from `earlier` to `later` on the calendar.
pub fn days_between(earlier: NaiveDate, later: NaiveDate) -> i32 {
    later.num_days_from_ce() - earlier.num_days_from_ce()
}
