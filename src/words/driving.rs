//! When may I drive: not yet, and why. No sentence here may be read as permission.

use crate::care::check_in::Question;

/// When may I drive: not yet, and why. No sentence here may be read as permission.
pub struct Driving {
    /// The line's first words while it is too soon, or an answer is missing.
    pub not_yet: &'static str,
    /// What else the same rule covers.
    pub children: &'static str,
    /// When at the earliest, and what else.
    pub not_before: fn(&str) -> String,
    /// How much of it is left.
    pub left: fn(&str) -> String,
    /// After that time, over the questions.
    pub asks: &'static str,
    /// One of the questions.
    pub question: fn(Question) -> &'static str,
    /// The answer.
    pub yes: &'static str,
    /// The other answer.
    pub no: &'static str,
    /// An answer keeps it so.
    pub keeps: &'static str,
    /// An effect keeps it so.
    pub effect: fn(&str) -> String,
    /// An effect of which nothing is known keeps it so.
    pub effect_asked: fn(&str) -> String,
    /// Once all is answered well.
    pub must_hold_title: &'static str,
    /// What must still hold (facts 2.3 P3).
    pub must_hold: &'static str,
    /// Opens the questions again.
    pub change: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
    /// That the clinic is stricter.
    pub clinic_rule: fn(&str) -> String,
}

/// English.
pub static EN: Driving = Driving {
    not_yet: "Not yet: driving, machines, big decisions",
    children: "The same for being the only adult in charge of a child.",
    not_before: |a| format!("Not before {a}, and only after a good sleep."),
    left: |a| format!("{a} to go."),
    asks: "The hours alone are not enough. Please answer:",
    question: question_en,
    yes: "Yes",
    no: "No",
    keeps: "With these answers it stays at not yet. Ask again after the next night’s sleep; if in doubt, ask your clinic.",
    effect: |a| format!("Still going: {a}. It stays at not yet until it is gone."),
    effect_asked: |a| format!("Is it still there: {a}? Until you say, it counts as still there."),
    must_hold_title: "Driving, machines, big decisions: what must hold",
    must_hold: "All of it, each time: no dizziness, double vision or drowsiness; a clear head; nothing sedating and no alcohol since. Your clinic’s rule and the law come first. If in doubt, do not. The same for machines, big decisions, and being the only adult in charge of a child.",
    change: "Change my answers",
    source: "US label for the nasal spray (next day after a restful sleep) and ketamine injection advice (24 h): the stricter of the two.",
    clinic_rule: |a| format!("Your clinic’s own rule: {a} after the dose."),
};

/// Spanish.
pub static ES: Driving = Driving {
    not_yet: "Todavía no: conducir, máquinas, decisiones importantes",
    children: "Lo mismo para ser el único adulto a cargo de un niño.",
    not_before: |a| format!("No antes de {a}, y solo después de dormir bien."),
    left: |a| format!("Faltan {a}."),
    asks: "Con las horas no basta. Responde, por favor:",
    question: question_es,
    yes: "Sí",
    no: "No",
    keeps: "Con estas respuestas sigue en todavía no. Vuelve a mirarlo después de la próxima noche; si dudas, pregunta a tu clínica.",
    effect: |a| format!("Sigue: {a}. Todavía no, hasta que se vaya."),
    effect_asked: |a| format!("¿Sigue ahí: {a}? Hasta que lo digas, cuenta como que sigue."),
    must_hold_title: "Conducir, máquinas, grandes decisiones: qué debe cumplirse",
    must_hold: "Todo, cada vez: ni mareo ni visión doble ni somnolencia; la cabeza clara; nada sedante ni alcohol desde entonces. La norma de tu clínica y la ley van primero. Si dudas, no lo hagas. Lo mismo para máquinas, decisiones importantes y ser el único adulto a cargo de un niño.",
    change: "Cambiar mis respuestas",
    source: "Ficha técnica de EE. UU. del aerosol nasal (al día siguiente, tras un sueño reparador) y consejos para la inyección de ketamina (24 h): el más estricto de los dos.",
    clinic_rule: |a| format!("Norma de tu clínica: {a} después de la dosis."),
};

fn question_en(question: Question) -> &'static str {
    match question {
        Question::SleptWell => "Have you slept well since the dose?",
        Question::ClearHeaded => "Do you feel clear-headed?",
        Question::Sedating => "Have you taken anything sedating, or alcohol, since?",
        Question::Suicidal => "Have you thought of ending your life or hurting yourself?",
    }
}

fn question_es(question: Question) -> &'static str {
    match question {
        Question::SleptWell => "¿Has dormido bien desde la dosis?",
        Question::ClearHeaded => "¿Sientes la cabeza clara?",
        Question::Sedating => "¿Has tomado algo sedante, o alcohol, desde entonces?",
        Question::Suicidal => "¿Has pensado en quitarte la vida o en hacerte daño?",
    }
}
