//! Get help in Spanish.

use super::{Help, LineWords};
use crate::care::crisis::{Country, LineId};
use crate::care::red_flags::{
    BAD_DREAMS_AFTER_WEEKS, CONFUSION_AFTER_H, HIGH_PRESSURE, HIGH_PRESSURE_AFTER_H, HIGHER_RISK_AGE_YEARS,
    Level, RedFlag, TIREDNESS_AFTER_H, URINE_OFTEN_DAYS, VERY_HIGH_PRESSURE,
};

/// Spanish.
pub static ES: Help = Help {
    title: "Pedir ayuda",
    translation_note: "Un traductor médico no ha revisado todavía esta traducción.",
    emergency: "Emergencias",
    emergency_numbers: "Emergencia: llama ahora",
    call_now_for: |number| format!("Llama al {number} ahora si hay"),
    call_local_now_for: "Llama ahora a tu número de emergencias si hay",
    call_today_for: "Llama hoy a tu clínica si hay",
    next_visit_for: "Coméntalo en tu próxima visita",
    level,
    red_flag,
    crisis: "Pensamientos de suicidio o de hacerte daño",
    crisis_first: "Llama ahora a una línea de crisis. No te quedes sin compañía. Aleja lo que podría servir para hacerte daño.",
    crisis_danger: |number| {
        format!("Si tienes un plan, o no puedes mantenerte a salvo, llama ahora al {number}.")
    },
    crisis_danger_local: "Si tienes un plan, o no puedes mantenerte a salvo, llama ahora a tu número de emergencias.",
    poison: "Demasiada dosis, o algo equivocado",
    poison_none: |number| format!("Llama al {number}."),
    poison_local: "Llama a tu número de emergencias.",
    line,
    day_and_night: "de día y de noche",
    call: "Llamar",
    text: |number| format!("Mensaje de texto al {number}"),
    country,
    numbers_for: "Números de",
    change: "Cambiar",
    choose_country: "¿Dónde estás?",
    country_unknown: "No sabemos con seguridad dónde estás; por eso aparecen todos los países.",
    checked_on: |date| format!("Números leídos en páginas publicadas el {date}. Pueden cambiar."),
    nobody_watching: "Nadie vigila esta aplicación. Si algo te preocupa, llama.",
    higher_risk_title: "Actúa un nivel antes",
    higher_risk: || {
        format!(
            "Si tienes {HIGHER_RISK_AGE_YEARS} años o más, estás embarazada, tienes una enfermedad del corazón o del \
             hígado, presión arterial alta o apnea del sueño, o tomas opioides o benzodiacepinas. Entonces «próxima \
             visita» quiere decir llamar hoy, y «llamar hoy» quiere decir llamar al número de emergencias."
        )
    },
    with_you: "Para la persona que te acompaña",
    with_you_rows: &[
        "Quédate donde puedas oírle hasta que duerma por primera vez. Quédate toda la noche si los efectos fueron fuertes.",
        "No le dejes conducir, ir en bicicleta ni viajar a solas. Tampoco bañera, piscina ni escaleras a solas.",
        "Mantén el lugar tranquilo y con poca luz. Dile que estás ahí.",
        "Si tiene mucho sueño o vomita, acuéstale de lado.",
        "Nada de alcohol, cannabis ni drogas. Medicinas que dan sueño, solo las recetadas y si la clínica está de acuerdo.",
        "Esta noche cuidas tú de los niños.",
        "Si tiene una convulsión: protege la cabeza, mira la hora y llama al número de emergencias.",
        "Si piensa en el suicidio, no le dejes a solas. Aleja lo peligroso. Llama.",
    ],
    cannot_wake: "Si no se despierta",
    cannot_wake_steps: &[
        "Llama al número de emergencias.",
        "Si respira, acuéstale de lado (posición de recuperación).",
        "Si no respira, empieza la reanimación (RCP).",
        "Quédate a su lado.",
    ],
    first_day: "Las primeras 24 horas",
};

fn level(level: Level) -> &'static str {
    match level {
        Level::Emergency => "Emergencia: llama ahora",
        Level::CallToday => "Llama hoy a tu clínica",
        Level::NextVisit => "Coméntalo en tu próxima visita",
    }
}

