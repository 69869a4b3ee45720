//! Blood pressure: which readings can be, and how soon to act on one (facts, section 3, row `bp_increase` and rule 4).
//!
//! 1. Systolic 180 or diastolic 120 or more, with any symptom of the list: an emergency. (S16)
//! 2. The same twice, 5 to 60 minutes apart, without symptoms: call now. (S16; the 60 minutes are ours)
//! 3. The same for the first time, without symptoms: sit for 5 minutes and measure again. (S16)
//! 4. Systolic 160 or diastolic 100 or more, from 4 h after the dose: call today, and measure again. (C)
//!
//! One number is enough, so that half a reading is judged while the other half is typed. Where no dose is known it counts
//! as long ago (C).

use super::moment::{HOUR_MS, MINUTE_MS};
use super::named::named;
use super::red_flags::{HIGH_PRESSURE, HIGH_PRESSURE_AFTER_H, Level, Pressure, VERY_HIGH_PRESSURE};
use super::symptom::Effect;
use std::ops::RangeInclusive;

/// The systolic values that a reading can have: wide, so that no true one is refused (C).
pub const TOP_MMHG: RangeInclusive<u16> = 40..=300;
/// The diastolic values that a reading can have (C).
pub const BOTTOM_MMHG: RangeInclusive<u16> = 20..=220;
/// The pulse that a reading can have, in beats a minute (C).
pub const PULSE_BPM: RangeInclusive<u16> = 20..=300;
/// How long to sit before one measures again, and so the least time between two readings that count as twice. (S16)
pub const AGAIN_AFTER_MIN: i64 = 5;
/// The most time between two readings that count as twice (C).
pub const TWICE_WITHIN_MIN: i64 = 60;

/// A reading that can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reading {
    /// Systolic, in mmHg.
    pub top_mmhg: u16,
    /// Diastolic, in mmHg.
    pub bottom_mmhg: u16,
    /// Beats a minute, if it was read.
    pub pulse_bpm: Option<u16>,
}

/// Why a reading cannot be. Each has its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// The top number is outside [`TOP_MMHG`].
    Top,
    /// The bottom number is outside [`BOTTOM_MMHG`].
    Bottom,
    /// The bottom number is not below the top one: they are swapped, or one is mistyped.
    BottomNotBelowTop,
    /// The pulse is outside [`PULSE_BPM`].
    Pulse,
}

impl Reading {
    /// A reading, if it can be.
    ///
    /// # Errors
    /// The first thing that is impossible about it.
    pub fn new(top_mmhg: u16, bottom_mmhg: u16, pulse_bpm: Option<u16>) -> Result<Self, Impossible> {
        if !TOP_MMHG.contains(&top_mmhg) {
            Err(Impossible::Top)
        } else if !BOTTOM_MMHG.contains(&bottom_mmhg) {
            Err(Impossible::Bottom)
        } else if bottom_mmhg >= top_mmhg {
            Err(Impossible::BottomNotBelowTop)
        } else if pulse_bpm.is_some_and(|pulse_bpm| !PULSE_BPM.contains(&pulse_bpm)) {
            Err(Impossible::Pulse)
        } else {
            Ok(Self {
                top_mmhg,
                bottom_mmhg,
                pulse_bpm,
            })
        }
    }

    /// What is judged of it.
    pub const fn typed(self) -> Typed {
        Typed {
            top_mmhg: Some(self.top_mmhg),
            bottom_mmhg: Some(self.bottom_mmhg),
        }
    }
}

/// The numbers as far as they are typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Systolic, in mmHg.
    pub top_mmhg: Option<u16>,
    /// Diastolic, in mmHg.
    pub bottom_mmhg: Option<u16>,
}

impl Typed {
    /// Whether either number reaches `limit`. A number that cannot be reaches none.
    fn reaches(self, limit: Pressure) -> bool {
        let top = self.top_mmhg.filter(|top_mmhg| TOP_MMHG.contains(top_mmhg));
        let bottom = self
            .bottom_mmhg
            .filter(|bottom_mmhg| BOTTOM_MMHG.contains(bottom_mmhg));
        top.is_some_and(|top_mmhg| top_mmhg >= limit.top_mmhg)
            || bottom.is_some_and(|bottom_mmhg| bottom_mmhg >= limit.bottom_mmhg)
    }
}

