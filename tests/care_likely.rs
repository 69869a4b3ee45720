//! Which effects are offered first, by the hour and by the route.

use aftercare::care::catalogue::{Expected, Row, Window, row_of};
use aftercare::care::likely::{likely, offered};
use aftercare::care::moment::HOUR_MS;
use aftercare::care::session::Route;
use aftercare::care::symptom::Effect;
use std::collections::BTreeSet;

fn at(hour: i64, route: Route) -> Vec<Effect> {
    likely(hour * HOUR_MS, route)
}

fn place(of: Effect, order: &[Effect]) -> usize {
    order.iter().take_while(|effect| **effect != of).count()
}

#[test]
fn every_effect_but_the_emergencies_is_offered_once_at_every_hour_and_route() {
    let everyday: BTreeSet<_> = Effect::ALL
        .into_iter()
        .filter(|effect| effect.emergency().is_none())
        .collect();
    for route in Route::ALL {
        for hour in [
            i64::MIN / HOUR_MS,
            0,
            3,
            5,
            11,
            23,
            40,
            100,
            1_000,
            i64::MAX / HOUR_MS,
        ] {
            let order = at(hour, route);
            assert_eq!(order.len(), everyday.len());
            assert_eq!(order.into_iter().collect::<BTreeSet<_>>(), everyday);
        }
    }
}

#[test]
fn in_the_first_hours_the_common_ones_come_first_in_their_order() {
    let order = at(0, Route::Nasal);
    assert_eq!(order[..13], Effect::COMMON);
    assert_eq!(at(-5, Route::Nasal), order, "a clock set back");
}

#[test]
fn what_another_route_brings_comes_last() {
    let last = |route| at(1, route).split_off(38);
    assert_eq!(
        last(Route::Lozenge),
        [
            Effect::TasteChange,
            Effect::ThroatNoseIrritation,
            Effect::InjectionSite
        ]
    );
    assert_eq!(
        last(Route::Infusion)[1..],
        [Effect::TasteChange, Effect::ThroatNoseIrritation]
    );
    assert_eq!(last(Route::Injection), last(Route::Infusion));
    assert_eq!(at(1, Route::Nasal).last(), Some(&Effect::InjectionSite));
    assert!(place(Effect::InjectionSite, &at(1, Route::NotSure)) < 30);
}

#[test]
fn the_order_follows_the_windows() {
    let (first, evening) = (at(1, Route::Nasal), at(8, Route::Nasal));
    assert_eq!(
        evening[..3],
        [Effect::Headache, Effect::Lethargy, Effect::ThroatNoseIrritation]
    );
    assert_eq!(place(Effect::DryMouth, &evening), 3);
    for later in [Effect::Insomnia, Effect::VividDreams] {
        assert!(place(later, &evening) < place(Effect::Nausea, &evening));
        assert!(place(Effect::Nausea, &first) < place(later, &first));
    }
    assert!(
        place(Effect::Nausea, &evening) < place(Effect::Dissociation, &evening),
        "the latest to settle first"
    );
    assert!(
        place(Effect::LowMoodReturn, &evening) > place(Effect::Dissociation, &evening),
        "still to come"
    );
    assert!(place(Effect::LowMoodReturn, &at(24, Route::Nasal)) < 5);
    assert!(
        place(Effect::Insomnia, &first) < place(Effect::LowMoodReturn, &first),
        "the soonest first"
    );
}

#[test]
fn the_unexpected_comes_after_all_that_can_happen_and_on_the_second_day_what_needs_days_first() {
    let last = |hour| {
        let mut order = at(hour, Route::NotSure);
        order.split_off(order.len() - 8)
    };
    let (needs_days, at_once) = (
        [
            Effect::UrinaryUrgency,
            Effect::BladderPain,
            Effect::UrineBlood,
            Effect::CravingMisuse,
            Effect::LiverSigns,
        ],
        [
            Effect::HallucinationPersist,
            Effect::AllergicReaction,
            Effect::FallInjury,
        ],
    );
    assert_eq!(last(24), [&needs_days[..], &at_once].concat());
    let mut together = last(23);
    assert!(together.is_sorted());
    together.retain(|effect| !needs_days.contains(effect));
    assert_eq!(together, at_once);
}

/// The groups, the likeliest first.
const GROUPS: [&str; 7] = [
    "happens now",
    "can happen now",
    "has settled",
    "is to come",
    "needs days, and may have had them",
    "is not expected",
    "another route",
];

/// The group of an effect, and in hours what comes first in it.
fn group(row: &Row, hour: u16, route: Route) -> (&'static str, u16) {
    let needs_days = matches!(row.window, Window::DaysToWeeks | Window::RepeatedUse);
    match row.window {
        _ if !row.routes.contains(&route) => (GROUPS[6], 0),
        _ if row.expected >= Expected::No && needs_days && hour >= 24 => (GROUPS[4], 0),
        _ if row.expected >= Expected::No => (GROUPS[5], 0),
        Window::Hours { from_h, .. } if hour < from_h => (GROUPS[3], from_h),
        Window::Hours { to_h, .. } if hour >= to_h => (GROUPS[2], hour - to_h),
        _ if row.expected == Expected::Yes => (GROUPS[0], 0),
        _ => (GROUPS[1], 0),
    }
}

#[test]
fn at_every_hour_and_route_the_groups_follow_each_other_and_among_equals_the_common_come_first() {
    let among_equals = |effect: &Effect| {
        (
            !Effect::COMMON.contains(effect),
            place(*effect, &Effect::COMMON),
            *effect,
        )
    };
    for route in Route::ALL {
        for hour in 0..400 {
            let order = at(i64::from(hour), route);
            let key = |effect: &Effect| {
                let (group, hours) = group(row_of(*effect), hour, route);
                let at = GROUPS.iter().position(|name| *name == group);
                (at, hours, among_equals(effect))
            };
            assert!(order.is_sorted_by_key(key), "{route:?} {hour}: {order:?}");
        }
    }
}

#[test]
fn ones_own_come_first_and_each_once() {
    let order = at(1, Route::Nasal);
    let own = offered(&[Effect::Tremor], &[Effect::Nausea, Effect::Tremor], &order);
    assert_eq!(own[..3], [Effect::Tremor, Effect::Nausea, Effect::Dissociation]);
    assert_eq!(own.len(), order.len());
}
