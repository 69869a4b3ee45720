//! Every row of the checklist, with its source (facts 2.1 to 2.3 and 2.5).

use super::Kind::{Do, DoNot, WatchFor};
use super::Phase::{
    BeforeNextSession, BeforeSession, FirstEvening, FirstTwoHours, FirstWeek, NextDay, TripHome,
};
use super::Route::{self, Infusion, Injection, Lozenge, Nasal, NotSure};
use super::{End, Kind, NOSE_MIN, Phase, Task, TaskId};

// "Not sure" stands with every group whose rule is the stricter one: it gets the strictest of all routes.
const ALL: &[Route] = &Route::ALL;
const CLINIC: &[Route] = &[Infusion, Injection, Nasal, NotSure];
const DRIP_OR_JAB: &[Route] = &[Infusion, Injection];
const NASAL: &[Route] = &[Nasal, NotSure];
const AT_HOME: &[Route] = &[Lozenge, NotSure];
/// Where the same rule starts earlier for the routes at home, "not sure" starts early too.
const CLINIC_ONLY: &[Route] = &[Infusion, Injection, Nasal];

type Lines = &'static [&'static str];

const fn row(
    id: TaskId,
    (from, end): (Phase, End),
    routes: &'static [Route],
    kind: Kind,
    (facts, source): (Lines, Lines),
) -> Task {
    Task {
        id,
        from,
        routes,
        kind,
        end,
        facts,
        source,
    }
}

