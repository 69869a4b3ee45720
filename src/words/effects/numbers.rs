//! Shares and spans of time as they are said, for both languages.

use crate::care::catalogue::Share;

/// A share as "28" or "7 to 16" of a hundred, rounded: the sentence says *about*.
pub(super) fn of_100(share: Share, to: &str, fewer: &str) -> String {
    let low = one(share.low_in_1000, fewer);
    if share.low_in_1000 == share.high_in_1000 {
        low
    } else {
        format!("{low} {to} {}", one(share.high_in_1000, fewer))
    }
}

fn one(in_1000: u16, fewer: &str) -> String {
    if (1..10).contains(&in_1000) {
        fewer.to_owned()
    } else {
        (in_1000.saturating_add(5) / 10).to_string()
    }
}

/// How `to_h` is said after `from_h`: both numbers and their unit. Hours up to two days, then days.
pub(super) fn span<'a>(from_h: u16, to_h: u16, hours: &'a str, days: &'a str) -> (u16, u16, &'a str) {
    if to_h > 48 && to_h.is_multiple_of(24) {
        (from_h / 24, to_h / 24, days)
    } else {
        (from_h, to_h, hours)
    }
}
