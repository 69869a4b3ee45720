//! Get help in English.

use super::{Help, LineWords};
use crate::care::crisis::{Country, LineId};
use crate::care::red_flags::{
    BAD_DREAMS_AFTER_WEEKS, CONFUSION_AFTER_H, HIGH_PRESSURE, HIGH_PRESSURE_AFTER_H, HIGHER_RISK_AGE_YEARS,
    Level, RedFlag, TIREDNESS_AFTER_H, URINE_OFTEN_DAYS, VERY_HIGH_PRESSURE,
};

/// English.
pub static EN: Help = Help {
    title: "Get help",
    translation_note: "",
    emergency: "Emergency",
    emergency_numbers: "Emergency: call now",
    call_now_for: |number| format!("Call {number} now for"),
    call_local_now_for: "Call your emergency number now for",
    call_today_for: "Call your clinic today for",
    next_visit_for: "Mention at your next visit",
    level,
    red_flag,
    crisis: "Thoughts of suicide or self-harm",
    crisis_first: "Call a crisis line now. Do not stay alone. Put things you could hurt yourself with out of reach.",
    crisis_danger: |number| format!("If you have a plan, or cannot stay safe, call {number} now."),
    crisis_danger_local: "If you have a plan, or cannot stay safe, call your emergency number now.",
    poison: "Too much, or the wrong thing, taken",
    poison_none: |number| format!("Call {number}."),
    poison_local: "Call your emergency number.",
    line,
    day_and_night: "day and night",
    call: "Call",
    text: |number| format!("Text {number}"),
    country,
    numbers_for: "Numbers for",
    change: "Change",
    choose_country: "Where are you?",
    country_unknown: "We are not sure where you are, so every country is listed.",
    checked_on: |date| format!("Numbers read in published pages on {date}. Numbers can change."),
    nobody_watching: "Nobody is watching this app. If you are worried, call.",
    higher_risk_title: "Act one level sooner",
    higher_risk: || {
        format!(
            "If you are {HIGHER_RISK_AGE_YEARS} or over or pregnant, have heart or liver disease, high blood pressure or \
             sleep apnoea, or take opioids or benzodiazepines. Then “next visit” means call today, and “call today” \
             means call the emergency number."
        )
    },
    with_you: "For the person who is with you",
    with_you_rows: &[
        "Stay within earshot until the first sleep. Stay all night if the effects were strong.",
        "Do not let them drive, cycle or travel alone. No bath, pool or stairs alone.",
        "Keep it quiet and dim. Say that you are here.",
        "If they are sleepy or being sick, lay them on their side.",
        "No alcohol, cannabis or drugs. Medicines that make one sleepy only as prescribed, and only if the clinic agreed.",
        "You look after the children tonight.",
        "In a fit: protect the head, note the time, call the emergency number.",
        "If they think of suicide, do not leave them alone. Move dangerous things away. Call.",
    ],
    cannot_wake: "If they cannot be woken",
    cannot_wake_steps: &[
        "Call the emergency number.",
        "If they breathe, lay them on their side (recovery position).",
        "If they do not breathe, start CPR.",
        "Stay with them.",
    ],
    first_day: "The first 24 hours",
};

fn level(level: Level) -> &'static str {
    match level {
        Level::Emergency => "Emergency: call now",
        Level::CallToday => "Call your clinic today",
        Level::NextVisit => "Mention at your next visit",
    }
}

