//! The red flags in words, with the numbers of `care::red_flags` in them.

use crate::care::red_flags::{
    BAD_DREAMS_AFTER_WEEKS, CONFUSION_AFTER_H, HIGH_PRESSURE, HIGH_PRESSURE_AFTER_H, HIGHER_RISK_AGE_YEARS,
    RedFlag, TIREDNESS_AFTER_H, URINE_OFTEN_DAYS, VERY_HIGH_PRESSURE,
};
#[cfg(not(target_arch = "wasm32"))]
use crate::words::room::Row;
use crate::words::room::{Entry, Item, fill, items};
use crate::words::texts::Texts;
use std::fmt::Display;

/// Each sign, as a row.
pub type Signs = &'static (dyn Fn(RedFlag) -> String + Send + Sync);
/// The lines for people at higher risk.
pub type HigherRisk = &'static (dyn Fn() -> Vec<String> + Send + Sync);

items!(RedFlag:
    CannotBeWoken Breathing ChestPain PlanToEndLife StrokeSigns Seizure Swelling SuddenHeadacheOrSightLoss
    VeryHighPressureWithSymptom SeriousFall SevereConfusion UrinePainOrBlood LiverSigns VomitingOnAndOn
    LastingConfusion VeryHighPressureTwice HighPressureLate HighMood Hives ExtraDose UrineOften LastingTiredness
    LastingBadDreams LastingMemoryTrouble EffectWearingOff
);

// The sentence says "a week".
const _: () = assert!(BAD_DREAMS_AFTER_WEEKS == 1);

/// The numbers that a sign names, in order.
fn numbers(flag: RedFlag) -> &'static [&'static dyn Display] {
    match flag {
        RedFlag::VeryHighPressureWithSymptom | RedFlag::VeryHighPressureTwice => {
            &[&VERY_HIGH_PRESSURE.top_mmhg, &VERY_HIGH_PRESSURE.bottom_mmhg]
        }
        RedFlag::HighPressureLate => &[
            &HIGH_PRESSURE.top_mmhg,
            &HIGH_PRESSURE.bottom_mmhg,
            &HIGH_PRESSURE_AFTER_H,
        ],
        RedFlag::LastingConfusion => &[&CONFUSION_AFTER_H],
        RedFlag::UrineOften => &[&URINE_OFTEN_DAYS],
        RedFlag::LastingTiredness => &[&TIREDNESS_AFTER_H],
        _ => &[],
    }
}

impl Entry for Signs {
    const EMPTY: Self = &|_| String::new();
    const ROWS: usize = RedFlag::NAMES.len();
    fn read(texts: &mut Texts) -> Self {
        let own = texts.take(Self::ROWS);
        Box::leak(Box::new(move |flag: RedFlag| {
            let sign = own.get(flag.place()).copied().unwrap_or_default();
            fill(sign, numbers(flag))
        }))
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn rows(field: &str) -> Vec<Row> {
        Row::of_each::<RedFlag>(field, |flag| numbers(flag).len())
    }
}

// In the table: the first line names the age.
impl Entry for HigherRisk {
    const EMPTY: Self = &Vec::new;
    const ROWS: usize = 6;
    fn read(texts: &mut Texts) -> Self {
        let own = texts.take(Self::ROWS);
        Box::leak(Box::new(move || {
            let lines = own.iter();
            lines.map(|line| fill(line, &[&HIGHER_RISK_AGE_YEARS])).collect()
        }))
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn rows(field: &str) -> Vec<Row> {
        let row = |at| Row::new(&format!("{field}.{at}"), usize::from(at == 1));
        (1..=Self::ROWS).map(row).collect()
    }
}
