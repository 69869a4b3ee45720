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
    /// An effect, by its id in `side_effects.tsv`: all of its rows. New ones stand at the end.
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
        /// Time, sound or sight seems distorted.
        TimeSpaceDistortion = "time_space_distortion",
        /// Unsteady on feet.
        Unsteadiness = "unsteadiness",
        /// High blood pressure reading.
        BpIncrease = "bp_increase",
        /// Heart racing or pounding.
        Palpitations = "palpitations",
        /// Sore throat or nose.
        ThroatNoseIrritation = "throat_nose_irritation",
        /// Dry mouth.
        DryMouth = "dry_mouth",
        /// Sweating.
        Sweating = "sweating",
        /// Shaking.
        Tremor = "tremor",
        /// Slurred speech.
        SlurredSpeech = "slurred_speech",
        /// Feeling drunk.
        FeelingDrunk = "feeling_drunk",
        /// Very happy, or high.
        Euphoria = "euphoria",
        /// Trouble sleeping.
        Insomnia = "insomnia",
        /// Vivid or bad dreams.
        VividDreams = "vivid_dreams",
        /// Confused, muddled.
        Confusion = "confusion",
        /// Poor memory or concentration.
        MemoryProblem = "memory_problem",
        /// Seeing or hearing things.
        HallucinationPersist = "hallucination_persist",
        /// Passing urine very often.
        UrinaryFrequency = "urinary_frequency",
        /// Sudden need to pass urine, or leaking.
        UrinaryUrgency = "urinary_urgency",
        /// Pain or burning passing urine, bladder pain.
        BladderPain = "bladder_pain",
        /// Blood in urine.
        UrineBlood = "urine_blood",
        /// Mood drops or depression returns.
        LowMoodReturn = "low_mood_return",
        /// Very restless, angry.
        AgitationIrritability = "agitation_irritability",
        /// Wanting more, using extra or someone else's.
        CravingMisuse = "craving_misuse",
        /// Rash, hives, swelling.
        AllergicReaction = "allergic_reaction",
        /// Yellow skin or eyes, dark urine, pale stools, pain in the right side of the belly, itching.
        LiverSigns = "liver_signs",
        /// Loose stools or constipation.
        DiarrhoeaConstipation = "diarrhoea_constipation",
        /// Sore or bruised where the drip or jab was.
        InjectionSite = "injection_site",
        /// Fall or injury.
        FallInjury = "fall_injury",
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

    /// Whether it forbids driving while it lasts: dizziness, double vision, drowsiness (facts 2.3 P3.1; S5, S11), and
    /// what is the same in other words or has "no driving" or "avoid driving" in its row of `side_effects.tsv`.
    pub const fn forbids_driving(self) -> bool {
        matches!(
            self,
            Self::Dizziness
                | Self::Vertigo
                | Self::DoubleVision
                | Self::BlurredVision
                | Self::Sedation
                | Self::TimeSpaceDistortion
                | Self::Confusion
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
