//! Which effects are offered first: a fixed order by the hour since the dose and by the route, the same for everybody.
//!
//! First what belongs to what happens and whose usual window holds now; then what can happen now; then what has usually
//! settled, the latest to settle first; then what is still to come, the soonest first; then what is not expected, and last
//! what another route brings. What needs days or many sessions comes before the rest of the unexpected from the second day
//! on. Among equals the common ones come first, in their order (S1, S7, S8), then the order of the table.
//!
//! The emergencies are no part of it: they stand on their own at every hour.

use super::catalogue::{Expected, Row, Window, row_of};
use super::moment::HOUR_MS;
use super::session::Route;
use super::symptom::Effect;

/// From when effects that need days are taken to be possible: the second day (C).
const DAYS_BEGIN_H: i64 = 24;

/// Every effect but the emergencies, the likeliest first, `since_ms` after a dose by `route`.
///
/// A time before the dose (a clock set back) is the dose.
pub fn likely(since_ms: i64, route: Route) -> Vec<Effect> {
    let hour = since_ms.max(0) / HOUR_MS;
    let mut places: Vec<_> = base()
        .into_iter()
        .enumerate()
        .map(|(at, effect)| (place(row_of(effect), hour, route), at, effect))
        .collect();
    places.sort_unstable();
    places.into_iter().map(|(_, _, effect)| effect).collect()
}

/// The order among equals.
fn base() -> Vec<Effect> {
    let everyday = Effect::ALL
        .into_iter()
        .filter(|effect| effect.emergency().is_none());
    offered(&Effect::COMMON, &[], &everyday.collect::<Vec<_>>())
}

/// The same with the person's own in front: what goes on, then what they note often. Each once.
pub fn offered(going: &[Effect], frequent: &[Effect], likely: &[Effect]) -> Vec<Effect> {
    let mut offered = Vec::with_capacity(likely.len());
    for effect in going.iter().chain(frequent).chain(likely) {
        if !offered.contains(effect) {
            offered.push(*effect);
        }
    }
    offered
}

/// The group, and the place in it in hours.
fn place(row: &Row, hour: i64, route: Route) -> (u8, i64) {
    if !row.routes.contains(&route) {
        return (6, 0);
    }
    match (row.expected, row.window) {
        (Expected::No | Expected::Never, Window::DaysToWeeks | Window::RepeatedUse) => {
            (if hour >= DAYS_BEGIN_H { 4 } else { 5 }, 0)
        }
        (Expected::No | Expected::Never, _) => (5, 0),
        (expected, Window::Hours { from_h, to_h }) => {
            let (from_h, to_h) = (i64::from(from_h), i64::from(to_h));
            match hour {
                _ if hour < from_h => (3, from_h),
                _ if hour >= to_h => (2, hour - to_h),
                _ => (now(expected), 0),
            }
        }
        (expected, Window::Any | Window::DaysToWeeks | Window::RepeatedUse) => (now(expected), 0),
    }
}

const fn now(expected: Expected) -> u8 {
    match expected {
        Expected::Yes => 0,
        _ => 1,
    }
}
