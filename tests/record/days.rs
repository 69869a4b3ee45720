//! Civil days and wall clocks, against the real rules of many zones.

use crate::phone::Phone;
use aftercare::care::moment::{Clock, HOUR_MS, MINUTE_MS, days_between};
use chrono::{NaiveDate, Offset, TimeZone};
use chrono_tz::Tz;
use proptest::prelude::*;

fn phone(zone: &str, now: (i32, u32, u32, u32, u32)) -> Phone {
    let (year, month, day, hour, minute) = now;
    let wall = NaiveDate::from_ymd_opt(year, month, day)
        .and_then(|day| day.and_hms_opt(hour, minute, 0))
        .expect("a time");
    Phone {
        zone: zone.parse().expect("a zone"),
        now_ms: wall.and_utc().timestamp_millis(),
    }
}

fn wall(day: u32, hour: u32, minute: u32) -> chrono::NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 10, day)
        .and_then(|day| day.and_hms_opt(hour, minute, 0))
        .expect("a time")
}

const ZONES: [&str; 8] = [
    "America/New_York",
    "Europe/Madrid",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "America/St_Johns",
    "Pacific/Apia",
    "UTC",
];

proptest! {
    #[test]
    fn the_civil_day_is_that_of_the_wall_where_it_happened(zone in 0usize..8, utc_ms in 0i64..4_000_000_000_000) {
        let zone: Tz = ZONES[zone].parse().expect("a zone");
        let phone = Phone { zone, now_ms: utc_ms };
        let truth = zone.timestamp_millis_opt(utc_ms).single().expect("an instant");
        // Offsets of our time are whole minutes; older ones are not, and no phone keeps them.
        prop_assume!(truth.offset().fix().local_minus_utc() % 60 == 0);
        prop_assert_eq!(phone.now().day(), truth.date_naive());
        prop_assert_eq!(phone.now().local(), truth.naive_local());
    }

    #[test]
    fn a_wall_time_leads_to_an_instant_that_shows_it(zone in 0usize..8, minutes in 0i64..26_000_000, ) {
        let zone: Tz = ZONES[zone].parse().expect("a zone");
        let utc_ms = 946_684_800_000 + minutes * MINUTE_MS;
        let phone = Phone { zone, now_ms: 4_000_000_000_000 };
        let wall = phone.at(utc_ms).local();
        let found = phone.resolve(wall);
        prop_assert_eq!(found.local(), wall);
        // The same wall time twice: never the earlier of the two.
        prop_assert!(found.utc_ms() >= utc_ms);
    }
}

#[test]
fn a_doubled_hour_is_taken_as_the_later_so_that_no_rule_ends_too_soon() {
    // Madrid, 25 October 2026: at 3:00 the clocks go back to 2:00.
    let phone = phone("Europe/Madrid", (2026, 10, 25, 12, 0));
    let dose = phone.resolve(wall(25, 2, 30));
    assert_eq!(dose.offset_min(), 60);
    assert_eq!(dose.local(), wall(25, 2, 30));
}

#[test]
fn a_doubled_hour_is_taken_as_the_earlier_while_the_later_is_still_to_come() {
    // 2:40, the first time round: 2:30 was ten minutes ago, not fifty minutes ahead.
    let phone = phone("Europe/Madrid", (2026, 10, 25, 0, 40));
    let dose = phone.resolve(wall(25, 2, 30));
    assert_eq!(phone.now().ms_since(&dose), 10 * MINUTE_MS);
}

#[test]
fn a_skipped_hour_becomes_the_first_moment_after_it() {
    // New York, 8 March 2026: 2:00 to 3:00 does not exist.
    let phone = phone("America/New_York", (2026, 3, 9, 12, 0));
    let gap = NaiveDate::from_ymd_opt(2026, 3, 8)
        .and_then(|day| day.and_hms_opt(2, 30, 0))
        .expect("a time");
    let found = phone.resolve(gap);
    assert_eq!(found.local().to_string(), "2026-03-08 03:00:00");
}

#[test]
fn a_day_of_25_hours_is_one_day_on_the_calendar_and_25_hours_on_the_clock() {
    let phone = phone("Europe/Madrid", (2026, 10, 27, 12, 0));
    let (midnight, next) = (phone.resolve(wall(25, 0, 0)), phone.resolve(wall(26, 0, 0)));
    assert_eq!(days_between(midnight.day(), next.day()), 1);
    assert_eq!(next.ms_since(&midnight), 25 * HOUR_MS);
}

#[test]
fn a_flight_moves_the_wall_and_not_the_time_that_has_passed() {
    let dose = phone("America/New_York", (2026, 10, 20, 22, 0)).now();
    let now = phone("Europe/Madrid", (2026, 10, 21, 6, 0)).now();
    assert_eq!(now.ms_since(&dose), 8 * HOUR_MS);
    assert_eq!(days_between(dose.day(), now.day()), 1);
}
