//! The checklist: what to do, what not to do and what to watch for, and when each of them ends.

mod table;

use super::moment::{HOUR_MS, MINUTE_MS};
use super::phase::{NEXT_DAY_MS, Phase};
use super::session::Route;
use serde::{Deserialize, Serialize};
pub use table::{LEFT_OUT, TASKS};

/// A task of the checklist. Its name is stored with every tick: never renamed, never used for another task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskId {
    /// Eat and drink as the clinic says.
    FollowFoodRule,
    /// Nothing to eat or drink for a time before the nasal spray.
    FastBeforeSpray,
    /// Other nose sprays well before the dose.
    OtherSpraysEarlier,
    /// Tell the clinic every medicine.
    TellMedicines,
    /// Do not stop a medicine on one's own.
    DoNotStopMedicines,
    /// Ride home.
    ArrangeRide,
    /// Someone at home.
    AdultAtHome,
    /// Children and dependants covered.
    ChildrenCovered,
    /// Tomorrow morning free.
    TomorrowFree,
    /// Pregnancy and breastfeeding talked about.
    TellPregnancy,
    /// Stay until staff say that you are ready.
    StayUntilReady,
    /// The same, and two hours at the least.
    StayTwoHours,
    /// Blood pressure checked.
    BloodPressureChecked,
    /// Stand up slowly.
    StandUpSlowly,
    /// A drink and a bite before leaving.
    DrinkAndBite,
    /// Know who to call.
    KnowWhoToCall,
    /// Written instructions and the next appointment.
    TakeInstructions,
    /// A sober adult, awake, with the person.
    SoberAdultAwake,
    /// Phone on and charged.
    PhoneCharged,
    /// The rest of the medicine locked away.
    LockMedicine,
    /// Seat belt, window, sick bag.
    SeatBelt,
    /// A quiet place.
    RestQuiet,
    /// Eat light, drink as usual.
    EatLight,
    /// Not leaving while unwell or unsteady.
    NotReadyStay,
    /// Not leaving without an escort.
    NoEscortStay,
    /// Not blowing the nose.
    NoNoseBlowing,
    /// No extra dose, none lent.
    NoExtraDose,
    /// Not driving, cycling or riding.
    NoDriving,
    /// Not travelling alone.
    NoTravelAlone,
    /// Not alone: an adult within earshot.
    AdultInEarshot,
    /// No alcohol, cannabis, drugs, extra sedatives.
    NoAlcohol,
    /// No bath or pool alone.
    NoBathAlone,
    /// No stairs or platform edge alone.
    NoStairsAlone,
    /// No machines, tools, ladders, flames.
    NoMachines,
    /// Not the only adult in charge of a child.
    NotOnlyAdult,
    /// No big decisions.
    NoDecisions,
    /// Signs to tell staff at once.
    TellStaff,
    /// Signs to call an ambulance for.
    CallEmergency,
}

/// What a task asks for. In the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// To be done once.
    Do,
    /// To be left alone until its end, ticked or not.
    DoNot,
    /// To keep an eye on until its end, ticked or not.
    WatchFor,
}

/// When a task ends. A rule ends at its own end, never because a phase is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With the phase in which it appears: only for what makes no sense outside it.
    Phase,
    /// When the person leaves the clinic; with no tap, at 4 h like the trip home.
    Leaving,
    /// So many minutes after the dose.
    Minutes(u8),
    /// So many hours after the dose.
    Hours(u8),
    /// After the first sleep. The record knows no sleep yet, so it lasts to 24 h.
    FirstSleep,
    /// The next day after a good sleep, and 24 h at the least. The record knows no sleep yet, so it lasts
    /// to the end of the next day, 36 h.
    NextDayAfterSleep,
}

impl End {
    /// Milliseconds after the dose at which it is over; `None` where the clock alone does not say.
    pub const fn after_ms(self) -> Option<i64> {
        match self {
            Self::Phase | Self::Leaving => None,
            Self::Minutes(minutes) => Some(minutes as i64 * MINUTE_MS),
            Self::Hours(hours) => Some(hours as i64 * HOUR_MS),
            Self::FirstSleep => Some(24 * HOUR_MS),
            Self::NextDayAfterSleep => Some(NEXT_DAY_MS),
        }
    }
}

/// One row of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Which task.
    pub id: TaskId,
    /// The phase in which it first appears.
    pub from: Phase,
    /// The routes it is for. A route has at most one row of a task.
    pub routes: &'static [Route],
    /// What it asks for.
    pub kind: Kind,
    /// When it ends.
    pub end: End,
    /// The lines of the facts it comes from, such as `P0.1`.
    pub facts: &'static [&'static str],
    /// The sources of those lines by their number in the register; `C` is a cautious rule of our own.
    pub source: &'static [&'static str],
}

impl Task {
    /// Whether it stands in `phase`, `since_dose_ms` after the dose.
    fn stands(&self, phase: Phase, since_dose_ms: i64, trip_rules: bool) -> bool {
        match self.end {
            End::Phase if self.from == Phase::BeforeSession => {
                matches!(phase, Phase::BeforeSession | Phase::BeforeNextSession)
            }
            End::Phase => phase == self.from || (trip_rules && self.from == Phase::TripHome),
            End::Leaving => phase == Phase::FirstTwoHours || trip_rules,
            own => phase >= self.from && own.after_ms().is_some_and(|end_ms| since_dose_ms < end_ms),
        }
    }
}

/// What stands now, for a session by `route` whose dose was finished `since_dose_ms` ago.
///
/// `trip_rules` is what `carries_trip_rules` of the phase says. Before any session the time is not
/// looked at; the route is `NotSure` where none is known yet.
///
/// The order never changes under someone's fingers: what to do, what not to do, what to watch for; within
/// each as in the table, what matters soonest first.
pub fn due(phase: Phase, route: Route, since_dose_ms: i64, trip_rules: bool) -> Vec<&'static Task> {
    let of_kind = |kind: Kind| {
        TASKS
            .iter()
            .filter(move |task| task.kind == kind && task.routes.contains(&route))
            .filter(move |task| task.stands(phase, since_dose_ms, trip_rules))
    };
    [Kind::Do, Kind::DoNot, Kind::WatchFor]
        .into_iter()
        .flat_map(of_kind)
        .collect()
}