/// The checklist, in the order in which each kind is shown. One row to a line.
#[rustfmt::skip]
pub const TASKS: &[Task] = &[
    // Before a session (facts 2.2). No "own end": the list comes again before the next session.
    row(TaskId::TellMedicines, (BeforeSession, End::Phase), ALL, Do, (&["2.2 medicines"], &["S5", "S6"])),
    row(TaskId::FollowFoodRule, (BeforeSession, End::Phase), ALL, Do, (&["2.2 food"], &["S10", "S14"])),
    row(TaskId::FastBeforeSpray, (BeforeSession, End::Phase), NASAL, Do, (&["2.2 food"], &["S25"])),
    row(TaskId::OtherSpraysEarlier, (BeforeSession, End::Phase), NASAL, Do, (&["2.1 nasal"], &["S25", "S25b"])),
    row(TaskId::ArrangeRide, (BeforeSession, End::Phase), ALL, Do, (&["2.2 ride", "P1.1"], &["S5", "S10"])),
    row(TaskId::AdultAtHome, (BeforeSession, End::Phase), ALL, Do, (&["2.2 ride"], &["C"])),
    row(TaskId::ChildrenCovered, (BeforeSession, End::Phase), ALL, Do, (&["2.2 ride"], &["C"])),
    row(TaskId::TomorrowFree, (BeforeSession, End::Phase), ALL, Do, (&["2.2 ride"], &["S5", "S11"])),
    row(TaskId::TellPregnancy, (BeforeSession, End::Phase), ALL, Do, (&["2.2 pregnancy"], &["S5"])),
    row(TaskId::DoNotStopMedicines, (BeforeSession, End::Phase), ALL, DoNot, (&["2.2 medicines"], &["S10", "S52"])),

    // To do in the first two hours (P0). What has to be right when one gets up to go lasts until then.
    row(TaskId::SoberAdultAwake, (FirstTwoHours, End::Phase), AT_HOME, Do, (&["2.1 at home"], &["S22", "C"])),
    row(TaskId::StayUntilReady, (FirstTwoHours, End::Leaving), DRIP_OR_JAB, Do, (&["P0.1"], &["S4", "S10"])),
    row(TaskId::StayTwoHours, (FirstTwoHours, End::Leaving), NASAL, Do, (&["P0.1"], &["S4"])),
    row(TaskId::BloodPressureChecked, (FirstTwoHours, End::Phase), NASAL, Do, (&["P0.2"], &["S5"])),
    row(TaskId::StandUpSlowly, (FirstTwoHours, End::Phase), ALL, Do, (&["P0.4"], &["S10"])),
    row(TaskId::DrinkAndBite, (FirstTwoHours, End::Phase), CLINIC, Do, (&["P0.5"], &["S10"])),
    row(TaskId::TakeInstructions, (FirstTwoHours, End::Leaving), CLINIC, Do, (&["P0.6"], &["S13"])),
    row(TaskId::PhoneCharged, (FirstTwoHours, End::Phase), AT_HOME, Do, (&["2.1 at home"], &["C"])),
    row(TaskId::LockMedicine, (FirstTwoHours, End::Phase), AT_HOME, Do, (&["2.1 at home"], &["C"])),
    // It serves the night as well: to the end of the first evening.
    row(TaskId::KnowWhoToCall, (FirstTwoHours, End::Hours(12)), ALL, Do, (&["P0.6"], &["S13"])),

    // To do on the trip home and in the first evening (P1, P2).
    row(TaskId::SeatBelt, (TripHome, End::Phase), CLINIC, Do, (&["P1.2"], &["C"])),
    // Routes at home need rest and an adult from the start, the others when the clinic's care is over.
    row(TaskId::RestQuiet, (FirstTwoHours, End::Hours(12)), AT_HOME, Do, (&["P2.1", "P2.2"], &["S6", "S10"])),
    row(TaskId::RestQuiet, (FirstEvening, End::Phase), CLINIC_ONLY, Do, (&["P2.1", "P2.2"], &["S6", "S10"])),
    row(TaskId::EatLight, (FirstEvening, End::Phase), ALL, Do, (&["P2.6"], &["S10", "S14b"])),
    row(TaskId::EarlyBed, (FirstEvening, End::Phase), ALL, Do, (&["P2.11"], &["S14"])),
    row(TaskId::NoteIfYouLike, (FirstEvening, End::Phase), ALL, Do, (&["P2.12"], &["C"])),

    // To do on the next day and in the first week (P3, P4). The check-in of P3.2 is a card of its own.
    row(TaskId::EatDrinkWalk, (NextDay, End::Phase), ALL, Do, (&["P3.4"], &["C"])),
    row(TaskId::MeasurePressure, (NextDay, End::Phase), ALL, Do, (&["P3.2"], &["C"])),
    // Facts 2.4 give a short note 24 to 48 h.
    row(TaskId::ShortJournal, (NextDay, End::Hours(48)), ALL, Do, (&["P3.5"], &["C"])),
    row(TaskId::KeepMedicines, (FirstWeek, End::Phase), ALL, Do, (&["P4.1"], &["S14b"])),
    row(TaskId::KeepAppointment, (FirstWeek, End::Phase), ALL, Do, (&["P4.1"], &["S14b"])),

    // Before the next session (P5), on top of the list before any.
    row(TaskId::TellWhatHappened, (BeforeNextSession, End::Phase), ALL, Do, (&["P5.1"], &["C"])),
    row(TaskId::AskTheClinic, (BeforeNextSession, End::Phase), ALL, Do, (&["P5.2"], &["S6c"])),

    // Not to do. What the evening forbids stands from the trip home on: "I am home" is easily forgotten.
    row(TaskId::NotReadyStay, (FirstTwoHours, End::Leaving), CLINIC, DoNot, (&["P0.7"], &["C"])),
    row(TaskId::NoEscortStay, (FirstTwoHours, End::Leaving), CLINIC, DoNot, (&["P1.3"], &["S5", "S10"])),
    // 24 h and the next day after sleep, both (facts, fact 3).
    row(TaskId::NoDriving, (FirstTwoHours, End::Driving), ALL, DoNot, (&["P1.1", "P3.1"], &["S5", "S10", "S11", "S25"])),
    row(TaskId::NoTravelAlone, (TripHome, End::Phase), CLINIC, DoNot, (&["P1.1"], &["S5", "S10"])),
    row(TaskId::NoNoseBlowing, (FirstTwoHours, End::Minutes(NOSE_MIN)), NASAL, DoNot, (&["2.1 nasal"], &["S25", "S25b"])),
    // The facts name no end, and nobody may ever top up: until the next dose, which the clinic gives or prescribes.
    row(TaskId::NoExtraDose, (FirstTwoHours, End::NextDose), AT_HOME, DoNot, (&["2.1 at home", "P4.6"], &["S4", "S22"])),
    row(TaskId::NoExtraDose, (FirstWeek, End::NextDose), CLINIC_ONLY, DoNot, (&["P4.6"], &["S4", "S22"])),
    row(TaskId::AdultInEarshot, (FirstTwoHours, End::FirstSleep), AT_HOME, DoNot, (&["P2.3"], &["S13", "S15", "C"])),
    row(TaskId::AdultInEarshot, (TripHome, End::FirstSleep), CLINIC_ONLY, DoNot, (&["P2.3"], &["S13", "S15", "C"])),
    row(TaskId::NoAlcohol, (FirstTwoHours, End::Hours(24)), AT_HOME, DoNot, (&["P2.4"], &["S4", "S14b"])),
    row(TaskId::NoAlcohol, (TripHome, End::Hours(24)), CLINIC_ONLY, DoNot, (&["P2.4"], &["S4", "S14b"])),
    // The facts name no end for water and stairs: 24 h for water, where it kills; the first evening for stairs,
    // since unsteadiness can last for hours (S15).
    row(TaskId::NoBathAlone, (FirstTwoHours, End::Hours(24)), AT_HOME, DoNot, (&["2.1 at home", "P2.5"], &["S30", "C"])),
    row(TaskId::NoBathAlone, (TripHome, End::Hours(24)), CLINIC_ONLY, DoNot, (&["P2.5"], &["S30", "C"])),
    row(TaskId::NoStairsAlone, (FirstTwoHours, End::Hours(12)), AT_HOME, DoNot, (&["2.1 at home", "P1.2"], &["S15", "C"])),
    row(TaskId::NoStairsAlone, (TripHome, End::Hours(12)), CLINIC_ONLY, DoNot, (&["P1.2"], &["S15", "C"])),
    // Machines, decisions and children follow the driving rule (facts, fact 3), which is stricter than 24 h.
    row(TaskId::NoMachines, (FirstTwoHours, End::Driving), AT_HOME, DoNot, (&["P2.5"], &["S5", "S11", "C"])),
    row(TaskId::NoMachines, (TripHome, End::Driving), CLINIC_ONLY, DoNot, (&["P2.5"], &["S5", "S11", "C"])),
    row(TaskId::NotOnlyAdult, (FirstTwoHours, End::Driving), AT_HOME, DoNot, (&["P2.9"], &["S5", "C"])),
    row(TaskId::NotOnlyAdult, (TripHome, End::Driving), CLINIC_ONLY, DoNot, (&["P2.9"], &["S5", "C"])),
    row(TaskId::NoDecisions, (FirstTwoHours, End::Driving), ALL, DoNot, (&["P2.10"], &["S5", "S11", "S13", "S14b"])),

    // To watch for: staff first where there are any, the ambulance wherever there are none.
    row(TaskId::TellStaff, (FirstTwoHours, End::Leaving), CLINIC, WatchFor, (&["P0.3"], &["S5"])),
    row(TaskId::CallEmergency, (FirstTwoHours, End::Hours(24)), AT_HOME, WatchFor, (&["2.5 emergency"], &["S4", "S5", "S16"])),
    row(TaskId::CallEmergency, (TripHome, End::Hours(24)), CLINIC_ONLY, WatchFor, (&["2.5 emergency"], &["S4", "S5", "S16"])),
    // P4.3 is written for the week, but such a thought can come at any hour: from the dose on, and for as long as there is
    // no later one.
    row(TaskId::SuicidalThoughts, (FirstTwoHours, End::NextDose), ALL, WatchFor, (&["P4.3"], &["S4"])),
    row(TaskId::LastingSigns, (NextDay, End::Hours(168)), ALL, WatchFor, (&["P3.3"], &["S11"])),
    row(TaskId::UrineSigns, (NextDay, End::NextDose), ALL, WatchFor, (&["P3.2", "P4.4"], &["S5", "S18"])),
    // It can come within two weeks (`side_effects.tsv`, low_mood_return) and later: until the next dose.
    row(TaskId::MoodDip, (FirstWeek, End::NextDose), ALL, WatchFor, (&["P4.2"], &["S19", "S20"])),
];

