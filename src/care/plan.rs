//! The next session, where one is planned: it brings the list before a session forward the day before.

use super::moment::days_between;
use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A day of the calendar, wherever the person is when it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl Day {
    /// Reads `2026-12-01`, as it is stored and as a date field holds it.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        date.filter(|_| parts.next().is_none()).map(Self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(date) = self;
        write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
    }
}

/// How far ahead a plan may lie: two years. A later day is a slip of the finger.
const AHEAD_DAYS: i32 = 731;

/// Whether a session can be planned for `day`, on the day that `today` is: not in the past, and not years ahead.
pub fn can_be_planned(day: Day, today: NaiveDate) -> bool {
    (0..=AHEAD_DAYS).contains(&days_between(today, day.0))
}

/// Whether the list before a session stands: from the day before (facts 2.2) to the end of the day itself.
pub fn is_near(day: Day, today: NaiveDate) -> bool {
    (0..=1).contains(&days_between(today, day.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `says` makes of the two days; `None` where one of them is none.
    fn of(planned: &str, today: &str, says: fn(Day, NaiveDate) -> bool) -> Option<bool> {
        Some(says(Day::read(planned)?, Day::read(today)?.0))
    }

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for text in ["2026-12-01", "2028-02-29"] {
            assert_eq!(Day::read(text).map(|day| day.to_string()).as_deref(), Some(text));
        }
        for wrong in ["", "2026-13-01", "2027-02-29", "2026-12", "2026-12-01-01", "soon"] {
            assert_eq!(Day::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_plan_is_near_on_the_day_before_and_on_the_day() {
        for (today, near) in [
            ("2026-11-29", false),
            ("2026-11-30", true),
            ("2026-12-01", true),
            ("2026-12-02", false),
        ] {
            assert_eq!(of("2026-12-01", today, is_near), Some(near), "{today}");
        }
    }

    #[test]
    fn a_past_day_and_one_years_ahead_cannot_be_planned() {
        for (planned, can) in [
            ("2026-11-23", true),
            ("2028-11-01", true),
            ("2026-11-22", false),
            ("2062-11-23", false),
        ] {
            assert_eq!(of(planned, "2026-11-23", can_be_planned), Some(can), "{planned}");
        }
    }
}
