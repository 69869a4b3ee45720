//! The settings.

/// The settings.
pub struct Settings {
    /// The page's heading.
    pub title: &'static str,
    /// The group of themes.
    pub appearance: &'static str,
    /// As the phone has it.
    pub system: &'static str,
    /// Light.
    pub light: &'static str,
    /// Dark.
    pub dark: &'static str,
    /// Dim, warm and large.
    pub rest: &'static str,
    /// The group of text sizes.
    pub text: &'static str,
    /// One size.
    pub text_percent: fn(u16) -> String,
    /// The group of languages.
    pub language: &'static str,
    /// The country of the numbers.
    pub country: &'static str,
    /// As the phone says.
    pub country_auto: fn(&str) -> String,
    /// The phone does not say.
    pub country_unknown: &'static str,
    /// Heading over the storage status.
    pub storage: &'static str,
    /// How many there are.
    pub entries: fn(usize) -> String,
    /// When the last one was saved.
    pub last_saved: fn(&str) -> String,
    /// The browser promised to keep it.
    pub persistent: &'static str,
    /// It has not.
    pub not_persistent: &'static str,
    /// It cannot be asked.
    pub unknown_persistent: &'static str,
    /// Ask it.
    pub ask_persistent: &'static str,
    /// It runs from the home screen.
    pub installed: &'static str,
    /// It runs in a tab.
    pub tab: &'static str,
    /// It is not encrypted.
    pub plain: &'static str,
    /// Ready without a network.
    pub offline: &'static str,
    /// Not yet ready.
    pub offline_not_yet: &'static str,
    /// The browser cannot.
    pub offline_never: &'static str,
    /// Heading over the version.
    pub about: &'static str,
    /// Version and build.
    pub version: fn(&str, &str) -> String,
    /// No clinician has signed it off.
    pub reviewed: &'static str,
    /// For adults only.
    pub adults: &'static str,
    /// Where things stay.
    pub privacy: &'static str,
}

/// English.
pub static EN: Settings = Settings {
    title: "Settings",
    appearance: "Appearance",
    system: "Follow the phone",
    light: "Light",
    dark: "Dark",
    rest: "Rest",
    text: "Text size",
    text_percent: |percent| {
        if percent == 100 {
            "As the phone has it".to_owned()
        } else {
            format!("{percent} %")
        }
    },
    language: "Language",
    country: "Country of the numbers",
    country_auto: |a| format!("As the phone says ({a})"),
    country_unknown: "not certain: all are shown",
    storage: "Your entries on this phone",
    entries: |n| {
        if n == 1 {
            "1 entry".to_owned()
        } else {
            format!("{n} entries")
        }
    },
    last_saved: |a| format!("Last saved {a}"),
    persistent: "The browser has agreed to keep them until you delete them.",
    not_persistent: "The browser may clear them when the phone runs out of room.",
    unknown_persistent: "This browser does not say whether it keeps them for good.",
    ask_persistent: "Ask the browser to keep them",
    installed: "You are using the installed app.",
    tab: "You are using a browser tab. The installed app on an iPhone has its own entries.",
    plain: "They are not encrypted: who can use this phone unlocked can read them.",
    offline: "Everything is stored on the phone: the app needs no network.",
    offline_not_yet: "Still storing the app for use without a network. Stay online for a moment.",
    offline_never: "This browser cannot store the app. Without a network it may not open.",
    about: "About",
    version: |a, b| format!("Version {a}, build {b}"),
    reviewed: "Not clinically reviewed yet: no clinician has signed off what this app says. Your clinic’s word comes first.",
    adults: "For adults only.",
    privacy: "No account, no server: what you write stays on this phone.",
};

/// Spanish.
pub static ES: Settings = Settings {
    title: "Ajustes",
    appearance: "Aspecto",
    system: "Como el teléfono",
    light: "Claro",
    dark: "Oscuro",
    rest: "Descanso",
    text: "Tamaño del texto",
    text_percent: |percent| {
        if percent == 100 {
            "Como el teléfono".to_owned()
        } else {
            format!("{percent} %")
        }
    },
    language: "Idioma",
    country: "País de los números",
    country_auto: |a| format!("Según el teléfono ({a})"),
    country_unknown: "no es seguro: se muestran todos",
    storage: "Tus anotaciones en este teléfono",
    entries: |n| {
        if n == 1 {
            "1 anotación".to_owned()
        } else {
            format!("{n} anotaciones")
        }
    },
    last_saved: |a| format!("Última vez guardado: {a}"),
    persistent: "El navegador ha aceptado conservarlas hasta que las borres.",
    not_persistent: "El navegador puede borrarlas si al teléfono le falta espacio.",
    unknown_persistent: "Este navegador no dice si las conserva para siempre.",
    ask_persistent: "Pedir al navegador que las conserve",
    installed: "Estás usando la aplicación instalada.",
    tab: "Estás usando una pestaña del navegador. En un iPhone, la aplicación instalada tiene sus propias anotaciones.",
    plain: "No están cifradas: quien pueda usar este teléfono desbloqueado puede leerlas.",
    offline: "Todo está en el teléfono: la aplicación no necesita red.",
    offline_not_yet: "Guardando aún la aplicación para usarla sin red. Sigue con conexión un momento.",
    offline_never: "Este navegador no puede guardar la aplicación. Sin red puede que no se abra.",
    about: "Acerca de",
    version: |a, b| format!("Versión {a}, compilación {b}"),
    reviewed: "Aún sin revisión clínica: ningún profesional ha aprobado lo que dice esta aplicación. La palabra de tu clínica va primero.",
    adults: "Solo para adultos.",
    privacy: "Sin cuenta ni servidor: lo que escribes se queda en este teléfono.",
};
