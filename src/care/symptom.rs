//! The effects that can be noted (`side_effects.tsv`), and how strong they are.

use serde::{Deserialize, Serialize};

/// How strong an effect is, in the person's own judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// There, but it can be ignored.
    Mild,
    /// Bothers.
    Moderate,
    /// Hard to bear.
    Severe,
}

impl Severity {
    /// From weak to strong, as they are offered.
    pub const ALL: [Self; 3] = [Self::Mild, Self::Moderate, Self::Severe];
}

/// An effect, by its id in `side_effects.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Feeling detached, floaty or unreal.
    Dissociation,
    /// Dizzy or light-headed.
    Dizziness,
    /// Feeling sick.
    Nausea,
    /// Very sleepy.
    Sedation,
    /// Headache.
    Headache,
    /// Anxious or panicky.
    AnxietyPanic,
    /// Room is spinning.
    Vertigo,
    /// Numbness or tingling.
    NumbnessTingling,
    /// Blurred vision.
    BlurredVision,
    /// Odd or bitter taste.
    TasteChange,
    /// Tired, no energy.
    Lethargy,
    /// Being sick.
    Vomiting,
    /// Thoughts of suicide or self-harm.
    SuicidalThoughts,
    /// Chest pain or pressure.
    ChestPain,
    /// Hard to breathe, slow or shallow breathing.
    BreathingDifficulty,
    /// Fainted or cannot be woken.
    CollapseUnresponsive,
    /// Fit, jerking with loss of awareness.
    Seizure,
    /// Face droop, arm weakness, speech trouble.
    StrokeSigns,
}

/// Which card an emergency opens at the first press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emergency {
    /// The local emergency number first.
    Body,
    /// The emergency number if it may be acted on, then the crisis line.
    Suicide,
}

impl Effect {
    /// The twelve most common, those most often reported first (S1, S7, S8).
    pub const COMMON: [Self; 12] = [
        Self::Dissociation,
        Self::Nausea,
        Self::Dizziness,
        Self::Sedation,
        Self::Headache,
        Self::AnxietyPanic,
        Self::Vertigo,
        Self::NumbnessTingling,
        Self::BlurredVision,
        Self::TasteChange,
        Self::Lethargy,
        Self::Vomiting,
    ];

    /// Rows whose red flag is ANY and whose action is E, and thoughts of suicide (`side_effects.tsv`).
    pub const EMERGENCIES: [Self; 6] = [
        Self::SuicidalThoughts,
        Self::ChestPain,
        Self::BreathingDifficulty,
        Self::CollapseUnresponsive,
        Self::Seizure,
        Self::StrokeSigns,
    ];

    /// The four that are offered on Now in the first 24 hours.
    pub fn likeliest() -> &'static [Self] {
        Self::COMMON.split_at(4).0
    }

    /// The card that opens at the first press, before a strength is asked and before anything is stored.
    pub const fn emergency(self) -> Option<Emergency> {
        match self {
            Self::SuicidalThoughts => Some(Emergency::Suicide),
            Self::ChestPain
            | Self::BreathingDifficulty
            | Self::CollapseUnresponsive
            | Self::Seizure
            | Self::StrokeSigns => Some(Emergency::Body),
            _ => None,
        }
    }
}
