//! Days and spans of time.

#[cfg(not(target_arch = "wasm32"))]
use super::room::Row;
use super::room::{Entry, FilledTwice, counted, fill, form, room};
use super::texts::Texts;

/// A span in hours and minutes.
pub type Span = &'static (dyn Fn(i64, i64) -> String + Send + Sync);
/// A span in days.
pub type Days = &'static (dyn Fn(i64) -> String + Send + Sync);
/// A date of the calendar: year, month from 1, day.
pub type Date = &'static (dyn Fn(u16, u8, u8) -> String + Send + Sync);

room! {
    /// Days and spans of time.
    pub struct Time {
        /// The civil day of now.
        pub today: &'static str,
        /// The day before.
        pub yesterday: &'static str,
        /// The day after.
        pub tomorrow: &'static str,
        /// A span in hours and minutes.
        pub hours: Span,
        /// A span in days.
        pub days: Days,
        /// A day and a time of day: today 14:10.
        pub day_at: FilledTwice,
        /// A date of the calendar as the language writes it.
        pub date: Date,
    }
}

// In the table: without hours, without minutes, with both.
impl Entry for Span {
    const EMPTY: Self = &|_, _| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 2;
    fn read(texts: &mut Texts) -> Self {
        let forms = texts.one();
        Box::leak(Box::new(move |hours: i64, min: i64| match (hours, min) {
            (0, _) => fill(form(forms, 0), &[&min]),
            (_, 0) => fill(form(forms, 1), &[&hours]),
            _ => fill(form(forms, 2), &[&hours, &min]),
        }))
    }
}

impl Entry for Days {
    const EMPTY: Self = &|_| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 1;
    fn read(texts: &mut Texts) -> Self {
        let forms = texts.one();
        Box::leak(Box::new(move |days: i64| {
            counted(forms, if days == 1 { 1 } else { 2 }, &days)
        }))
    }
}

// In the table: the order of day, month and year, then the months.
impl Entry for Date {
    const EMPTY: Self = &|_, _, _| String::new();
    const ROWS: usize = 2;
    fn read(texts: &mut Texts) -> Self {
        let (date, months) = (texts.one(), texts.one());
        Box::leak(Box::new(move |year: u16, month: u8, day: u8| {
            let month = usize::from(month).checked_sub(1).map(|at| form(months, at));
            fill(date, &[&day, &month.unwrap_or_default(), &year])
        }))
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn rows(field: &str) -> Vec<Row> {
        vec![Row::new(field, 3), Row::new(&format!("{field}.months"), 0)]
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Language;

    #[test]
    fn a_date_is_written_as_each_language_writes_it() {
        let [english, spanish] = Language::ALL.map(|language| language.words().time.date);
        assert_eq!(english(2026, 11, 22), "22 November 2026");
        assert_eq!(spanish(2026, 11, 22), "22 de noviembre de 2026");
        assert_eq!(english(2026, 1, 1), "1 January 2026");
        assert_eq!(spanish(2026, 12, 31), "31 de diciembre de 2026");
        assert_eq!(english(2026, 0, 1), "1  2026");
    }

    #[test]
    fn a_span_names_no_part_that_is_zero() {
        let time = Language::English.words().time;
        let spans = [(0, 0), (0, 20), (3, 0), (3, 20)].map(|(hours, min)| (time.hours)(hours, min));
        assert_eq!(spans, ["0 min", "20 min", "3 h", "3 h 20 min"]);
        assert_eq!([0, 1, 2].map(time.days), ["0 days", "1 day", "2 days"]);
    }
}
