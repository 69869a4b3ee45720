//! Events and sets of events, made at random.

use aftercare::care::event::{Body, Change, Event, SCHEMA};
use aftercare::care::moment::Moment;
use aftercare::care::order::{EventId, Hlc};
use aftercare::care::session::Route;
use aftercare::care::symptom::{Effect, Severity};
use aftercare::care::task::TaskId;
use proptest::prelude::*;

/// A moment of this century, in UTC.
pub fn moment(utc_ms: i64) -> Moment {
    Moment::new(utc_ms, 0, "UTC".to_owned()).expect("within range")
}

/// One of a few ids, so that events often name each other.
pub fn id(number: u8) -> EventId {
    EventId::new(1_790_000_000_000 + i64::from(number), [number; 10])
}

fn target() -> impl Strategy<Value = EventId> {
    (0u8..12).prop_map(id)
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any::<bool>().prop_map(|nasal| Change::Route(if nasal { Route::Nasal } else { Route::Infusion })),
        (0i64..4_000_000_000_000).prop_map(|ms| Change::DoseEnd(moment(ms))),
        (0usize..3).prop_map(|at| Change::Severity(Severity::ALL[at])),
        (0i64..4_000_000_000_000).prop_map(|ms| Change::Began(moment(ms))),
        ".{0,12}".prop_map(Change::Note),
    ]
}

fn body() -> impl Strategy<Value = Body> {
    prop_oneof![
        (0i64..4_000_000_000_000, 0usize..5).prop_map(|(ms, route)| Body::Session {
            route: Route::ALL[route],
            dose_end: moment(ms)
        }),
        target().prop_map(|session| Body::Leaving { session }),
        target().prop_map(|session| Body::Home { session }),
        (proptest::option::of(target()), any::<bool>()).prop_map(|(session, done)| Body::Task {
            session,
            task: TaskId::ArrangeRide,
            done
        }),
        (
            0usize..12,
            proptest::option::of(0usize..3),
            0i64..4_000_000_000_000
        )
            .prop_map(|(effect, severity, ms)| Body::Effect {
                effect: Effect::COMMON[effect],
                severity: severity.map(|at| Severity::ALL[at]),
                began: moment(ms)
            }),
        (target(), change()).prop_map(|(target, change)| Body::Correct { target, change }),
        target().prop_map(|target| Body::Bin { target }),
        target().prop_map(|target| Body::PutBack { target }),
    ]
}

/// An event; ids and clock readings repeat on purpose.
pub fn event() -> impl Strategy<Value = Event> {
    (target(), 0i64..6, 0i64..4_000_000_000_000, body()).prop_map(|(id, order, at, body)| Event {
        id,
        order: Hlc::following(None, order),
        schema: SCHEMA,
        at: moment(at),
        body,
    })
}

/// A set of events.
pub fn events() -> impl Strategy<Value = Vec<Event>> {
    proptest::collection::vec(event(), 0..24)
}

/// An event that does `body`, the `tick`-th thing that was done.
pub fn done(number: u8, tick: i64, body: Body) -> Event {
    Event {
        id: id(number),
        order: Hlc::following(None, tick),
        schema: SCHEMA,
        at: moment(1_790_000_000_000 + tick),
        body,
    }
}
