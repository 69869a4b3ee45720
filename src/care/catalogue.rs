//! The catalogue of effects: one row for each row of `side_effects.tsv` (facts, section 3).
//!
//! The rows carry numbers, levels, codes and sources; the sentences are in `words::effects`, keyed by [`Effect`]. How a
//! level follows from strength and time is in `guidance`. Figures that the facts mark UNVERIFIED are not here, and neither
//! are counts of studies; the emergencies and thoughts of suicide have no figure at all.

mod common;
mod emergencies;
mod figure;
mod making;
mod others;

pub use figure::{Figure, Part, Share, Studied};

use super::red_flags::Level;
use super::session::Route;
use super::symptom::Effect;
use common::COMMON;
use emergencies::EMERGENCIES;
use others::OTHERS;

/// When an effect usually shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Between so many hours after the dose.
    Hours {
        /// When it may begin.
        from_h: u16,
        /// When it has usually settled.
        to_h: u16,
    },
    /// At any time.
    Any,
    /// After days to weeks.
    DaysToWeeks,
    /// After many sessions.
    RepeatedUse,
}

impl Window {
    /// When it has usually settled, in hours after the dose; `None` where no hour is given.
    pub const fn to_h(self) -> Option<u16> {
        match self {
            Self::Hours { to_h, .. } => Some(to_h),
            Self::Any | Self::DaysToWeeks | Self::RepeatedUse => None,
        }
    }
}

/// Whether an effect belongs to what happens after ketamine. It says nothing about the person who has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expected {
    /// It often happens.
    Yes,
    /// It can happen.
    Sometimes,
    /// It is not expected.
    No,
    /// Never to be called expected: thoughts of suicide (facts, fact 5).
    Never,
}

/// What a row's thresholds rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A cited source (L).
    Source,
    /// A cautious rule of ours, which no clinician has signed off (C).
    Cautious,
    /// Partly the one, partly the other (L+C).
    Both,
}

/// From when the hours of a limit are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedFrom {
    /// From the dose; from the beginning of the effect where that is longer ago.
    Dose,
    /// From the beginning of the effect.
    Beginning,
}

/// From when a row calls an effect late, and what follows then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Late {
    /// The limit; its very hour is late already.
    pub from_h: u16,
    /// From when it is counted.
    pub counted: CountedFrom,
    /// The level from then on.
    pub level: Level,
}

/// One row of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The effect.
    pub effect: Effect,
    /// What clinicians call it.
    pub clinical_term: &'static str,
    /// The routes that the row is about.
    pub routes: &'static [Route],
    /// When it usually shows.
    pub window: Window,
    /// Whether it belongs to what happens, by [`Row::routes`].
    pub expected: Expected,
    /// How often it was reported, where the facts give a figure that may be shown.
    pub figures: &'static [Figure],
    /// What the thresholds rest on.
    pub basis: Basis,
    /// Ids in the register of sources.
    pub sources: &'static [&'static str],
    /// ICD-10-CM codes, the one to export first; none where the facts say text only. Never R10.2, which stopped being
    /// valid on 2025-10-01 (facts, section 6; S74).
    pub icd10cm: &'static [&'static str],
    /// The level at any strength and any hour; `None` is self-care.
    pub at_once: Option<Level>,
    /// The level of **Severe**: what the row says, else a call today (C).
    pub severe: Level,
    /// The row's own limit.
    pub late: Option<Late>,
    /// The levels for which the card has something to say ("call if …"), the most urgent first.
    pub named: &'static [Level],
}

impl Row {
    /// Whether it belongs to what happens after a dose by `route`. By *Not sure* a row about any route counts.
    pub fn expected_by(&self, route: Route) -> Expected {
        if self.routes.contains(&route) {
            self.expected
        } else {
            self.expected.max(Expected::No)
        }
    }
}

/// The row of `effect`. Total: the compiler has looked that each stands in its place.
pub fn row_of(effect: Effect) -> &'static Row {
    ROWS[effect as usize]
}

/// All rows, in the order of [`Effect::ALL`].
pub static ROWS: [&Row; Effect::ALL.len()] = in_order();

const fn in_order() -> [&'static Row; Effect::ALL.len()] {
    assert!(COMMON.len() + EMERGENCIES.len() + OTHERS.len() == Effect::ALL.len());
    let mut rows = [&COMMON[0]; Effect::ALL.len()];
    let mut at = 0;
    while at < rows.len() {
        let after_common = at.wrapping_sub(COMMON.len());
        rows[at] = if at < COMMON.len() {
            &COMMON[at]
        } else if after_common < EMERGENCIES.len() {
            &EMERGENCIES[after_common]
        } else {
            &OTHERS[after_common - EMERGENCIES.len()]
        };
        assert!(rows[at].effect as usize == at);
        at += 1;
    }
    rows
}
