//! When to call, as a fixed list: clinical facts, section 2.5.
//!
//! The rows carry the level, the basis and the sources; the sentences are in `words::help`, keyed by [`RedFlag`].
//! Every number in those sentences comes from the constants here.

/// How soon to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Mention at the next visit.
    NextVisit,
    /// Call the clinic today.
    CallToday,
    /// Call the emergency number now.
    Emergency,
}

/// What a row rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A cited source gives the rule.
    Source,
    /// A cautious rule of ours, in whole or in part, on the cited sources; no clinician has signed it off.
    Cautious,
}

/// A sign that somebody must be called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RedFlag {
    /// Cannot be woken.
    CannotBeWoken,
    /// Slow, shallow or hard breathing.
    Breathing,
    /// Chest pain or pressure.
    ChestPain,
    /// Plan or intent to end one's life.
    PlanToEndLife,
    /// Face droop, arm weakness, speech trouble.
    StrokeSigns,
    /// A fit.
    Seizure,
    /// Swelling of face, lips or tongue.
    Swelling,
    /// Sudden worst headache, or sudden loss of sight.
    SuddenHeadacheOrSightLoss,
    /// Very high blood pressure with any symptom.
    VeryHighPressureWithSymptom,
    /// Serious fall or head injury.
    SeriousFall,
    /// Severe confusion, or not safe.
    SevereConfusion,
    /// Pain or burning when passing urine, or blood in it.
    UrinePainOrBlood,
    /// Yellow skin or eyes, dark urine.
    LiverSigns,
    /// Vomiting that will not stop.
    VomitingOnAndOn,
    /// Confusion, seeing or hearing things beyond a day.
    LastingConfusion,
    /// Very high blood pressure twice, without symptoms.
    VeryHighPressureTwice,
    /// High blood pressure hours after the dose.
    HighPressureLate,
    /// Very high or agitated mood with little sleep.
    HighMood,
    /// Hives.
    Hives,
    /// An extra dose was taken.
    ExtraDose,
    /// Passing urine often, for days.
    UrineOften,
    /// Tired for days.
    LastingTiredness,
    /// Bad dreams for more than a week.
    LastingBadDreams,
    /// Lasting memory trouble.
    LastingMemoryTrouble,
    /// The effect is wearing off.
    EffectWearingOff,
}

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The sign.
    pub id: RedFlag,
    /// How soon to act.
    pub level: Level,
    /// What the row rests on.
    pub basis: Basis,
    /// Ids in the register of sources.
    pub sources: &'static [&'static str],
}

/// A blood pressure; either number at or above it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pressure {
    /// Systolic, in mmHg.
    pub top_mmhg: u16,
    /// Diastolic, in mmHg.
    pub bottom_mmhg: u16,
}

/// Emergency with any symptom; a call today when measured twice without. [S16]
pub const VERY_HIGH_PRESSURE: Pressure = Pressure {
    top_mmhg: 180,
    bottom_mmhg: 120,
};
/// A call today when still there [`HIGH_PRESSURE_AFTER_H`] hours after the dose. (cautious)
pub const HIGH_PRESSURE: Pressure = Pressure {
    top_mmhg: 160,
    bottom_mmhg: 100,
};
/// Hours after the dose from which [`HIGH_PRESSURE`] counts. (cautious)
pub const HIGH_PRESSURE_AFTER_H: u8 = 4;
/// Hours after the dose beyond which confusion or seeing or hearing things needs a call. [S11]
pub const CONFUSION_AFTER_H: u8 = 24;
/// Days beyond which passing urine often is mentioned before the next dose. (cautious)
pub const URINE_OFTEN_DAYS: u8 = 3;
/// Hours beyond which tiredness is mentioned. (cautious)
pub const TIREDNESS_AFTER_H: u8 = 48;
/// Weeks beyond which bad dreams are mentioned. (cautious)
pub const BAD_DREAMS_AFTER_WEEKS: u8 = 1;
/// Age from which one acts one level sooner. Facts, section 3, rule 2. (cautious)
pub const HIGHER_RISK_AGE_YEARS: u8 = 65;

