//! The check-in of the next day (facts 2.3 P3.2), and the questions that are answered with yes or no.

use super::moment::HOUR_MS;
use super::named::named;
use super::phase::{FIRST_EVENING_MS, NEXT_DAY_MS};

named! {
    /// The mood, from low to high.
    pub enum Mood {
        /// Very low.
        VeryLow = "very_low",
        /// Low.
        Low = "low",
        /// Neither low nor good.
        Middling = "middling",
        /// Good.
        Good = "good",
        /// Very good.
        VeryGood = "very_good",
    }
}

named! {
    /// A question that is answered with yes or no.
    pub enum Question {
        /// Have you slept well since the dose? (facts 2.3 P3.1; S5, S25)
        SleptWell = "slept_well",
        /// Do you feel clear-headed? (facts 2.3 P3.1; S5, S11)
        ClearHeaded = "clear_headed",
        /// Have you taken anything sedating, or alcohol, since? (facts 2.3 P3.1; S5)
        Sedating = "sedating",
        /// Thoughts of ending one's life or of harming oneself (facts 2.3 P3.2 and P4.3; S4).
        Suicidal = "suicidal",
    }
}

/// Nobody is asked how the night was in the middle of it: from 5 in the morning, the hour from which the app takes a
/// day for begun (C).
pub const MORNING_HOUR: u32 = 5;
/// How long a skipped check-in waits before it asks again (C); skipped late, half of what is left of the day.
const AGAIN_AFTER_MS: i64 = 4 * HOUR_MS;

/// Whether the check-in is due, `since_ms` after the dose, when the wall clock shows the hour `hour`.
///
/// `skipped_ms` says when, after the dose, it was skipped. It asks again once, then no more.
pub fn is_due(since_ms: i64, hour: u32, done: bool, skipped_ms: &[i64]) -> bool {
    let day = (FIRST_EVENING_MS..NEXT_DAY_MS).contains(&since_ms) && hour >= MORNING_HOUR;
    // A skip from a time that is still to come tells that the clock was wrong, and nothing else.
    let skipped: Vec<i64> = skipped_ms.iter().copied().filter(|&ms| ms <= since_ms).collect();
    let asks = match skipped.as_slice() {
        [] => true,
        [once] => since_ms - once >= AGAIN_AFTER_MS.min((NEXT_DAY_MS - once) / 2),
        _ => false,
    };
    day && !done && asks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_due_on_the_next_day_and_not_at_night() {
        let due = |hours: i64, hour| is_due(hours * HOUR_MS, hour, false, &[]);
        assert!(due(12, 9) && due(35, 5));
        assert!(!due(11, 9) && !due(36, 9), "only on the next day");
        assert!(!due(13, 3), "nobody is asked at 3 in the morning");
    }

    #[test]
    fn skipped_it_asks_again_once() {
        let due = |hours: i64, skipped: &[i64]| {
            let skipped: Vec<i64> = skipped.iter().map(|hour| hour * HOUR_MS).collect();
            is_due(hours * HOUR_MS, 12, false, &skipped)
        };
        assert!(due(14, &[]));
        assert!(!due(15, &[14]));
        assert!(due(18, &[14]));
        assert!(!due(30, &[14, 18]));
        assert!(
            due(35, &[33]),
            "skipped late, it asks again in what is left of the day"
        );
        assert!(due(14, &[30]), "a skip from a clock that was ahead");
    }

    #[test]
    fn gone_through_it_does_not_ask_again() {
        assert!(!is_due(20 * HOUR_MS, 12, true, &[]));
    }
}
