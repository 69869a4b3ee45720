//! Days and times of day as the person's own phone writes them.

use crate::care::moment::{Clock, HOUR_MS, MINUTE_MS, Moment, days_between};
use crate::platform::device;
use crate::words::{Language, Words};
use chrono::{Datelike, NaiveDate, Timelike};
use js_sys::Intl::DateTimeFormat;
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// What of a moment is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parts {
    Time,
    Hour,
    Day,
    DayOfYear,
    Date,
}

impl Parts {
    /// As `Intl` calls them.
    fn options(self) -> &'static [(&'static str, &'static str)] {
        const ALL: [(&str, &str); 6] = [
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
            ("hour", "numeric"),
            ("minute", "2-digit"),
        ];
        match self {
            Self::Time => &ALL[4..],
            Self::Hour => &ALL[4..5],
            Self::Day => &ALL[..3],
            Self::DayOfYear => &ALL[..4],
            Self::Date => &ALL[1..4],
        }
    }
}

/// What writes moments in one way.
struct Writer {
    parts: Parts,
    language: Language,
    /// The phone's first language when it was made.
    phone: Option<String>,
    format: Function,
}

thread_local! {
    /// Those that were needed so far: to make one takes a browser a hundred times as long as to write with it.
    static WRITERS: RefCell<Vec<Writer>> = const { RefCell::new(Vec::new()) };
}

/// What writes `parts` in the phone's own manner, where the phone speaks the app's language.
fn writer(parts: Parts, language: Language) -> Function {
    let phone = device::language();
    let known = WRITERS.with_borrow_mut(|writers| {
        // Who changes the phone's first language sees its manner from then on.
        writers.retain(|writer| writer.phone == phone);
        let mut known = writers.iter();
        let known = known.find(|writer| writer.parts == parts && writer.language == language);
        known.map(|writer| writer.format.clone())
    });
    known.unwrap_or_else(|| {
        let format = new_format(parts, language);
        let writer = Writer {
            parts,
            language,
            phone,
            format: format.clone(),
        };
        WRITERS.with_borrow_mut(|writers| writers.push(writer));
        format
    })
}

fn new_format(parts: Parts, language: Language) -> Function {
    let settings = Object::new();
    for (name, value) in [("timeZone", "UTC")].iter().chain(parts.options()) {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&settings, &(*name).into(), &(*value).into());
    }
    let languages = device::languages();
    let tag = languages.iter().find(|tag| tag.starts_with(language.tag()));
    let tag = tag.map_or(language.tag(), String::as_str);
    DateTimeFormat::new(&Array::of1(&tag.into()), &settings).format()
}

/// Writes a wall clock with `Intl`.
fn written(moment: &Moment, words: &Words, parts: Parts) -> String {
    let wall_ms = moment.utc_ms() + i64::from(moment.offset_min()) * MINUTE_MS;
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of this era fit a double")]
    let wall_ms = JsValue::from_f64(wall_ms as f64);
    let written = writer(parts, words.language).call1(&JsValue::UNDEFINED, &wall_ms);
    // It fails only for a time outside of what a date can be, which no moment is.
    written.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The time of day on the wall where it happened: `14:10`, `2:10 PM`.
pub fn time_of_day(moment: &Moment, words: &Words) -> String {
    written(moment, words, Parts::Time)
}

/// The hour alone: `14 h`, `2 PM`.
pub fn hour(moment: &Moment, words: &Words) -> String {
    let hour = written(moment, words, Parts::Hour);
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
            let same_year = moment.day().year() == now.day().year();
            written(
                moment,
                words,
                if same_year { Parts::Day } else { Parts::DayOfYear },
            )
        }
    }
}

/// A day with its year: `November 23, 2026`.
pub fn day_of_year(day: NaiveDate, words: &Words) -> String {
    let noon = day
        .and_hms_opt(12, 0, 0)
        .map(|noon| noon.and_utc().timestamp_millis());
    let noon = noon.and_then(|noon| Moment::new(noon, 0, "UTC"));
    noon.map(|noon| written(&noon, words, Parts::Date))
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
