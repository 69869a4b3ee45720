//! Which part of the days after a dose it is now (facts 2.3).

use super::moment::HOUR_MS;
use super::named::named;
use super::session::Route;

/// The clinic's watching time, at least: 2 h after a nasal dose (facts 2.3 P0.1; S4, S5). The main effects are
/// mostly over by then by every route (S2, S8).
pub const FIRST_TWO_HOURS_MS: i64 = 2 * HOUR_MS;
/// How long the rules of the trip home stand when nobody said "I am home": blood pressure may stay up for
/// about 4 h (facts, fact 2; S5). The longer of the two figures that the sources give.
pub const TRIP_RULES_MS: i64 = 4 * HOUR_MS;
/// How long a trip home is taken to last when it began later than that and no arrival is told: our own
/// cautious figure (C), the same 2 h that stand between the end of the watching time and `TRIP_RULES_MS`.
const TRIP_HOME_MS: i64 = TRIP_RULES_MS - FIRST_TWO_HOURS_MS;
/// The end of the first evening (facts 2.3 P2: 2–12 h).
pub const FIRST_EVENING_MS: i64 = 12 * HOUR_MS;
/// The end of the next day (facts 2.3 P3: 12–36 h).
pub const NEXT_DAY_MS: i64 = 36 * HOUR_MS;
/// The end of the first week (facts 2.3 P4: days 2–7).
pub const FIRST_WEEK_MS: i64 = 7 * 24 * HOUR_MS;
/// The least time from the dose to any driving (facts 2.3 P3.1; S5, S11). It says *not yet*; that it has
/// passed clears nobody: sleep, a clear head, the clinic's rule and the law still decide.
pub const DRIVING_NOT_BEFORE_MS: i64 = 24 * HOUR_MS;

named! {
    /// A part of the time around a session, in the order of time.
    pub enum Phase {
        /// No session yet.
        BeforeSession = "before_session",
        /// At the clinic still, or at home with a sober adult.
        FirstTwoHours = "first_two_hours",
        /// From leaving the clinic to being home.
        TripHome = "trip_home",
        /// To 12 h.
        FirstEvening = "first_evening",
        /// 12 to 36 h.
        NextDay = "next_day",
        /// To the end of day 7.
        FirstWeek = "first_week",
        /// After the first week.
        BetweenSessions = "between_sessions",
        /// Shortly before a planned session.
        BeforeNextSession = "before_next_session",
    }
}

impl Phase {
    /// The phase `since_dose_ms` after the end of the dose; `left_ms` and `home_ms` say when, after the dose,
    /// the person said "I am leaving" and "I am home".
    ///
    /// Total. A time before the dose (a clock set back) is the first two hours, so that every rule stands. With
    /// the same taps it never goes back as time goes on. A tap can: from 2 h on it is taken for the evening,
    /// and "I am leaving" pressed then makes it the trip home, because the person knows better than the clock.
    /// `BeforeSession` and `BeforeNextSession` are no matter of a dose and never come out of here.
    pub fn at(route: Route, since_dose_ms: i64, left_ms: Option<i64>, home_ms: Option<i64>) -> Self {
        match since_dose_ms {
            ..FIRST_EVENING_MS => first_hours(route, since_dose_ms, left_ms, home_ms),
            FIRST_EVENING_MS..NEXT_DAY_MS => Self::NextDay,
            NEXT_DAY_MS..FIRST_WEEK_MS => Self::FirstWeek,
            _ => Self::BetweenSessions,
        }
    }
}

/// The first 12 hours, in which the person's own word decides where they are.
fn first_hours(route: Route, since_dose_ms: i64, left_ms: Option<i64>, home_ms: Option<i64>) -> Phase {
    let by_clock = if since_dose_ms < FIRST_TWO_HOURS_MS {
        Phase::FirstTwoHours
    } else {
        Phase::FirstEvening
    };
    if !route.in_clinic() {
        return by_clock;
    }
    if told(home_ms).is_some() {
        return Phase::FirstEvening;
    }
    match told(left_ms) {
        None => by_clock,
        // Told is told: with a clock that was set back since, the person has left all the same.
        Some(left) if since_dose_ms < left.saturating_add(TRIP_HOME_MS).max(TRIP_RULES_MS) => Phase::TripHome,
        Some(_) => Phase::FirstEvening,
    }
}

/// Every time after the dose at which another part can begin, when the person left at `left_ms`, in order.
pub fn boundaries_ms(left_ms: Option<i64>) -> Vec<i64> {
    let trip = told(left_ms).map(|left| left.saturating_add(TRIP_HOME_MS).max(TRIP_RULES_MS));
    let fixed = [FIRST_TWO_HOURS_MS, FIRST_EVENING_MS, NEXT_DAY_MS, FIRST_WEEK_MS];
    let mut boundaries: Vec<i64> = fixed.into_iter().chain(trip).collect();
    boundaries.sort_unstable();
    boundaries
}

/// A tap that can be true: nobody leaves before the dose is finished (its time was corrected since).
fn told(tap_ms: Option<i64>) -> Option<i64> {
    tap_ms.filter(|&ms| ms >= 0)
}

