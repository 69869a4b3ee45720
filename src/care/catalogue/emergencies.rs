//! The rows of the emergencies and of thoughts of suicide. They have no figures: nobody is told how often it happens.

use super::Basis::Source;
use super::Expected::{Never, No};
use super::making::{E, U, hours, row};
use super::{Row, Window};
use crate::care::symptom::Effect;

/// In the order of [`Effect::EMERGENCIES`].
#[rustfmt::skip]
pub(super) static EMERGENCIES: [Row; 6] = [
    row(Effect::SuicidalThoughts, "Suicidal ideation", Window::Any, Never, (Source, &["S4", "S3b"]), &[E, U])
        .at_once(E).severe(E).code(&["R45.851"]),
    row(Effect::ChestPain, "Chest pain", Window::Any, No, (Source, &["S5", "S16"]), &[E])
        .at_once(E).severe(E).code(&["R07.9"]),
    row(Effect::BreathingDifficulty, "Dyspnoea / respiratory depression", hours(0, 2), No,
        (Source, &["S4", "S12", "S22"]), &[E])
        .at_once(E).severe(E).code(&["R06.02", "R06.89"]),
    row(Effect::CollapseUnresponsive, "Syncope / loss of consciousness", hours(0, 2), No, (Source, &["S1", "S4"]), &[E])
        .at_once(E).severe(E).code(&["R55"]),
    row(Effect::Seizure, "Seizure", Window::Any, No, (Source, &["S5", "S6"]), &[E])
        .at_once(E).severe(E).code(&["R56.9"]),
    row(Effect::StrokeSigns, "Focal neurological deficit", Window::Any, No, (Source, &["S5", "S16"]), &[E])
        .at_once(E).severe(E),
];
