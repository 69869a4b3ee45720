//! The rows of the most common effects.

use super::Basis::{Both, Cautious, Source};
use super::Expected::Yes;
use super::figure::{part, spray, sprays};
use super::making::{E, N, NASAL, NEXT_DAY_H, U, hours, row};
use super::{Part, Row};
use crate::care::red_flags::TIREDNESS_AFTER_H;
use crate::care::symptom::Effect;

/// In the order of [`Effect::ALL`]. What was measured by a scale, and not told by people, is no figure here.
#[rustfmt::skip]
pub(super) static COMMON: [Row; 13] = [
    // That it resolves in 1.5 to 2 h is from the sources; the 4 h are ours.
    row(Effect::Dissociation, "Dissociation / derealisation / depersonalisation", hours(0, 2), Yes,
        (Both, &["S1", "S2", "S3", "S8", "S9"]), &[E, U])
        .late(4, U).seen(&[spray(410, 90)]).code(&["R44.8"]),
    row(Effect::Dizziness, "Dizziness", hours(0, 4), Yes, (Cautious, &["S1", "S10"]), &[E, U])
        .late(NEXT_DAY_H, U).seen(&[spray(290, 80)]).code(&["R42"]),
    row(Effect::Nausea, "Nausea", hours(0, 4), Yes, (Cautious, &["S1", "S10", "S14"]), &[U])
        .late(NEXT_DAY_H, U).seen(&[spray(280, 90)]).code(&["R11.0"]),
    row(Effect::Sedation, "Sedation / somnolence", hours(0, 2), Yes, (Source, &["S1", "S4", "S12"]), &[E])
        .seen(&[spray(230, 90)]).code(&["R40.0"]),
    // "E sudden/severe/neuro": the row says severe. Of "N/U" past 48 h the more careful.
    row(Effect::Headache, "Headache", hours(0, 24), Yes, (Both, &["S1", "S5", "S7", "S10"]), &[E, U, N])
        .severe(E).late(48, U).seen(&[spray(200, 170)]).code(&["R51.9"]),
    row(Effect::AnxietyPanic, "Anxiety / panic", hours(0, 2), Yes, (Cautious, &["S1", "S7", "S10"]), &[E, U])
        .late(4, U).seen(&[spray(130, 60)]).code(&["R45.0"]),
    row(Effect::Vertigo, "Vertigo", hours(0, 4), Yes, (Cautious, &["S1"]), &[E, U])
        .late(NEXT_DAY_H, U).seen(&[spray(230, 30)]).code(&["R42"]),
    row(Effect::NumbnessTingling, "Hypoaesthesia / paraesthesia (oral)", hours(0, 2), Yes, (Cautious, &["S1", "S3c"]), &[E, U])
        .late(NEXT_DAY_H, U).seen(&[part(Part::Numbness, 180, 20), part(Part::Tingling, 115, 31)]).code(&["R20.1"]),
    row(Effect::BlurredVision, "Vision blurred", hours(0, 2), Yes, (Cautious, &["S3b", "S3c", "S3d", "S3e", "S14"]), &[E, U])
        .late(NEXT_DAY_H, U).seen(&[sprays((70, 160), (0, 50))]).code(&["H53.8"]),
    row(Effect::DoubleVision, "Diplopia", hours(0, 2), Yes, (Cautious, &["S3b", "S3d", "S14"]), &[E, U])
        .late(NEXT_DAY_H, U).seen(&[sprays((50, 60), (0, 0))]).code(&["H53.2"]),
    row(Effect::TasteChange, "Dysgeusia", hours(0, 4), Yes, (Cautious, &["S1"]), &[N])
        .by(NASAL).late(48, N).seen(&[spray(190, 140)]).code(&["R43.2"]),
    row(Effect::Lethargy, "Lethargy / fatigue", hours(0, 24), Yes, (Cautious, &["S1", "S10"]), &[U, N])
        .late(TIREDNESS_AFTER_H as u16, N).seen(&[spray(110, 50)]).code(&["R53.83"]),
    // "More than 4 h after leaving": counted from the dose, because from a lozenge at home nobody leaves (C).
    row(Effect::Vomiting, "Vomiting", hours(0, 4), Yes, (Cautious, &["S1", "S2"]), &[E, U])
        .late(4, U).seen(&[spray(90, 20)]).code(&["R11.10"]),
];
