//! Starting a session, and correcting one.

use crate::care::session::Route;

/// Starting a session, and correcting one.
pub struct Session {
    /// The page's heading.
    pub title: &'static str,
    /// The adults-only line.
    pub adults: &'static str,
    /// The routes' group.
    pub how: &'static str,
    /// The name of each route.
    pub route: fn(Route) -> &'static str,
    /// The time of the dose.
    pub when: &'static str,
    /// What counts.
    pub when_hint: &'static str,
    /// Sets the time to now.
    pub just_now: &'static str,
    /// Takes a quarter of an hour off.
    pub minutes_earlier: &'static str,
    /// Takes an hour off.
    pub hour_earlier: &'static str,
    /// Takes a day off.
    pub day_earlier: &'static str,
    /// Begins it.
    pub start: &'static str,
    /// Saves a correction.
    pub save: &'static str,
    /// No route was chosen.
    pub choose_route: &'static str,
    /// The time lies ahead.
    pub future: &'static str,
    /// The field does not hold a time.
    pub no_time: &'static str,
    /// Heading when correcting.
    pub correct: &'static str,
}

/// English.
pub static EN: Session = Session {
    title: "I had a session",
    adults: "For adults only. This app does not replace your clinic.",
    how: "How was it given?",
    route: route_en,
    when: "When did the dose finish?",
    when_hint: "The end of the drip, the jab, the last spray or the last of the tablet. Roughly is fine.",
    just_now: "Just now",
    minutes_earlier: "15 min earlier",
    hour_earlier: "1 hour earlier",
    day_earlier: "1 day earlier",
    start: "Start aftercare",
    save: "Save",
    choose_route: "Choose how it was given. If you do not know, choose “Not sure”.",
    future: "That time is still to come. Choose when the dose finished, or press “Just now”.",
    no_time: "Choose a day and a time.",
    correct: "Correct this session",
};

/// Spanish.
pub static ES: Session = Session {
    title: "He tenido una sesión",
    adults: "Solo para adultos. Esta aplicación no sustituye a tu clínica.",
    how: "¿Cómo te la dieron?",
    route: route_es,
    when: "¿Cuándo terminó la dosis?",
    when_hint: "El final del gotero, el pinchazo, el último aerosol o el final de la pastilla. Basta con una hora aproximada.",
    just_now: "Ahora mismo",
    minutes_earlier: "15 min antes",
    hour_earlier: "1 hora antes",
    day_earlier: "1 día antes",
    start: "Empezar",
    save: "Guardar",
    choose_route: "Elige cómo te la dieron. Si no lo sabes, elige «No lo sé».",
    future: "Esa hora aún no ha llegado. Elige cuándo terminó la dosis o pulsa «Ahora mismo».",
    no_time: "Elige un día y una hora.",
    correct: "Corregir esta sesión",
};

fn route_en(route: Route) -> &'static str {
    match route {
        Route::Infusion => "Infusion (IV)",
        Route::Injection => "Injection",
        Route::Nasal => "Nasal spray",
        Route::Lozenge => "Lozenge or tablet",
        Route::NotSure => "Not sure",
    }
}

fn route_es(route: Route) -> &'static str {
    match route {
        Route::Infusion => "Gotero (intravenoso)",
        Route::Injection => "Inyección",
        Route::Nasal => "Aerosol nasal",
        Route::Lozenge => "Pastilla o comprimido",
        Route::NotSure => "No lo sé",
    }
}
