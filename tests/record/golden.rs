//! What is written on a phone today is read on every later day: no name in it is ever changed.

use crate::golden_noted::{of_what_is_done_to_it, of_what_is_noted};
use crate::made::{done, id, moment};
use aftercare::care::check_in::{Mood, Question};
use aftercare::care::clinic::ClinicRule;
use aftercare::care::event::{Body, Change, Event, Reading};
use aftercare::care::phase::Phase;
use aftercare::care::plan::Day;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect, Severity};
use aftercare::care::task::{Listed, TaskId};
use aftercare::care::vitals::PressureSign;
use std::collections::BTreeSet;

/// The id number 1, as it is written.
pub const ONE: &str = "01a0c450-6c01-7101-8101-010101010101";
/// A moment, as it is written.
pub const NOON: &str = r#"{"utc_ms":1790000000000,"offset_min":0,"zone":"UTC"}"#;

fn of_a_session() -> Vec<(Body, String)> {
    let (session, noon) = (id(1), || moment(1_790_000_000_000));
    let answer = |question, yes| Body::Answer {
        session,
        question,
        yes,
    };
    let tick = |session, task, done| Body::Task { session, task, done };
    vec![
        (
            Body::Session {
                route: Route::Nasal,
                dose_end: noon(),
            },
            format!(r#"{{"kind":"session","route":"nasal","dose_end":{NOON}}}"#),
        ),
        (
            Body::Leaving { session },
            format!(r#"{{"kind":"leaving","session":"{ONE}"}}"#),
        ),
        (
            Body::Home { session },
            format!(r#"{{"kind":"home","session":"{ONE}"}}"#),
        ),
        (
            tick(None, Listed::Task(TaskId::ArrangeRide), true),
            r#"{"kind":"task","task":"arrange_ride","done":true}"#.to_owned(),
        ),
        (
            tick(Some(session), Listed::Own(id(1)), false),
            format!(r#"{{"kind":"task","session":"{ONE}","target":"{ONE}","done":false}}"#),
        ),
        (
            answer(Question::SleptWell, true),
            format!(r#"{{"kind":"answer","session":"{ONE}","question":"slept_well","yes":true}}"#),
        ),
        (
            answer(Question::Sedating, false),
            format!(r#"{{"kind":"answer","session":"{ONE}","question":"sedating","yes":false}}"#),
        ),
        (
            Body::CheckIn { session, done: true },
            format!(r#"{{"kind":"check_in","session":"{ONE}","done":true}}"#),
        ),
    ]
}

fn of_effects_and_entries() -> Vec<(Body, String)> {
    let (target, noon) = (id(1), || moment(1_790_000_000_000));
    let effect = |effect, severity| Body::Effect {
        effect,
        severity,
        began: noon(),
    };
    let correct = |change| Body::Correct { target, change };
    let corrected = |what: String| format!(r#"{{"kind":"correct","target":"{ONE}",{what}}}"#);
    vec![
        (
            effect(Effect::Nausea, Some(Severity::Mild)),
            format!(r#"{{"kind":"effect","effect":"nausea","severity":"mild","began":{NOON}}}"#),
        ),
        (
            effect(Effect::ChestPain, None),
            format!(r#"{{"kind":"effect","effect":"chest_pain","began":{NOON}}}"#),
        ),
        (
            Body::Course {
                effect: target,
                course: Course::StillThere,
                severity: None,
            },
            format!(r#"{{"kind":"course","target":"{ONE}","course":"still_there"}}"#),
        ),
        (
            Body::Mood { mood: Mood::VeryLow },
            r#"{"kind":"mood","mood":"very_low"}"#.to_owned(),
        ),
        (
            correct(Change::Route(Route::Lozenge)),
            corrected(r#""route":"lozenge""#.to_owned()),
        ),
        (
            correct(Change::DoseEnd(noon())),
            corrected(format!(r#""dose_end":{NOON}"#)),
        ),
        (
            correct(Change::Severity(Severity::Severe)),
            corrected(r#""severity":"severe""#.to_owned()),
        ),
        (
            correct(Change::Began(noon())),
            corrected(format!(r#""began":{NOON}"#)),
        ),
        (
            correct(Change::Note("a “word”\n".to_owned())),
            corrected(r#""note":"a “word”\n""#.to_owned()),
        ),
        (
            Body::Bin { target },
            format!(r#"{{"kind":"bin","target":"{ONE}"}}"#),
        ),
        (
            Body::PutBack { target },
            format!(r#"{{"kind":"put_back","target":"{ONE}"}}"#),
        ),
    ]
}

fn of_the_list_and_the_clinic() -> Vec<(Body, String)> {
    let clinic = |rule| Body::Clinic { rule };
    let plan = |day: Option<&str>| Body::Plan {
        day: day.map(|day| Day::read(day).expect("a day")),
    };
    let written = [
        (
            Body::OwnTask {
                phase: Phase::NextDay,
                note: "Water the plants".to_owned(),
            },
            r#"{"kind":"own_task","phase":"next_day","note":"Water the plants"}"#,
        ),
        (
            Body::Hide {
                task: TaskId::SeatBelt,
            },
            r#"{"kind":"hide","task":"seat_belt"}"#,
        ),
        (plan(Some("2026-12-01")), r#"{"kind":"plan","day":"2026-12-01"}"#),
        (plan(None), r#"{"kind":"plan"}"#),
        (
            clinic(ClinicRule::Phone("+1 (555) 010-9999".to_owned())),
            r#"{"kind":"clinic","rule":"phone","note":"+1 (555) 010-9999"}"#,
        ),
        (
            clinic(ClinicRule::Food("Nothing from midnight on.".to_owned())),
            r#"{"kind":"clinic","rule":"food","note":"Nothing from midnight on."}"#,
        ),
        (
            clinic(ClinicRule::DrivingHours(48)),
            r#"{"kind":"clinic","rule":"driving","hours":48}"#,
        ),
        (
            Body::Contact {
                phone: "+34 600 000 000".to_owned(),
                name: "Ana".to_owned(),
            },
            r#"{"kind":"contact","phone":"+34 600 000 000","note":"Ana"}"#,
        ),
    ];
    written.map(|(body, text)| (body, text.to_owned())).into()
}

/// The kind's number: a new kind does not compile until it is written here, and above.
const fn number(body: &Body) -> usize {
    match body {
        Body::Session { .. } => 0,
        Body::Leaving { .. } => 1,
        Body::Home { .. } => 2,
        Body::Task { .. } => 3,
        Body::OwnTask { .. } => 4,
        Body::Hide { .. } => 5,
        Body::Effect { .. } => 6,
        Body::Course { .. } => 7,
        Body::Answer { .. } => 8,
        Body::Mood { .. } => 9,
        Body::CheckIn { .. } => 10,
        Body::Plan { .. } => 11,
        Body::Clinic { .. } => 12,
        Body::Correct { .. } => 13,
        Body::Bin { .. } => 14,
        Body::PutBack { .. } => 15,
        Body::Reading { .. } => 16,
        Body::Sleep { .. } => 17,
        Body::Note { .. } => 18,
        Body::OwnEffect { .. } => 19,
        Body::Review { .. } => 20,
        Body::Erased => 21,
        Body::Contact { .. } => 22,
    }
}

#[test]
fn every_kind_of_event_is_written_as_it_always_was() {
    let all = [
        of_a_session(),
        of_effects_and_entries(),
        of_the_list_and_the_clinic(),
        of_what_is_noted(),
        of_what_is_done_to_it(),
    ];
    let mut kinds = BTreeSet::new();
    for (body, text) in all.concat() {
        kinds.insert(number(&body));
        let event = done(1, 1, body);
        let golden = format!(
            r#"{{"id":"{ONE}","order":{{"ms":1,"tick":0}},"schema":1,"at":{{"utc_ms":1790000000001,"offset_min":0,"zone":"UTC"}},"body":{text}}}"#
        );
        assert_eq!(event.to_text().expect("json"), golden);
        assert_eq!(Event::read(&golden), Reading::Known(event));
    }
    assert!(kinds.into_iter().eq(0..23), "each kind has its text here");
}

/// Compares the stored names of an enum, in order; a new one is added here and in nothing that stands before it.
macro_rules! names {
    ($Name:ident: $names:expr) => {
        let names: Vec<&str> = $names.split_whitespace().collect();
        assert_eq!($Name::ALL.map($Name::name).as_slice(), names);
        for (value, name) in $Name::ALL.into_iter().zip(names) {
            assert_eq!($Name::named(name), Some(value));
        }
        assert_eq!($Name::named("of_next_year"), None);
    };
}

#[test]
fn no_stored_name_was_ever_changed() {
    names!(Route: "infusion injection nasal lozenge not_sure");
    names!(Severity: "mild moderate severe");
    names!(Course: "still_there better gone");
    names!(PressureSign: "chest_or_back_pain breathlessness numbness_or_weakness vision_change speech_change
        severe_headache confusion dizziness vomiting");
    names!(Mood: "very_low low middling good very_good");
    names!(Question: "slept_well clear_headed sedating suicidal");
    names!(Phase: "before_session first_two_hours trip_home first_evening next_day first_week between_sessions
        before_next_session");
    names!(Effect: "dissociation dizziness nausea sedation headache anxiety_panic vertigo numbness_tingling
        blurred_vision double_vision taste_change lethargy vomiting suicidal_thoughts chest_pain breathing_difficulty
        collapse_unresponsive seizure stroke_signs
        time_space_distortion unsteadiness bp_increase palpitations throat_nose_irritation dry_mouth
        sweating tremor slurred_speech feeling_drunk euphoria insomnia vivid_dreams confusion memory_problem
        hallucination_persist urinary_frequency urinary_urgency bladder_pain urine_blood low_mood_return
        agitation_irritability craving_misuse allergic_reaction liver_signs diarrhoea_constipation
        injection_site fall_injury");
}

#[test]
fn no_stored_name_of_a_task_was_ever_changed() {
    names!(TaskId: "follow_food_rule fast_before_spray other_sprays_earlier tell_medicines do_not_stop_medicines
        arrange_ride adult_at_home children_covered tomorrow_free tell_pregnancy stay_until_ready stay_two_hours
        blood_pressure_checked stand_up_slowly drink_and_bite know_who_to_call take_instructions sober_adult_awake
        phone_charged lock_medicine seat_belt rest_quiet eat_light not_ready_stay no_escort_stay no_nose_blowing
        no_extra_dose no_driving no_travel_alone adult_in_earshot no_alcohol no_bath_alone no_stairs_alone no_machines
        not_only_adult no_decisions tell_staff call_emergency tell_what_happened ask_the_clinic early_bed
        note_if_you_like measure_pressure eat_drink_walk short_journal keep_appointment keep_medicines lasting_signs
        urine_signs mood_dip suicidal_thoughts");
}
