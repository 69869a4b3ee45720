//! Days and times of day as the person's own phone writes them.

use crate::care::moment::{Clock, HOUR_MS, MINUTE_MS, Moment, days_between};
use crate::platform::device;
use crate::words::Words;
use chrono::{Datelike, NaiveDate, Timelike};
use wasm_bindgen::JsValue;

/// Writes a wall clock with `Intl`, in the phone's own manner where it speaks the app's language.
fn written(moment: &Moment, words: &Words, options: &[(&str, &str)]) -> String {
    let settings = js_sys::Object::new();
    for (name, value) in [("timeZone", "UTC")].iter().chain(options) {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&settings, &(*name).into(), &(*value).into());
    }
    let tag = device::languages()
        .into_iter()
        .find(|tag| tag.starts_with(words.language.tag()))
        .unwrap_or_else(|| words.language.tag().to_owned());
    let wall_ms = moment.utc_ms() + i64::from(moment.offset_min()) * MINUTE_MS;
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of this era fit a double")]
    let date = js_sys::Date::new(&JsValue::from_f64(wall_ms as f64));
    date.to_locale_string(&tag, &settings).into()
}

/// The time of day on the wall where it happened: `14:10`, `2:10 PM`.
pub fn time_of_day(moment: &Moment, words: &Words) -> String {
    written(moment, words, &[("hour", "numeric"), ("minute", "2-digit")])
}

/// The hour alone: `14 h`, `2 PM`.
pub fn hour(moment: &Moment, words: &Words) -> String {
    let hour = written(moment, words, &[("hour", "numeric")]);
    // The sign for hours is the same in every language.
    if hour.bytes().all(|each| each.is_ascii_digit()) {
        hour + " h"
    } else {
        hour
    }
}

/// The civil day: `today`, `yesterday`, `tomorrow`, or `Monday, November 23`.
pub fn day(moment: &Moment, now: &Moment, words: &Words) -> String {
    match days_between(now.day(), moment.day()) {
        0 => words.time.today.to_owned(),
        -1 => words.time.yesterday.to_owned(),
        1 => words.time.tomorrow.to_owned(),
        _ => {
            let mut options = vec![("weekday", "long"), ("day", "numeric"), ("month", "long")];
            if moment.day().year() != now.day().year() {
                options.push(("year", "numeric"));
            }
            written(moment, words, &options)
        }
    }
}

/// A day with its year: `November 23, 2026`.
pub fn day_of_year(day: NaiveDate, words: &Words) -> String {
    let noon = day
        .and_hms_opt(12, 0, 0)
        .map(|noon| noon.and_utc().timestamp_millis());
    let noon = noon.and_then(|noon| Moment::new(noon, 0, "UTC"));
    let options = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    noon.map(|noon| written(&noon, words, &options))
        .unwrap_or_default()
}

/// Day and time of day: `tomorrow 14:10`.
pub fn day_and_time(moment: &Moment, now: &Moment, words: &Words) -> String {
    (words.time.day_at)(&day(moment, now, words), &time_of_day(moment, words))
}

/// A span: `3 h 20 min`, or days from the third on.
pub fn span(ms: i64, words: &Words) -> String {
    let minutes = ms.max(0) / MINUTE_MS;
    let (hours, days) = (minutes / 60, minutes / 60 / 24);
    if days >= 3 {
        (words.time.days)(days)
    } else if hours >= 12 {
        (words.time.hours)(hours, 0)
    } else {
        (words.time.hours)(hours, minutes % 60)
    }
}

/// A span that is left: never less than it is.
pub fn span_left(ms: i64, words: &Words) -> String {
    let whole_ms = if ms >= 12 * HOUR_MS { HOUR_MS } else { MINUTE_MS };
    span(ms.saturating_add(whole_ms - 1), words)
}

/// The moment that a `datetime-local` field holds (`2026-11-22T14:10`), on the phone's wall clock.
pub fn from_field(text: &str, clock: &impl Clock) -> Option<Moment> {
    let mut parts = text.split(|each: char| !each.is_ascii_digit());
    let mut number = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (i32::try_from(number()?).ok()?, number()?, number()?);
    let wall = NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(number()?, number()?, 0)?;
    Some(clock.resolve(wall))
}

/// What a `datetime-local` field shows for a moment.
pub fn to_field(moment: &Moment) -> String {
    let wall = moment.local();
    let (year, month, day) = (wall.year(), wall.month(), wall.day());
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}",
        wall.hour(),
        wall.minute()
    )
}
