//! The fields of a blood pressure and of a night: the same whether it is noted or corrected.

use super::live::{live, memo};
use super::number_field::number_field;
use super::yes_no::yes_no;
use crate::care::event::MOST_SLEEP_MIN;
use crate::care::vitals::{Reading, Typed};
use crate::components::element::{Child, parts};
use crate::components::shapes::{big, error_line};
use crate::notebook::use_words;
use crate::reactive::{Callback, RwSignal};
use crate::words::Words;

/// The sentence that says what to change, if there is one.
pub type Refusal = RwSignal<Option<&'static str>>;

/// What the fields of a blood pressure hold, kept as typed whatever it is.
#[derive(Clone, Copy)]
pub struct Numbers {
    top: RwSignal<String>,
    bottom: RwSignal<String>,
    pulse: RwSignal<String>,
}

fn number(text: &str) -> Option<u16> {
    text.trim().parse().ok()
}

impl Numbers {
    /// Empty, or with the numbers of `reading`.
    pub fn new(reading: Option<Reading>) -> Self {
        let text =
            |number: Option<u16>| RwSignal::new(number.map(|number| number.to_string()).unwrap_or_default());
        Self {
            top: text(reading.map(|reading| reading.top_mmhg)),
            bottom: text(reading.map(|reading| reading.bottom_mmhg)),
            pulse: text(reading.and_then(|reading| reading.pulse_bpm)),
        }
    }

    /// As much as is typed.
    pub fn typed(self) -> Typed {
        Typed {
            top_mmhg: self.top.with(|text| number(text)),
            bottom_mmhg: self.bottom.with(|text| number(text)),
        }
    }

    /// The reading.
    ///
    /// # Errors
    /// The sentence that says what to change.
    pub fn reading(self, words: &Words) -> Result<Reading, &'static str> {
        let (top, bottom) = (self.top.get_untracked(), self.bottom.get_untracked());
        let (Some(top_mmhg), Some(bottom_mmhg)) = (number(&top), number(&bottom)) else {
            return Err(words.measures.both_needed);
        };
        let pulse = self.pulse.get_untracked();
        let pulse_bpm = number(&pulse);
        if pulse_bpm.is_none() && !pulse.trim().is_empty() {
            return Err(words.measures.pulse_wrong);
        }
        Reading::new(top_mmhg, bottom_mmhg, pulse_bpm).map_err(words.measures.impossible)
    }
}

/// **Top number**, **Bottom number**, **Pulse**.
pub fn pressure_fields(
    // What they hold.
    numbers: Numbers,
    // What is wrong with it.
    error: Refusal,
) -> impl Child {
    let words = use_words();
    parts![
        number_field(words.measures.top, "top", numbers.top, error),
        number_field(words.measures.bottom, "bottom", numbers.bottom, error),
        number_field(words.measures.pulse, "pulse", numbers.pulse, error),
    ]
}

/// What the fields of a night hold.
#[derive(Clone, Copy)]
pub struct Night {
    hours: RwSignal<String>,
    rested: RwSignal<Option<bool>>,
}

/// Hours as people write them, `7`, `7.5` or `7,5`, in minutes.
fn minutes(text: &str) -> Option<u32> {
    let text = text.trim();
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let (hours, tenths): (u32, u32) = (whole.parse().ok()?, part.parse().ok()?);
    let slept_min = hours.checked_mul(60)?.checked_add(tenths * 6)?;
    (part.len() == 1 && slept_min <= MOST_SLEEP_MIN).then_some(slept_min)
}

impl Night {
    /// Empty, or as it was noted.
    pub fn new(noted: Option<(u32, bool)>) -> Self {
        let hours = noted.map(|(slept_min, _)| match slept_min % 60 {
            0 => (slept_min / 60).to_string(),
            part => format!("{}.{}", slept_min / 60, part / 6),
        });
        Self {
            hours: RwSignal::new(hours.unwrap_or_default()),
            rested: RwSignal::new(noted.map(|(_, rested)| rested)),
        }
    }

    /// How long in minutes, and whether one was rested.
    ///
    /// # Errors
    /// The sentence that says what to change.
    pub fn night(self, words: &Words) -> Result<(u32, bool), &'static str> {
        let slept_min = minutes(&self.hours.get_untracked()).ok_or(words.measures.sleep_wrong)?;
        let rested = self.rested.get_untracked().ok_or(words.measures.rested_missing)?;
        Ok((slept_min, rested))
    }
}

/// How many hours, and whether one woke up rested.
pub fn night_fields(
    // What they hold.
    night: Night,
    // What is wrong with it.
    error: Refusal,
) -> impl Child {
    let words = use_words();
    let choose = Callback::new(move |yes| {
        night.rested.set(Some(yes));
        error.set(None);
    });
    parts![
        number_field(words.measures.slept, "slept", night.hours, error),
        yes_no(words.measures.rested, memo(move || night.rested.get()), choose),
    ]
}

/// The sentence, and the button that saves.
pub fn save_measure(
    // What is wrong.
    error: Refusal,
    // Takes what the fields hold, or says what to change.
    save: Callback<(), Result<(), &'static str>>,
) -> impl Child {
    let words = use_words();
    let save = super::live::press(move || error.set(save.run(()).err()));
    parts![
        error_line(live(move || error.get())),
        big(words.measures.save, save),
    ]
}
