//! How the rows of the catalogue are written down: what a row does not say stays as it is for most.

use super::{Basis, CountedFrom, Expected, Figure, Late, Row, Window};
use crate::care::red_flags::Level;
use crate::care::session::Route;
use crate::care::symptom::Effect;

/// Every route.
const EVERY: &[Route] = &Route::ALL;
/// The nasal spray, and whoever does not know.
pub(super) const NASAL: &[Route] = &[Route::Nasal, Route::NotSure];
/// Through a needle, and whoever does not know.
pub(super) const NEEDLE: &[Route] = &[Route::Infusion, Route::Injection, Route::NotSure];

/// Emergency, call today, next visit: short, so that a row stands on few lines.
pub(super) const E: Level = Level::Emergency;
/// See [`E`].
pub(super) const U: Level = Level::CallToday;
/// See [`E`].
pub(super) const N: Level = Level::NextVisit;

/// "Next day" in a row: from the hour at which the facts let the next day begin (2.3 P3: 12–36 h), the earlier reading (C).
pub(super) const NEXT_DAY_H: u16 = 12;

/// How a row begins; what is not said stays at every route, no figure, no code, self-care and the rule of Severe.
pub(super) const fn row(
    effect: Effect,
    clinical_term: &'static str,
    window: Window,
    expected: Expected,
    (basis, sources): (Basis, &'static [&'static str]),
    named: &'static [Level],
) -> Row {
    Row {
        effect,
        clinical_term,
        routes: EVERY,
        window,
        expected,
        figures: &[],
        basis,
        sources,
        icd10cm: &[],
        at_once: None,
        severe: U,
        late: None,
        named,
    }
}

/// A window in hours after the dose.
pub(super) const fn hours(from_h: u16, to_h: u16) -> Window {
    Window::Hours { from_h, to_h }
}

impl Row {
    pub(super) const fn by(mut self, routes: &'static [Route]) -> Self {
        self.routes = routes;
        self
    }

    pub(super) const fn seen(mut self, figures: &'static [Figure]) -> Self {
        self.figures = figures;
        self
    }

    pub(super) const fn code(mut self, icd10cm: &'static [&'static str]) -> Self {
        self.icd10cm = icd10cm;
        self
    }

    pub(super) const fn at_once(mut self, level: Level) -> Self {
        self.at_once = Some(level);
        self
    }

    pub(super) const fn severe(mut self, level: Level) -> Self {
        self.severe = level;
        self
    }

    pub(super) const fn late(mut self, from_h: u16, level: Level) -> Self {
        let counted = CountedFrom::Dose;
        self.late = Some(Late {
            from_h,
            counted,
            level,
        });
        self
    }

    pub(super) const fn lasting(mut self, from_h: u16, level: Level) -> Self {
        let counted = CountedFrom::Beginning;
        self.late = Some(Late {
            from_h,
            counted,
            level,
        });
        self
    }
}
