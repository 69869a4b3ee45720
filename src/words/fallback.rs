//! The words of the pages that work when the app does not: the emergency panel and the frame of the static pages.
//!
//! The panel stands in every page. It shows when JavaScript is off, when WebAssembly cannot start, and when the app
//! has stopped: what happened, whom to call, and the ways on. The signs and the aftercare basics stand in Get help.

/// The words of the emergency panel and of the static pages.
#[derive(Clone, Copy, Debug)]
pub struct Fallback {
    /// Heading when the app never ran.
    pub title: &'static str,
    /// JavaScript is off, or the start file did not arrive.
    pub no_script: &'static str,
    /// The phone has no WebAssembly: too old, or Lockdown Mode.
    pub no_wasm: &'static str,
    /// A file of the app could not be loaded.
    pub not_loaded: &'static str,
    /// The app stopped in the middle.
    pub stopped: &'static str,
    /// Link that opens the app afresh.
    pub again: &'static str,
    /// Link to the full help page.
    pub all_help: &'static str,
    /// Heading of the basics.
    pub basics: &'static str,
    /// The basics. Facts, section 2.3: P2.3, P1.1 with P3.1, P2.4, P2.5, P2.10 with P2.9.
    pub basics_rows: [&'static str; 11],
    /// Link that leads to the part in this language.
    pub this_language: &'static str,
    /// The number list below the panel's reason still serves.
    pub numbers_work: &'static str,
    /// The list of all sources.
    pub sources: &'static str,
    /// What stands in it.
    pub sources_summary: &'static str,
    /// When it was last looked at.
    pub sources_checked: fn(date: &str) -> String,
    /// The mark of advice that no source gives.
    pub ours: &'static str,
    /// What that mark means.
    pub ours_note: &'static str,
    /// When a guidance page was last compared with its sources.
    pub checked_on: fn(date: &str) -> String,
    /// Nobody clinical has looked at it yet.
    pub not_reviewed: &'static str,
}

/// English.
pub static EN: Fallback = Fallback {
    title: "Aftercare is not running",
    no_script: "JavaScript is off in this browser, or a part of the app did not arrive.",
    no_wasm: "This phone cannot run the app. It may be too old, or Lockdown Mode may be on. You can allow this site in the \
              Lockdown Mode settings.",
    not_loaded: "A part of the app could not be loaded. Try again when you have a network.",
    stopped: "The app stopped because of a fault of its own. Entries that were shown as saved are safe.",
    again: "Open Aftercare again",
    all_help: "More help, and what to watch for",
    basics: "The basics after a session",
    basics_rows: [
        "Have an adult within earshot until you have slept.",
        "Do not drive, cycle or travel alone.",
        "No driving until 24 hours have passed and you have slept well.",
        "Even then not if you are dizzy or drowsy or see double.",
        "No alcohol, cannabis, drugs or other sedatives for at least 24 hours.",
        "Keep to what the clinic has agreed for your prescribed medicines.",
        "Rest in a quiet place.",
        "No bath or pool alone.",
        "No cooking on a flame, no ladders, no tools.",
        "No big decisions for 24 hours.",
        "Until you have slept, do not be the only adult in charge of a child.",
    ],
    this_language: "English",
    numbers_work: "The numbers below still work.",
    sources: "Sources",
    sources_summary: "Where everything that the pages and the app say was read.",
    sources_checked: |date| format!("The pages were last compared with their sources on {date}."),
    ours: "our advice",
    ours_note: "“Our advice” is our own careful advice: no source gives this.",
    checked_on: |date| format!("Sources checked on {date}."),
    not_reviewed: "Not clinically reviewed yet: no doctor or nurse has checked it.",
};

/// Spanish.
pub static ES: Fallback = Fallback {
    title: "Aftercare no está funcionando",
    no_script: "JavaScript está desactivado en este navegador, o no llegó una parte de la aplicación.",
    no_wasm: "Este teléfono no puede abrir la aplicación. Puede que sea demasiado antiguo o que el modo de aislamiento \
              (Lockdown Mode) esté activado. En los ajustes de ese modo puedes permitir este sitio.",
    not_loaded: "No se pudo cargar una parte de la aplicación. Inténtalo otra vez cuando tengas red.",
    stopped: "La aplicación se detuvo por un error de la propia aplicación. Lo que apareció como guardado está a salvo.",
    again: "Abrir Aftercare otra vez",
    all_help: "Más ayuda y señales de alarma",
    basics: "Lo básico después de una sesión",
    basics_rows: [
        "Ten a una persona adulta donde pueda oírte hasta que hayas dormido.",
        "No conduzcas, no vayas en bicicleta ni viajes a solas.",
        "No conduzcas hasta que pasen 24 horas y hayas dormido bien.",
        "Tampoco después si tienes mareo o sueño o ves doble.",
        "Nada de alcohol, cannabis, drogas ni otros sedantes durante al menos 24 horas.",
        "Con tus medicinas recetadas, haz lo acordado con la clínica.",
        "Descansa en un lugar tranquilo.",
        "Sin bañera ni piscina a solas.",
        "Sin cocinar con fuego, sin escaleras de mano ni herramientas.",
        "Ninguna decisión importante durante 24 horas.",
        "Hasta que duermas, no seas la única persona adulta a cargo de un niño.",
    ],
    this_language: "Español",
    numbers_work: "Los números de abajo siguen sirviendo.",
    sources: "Fuentes",
    sources_summary: "Dónde se leyó todo lo que dicen las páginas y la aplicación.",
    sources_checked: |date| format!("Las páginas se compararon por última vez con sus fuentes el {date}."),
    ours: "consejo nuestro",
    ours_note: "«Consejo nuestro» es un consejo prudente de este proyecto: ninguna fuente lo da.",
    checked_on: |date| format!("Comparada con sus fuentes el {date}."),
    not_reviewed: "Sin revisión clínica todavía: ningún profesional médico ni de enfermería ha revisado este \
                   texto.",
};
