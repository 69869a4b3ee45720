//! Events and sets of events, made at random.

use aftercare::care::check_in::{Mood, Question};
use aftercare::care::clinic::ClinicRule;
use aftercare::care::event::{Body, Change, Event, MOST_SLEEP_MIN, SCHEMA};
use aftercare::care::moment::Moment;
use aftercare::care::order::{EventId, Hlc};
use aftercare::care::phase::Phase;
use aftercare::care::plan::Day;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect, Severity};
use aftercare::care::task::{Listed, TaskId};
use aftercare::care::vitals::{PressureSign, Reading};
use chrono::NaiveDate;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// A moment of this century, in UTC.
pub fn moment(utc_ms: i64) -> Moment {
    Moment::new(utc_ms, 0, "UTC").expect("within range")
}

/// One of a few ids, so that events often name each other.
pub fn id(number: u8) -> EventId {
    EventId::new(1_790_000_000_000 + i64::from(number), [number; 10])
}

fn target() -> impl Strategy<Value = EventId> {
    (0u8..12).prop_map(id)
}

fn any_moment() -> impl Strategy<Value = Moment> {
    (0i64..4_000_000_000_000).prop_map(moment)
}

fn reading() -> impl Strategy<Value = Reading> {
    (90u16..=300, 20u16..90, option::of(20u16..=300)).prop_map(|(top_mmhg, bottom_mmhg, pulse_bpm)| {
        Reading::new(top_mmhg, bottom_mmhg, pulse_bpm).expect("a reading that can be")
    })
}

fn signs() -> impl Strategy<Value = Vec<PressureSign>> {
    subsequence(PressureSign::ALL.to_vec(), 0..=PressureSign::ALL.len())
}

fn sleep() -> impl Strategy<Value = (u32, bool)> {
    (0..=MOST_SLEEP_MIN, any::<bool>())
}

fn strength() -> impl Strategy<Value = Severity> {
    select(Severity::ALL.to_vec())
}

/// What is noted besides effects of the list and moods.
fn of_entries() -> impl Strategy<Value = Body> {
    prop_oneof![
        (reading(), signs(), any_moment()).prop_map(|(reading, signs, measured)| Body::Reading {
            reading,
            signs,
            measured
        }),
        sleep().prop_map(|(slept_min, rested)| Body::Sleep { slept_min, rested }),
        (".{0,12}", any_moment()).prop_map(|(note, began)| Body::Note { note, began }),
        (".{0,12}", strength(), any_moment()).prop_map(|(note, severity, began)| Body::OwnEffect {
            note,
            severity,
            began
        }),
    ]
}

/// What is said of an effect; of what is gone there is no strength.
fn course() -> impl Strategy<Value = Body> {
    (target(), select(Course::ALL.to_vec()), option::of(strength())).prop_map(|(effect, course, severity)| {
        Body::Course {
            effect,
            course,
            severity: severity.filter(|_| course != Course::Gone),
        }
    })
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        select(Route::ALL.to_vec()).prop_map(Change::Route),
        any_moment().prop_map(Change::DoseEnd),
        select(Severity::ALL.to_vec()).prop_map(Change::Severity),
        any_moment().prop_map(Change::Began),
        reading().prop_map(Change::Reading),
        select(Mood::ALL.to_vec()).prop_map(Change::Mood),
        sleep().prop_map(|(slept_min, rested)| Change::Sleep { slept_min, rested }),
        ".{0,12}".prop_map(Change::Note),
    ]
}

/// A task of the list, or one's own.
fn listed() -> impl Strategy<Value = Listed> {
    prop_oneof![
        // Few, so that ticks often meet.
        select(TaskId::ALL[..3].to_vec()).prop_map(Listed::Task),
        select(TaskId::ALL.to_vec()).prop_map(Listed::Task),
        target().prop_map(Listed::Own),
    ]
}

fn day() -> impl Strategy<Value = Day> {
    // From the first of January of the year 1 to that of the year 10000.
    (1i32..3_652_060).prop_map(|days| Day(NaiveDate::from_num_days_from_ce_opt(days).expect("within range")))
}

fn rule() -> impl Strategy<Value = ClinicRule> {
    prop_oneof![
        ".{0,12}".prop_map(ClinicRule::Phone),
        ".{0,12}".prop_map(ClinicRule::Food),
        any::<u32>().prop_map(ClinicRule::DrivingHours),
    ]
}

/// What is said about a session: where the person is, an answer, the check-in.
fn of_session() -> impl Strategy<Value = Body> {
    prop_oneof![
        target().prop_map(|session| Body::Leaving { session }),
        target().prop_map(|session| Body::Home { session }),
        (target(), select(Question::ALL.to_vec()), any::<bool>()).prop_map(|(session, question, yes)| {
            Body::Answer {
                session,
                question,
                yes,
            }
        }),
        (target(), any::<bool>()).prop_map(|(session, done)| Body::CheckIn { session, done }),
    ]
}

/// What stands on its own: a plan, the mood, what the clinic said, what is done to the list.
fn of_the_list() -> impl Strategy<Value = Body> {
    prop_oneof![
        (option::of(target()), listed(), any::<bool>()).prop_map(|(session, task, done)| Body::Task {
            session,
            task,
            done
        }),
        (select(Phase::ALL.to_vec()), ".{0,12}").prop_map(|(phase, note)| Body::OwnTask { phase, note }),
        select(TaskId::ALL.to_vec()).prop_map(|task| Body::Hide { task }),
        select(Mood::ALL.to_vec()).prop_map(|mood| Body::Mood { mood }),
        option::of(day()).prop_map(|day| Body::Plan { day }),
        rule().prop_map(|rule| Body::Clinic { rule }),
        (".{0,12}", ".{0,12}").prop_map(|(phone, name)| Body::Contact { phone, name }),
    ]
}

fn effect() -> impl Strategy<Value = Body> {
    let severity = option::of(select(Severity::ALL.to_vec()));
    (select(Effect::ALL.to_vec()), severity, any_moment()).prop_map(|(effect, severity, began)| {
        Body::Effect {
            effect,
            severity,
            began,
        }
    })
}

pub fn body() -> impl Strategy<Value = Body> {
    prop_oneof![
        2 => (select(Route::ALL.to_vec()), any_moment())
            .prop_map(|(route, dose_end)| Body::Session { route, dose_end }),
        4 => of_session(),
        4 => of_the_list(),
        2 => effect(),
        3 => of_entries(),
        1 => course(),
        1 => target().prop_map(|target| Body::Review { target }),
        1 => Just(Body::Erased),
        2 => (target(), change()).prop_map(|(target, change)| Body::Correct { target, change }),
        2 => target().prop_map(|target| Body::Bin { target }),
        1 => target().prop_map(|target| Body::PutBack { target }),
    ]
}

/// An event; ids and clock readings repeat on purpose.
pub fn event() -> impl Strategy<Value = Event> {
    (target(), 0i64..6, any_moment(), body()).prop_map(|(id, order, at, body)| Event {
        id,
        order: Hlc::following(None, order),
        schema: SCHEMA,
        at,
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