named! {
    /// What makes a very high reading an emergency: the checkboxes beside the numbers, in their order (facts, section 3,
    /// row `bp_increase` and rule 4; S16).
    pub enum PressureSign {
        /// Pain in chest or back.
        ChestOrBackPain = "chest_or_back_pain",
        /// Short of breath.
        Breathlessness = "breathlessness",
        /// Numb or weak.
        NumbnessOrWeakness = "numbness_or_weakness",
        /// Vision changed.
        VisionChange = "vision_change",
        /// Speech changed.
        SpeechChange = "speech_change",
        /// Severe headache.
        SevereHeadache = "severe_headache",
        /// Confused.
        Confusion = "confusion",
        /// Dizzy.
        Dizziness = "dizziness",
        /// Being sick.
        Vomiting = "vomiting",
    }
}

impl PressureSign {
    /// The sign for which an effect that goes on counts, at any strength: nobody is to tell these apart from what
    /// ketamine does (rule 4). Fainting and a fit are none of the list, and are emergencies as they are.
    pub const fn of(effect: Effect) -> Option<Self> {
        match effect {
            Effect::ChestPain => Some(Self::ChestOrBackPain),
            Effect::BreathingDifficulty => Some(Self::Breathlessness),
            Effect::NumbnessTingling | Effect::StrokeSigns => Some(Self::NumbnessOrWeakness),
            Effect::BlurredVision | Effect::DoubleVision | Effect::TimeSpaceDistortion => {
                Some(Self::VisionChange)
            }
            Effect::SlurredSpeech => Some(Self::SpeechChange),
            Effect::Headache => Some(Self::SevereHeadache),
            Effect::Confusion | Effect::CollapseUnresponsive | Effect::Seizure => Some(Self::Confusion),
            Effect::Dizziness | Effect::Vertigo => Some(Self::Dizziness),
            Effect::Vomiting => Some(Self::Vomiting),
            _ => None,
        }
    }
}

/// A reading, or as much as is typed of it, and all that decides about it.
#[derive(Clone, Copy, Debug)]
pub struct Measured<'a> {
    /// The numbers.
    pub typed: Typed,
    /// When it was measured, in milliseconds since 1970.
    pub at_ms: i64,
    /// Milliseconds since the dose; `None` where no session is known.
    pub since_dose_ms: Option<i64>,
    /// Whether any [`PressureSign`] is ticked, or goes on.
    pub any_sign: bool,
    /// Other readings, in any order: when, in milliseconds since 1970, and what.
    pub others: &'a [(i64, Reading)],
}

/// How soon to act on a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The level; `None` where the numbers alone ask for none.
    pub level: Option<Level>,
    /// Very high twice: call now, not only today.
    pub twice: bool,
    /// Sit for [`AGAIN_AFTER_MIN`] minutes and measure again; whoever feels unwell does not wait.
    pub again: bool,
}

/// Judges a reading. Total, and never lower for higher numbers, a sign, or a later hour.
pub fn judge(measured: Measured) -> Judgement {
    let very_high = measured.typed.reaches(VERY_HIGH_PRESSURE);
    let after_ms = i64::from(HIGH_PRESSURE_AFTER_H) * HOUR_MS;
    let is_late = measured.since_dose_ms.is_none_or(|since_ms| since_ms >= after_ms);
    let high_late = is_late && measured.typed.reaches(HIGH_PRESSURE);
    let twice = very_high && before(&measured, VERY_HIGH_PRESSURE);
    let level = match (very_high && measured.any_sign, twice || high_late) {
        (true, _) => Some(Level::Emergency),
        (false, true) => Some(Level::CallToday),
        (false, false) => None,
    };
    let once = very_high && !twice || high_late && !before(&measured, HIGH_PRESSURE);
    Judgement {
        level,
        twice,
        again: once && level != Some(Level::Emergency),
    }
}

/// Whether another reading reached `limit` so long before or after that the two count as twice.
fn before(measured: &Measured, limit: Pressure) -> bool {
    let apart = AGAIN_AFTER_MIN * MINUTE_MS..=TWICE_WITHIN_MIN * MINUTE_MS;
    measured.others.iter().any(|(at_ms, reading)| {
        let ms = measured.at_ms.saturating_sub(*at_ms).saturating_abs();
        apart.contains(&ms) && reading.typed().reaches(limit)
    })
}