/// Lines of facts 2.2 and 2.3, or parts of them, that are no task, each with the reason.
pub const LEFT_OUT: &[(&str, &str)] = &[
    (
        "2.2 blood pressure",
        "whether to treat at a reading is the clinician's decision; the app clears nobody",
    ),
    (
        "2.2 medicines: which to leave out before a session",
        "only a prescriber may say so, and stopping suddenly can be dangerous",
    ),
    (
        "2.2 cannabis before a session",
        "the evidence is thin; telling the clinic covers it, and afterwards NoAlcohol names it",
    ),
    (
        "P1.3 unescorted patients on public transport",
        "sources differ; the stricter rule holds",
    ),
    (
        "P2.7",
        "what helps against feeling sick stands on the card of that effect, at the moment it is felt",
    ),
    (
        "P2.8",
        "what helps against a headache stands on the card of that effect, at the moment it is felt",
    ),
    (
        "P3.2 mood, safety and sleep",
        "asked by the check-in of the next day, which is a card of its own",
    ),
    (
        "P4.5",
        "a weekly score needs the questionnaire, which has a page of its own; once a day would be too often",
    ),
    (
        "P5.3",
        "the number of sessions is a figure for the clinician, not a thing to do: History holds it",
    ),
    (
        "P5.4",
        "the list before a session, which comes forward again, has each of them",
    ),
];
