//! Now: the phase and the checklist.

use crate::care::phase::Phase;

/// Now: the phase and the checklist.
pub struct Now {
    /// The heading of each phase.
    pub phase: fn(Phase) -> &'static str,
    /// One sentence under the heading.
    pub lead: fn(Phase) -> &'static str,
    /// The time since the dose.
    pub since: fn(&str) -> String,
    /// The button that begins it all.
    pub had_session: &'static str,
    /// Heading over what to do.
    pub do_now: &'static str,
    /// Heading over what not to do.
    pub do_not: &'static str,
    /// Heading over what to watch for.
    pub watch_for: &'static str,
    /// Heading over the list before a session.
    pub before: &'static str,
    /// Show the rest of the list.
    pub show_all: fn(usize) -> String,
    /// Show the short list again.
    pub show_fewer: &'static str,
    /// Opens the reason of a task; spoken with the task's words.
    pub why: &'static str,
    /// The spoken name of a Why.
    pub why_of: fn(&str) -> String,
    /// Starts the trip home.
    pub leaving: &'static str,
    /// Starts the evening.
    pub home: &'static str,
    /// Above it.
    pub home_first: &'static str,
    /// Takes the last of the two back.
    pub take_back: &'static str,
    /// Over the likeliest effects.
    pub feel: &'static str,
    /// To the whole log.
    pub more: &'static str,
    /// First line in the first two hours on a clinic route.
    pub clinic_first: &'static str,
    /// With no session yet.
    pub welcome: &'static str,
    /// Start another session.
    pub another: &'static str,
    /// Way to correct the session.
    pub wrong_time: &'static str,
}

/// English.
pub static EN: Now = Now {
    phase: phase_en,
    lead: lead_en,
    since: |a| format!("{a} since your dose"),
    had_session: "I had a session",
    do_now: "For now",
    do_not: "Not for now",
    watch_for: "Watch for",
    before: "To settle beforehand",
    show_all: |n| {
        if n == 1 {
            "Show 1 more".to_owned()
        } else {
            format!("Show all ({n} more)")
        }
    },
    show_fewer: "Show fewer",
    why: "Why",
    why_of: |a| format!("Why: {a}"),
    leaving: "I am leaving",
    home: "I am home",
    home_first: "Once you are behind your own door:",
    take_back: "I am not there yet: take it back",
    feel: "How do you feel?",
    more: "More",
    clinic_first: "Still at the clinic? Tell staff about anything that worries you.",
    welcome: "This app helps you through the hours and days after ketamine treatment. It works without a network, and what you write stays on this phone.",
    another: "I had another session",
    wrong_time: "Correct the time or the route",
};

/// Spanish.
pub static ES: Now = Now {
    phase: phase_es,
    lead: lead_es,
    since: |a| format!("{a} desde tu dosis"),
    had_session: "He tenido una sesión",
    do_now: "Por ahora",
    do_not: "Por ahora no",
    watch_for: "Presta atención a",
    before: "Para dejar listo antes",
    show_all: |n| {
        if n == 1 {
            "Mostrar 1 más".to_owned()
        } else {
            format!("Mostrar todo ({n} más)")
        }
    },
    show_fewer: "Mostrar menos",
    why: "Por qué",
    why_of: |a| format!("Por qué: {a}"),
    leaving: "Me voy",
    home: "Ya estoy en casa",
    home_first: "Cuando hayas cruzado tu puerta:",
    take_back: "Aún no: deshacerlo",
    feel: "¿Cómo te sientes?",
    more: "Más",
    clinic_first: "¿Sigues en la clínica? Cuéntale al personal todo lo que te preocupe.",
    welcome: "Esta aplicación te acompaña en las horas y días después del tratamiento con ketamina. Funciona sin red, y lo que escribes se queda en este teléfono.",
    another: "He tenido otra sesión",
    wrong_time: "Corregir la hora o la vía",
};

fn phase_en(phase: Phase) -> &'static str {
    match phase {
        Phase::BeforeSession => "Before your session",
        Phase::FirstTwoHours => "First 2 hours",
        Phase::TripHome => "Trip home",
        Phase::FirstEvening => "First evening",
        Phase::NextDay => "Next day",
        Phase::FirstWeek => "First week",
        Phase::BetweenSessions => "Between sessions",
        Phase::BeforeNextSession => "Before your next session",
    }
}

fn phase_es(phase: Phase) -> &'static str {
    match phase {
        Phase::BeforeSession => "Antes de tu sesión",
        Phase::FirstTwoHours => "Primeras 2 horas",
        Phase::TripHome => "Camino a casa",
        Phase::FirstEvening => "Primera noche",
        Phase::NextDay => "Día siguiente",
        Phase::FirstWeek => "Primera semana",
        Phase::BetweenSessions => "Entre sesiones",
        Phase::BeforeNextSession => "Antes de tu próxima sesión",
    }
}

fn lead_en(phase: Phase) -> &'static str {
    match phase {
        Phase::BeforeSession | Phase::BeforeNextSession => "A few things to settle beforehand.",
        Phase::FirstTwoHours => "Stay where you are and take it slowly.",
        Phase::TripHome => "Someone brings you to your door.",
        Phase::FirstEvening => "Rest somewhere quiet. Nothing else has to be done now.",
        Phase::NextDay => "Take it gently today.",
        Phase::FirstWeek => "Keep your appointments and your usual medicines.",
        Phase::BetweenSessions => "Note anything that is new or does not go away.",
    }
}

fn lead_es(phase: Phase) -> &'static str {
    match phase {
        Phase::BeforeSession | Phase::BeforeNextSession => "Unas pocas cosas que dejar listas antes.",
        Phase::FirstTwoHours => "Quédate donde estás y ve con calma.",
        Phase::TripHome => "Alguien te acompaña hasta tu puerta.",
        Phase::FirstEvening => "Descansa en un lugar tranquilo. Ahora no hay que hacer nada más.",
        Phase::NextDay => "Hoy, con calma.",
        Phase::FirstWeek => "Mantén tus citas y tus medicinas de siempre.",
        Phase::BetweenSessions => "Anota lo que sea nuevo o no se vaya.",
    }
}
