//! The effects in English.

use super::numbers::{of_100, span};
use super::{Effects, Says, said};
use crate::care::catalogue::{Expected, Figure, Part, Studied, Window};
use crate::care::symptom::Severity;
use crate::words::Language;

/// English.
pub static EN: Effects = Effects {
    name: |effect| said(Language::English, effect, Says::Name),
    severity: |severity| match severity {
        Severity::Mild => "Mild",
        Severity::Moderate => "Moderate",
        Severity::Severe => "Severe",
    },
    other: |effect| said(Language::English, effect, Says::Other),
    what_helps: "What helps",
    while_waiting: |effect| said(Language::English, effect, Says::WhileWaiting),
    when_to_call: "When to call",
    emergency_line: |effect| said(Language::English, effect, Says::EmergencyLine),
    call_today: |effect| said(Language::English, effect, Says::CallToday),
    next_visit: |effect| said(Language::English, effect, Says::NextVisit),
    happens_to,
    expected: |expected| match expected {
        Expected::Yes => "Often happens after a session.",
        Expected::Sometimes => "Can happen after a session.",
        Expected::No => "Not one of the effects to expect.",
        Expected::Never => "",
    },
    usual,
    past_usual: |to_h| {
        let (_, to, unit) = span(0, to_h, "hours", "days");
        format!("Past its usual time ({to} {unit} after the dose).")
    },
    source_line: "Source:",
    own_rule: "When to call: in whole or in part a cautious rule of this app. No clinician has checked it yet.",
};

fn happens_to(figure: &Figure) -> String {
    let what = match figure.part {
        Part::Whole => "Happens to",
        Part::Numbness => "Numbness:",
        Part::Tingling => "Tingling:",
        Part::Throat => "Irritated throat:",
        Part::Nose => "Discomfort in the nose:",
        Part::MouthAndThroat => "Pain in mouth and throat:",
        Part::MuddledThinking => "Muddled thinking:",
        Part::LooseStools => "Loose stools:",
        Part::Constipation => "Constipation:",
    };
    let whom = match figure.studied {
        Studied::NasalSpray => "on the nasal spray",
        Studied::NasalSprayUpkeep => "on the nasal spray for months",
        Studied::Anaesthetic => "given ketamine as an anaesthetic",
    };
    let share = |share| of_100(share, "to", "fewer than 1");
    let dummy = figure
        .dummy
        .map(|dummy| format!(", {} in 100 on a dummy spray", share(dummy)));
    format!(
        "{what} about {} in 100 people {whom}{}.",
        share(figure.given),
        dummy.unwrap_or_default()
    )
}

fn usual(window: Window) -> String {
    match window {
        Window::Hours { from_h, to_h } => {
            let (from, to, unit) = span(from_h, to_h, "hours", "days");
            if from == 0 {
                format!("Usually settled within {to} {unit} of the dose.")
            } else {
                format!("Usually comes between {from} and {to} {unit} after the dose.")
            }
        }
        Window::Any => String::new(),
        Window::DaysToWeeks => "Comes days to weeks after.".to_owned(),
        Window::RepeatedUse => "Comes with repeated use.".to_owned(),
    }
}