fn red_flag(flag: RedFlag) -> String {
    let very_high = VERY_HIGH_PRESSURE;
    match flag {
        RedFlag::CannotBeWoken => "Una persona que no se despierta".into(),
        RedFlag::Breathing => "Respiración lenta, superficial o difícil".into(),
        RedFlag::ChestPain => "Dolor o presión en el pecho".into(),
        RedFlag::PlanToEndLife => "Un plan, o la intención, de quitarte la vida".into(),
        RedFlag::StrokeSigns => "Cara caída, un brazo débil o dificultad para hablar".into(),
        RedFlag::Seizure => "Una convulsión".into(),
        RedFlag::Swelling => "Hinchazón de la cara, los labios o la lengua".into(),
        RedFlag::SuddenHeadacheOrSightLoss => {
            "El peor dolor de cabeza de tu vida, de golpe, o pérdida repentina de la vista".into()
        }
        RedFlag::VeryHighPressureWithSymptom => format!(
            "Presión arterial con el número de arriba en {} o más, o el de abajo en {} o más, y cualquier síntoma",
            very_high.top_mmhg, very_high.bottom_mmhg
        ),
        RedFlag::SeriousFall => "Una caída grave o un golpe en la cabeza".into(),
        RedFlag::SevereConfusion => "Mucha confusión, o peligro para la persona".into(),
        RedFlag::UrinePainOrBlood => "Dolor o ardor al orinar, o sangre en la orina".into(),
        RedFlag::LiverSigns => "Piel u ojos amarillos, u orina oscura".into(),
        RedFlag::VomitingOnAndOn => "Vómitos que no paran".into(),
        RedFlag::LastingConfusion => {
            format!("Confusión, o ver u oír cosas, más de {CONFUSION_AFTER_H} horas después de la dosis")
        }
        RedFlag::VeryHighPressureTwice => format!(
            "Presión arterial de {}/{} o más (cualquiera de los dos números), medida dos veces, sin síntomas",
            very_high.top_mmhg, very_high.bottom_mmhg
        ),
        RedFlag::HighPressureLate => format!(
            "Presión arterial de {}/{} o más (cualquiera de los dos números), más de {HIGH_PRESSURE_AFTER_H} horas \
             después de la dosis",
            HIGH_PRESSURE.top_mmhg, HIGH_PRESSURE.bottom_mmhg
        ),
        RedFlag::HighMood => "Ánimo muy alto o inquieto con poco sueño".into(),
        RedFlag::Hives => "Ronchas (urticaria)".into(),
        RedFlag::ExtraDose => "Una dosis de más".into(),
        RedFlag::UrineOften => format!("Orinar con mucha frecuencia más de {URINE_OFTEN_DAYS} días"),
        RedFlag::LastingTiredness => format!("Cansancio después de {TIREDNESS_AFTER_H} horas"),
        RedFlag::LastingBadDreams if BAD_DREAMS_AFTER_WEEKS == 1 => {
            "Pesadillas durante más de una semana".into()
        }
        RedFlag::LastingBadDreams => format!("Pesadillas durante más de {BAD_DREAMS_AFTER_WEEKS} semanas"),
        RedFlag::LastingMemoryTrouble => "Problemas de memoria que no se van".into(),
        RedFlag::EffectWearingOff => "El buen efecto se va perdiendo".into(),
    }
}

fn line(id: LineId) -> LineWords {
    let (name, about) = match id {
        LineId::Emergency => ("Emergencias", ""),
        LineId::Us988 => (
            "Línea de prevención del suicidio y crisis",
            "En español: llama y pulsa 2.",
        ),
        LineId::UsVeterans => ("Veteranos", "Llama al 988 y pulsa 1."),
        LineId::UsPoison => ("Línea de intoxicaciones", ""),
        LineId::Ca988 => ("Línea de crisis de suicidio", "En inglés o francés."),
        LineId::CaQuebec => ("Línea de crisis de Quebec", ""),
        LineId::UkNhs111 => ("NHS 111, opción 2", "Salud mental, en Inglaterra y Gales."),
        LineId::UkSamaritans | LineId::IeSamaritans => ("Samaritans", ""),
        LineId::UkShout => ("Shout", "Por mensaje de texto."),
        LineId::UkPoison => ("NHS 111", "Si es grave, llama al 999."),
        LineId::AuLifeline | LineId::NzLifeline => ("Lifeline", ""),
        LineId::AuCallBack => ("Suicide Call Back Service", ""),
        LineId::AuBeyondBlue => ("Beyond Blue", ""),
        LineId::Nz1737 => ("Línea de crisis", ""),
        LineId::NzSuicideCrisis => ("Línea de crisis de suicidio", ""),
        LineId::DeTelefonSeelsorge => ("Alemania: TelefonSeelsorge", ""),
        LineId::Es024 => ("España", ""),
        LineId::Nl113 => ("Países Bajos", ""),
    };
    LineWords { name, about }
}

fn country(country: Country) -> &'static str {
    match country {
        Country::Us => "Estados Unidos",
        Country::Uk => "Reino Unido",
        Country::Ie => "Irlanda",
        Country::Ca => "Canadá",
        Country::Au => "Australia",
        Country::Nz => "Nueva Zelanda",
        Country::Eu => "Unión Europea",
    }
}
