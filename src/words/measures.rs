//! The blood pressure and the night.

use super::room::{Entry, Named, fill, form, items, room};
use super::texts::Texts;
use crate::care::vitals::{AGAIN_AFTER_MIN, BOTTOM_MMHG, Impossible, PULSE_BPM, PressureSign, TOP_MMHG};

/// A reading: top, bottom, pulse.
pub type Reading = &'static (dyn Fn(u16, u16, Option<u16>) -> String + Send + Sync);
/// A night: its hours, and whether one woke up rested.
pub type Night = &'static (dyn Fn(&str, bool) -> String + Send + Sync);

items!(PressureSign:
    ChestOrBackPain Breathlessness NumbnessOrWeakness VisionChange SpeechChange SevereHeadache Confusion
    Dizziness Vomiting
);
items!(Impossible: Top Bottom BottomNotBelowTop Pulse);

// The sentences name these numbers.
const _: () = assert!(*TOP_MMHG.start() == 40 && *TOP_MMHG.end() == 300);
const _: () = assert!(*BOTTOM_MMHG.start() == 20 && *BOTTOM_MMHG.end() == 220);
const _: () = assert!(*PULSE_BPM.start() == 20 && *PULSE_BPM.end() == 300 && AGAIN_AFTER_MIN == 5);

room! {
    /// The blood pressure and the night.
    pub struct Measures {
        /// The blood pressure's name.
        pub pressure: &'static str,
        /// The systolic number.
        pub top: &'static str,
        /// The diastolic number.
        pub bottom: &'static str,
        /// The pulse, which may be left out.
        pub pulse: &'static str,
        /// Over the signs.
        pub signs: &'static str,
        /// One sign.
        pub sign: Named<PressureSign>,
        /// Saves what was measured.
        pub save: &'static str,
        /// Half a reading.
        pub both_needed: &'static str,
        /// The pulse is no number.
        pub pulse_wrong: &'static str,
        /// Why a reading cannot be.
        pub impossible: Named<Impossible>,
        /// A reading, as it is said.
        pub reading: Reading,
        /// Very high, with a sign.
        pub with_sign: &'static str,
        /// Very high twice.
        pub twice: &'static str,
        /// High hours after the dose.
        pub late: &'static str,
        /// Very high for the first time.
        pub again: &'static str,
        /// Opens the form once more.
        pub measure_again: &'static str,
        /// The night's name.
        pub sleep: &'static str,
        /// Its hours.
        pub slept: &'static str,
        /// How one woke up.
        pub rested: &'static str,
        /// No such night.
        pub sleep_wrong: &'static str,
        /// Rested or not was not said.
        pub rested_missing: &'static str,
        /// A night, as it is said.
        pub night: Night,
    }
}

// In the table: without the pulse, with it.
impl Entry for Reading {
    const EMPTY: Self = &|_, _, _| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 3;
    fn read(texts: &mut Texts) -> Self {
        let forms = texts.one();
        Box::leak(Box::new(move |top: u16, bottom: u16, pulse: Option<u16>| {
            let form = form(forms, usize::from(pulse.is_some()));
            fill(form, &[&top, &bottom, &pulse.unwrap_or_default()])
        }))
    }
}

// In the table: not rested, rested.
impl Entry for Night {
    const EMPTY: Self = &|_, _| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 1;
    fn read(texts: &mut Texts) -> Self {
        let forms = texts.one();
        Box::leak(Box::new(move |hours: &str, rested: bool| {
            fill(form(forms, usize::from(rested)), &[&hours])
        }))
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Language;

    #[test]
    fn a_reading_names_its_pulse_and_a_night_how_one_woke_up() {
        let words = Language::English.words().measures;
        assert_eq!((words.reading)(120, 80, None), "Blood pressure 120/80");
        assert_eq!(
            (words.reading)(120, 80, Some(60)),
            "Blood pressure 120/80, pulse 60"
        );
        assert_eq!((words.night)("7 h", false), "Slept 7 h, not rested");
        assert_eq!((words.night)("7 h", true), "Slept 7 h, rested");
    }
}
