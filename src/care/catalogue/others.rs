//! The rows of all other effects.

use super::Basis::{Both, Cautious, Source};
use super::Expected::{No, Sometimes, Yes};
use super::figure::{anaesthetic, part, spray, upkeep};
use super::making::{E, N, NASAL, NEEDLE, NEXT_DAY_H, U, hours, row};
use super::{Part, Row, Window};
use crate::care::red_flags::{
    BAD_DREAMS_AFTER_WEEKS, CONFUSION_AFTER_H, HIGH_PRESSURE_AFTER_H, URINE_OFTEN_DAYS,
};
use crate::care::symptom::Effect;

const DAY_H: u16 = 24;
const WEEK_H: u16 = 7 * DAY_H;
const URINE_H: u16 = URINE_OFTEN_DAYS as u16 * DAY_H;

/// In the order of [`Effect::ALL`]. What was measured by a scale, or counted in people who use ketamine on their own, is
/// no figure here.
#[rustfmt::skip]
pub(super) static OTHERS: [Row; 28] = [
    row(Effect::TimeSpaceDistortion, "Perceptual disturbance / illusion", hours(0, 2), Yes,
        (Source, &["S1", "S3", "S11"]), &[E, U])
        .severe(E).late(CONFUSION_AFTER_H as u16, U).code(&["R44.8"]),
    row(Effect::Unsteadiness, "Gait unsteadiness / ataxia", hours(0, 4), Yes, (Cautious, &["S13", "S15"]), &[E])
        .code(&["R26.81"]),
    // Without its numbers, a high reading past 4 h counts as at least 160/100. `vitals` judges the numbers.
    row(Effect::BpIncrease, "Blood pressure increased", hours(0, 4), Yes, (Both, &["S1", "S5", "S16"]), &[E, U])
        .late(HIGH_PRESSURE_AFTER_H as u16, U).seen(&[spray(100, 30)]).code(&["R03.0"]),
    // "After leaving" is from the 2 h on that one stays at least (C).
    row(Effect::Palpitations, "Palpitations / tachycardia", hours(0, 2), Yes, (Cautious, &["S1", "S9", "S10"]), &[E, U])
        .late(2, U).seen(&[spray(20, 5)]).code(&["R00.2"]),
    row(Effect::ThroatNoseIrritation, "Throat irritation / nasal discomfort / oropharyngeal pain", hours(0, 24), Yes,
        (Cautious, &["S1"]), &[E, U])
        .by(NASAL).seen(&[part(Part::Throat, 70, 40), part(Part::Nose, 70, 50), part(Part::MouthAndThroat, 30, 20)])
        .code(&["R07.0"]),
    row(Effect::DryMouth, "Dry mouth", hours(0, 12), Yes, (Cautious, &["S1"]), &[])
        .seen(&[spray(50, 30)]).code(&["R68.2"]),
    row(Effect::Sweating, "Hyperhidrosis", hours(0, 4), Yes, (Cautious, &["S1"]), &[E])
        .seen(&[spray(40, 20)]).code(&["R61"]),
    row(Effect::Tremor, "Tremor", hours(0, 4), Yes, (Cautious, &["S1"]), &[E])
        .seen(&[spray(30, 10)]).code(&["R25.1"]),
    // "Starts or returns after leaving": from the 2 h on that one stays at least (C).
    row(Effect::SlurredSpeech, "Dysarthria", hours(0, 2), Yes, (Cautious, &["S1"]), &[E])
        .late(2, E).seen(&[spray(40, 0)]).code(&["R47.1"]),
    // "After the first night's sleep": a night may be short (C).
    row(Effect::FeelingDrunk, "Feeling drunk", hours(0, 2), Yes, (Cautious, &["S1", "S10"]), &[U])
        .late(NEXT_DAY_H, U).seen(&[spray(50, 5)]),
    // Of "24–48 h" the more careful.
    row(Effect::Euphoria, "Euphoric mood", hours(0, 4), Yes, (Cautious, &["S1", "S3b"]), &[U])
        .late(24, U).seen(&[spray(40, 10)]),
    // "No sleep 2 nights": two days hold two nights, whenever the dose was (C).
    row(Effect::Insomnia, "Insomnia", hours(6, 36), Sometimes, (Cautious, &["S1"]), &[U])
        .late(2 * DAY_H, U).seen(&[spray(80, 70)]).code(&["G47.00"]),
    row(Effect::VividDreams, "Abnormal dreams", hours(6, 48), Sometimes, (Cautious, &["S6"]), &[U, N])
        .late(BAD_DREAMS_AFTER_WEEKS as u16 * WEEK_H, N).seen(&[anaesthetic(120)]),
    row(Effect::Confusion, "Confusional state / mental impairment", hours(0, 2), Sometimes,
        (Source, &["S3d", "S1", "S11"]), &[E, U])
        .severe(E).late(CONFUSION_AFTER_H as u16, U).seen(&[upkeep(59, 0), part(Part::MuddledThinking, 30, 10)])
        .code(&["R41.0"]),
    row(Effect::MemoryProblem, "Cognitive impairment", hours(0, 4), Yes, (Cautious, &["S5"]), &[N])
        .late(WEEK_H, N).code(&["R41.89"]),
    row(Effect::HallucinationPersist, "Hallucinations", hours(0, 2), No, (Source, &["S6", "S11"]), &[E, U])
        .severe(E).late(CONFUSION_AFTER_H as u16, U).code(&["R44.3"]),
    row(Effect::UrinaryFrequency, "Pollakiuria", Window::Any, Sometimes, (Cautious, &["S1", "S5", "S17", "S18"]), &[U, N])
        .late(URINE_H, N).seen(&[spray(30, 5)]).code(&["R35.0"]),
    row(Effect::UrinaryUrgency, "Urinary urgency", Window::RepeatedUse, No, (Cautious, &["S5", "S17"]), &[N])
        .late(URINE_H, N).code(&["R39.15"]),
    row(Effect::BladderPain, "Dysuria / bladder pain / cystitis", Window::RepeatedUse, No,
        (Both, &["S5", "S6", "S18"]), &[E, U])
        .at_once(U).code(&["R30.0"]),
    row(Effect::UrineBlood, "Haematuria", Window::RepeatedUse, No, (Cautious, &["S6b", "S18"]), &[E, U])
        .at_once(U).code(&["R31.9"]),
    // That the effect wears off is mentioned (facts 2.5); two bad days in a row are a reason to call.
    row(Effect::LowMoodReturn, "Depressive relapse", hours(24, 336), Sometimes, (Cautious, &["S19", "S20"]), &[U])
        .at_once(N).lasting(2 * DAY_H, U).code(&["R45.2"]),
    row(Effect::AgitationIrritability, "Agitation / irritability", hours(0, 24), Sometimes,
        (Cautious, &["S7", "S4"]), &[E, U])
        .late(24, U).code(&["R45.1"]),
    // Wanting more and having used more share a row; the app does not ask which (C).
    row(Effect::CravingMisuse, "Craving / misuse", Window::DaysToWeeks, No, (Both, &["S4", "S21"]), &[E, U])
        .at_once(U),
    // "Hives or rash alone U": a severe one is not taken for that (C).
    row(Effect::AllergicReaction, "Hypersensitivity", hours(0, 24), No, (Source, &["S6b", "S14b"]), &[E, U])
        .at_once(U).severe(E).code(&["L50.9", "T78.40XA"]),
    row(Effect::LiverSigns, "Drug-induced liver injury signs", Window::DaysToWeeks, No,
        (Both, &["S11", "S23", "S6"]), &[U])
        .at_once(U).code(&["R17"]),
    row(Effect::DiarrhoeaConstipation, "Diarrhoea / constipation", hours(0, 48), Sometimes, (Cautious, &["S1"]), &[N])
        .late(3 * DAY_H, N).seen(&[part(Part::LooseStools, 70, 60), part(Part::Constipation, 30, 10)]).code(&["R19.7"]),
    row(Effect::InjectionSite, "Injection-site reaction", hours(0, 72), Yes, (Cautious, &["S10"]), &[U])
        .by(NEEDLE),
    // "E/U" with severe pain among its signs.
    row(Effect::FallInjury, "Fall", hours(0, 24), No, (Cautious, &["S15"]), &[E, U])
        .at_once(U).severe(E),
];
