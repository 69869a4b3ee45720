//! Somebody's days with the app: a record that grows as the notebook makes it grow, and a phone that may be wrong.

#![allow(dead_code, reason = "each promise needs its own part of a life")]
#![allow(clippy::expect_used, reason = "a test that cannot go on should stop")]

pub mod listed;
pub mod noted;
pub mod phone;

use aftercare::care::check_in::Question;
use aftercare::care::driving::Driving;
use aftercare::care::event::{Body, Change, Event, SCHEMA};
use aftercare::care::moment::{Clock, HOUR_MS, Moment};
use aftercare::care::order::{EventId, Hlc};
use aftercare::care::record::Record;
use aftercare::care::session::Route;
use aftercare::care::situation::Situation;
use aftercare::care::symptom::{Course, Effect, Severity};
use aftercare::care::task::{Kind, Listed, TaskId};
use chrono::NaiveDateTime;
use phone::Phone;

/// The three answers after which the driving line says what must still hold.
pub const WELL: [(Question, bool); 3] = [
    (Question::SleptWell, true),
    (Question::ClearHeaded, true),
    (Question::Sedating, false),
];

/// The wall time `2026-11-01 14:10`.
pub fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time")
}

#[derive(Clone, Debug)]
pub struct Life {
    pub record: Record,
    pub phone: Phone,
    made: u16,
}

impl Life {
    /// A life in which nothing was noted yet, at `when` on the wall of `zone`.
    pub fn at(zone: &str, when: &str) -> Self {
        let zone = zone.parse().expect("a zone");
        let far = Phone {
            zone,
            now_ms: 4_000_000_000_000,
        };
        Self::on(Phone {
            zone,
            now_ms: far.resolve(wall(when)).utc_ms(),
        })
    }

    pub fn on(phone: Phone) -> Self {
        Self {
            record: Record::default(),
            phone,
            made: 0,
        }
    }

    pub fn now(&self) -> Moment {
        self.phone.now()
    }

    /// Time goes on, or the clock is set.
    pub fn pass(&mut self, ms: i64) {
        self.phone.now_ms += ms;
    }

    /// The same life, at another time.
    pub fn later(&self, ms: i64) -> Self {
        let mut life = self.clone();
        life.pass(ms);
        life
    }

    /// The same life when the wall of its zone next shows `time`.
    pub fn when(&self, time: &str) -> Self {
        let mut life = self.clone();
        life.phone.now_ms = self.phone.resolve(wall(time)).utc_ms();
        assert!(life.phone.now_ms >= self.phone.now_ms, "time goes on");
        life
    }

    /// The same instant elsewhere.
    pub fn fly_to(&mut self, zone: &str) {
        self.phone.zone = zone.parse().expect("a zone");
    }

    /// Does `body` now, as the notebook does.
    pub fn act(&mut self, body: Body) -> EventId {
        self.made += 1;
        let at = self.now();
        let [high, low] = self.made.to_be_bytes();
        let id = EventId::new(at.utc_ms(), [high, low, 0, 0, 0, 0, 0, 0, 0, 0]);
        self.record.insert(Event {
            id,
            order: Hlc::following(self.record.latest(), at.utc_ms()),
            schema: SCHEMA,
            at,
            body,
        });
        id
    }

    /// A dose that is finished now.
    pub fn dose(&mut self, route: Route) -> EventId {
        let dose_end = self.now();
        self.act(Body::Session { route, dose_end })
    }

    /// A dose that was finished `ago_ms` before now, noted now.
    pub fn dose_before(&mut self, route: Route, ago_ms: i64) -> EventId {
        let dose_end = self.phone.at(self.phone.now_ms - ago_ms);
        self.act(Body::Session { route, dose_end })
    }

    pub fn correct(&mut self, target: EventId, change: Change) -> EventId {
        self.act(Body::Correct { target, change })
    }

    pub fn bin(&mut self, target: EventId) -> EventId {
        self.act(Body::Bin { target })
    }

    pub fn answer(&mut self, session: EventId, question: Question, yes: bool) -> EventId {
        self.act(Body::Answer {
            session,
            question,
            yes,
        })
    }

    pub fn answer_well(&mut self, session: EventId) {
        for (question, yes) in WELL {
            self.answer(session, question, yes);
        }
    }

    /// Mild, as most of it is.
    pub fn feel(&mut self, effect: Effect) -> EventId {
        self.feel_as(effect, Severity::Mild)
    }

    pub fn course(&mut self, effect: EventId, course: Course) -> EventId {
        self.act(Body::Course {
            effect,
            course,
            severity: None,
        })
    }

    pub fn situation(&self) -> Situation {
        Situation::at(&self.record, &self.now())
    }

    /// Whether the driving line says what must still hold, and no longer *not yet*.
    pub fn states_conditions(&self) -> bool {
        self.situation()
            .driving
            .expect("there was a dose")
            .states_conditions()
    }

    /// The rules in view: not to do, and to watch for.
    pub fn rules(&self) -> Vec<TaskId> {
        self.listed(|kind| kind != Kind::Do)
    }

    /// What the list says to do.
    pub fn to_do(&self) -> Vec<TaskId> {
        self.listed(|kind| kind == Kind::Do)
    }

    fn listed(&self, wanted: fn(Kind) -> bool) -> Vec<TaskId> {
        let lines = self.situation().lines.into_iter();
        let ours = lines
            .filter(|line| wanted(line.kind))
            .filter_map(|line| match line.listed {
                Listed::Task(task) => Some(task),
                Listed::Own(_) => None,
            });
        ours.collect()
    }
}

/// A nasal dose in the afternoon, `hours` ago.
pub fn after(hours: i64) -> (Life, EventId) {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    let session = life.dose(Route::Nasal);
    life.pass(hours * HOUR_MS);
    (life, session)
}

/// The same, and everything answered well.
pub fn well_after(hours: i64) -> (Life, EventId) {
    let (mut life, session) = after(hours);
    life.answer_well(session);
    (life, session)
}

/// The driving line; there is one from the first dose on.
pub fn driving(life: &Life) -> Driving {
    life.situation().driving.expect("a dose was noted")
}
