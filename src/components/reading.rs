//! What follows from a blood pressure, in words: the level, and whether to measure again.

use super::entry_card::entry_name;
use super::guidance::level_band;
use super::live::{live, memo};
use super::numbers::{emergency_numbers, own_clinic};
use super::to;
use crate::care::judged::reading_to_act_on;
use crate::care::red_flags::Level;
use crate::care::vitals::{Judgement, Reading};
use crate::components::element::parts;
use crate::components::element::{Child, View};
use crate::components::shapes::{bold, in_card, link, para_of, sentence, span_of};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::dates;
use crate::reactive::Callback;
use crate::words::Words;

/// Opens the form of the blood pressure once more.
#[derive(Clone, Copy)]
pub struct MeasureAgain(pub Callback<()>);

/// The level with its reason; the numbers to call; and the advice to sit and measure again.
pub fn judgement_view(judged: Judgement, words: &'static Words) -> View {
    let why = match judged.level {
        Some(Level::Emergency) => words.measures.with_sign,
        Some(_) if judged.twice => words.measures.twice,
        _ => words.measures.late,
    };
    let band = judged.level.map(|level| level_band(level, words, why.to_owned()));
    let numbers = match judged.level {
        Some(Level::Emergency) => Some(emergency_numbers().child()),
        Some(_) => Some(own_clinic().child()),
        None => None,
    };
    let again = judged
        .again
        .then(|| para_of("notice card", bold(words.measures.again)));
    let whom = judged
        .level
        .map(|_| link("text-button", to("help"), words.log.see_help));
    parts![band, numbers, again, whom].child()
}

/// The last reading, on Now, as long as something follows from it.
pub fn reading_here() -> impl Child {
    let words = use_words();
    let record = use_notebook().record;
    let now = use_now();
    let reading = memo(move || {
        let now = now.get();
        record.with(|record| reading_to_act_on(record, &now))
    });
    live(move || {
        let (entry, judged) = reading.get()?;
        let when = dates::day_and_time(&entry.when, &now.get_untracked(), words);
        Some(in_card(parts![
            sentence(parts![
                bold(entry_name(&entry.what, words)),
                " ",
                span_of("muted small", when)
            ]),
            judgement_view(judged, words),
            link("chip", to("log"), words.measures.measure_again),
        ]))
    })
}

/// A reading as it is said: `130/80, pulse 70`.
pub fn reading_text(reading: &Reading, words: &Words) -> String {
    (words.measures.reading)(reading.top_mmhg, reading.bottom_mmhg, reading.pulse_bpm)
}