/// The whole list, the most urgent first.
#[rustfmt::skip]
pub const ROWS: [Row; 25] = [
    row(RedFlag::CannotBeWoken, Level::Emergency, Basis::Source, &["S1", "S4"]),
    row(RedFlag::Breathing, Level::Emergency, Basis::Source, &["S4", "S12", "S22"]),
    row(RedFlag::ChestPain, Level::Emergency, Basis::Source, &["S5", "S16"]),
    row(RedFlag::PlanToEndLife, Level::Emergency, Basis::Source, &["S4"]),
    row(RedFlag::StrokeSigns, Level::Emergency, Basis::Source, &["S5", "S16"]),
    row(RedFlag::Seizure, Level::Emergency, Basis::Source, &["S5", "S6"]),
    row(RedFlag::Swelling, Level::Emergency, Basis::Source, &["S6b", "S14b"]),
    row(RedFlag::SuddenHeadacheOrSightLoss, Level::Emergency, Basis::Cautious, &["S5"]),
    row(RedFlag::VeryHighPressureWithSymptom, Level::Emergency, Basis::Source, &["S16"]),
    row(RedFlag::SeriousFall, Level::Emergency, Basis::Cautious, &["S15"]),
    row(RedFlag::SevereConfusion, Level::Emergency, Basis::Cautious, &["S1", "S11"]),
    row(RedFlag::UrinePainOrBlood, Level::CallToday, Basis::Cautious, &["S5", "S6", "S18"]),
    row(RedFlag::LiverSigns, Level::CallToday, Basis::Cautious, &["S11", "S23", "S6"]),
    row(RedFlag::VomitingOnAndOn, Level::CallToday, Basis::Cautious, &["S1", "S2"]),
    row(RedFlag::LastingConfusion, Level::CallToday, Basis::Source, &["S11"]),
    row(RedFlag::VeryHighPressureTwice, Level::CallToday, Basis::Source, &["S16"]),
    row(RedFlag::HighPressureLate, Level::CallToday, Basis::Cautious, &["S5"]),
    row(RedFlag::HighMood, Level::CallToday, Basis::Cautious, &["S1", "S3b"]),
    row(RedFlag::Hives, Level::CallToday, Basis::Source, &["S6b", "S14b"]),
    row(RedFlag::ExtraDose, Level::CallToday, Basis::Cautious, &["S4", "S21"]),
    row(RedFlag::UrineOften, Level::NextVisit, Basis::Cautious, &["S5", "S17", "S18"]),
    row(RedFlag::LastingTiredness, Level::NextVisit, Basis::Cautious, &["S1", "S10"]),
    row(RedFlag::LastingBadDreams, Level::NextVisit, Basis::Cautious, &["S6"]),
    row(RedFlag::LastingMemoryTrouble, Level::NextVisit, Basis::Cautious, &["S5"]),
    row(RedFlag::EffectWearingOff, Level::NextVisit, Basis::Cautious, &["S19", "S20"]),
];

const fn row(id: RedFlag, level: Level, basis: Basis, sources: &'static [&'static str]) -> Row {
    Row {
        id,
        level,
        basis,
        sources,
    }
}

/// The signs of one level, in their order.
pub fn at(level: Level) -> impl Iterator<Item = RedFlag> {
    ROWS.iter()
        .filter(move |row| row.level == level)
        .map(|row| row.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_urgent_comes_first_and_every_row_has_a_source() {
        assert!(ROWS.is_sorted_by(|a, b| a.level >= b.level));
        assert!(ROWS.iter().all(|row| !row.sources.is_empty()));
    }

    #[test]
    fn no_sign_is_listed_twice() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(
                ROWS[..at].iter().all(|earlier| earlier.id != row.id),
                "{:?}",
                row.id
            );
        }
    }

    /// Facts, section 2.5.
    #[test]
    fn the_levels_have_as_many_signs_as_the_facts() {
        assert_eq!(at(Level::Emergency).count(), 11);
        assert_eq!(at(Level::CallToday).count(), 9);
        assert_eq!(at(Level::NextVisit).count(), 5);
    }

    /// Facts, section 2.5; section 3, rules 2 and 4. The sentences say these numbers.
    #[test]
    fn the_numbers_of_the_signs_are_those_of_the_facts() {
        let either = |pressure: Pressure| (pressure.top_mmhg, pressure.bottom_mmhg);
        assert_eq!(either(VERY_HIGH_PRESSURE), (180, 120));
        assert_eq!((either(HIGH_PRESSURE), HIGH_PRESSURE_AFTER_H), ((160, 100), 4));
        assert_eq!((CONFUSION_AFTER_H, TIREDNESS_AFTER_H), (24, 48), "hours");
        assert_eq!((URINE_OFTEN_DAYS, BAD_DREAMS_AFTER_WEEKS), (3, 1));
        assert_eq!(HIGHER_RISK_AGE_YEARS, 65);
    }
}