fn red_flag(flag: RedFlag) -> String {
    let very_high = VERY_HIGH_PRESSURE;
    match flag {
        RedFlag::CannotBeWoken => "Cannot be woken".into(),
        RedFlag::Breathing => "Slow, shallow or hard breathing".into(),
        RedFlag::ChestPain => "Chest pain or pressure".into(),
        RedFlag::PlanToEndLife => "A plan, or the intent, to end your life".into(),
        RedFlag::StrokeSigns => "Face drooping, a weak arm, or trouble speaking".into(),
        RedFlag::Seizure => "A fit (seizure)".into(),
        RedFlag::Swelling => "Swelling of the face, lips or tongue".into(),
        RedFlag::SuddenHeadacheOrSightLoss => {
            "The worst headache ever, all at once, or sudden loss of sight".into()
        }
        RedFlag::VeryHighPressureWithSymptom => format!(
            "Blood pressure with a top number of {} or more, or a bottom number of {} or more, and any symptom",
            very_high.top_mmhg, very_high.bottom_mmhg
        ),
        RedFlag::SeriousFall => "A serious fall, or a head injury".into(),
        RedFlag::SevereConfusion => "Very confused, or not safe".into(),
        RedFlag::UrinePainOrBlood => "Pain or burning when you pass urine, or blood in it".into(),
        RedFlag::LiverSigns => "Yellow skin or eyes, or dark urine".into(),
        RedFlag::VomitingOnAndOn => "Being sick (vomiting) that will not stop".into(),
        RedFlag::LastingConfusion => {
            format!(
                "Confused, or seeing or hearing things, more than {CONFUSION_AFTER_H} hours after the dose"
            )
        }
        RedFlag::VeryHighPressureTwice => format!(
            "Blood pressure of {}/{} or more (either number), measured twice, with no symptoms",
            very_high.top_mmhg, very_high.bottom_mmhg
        ),
        RedFlag::HighPressureLate => format!(
            "Blood pressure of {}/{} or more (either number), more than {HIGH_PRESSURE_AFTER_H} hours after the dose",
            HIGH_PRESSURE.top_mmhg, HIGH_PRESSURE.bottom_mmhg
        ),
        RedFlag::HighMood => "Very high or restless mood with little sleep".into(),
        RedFlag::Hives => "Hives (itchy, raised rash)".into(),
        RedFlag::ExtraDose => "An extra dose taken".into(),
        RedFlag::UrineOften => format!("Passing urine often for more than {URINE_OFTEN_DAYS} days"),
        RedFlag::LastingTiredness => format!("Still tired after {TIREDNESS_AFTER_H} hours"),
        RedFlag::LastingBadDreams if BAD_DREAMS_AFTER_WEEKS == 1 => "Bad dreams for more than a week".into(),
        RedFlag::LastingBadDreams => format!("Bad dreams for more than {BAD_DREAMS_AFTER_WEEKS} weeks"),
        RedFlag::LastingMemoryTrouble => "Memory trouble that stays".into(),
        RedFlag::EffectWearingOff => "The good effect is wearing off".into(),
    }
}

fn line(id: LineId) -> LineWords {
    let (name, about) = match id {
        LineId::Emergency => ("Emergency", ""),
        LineId::Us988 => ("Suicide and crisis lifeline", "For Spanish, press 2."),
        LineId::UsVeterans => ("Veterans", "Call 988 and press 1."),
        LineId::UsPoison => ("Poison line", ""),
        LineId::Ca988 => ("Suicide crisis helpline", "In English or French."),
        LineId::CaQuebec => ("Québec crisis line", ""),
        LineId::UkNhs111 => ("NHS 111, option 2", "Mental health help in England and Wales."),
        LineId::UkSamaritans | LineId::IeSamaritans => ("Samaritans", ""),
        LineId::UkShout => ("Shout", "By text message."),
        LineId::UkPoison => ("NHS 111", "If it is severe, call 999."),
        LineId::AuLifeline | LineId::NzLifeline => ("Lifeline", ""),
        LineId::AuCallBack => ("Suicide Call Back Service", ""),
        LineId::AuBeyondBlue => ("Beyond Blue", ""),
        LineId::Nz1737 => ("Crisis line", ""),
        LineId::NzSuicideCrisis => ("Suicide crisis helpline", ""),
        LineId::DeTelefonSeelsorge => ("Germany: TelefonSeelsorge", ""),
        LineId::Es024 => ("Spain", ""),
        LineId::Nl113 => ("Netherlands", ""),
    };
    LineWords { name, about }
}

fn country(country: Country) -> &'static str {
    match country {
        Country::Us => "United States",
        Country::Uk => "United Kingdom",
        Country::Ie => "Ireland",
        Country::Ca => "Canada",
        Country::Au => "Australia",
        Country::Nz => "New Zealand",
        Country::Eu => "European Union",
    }
}
