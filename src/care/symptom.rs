//! The effects that can be noted (`side_effects.tsv`), and how strong they are.

use super::named::named;

named! {
    /// How strong an effect is, in the person's own judgement.
    pub enum Severity {
        /// There, but it can be ignored.
        Mild = "mild",
        /// Bothers.
        Moderate = "moderate",
        /// Hard to bear.
        Severe = "severe",
    }
}

named! {
    /// How an effect that was noted goes on, in the person's own words.
    pub enum Course {
        /// As it was.
        StillThere = "still_there",
        /// There, but weaker.
        Better = "better",
        /// Over.
        Gone = "gone",
    }
}

named! {
    /// An effect, by its id in `side_effects.tsv`.
    pub enum Effect {
        /// Feeling detached, floaty or unreal.
        Dissociation = "dissociation",
        /// Dizzy or light-headed.
        Dizziness = "dizziness",
        /// Feeling sick.
        Nausea = "nausea",
        /// Very sleepy.
        Sedation = "sedation",
        /// Headache.
        Headache = "headache",
        /// Anxious or panicky.
        AnxietyPanic = "anxiety_panic",
        /// Room is spinning.
        Vertigo = "vertigo",
        /// Numbness or tingling.
        NumbnessTingling = "numbness_tingling",
        /// Blurred vision.
        BlurredVision = "blurred_vision",
        /// Double vision.
        DoubleVision = "double_vision",
        /// Odd or bitter taste.
        TasteChange = "taste_change",
        /// Tired, no energy.
        Lethargy = "lethargy",
        /// Being sick.
        Vomiting = "vomiting",
        /// Thoughts of suicide or self-harm.
        SuicidalThoughts = "suicidal_thoughts",
        /// Chest pain or pressure.
        ChestPain = "chest_pain",
        /// Hard to breathe, slow or shallow breathing.
        BreathingDifficulty = "breathing_difficulty",
        /// Fainted or cannot be woken.
        CollapseUnresponsive = "collapse_unresponsive",
        /// Fit, jerking with loss of awareness.
        Seizure = "seizure",
        /// Face droop, arm weakness, speech trouble.
        StrokeSigns = "stroke_signs",
    }
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
    /// The most common, those most often reported first (S1, S7, S8).
    pub const COMMON: [Self; 13] = [
        Self::Dissociation,
        Self::Nausea,
        Self::Dizziness,
        Self::Sedation,
        Self::Headache,
        Self::AnxietyPanic,
        Self::Vertigo,
        Self::NumbnessTingling,
        Self::BlurredVision,
        Self::DoubleVision,
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

    /// Whether it forbids driving while it lasts: dizziness, double vision, drowsiness (facts 2.3 P3.1; S5, S11), and
    /// what is the same in other words or has "no driving" in its row of `side_effects.tsv`.
    pub const fn forbids_driving(self) -> bool {
        matches!(
            self,
            Self::Dizziness | Self::Vertigo | Self::DoubleVision | Self::BlurredVision | Self::Sedation
        )
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