/// Whether the evening carries the rules of the trip home on top: from 2 h to 4 h on a clinic route, while
/// the person has said neither "I am leaving" nor "I am home" and may be anywhere.
pub fn carries_trip_rules(
    route: Route,
    since_dose_ms: i64,
    left_ms: Option<i64>,
    home_ms: Option<i64>,
) -> bool {
    let unknown_where = told(left_ms).is_none() && told(home_ms).is_none();
    route.in_clinic() && unknown_where && (FIRST_TWO_HOURS_MS..TRIP_RULES_MS).contains(&since_dose_ms)
}

/// The instant before which the driving line says *not yet* whatever the person answers.
pub const fn driving_not_before_ms(dose_end_utc_ms: i64) -> i64 {
    dose_end_utc_ms.saturating_add(DRIVING_NOT_BEFORE_MS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_route() -> impl Strategy<Value = Route> {
        prop::sample::select(Route::ALL.to_vec())
    }

    /// A tap that may be anything, mostly within the day of the dose.
    fn any_tap() -> impl Strategy<Value = Option<i64>> {
        prop::option::of(prop_oneof![
            4 => -HOUR_MS..24 * HOUR_MS,
            1 => any::<i64>(),
        ])
    }

    fn any_since() -> impl Strategy<Value = i64> {
        prop_oneof![4 => -HOUR_MS..9 * 24 * HOUR_MS, 1 => any::<i64>()]
    }

    #[test]
    fn phases_change_at_the_hours_of_the_facts() {
        let by_clock = |since_ms| Phase::at(Route::Infusion, since_ms, None, None);
        for (hour, before, from) in [
            (2, Phase::FirstTwoHours, Phase::FirstEvening),
            (12, Phase::FirstEvening, Phase::NextDay),
            (36, Phase::NextDay, Phase::FirstWeek),
            (7 * 24, Phase::FirstWeek, Phase::BetweenSessions),
        ] {
            assert_eq!(by_clock(hour * HOUR_MS - 1), before);
            assert_eq!(by_clock(hour * HOUR_MS), from);
        }
        assert_eq!(by_clock(i64::MIN), Phase::FirstTwoHours);
        assert_eq!(by_clock(i64::MAX), Phase::BetweenSessions);
    }

    #[test]
    fn the_taps_begin_the_trip_home_and_the_evening() {
        let at = |minutes, left: Option<i64>, home: Option<i64>| {
            let ms = |minutes: i64| minutes * 60_000;
            Phase::at(Route::Nasal, ms(minutes), left.map(ms), home.map(ms))
        };
        assert_eq!(at(130, Some(125), None), Phase::TripHome);
        assert_eq!(at(150, Some(125), Some(150)), Phase::FirstEvening);
        assert_eq!(at(239, Some(90), None), Phase::TripHome);
        assert_eq!(at(240, Some(90), None), Phase::FirstEvening);
        assert_eq!(at(419, Some(300), None), Phase::TripHome);
        assert_eq!(at(420, Some(300), None), Phase::FirstEvening);
        assert_eq!(at(20, Some(-10), None), Phase::FirstTwoHours);
    }

    #[test]
    fn with_no_tap_the_trip_rules_stand_from_two_to_four_hours() {
        let carries =
            |minutes: i64, left, home| carries_trip_rules(Route::NotSure, minutes * 60_000, left, home);
        assert!(!carries(119, None, None));
        assert!(carries(120, None, None));
        assert!(carries(239, None, None));
        assert!(!carries(240, None, None));
        assert!(!carries(180, None, Some(2 * HOUR_MS)));
        assert!(!carries(180, Some(2 * HOUR_MS), None));
        assert!(!carries_trip_rules(Route::Lozenge, 3 * HOUR_MS, None, None));
    }

    #[test]
    fn driving_is_not_before_a_whole_day() {
        assert_eq!(driving_not_before_ms(5), 5 + 86_400_000);
        assert_eq!(driving_not_before_ms(i64::MAX), i64::MAX);
    }

    proptest! {
        #[test]
        fn a_phase_never_goes_back_as_time_goes_on(
            route in any_route(), left in any_tap(), home in any_tap(),
            one in any_since(), other in any_since(),
        ) {
            let (earlier, later) = (one.min(other), one.max(other));
            prop_assert!(
                Phase::at(route, earlier, left, home) <= Phase::at(route, later, left, home)
            );
        }

        #[test]
        fn a_dose_gives_only_phases_after_it_and_no_trip_from_home(
            route in any_route(), left in any_tap(), home in any_tap(), since in any_since(),
        ) {
            let phase = Phase::at(route, since, left, home);
            prop_assert!((Phase::FirstTwoHours..=Phase::BetweenSessions).contains(&phase));
            prop_assert!(route.in_clinic() || phase != Phase::TripHome);
            let carried = carries_trip_rules(route, since, left, home);
            prop_assert!(!carried || phase == Phase::FirstEvening);
        }
    }
}
