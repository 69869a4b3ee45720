//! Where the person stands now: everything that the page Now shows, from the record and the clock.

use super::check_in::{self, Mood};
use super::driving::{Driving, wait_ms};
use super::moment::Moment;
use super::order::{EventId, Hlc};
use super::phase::{FIRST_EVENING_MS, Phase};
use super::plan::{Day, is_near};
use super::record::{EffectEntry, OwnTask, Record};
use super::session::{Route, Session};
use super::task::{self, Kind, Listed, Standing, Task, TaskId};
use chrono::Timelike;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub listed: Listed,
    /// What it asks for.
    pub kind: Kind,
    /// The words of a task of the person's own; empty for one of the table.
    pub own: String,
}

/// Where the person stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The session with the latest dose.
    pub session: Option<Session>,
    /// The part of the time after it.
    pub phase: Phase,
    /// What decides which tasks stand, but for the time since the dose.
    pub standing: Standing,
    /// The last "I am leaving" or "I am home", which can be taken back.
    pub moved: Option<EventId>,
    /// The day for which the next session is planned.
    pub plan: Option<Day>,
    /// The driving line; none before any session, and none for one that was history when it was noted.
    pub driving: Option<Driving>,
    /// Effects that go on or are asked about.
    pub going: Vec<EffectEntry>,
    /// Whether the check-in of the next day is due.
    pub check_in: bool,
    /// The mood as noted on the next day.
    pub mood: Option<Mood>,
    /// Whether thoughts of suicide or self-harm were told, after this session.
    pub suicidal: Option<bool>,
    /// What stands on the list.
    pub lines: Vec<Line>,
}

impl Situation {
    /// What the record says at `now`.
    pub fn at(record: &Record, now: &Moment) -> Self {
        let session = record.latest_session();
        let plan = record.plan(now);
        let near = plan.is_some_and(|day| is_near(day, now.day()));
        // What is history takes no questions away that an earlier session still asks.
        let fresh = match &session {
            Some(latest) if latest.is_history(now) => {
                let mut others = record.sessions().into_iter();
                others.find(|session| !session.is_history(now))
            }
            latest => latest.clone(),
        };
        let driving = fresh.map(|session| driving_line(record, &session, now));
        let standing = session.as_ref().map_or(Standing::BEFORE_ANY, |session| {
            standing(record, session, driving.as_ref(), near, now)
        });
        // The rules of the last dose come first; a session that is near is named once they are few.
        let named = near && standing.phase >= Phase::FirstWeek;
        Self {
            phase: if named {
                Phase::BeforeNextSession
            } else {
                standing.phase
            },
            plan,
            going: record.going(now),
            check_in: session
                .as_ref()
                .is_some_and(|session| check_in_due(record, session, now)),
            mood: session.as_ref().and_then(|session| {
                record.mood_since(session.dose_end.utc_ms().saturating_add(FIRST_EVENING_MS))
            }),
            suicidal: session.as_ref().and_then(|session| record.suicidal(session)),
            lines: lines(record, &standing),
            // The time itself is not kept: it would make each look a new situation.
            moved: session.as_ref().and_then(|session| record.moved(session)),
            standing: Standing {
                since_ms: 0,
                ..standing
            },
            driving,
            session,
        }
    }

    /// What was to do since `seen_ms` after the dose, stands no longer and is not ticked: to be told once.
    pub fn let_go(&self, record: &Record, seen_ms: i64, now: &Moment) -> Vec<TaskId> {
        let Some(session) = &self.session else {
            return Vec::new();
        };
        let then = session.instants_since(seen_ms, now).into_iter();
        let then: Vec<Standing> = then
            .map(|since_ms| {
                let (phase, trip_rules) = session.at(since_ms);
                Standing {
                    phase,
                    trip_rules,
                    since_ms,
                    begun: phase,
                    ..self.standing
                }
            })
            .collect();
        let hidden = record.hidden();
        let open = |task: &TaskId| {
            let ticked = record.ticked(Some(session.id), Listed::Task(*task)).is_some();
            !ticked && !hidden.iter().any(|(_, hidden)| hidden == task)
        };
        let standing = Standing {
            since_ms: session.since_ms(now),
            ..self.standing
        };
        let over = task::let_go(&then, &standing).into_iter();
        over.map(|task| task.id).filter(open).collect()
    }

    /// The session with the latest dose, by its id.
    pub fn session_id(&self) -> Option<EventId> {
        self.session.as_ref().map(|session| session.id)
    }

    /// How the dose was given, by the strictest rule where there was none yet.
    pub const fn route(&self) -> Route {
        self.standing.route
    }
}

fn standing(
    record: &Record,
    session: &Session,
    driving: Option<&Driving>,
    planned: bool,
    now: &Moment,
) -> Standing {
    // Whatever was written, the clock had shown that much.
    let latest_ms = record.latest().map_or(0, Hlc::ms);
    let furthest_ms = now.utc_ms().max(latest_ms) - session.dose_end.utc_ms();
    Standing {
        phase: session.phase(now),
        begun: session.at(furthest_ms).0,
        route: session.route,
        since_ms: session.since_ms(now),
        trip_rules: session.carries_trip_rules(now),
        planned,
        slept_well: driving.is_some_and(|driving| driving.answers.slept_well == Some(true)),
        lifted: driving.is_none_or(Driving::states_conditions),
    }
}

fn driving_line(record: &Record, session: &Session, now: &Moment) -> Driving {
    let clinic = record.clinic();
    let dose_ms = session.dose_end.utc_ms().saturating_add(session.behind_ms(now));
    let not_before_ms = dose_ms.saturating_add(wait_ms(&clinic));
    Driving {
        session: session.id,
        not_before_ms,
        too_soon: now.utc_ms() < not_before_ms,
        effects: record.forbids_driving(session, now),
        answers: record.answers(session, &clinic, now),
    }
}

fn check_in_due(record: &Record, session: &Session, now: &Moment) -> bool {
    let (skipped_ms, done) = record.check_ins(session);
    check_in::is_due(session.since_ms(now), now.local().hour(), done, &skipped_ms)
}

/// The lines that stand: those of the table that are not hidden, and the person's own at the end of what to do.
fn lines(record: &Record, standing: &Standing) -> Vec<Line> {
    let hidden = record.hidden();
    let shown = |task: &&Task| {
        let out_of_sight = hidden.iter().any(|(_, hidden)| *hidden == task.id);
        // A rule is never out of sight.
        task.kind != Kind::Do || !out_of_sight
    };
    let of_table = |task: &Task| Line {
        listed: Listed::Task(task.id),
        kind: task.kind,
        own: String::new(),
    };
    let mut lines: Vec<Line> = task::due(standing)
        .into_iter()
        .filter(shown)
        .map(of_table)
        .collect();
    let to_do = lines.iter().take_while(|line| line.kind == Kind::Do).count();
    let own = record.own_tasks().into_iter().filter(|own| stands(own, standing));
    let own = own.map(|own| Line {
        listed: Listed::Own(own.id),
        kind: Kind::Do,
        own: own.note,
    });
    lines.splice(to_do..to_do, own);
    lines
}

/// A task of one's own stands in its part of the time; what is to be settled before a session, before each.
fn stands(own: &OwnTask, standing: &Standing) -> bool {
    let before = matches!(own.phase, Phase::BeforeSession | Phase::BeforeNextSession);
    let trip = standing.trip_rules && own.phase == Phase::TripHome;
    let first = standing.phase == Phase::BeforeSession;
    own.phase == standing.phase || trip || (before && standing.planned && !first)
}
