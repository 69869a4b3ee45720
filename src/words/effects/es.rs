//! The effects in Spanish.

use super::numbers::{of_100, span};
use super::{Effects, Says, said};
use crate::care::catalogue::{Expected, Figure, Part, Studied, Window};
use crate::care::symptom::Severity;
use crate::words::Language;

/// Spanish.
pub static ES: Effects = Effects {
    name: |effect| said(Language::Spanish, effect, Says::Name),
    severity: |severity| match severity {
        Severity::Mild => "Leve",
        Severity::Moderate => "Moderado",
        Severity::Severe => "Fuerte",
    },
    other: |effect| said(Language::Spanish, effect, Says::Other),
    what_helps: "Qué ayuda",
    while_waiting: |effect| said(Language::Spanish, effect, Says::WhileWaiting),
    when_to_call: "Cuándo llamar",
    emergency_line: |effect| said(Language::Spanish, effect, Says::EmergencyLine),
    call_today: |effect| said(Language::Spanish, effect, Says::CallToday),
    next_visit: |effect| said(Language::Spanish, effect, Says::NextVisit),
    happens_to,
    expected: |expected| match expected {
        Expected::Yes => "Pasa a menudo después de una sesión.",
        Expected::Sometimes => "Puede pasar después de una sesión.",
        Expected::No => "No es uno de los efectos esperados.",
        Expected::Never => "",
    },
    usual,
    past_usual: |to_h| {
        let (_, to, unit) = span(0, to_h, "horas", "días");
        format!("Ya ha pasado su tiempo habitual ({to} {unit} después de la dosis).")
    },
    source_line: "Fuente:",
    own_rule: "Cuándo llamar: en todo o en parte, una regla prudente de esta aplicación. Ningún clínico la ha revisado.",
};

fn happens_to(figure: &Figure) -> String {
    let what = match figure.part {
        Part::Whole => "Lo notan",
        Part::Numbness => "Adormecimiento:",
        Part::Tingling => "Hormigueo:",
        Part::Throat => "Garganta irritada:",
        Part::Nose => "Molestias en la nariz:",
        Part::MouthAndThroat => "Dolor de boca y garganta:",
        Part::MuddledThinking => "Cabeza espesa:",
        Part::LooseStools => "Diarrea:",
        Part::Constipation => "Estreñimiento:",
    };
    let whom = match figure.studied {
        Studied::NasalSpray => "con el aerosol nasal",
        Studied::NasalSprayUpkeep => "con el aerosol nasal durante meses",
        Studied::Anaesthetic => "con ketamina como anestésico",
    };
    let share = |share| of_100(share, "a", "menos de 1");
    let dummy = figure
        .dummy
        .map(|dummy| format!(", {} de cada 100 con un aerosol sin medicamento", share(dummy)));
    format!(
        "{what} unas {} de cada 100 personas {whom}{}.",
        share(figure.given),
        dummy.unwrap_or_default()
    )
}

fn usual(window: Window) -> String {
    match window {
        Window::Hours { from_h, to_h } => {
            let (from, to, unit) = span(from_h, to_h, "horas", "días");
            if from == 0 {
                format!("Suele pasarse antes de {to} {unit} desde la dosis.")
            } else {
                format!("Suele aparecer entre {from} y {to} {unit} después de la dosis.")
            }
        }
        Window::Any => String::new(),
        Window::DaysToWeeks => "Aparece días o semanas después.".to_owned(),
        Window::RepeatedUse => "Aparece con el uso repetido.".to_owned(),
    }
}
