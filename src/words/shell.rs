//! The frame around every page: header, bottom bar, titles, updates, installing.

/// The frame around every page: header, bottom bar, titles, updates, installing.
pub struct Shell {
    /// The app's name.
    pub app: &'static str,
    /// Bottom bar: what to do now.
    pub now: &'static str,
    /// Bottom bar: note how one feels.
    pub log: &'static str,
    /// Bottom bar: what was noted.
    pub history: &'static str,
    /// Bottom bar: guidance pages.
    pub learn: &'static str,
    /// What the bottom bar is called.
    pub places: &'static str,
    /// The way to help, on every screen.
    pub help: &'static str,
    /// The way to the settings.
    pub settings: &'static str,
    /// One step back.
    pub back: &'static str,
    /// For keyboards: past the header.
    pub skip: &'static str,
    /// A page's title, with the app's name.
    pub title: fn(&str) -> String,
    /// While the record is read.
    pub opening: &'static str,
    /// Heading for an address that is no page.
    pub not_found: &'static str,
    /// The way on from there.
    pub not_found_way: &'static str,
    /// Link to Now.
    pub to_now: &'static str,
    /// A new version waits.
    pub update_ready: &'static str,
    /// Agree to the new version.
    pub update_switch: &'static str,
    /// Put it off.
    pub update_later: &'static str,
    /// Where the browser can install it.
    pub install: &'static str,
    /// Why to install.
    pub install_why: &'static str,
    /// Do not install now.
    pub install_dismiss: &'static str,
    /// Heading: before the first entry, in a Safari tab.
    pub install_iphone: &'static str,
    /// Why, on an iPhone.
    pub install_iphone_why: &'static str,
    /// First step.
    pub install_iphone_1: &'static str,
    /// Second step.
    pub install_iphone_2: &'static str,
    /// Third step.
    pub install_iphone_3: &'static str,
    /// Go on without.
    pub install_here: &'static str,
}

/// English.
pub static EN: Shell = Shell {
    app: "Aftercare",
    now: "Now",
    log: "Log",
    history: "History",
    learn: "Learn",
    places: "Main places",
    help: "Get help",
    settings: "Settings",
    back: "Back",
    skip: "Skip to the content",
    title: |a| format!("{a} – Aftercare"),
    opening: "Opening your entries…",
    not_found: "There is no such page",
    not_found_way: "The address may be old or mistyped. Your entries are not affected.",
    to_now: "Go to Now",
    update_ready: "A new version is ready.",
    update_switch: "Switch now",
    update_later: "Later",
    install: "Install the app",
    install_why: "Installed, it opens from your home screen and needs no network.",
    install_dismiss: "Not now",
    install_iphone: "Before you write anything: put it on your home screen",
    install_iphone_why: "On an iPhone the app on the home screen keeps its own entries. What you write here in Safari does not move there, and Safari may delete it after seven days without a visit.",
    install_iphone_1: "Press the Share button: a square with an arrow pointing up.",
    install_iphone_2: "Choose “Add to Home Screen”, then “Add”.",
    install_iphone_3: "Open Aftercare from the home screen and begin there.",
    install_here: "Go on here all the same",
};

/// Spanish.
pub static ES: Shell = Shell {
    app: "Aftercare",
    now: "Ahora",
    log: "Anotar",
    history: "Historial",
    learn: "Aprender",
    places: "Lugares principales",
    help: "Pedir ayuda",
    settings: "Ajustes",
    back: "Atrás",
    skip: "Saltar al contenido",
    title: |a| format!("{a} – Aftercare"),
    opening: "Abriendo tus anotaciones…",
    not_found: "Esa página no existe",
    not_found_way: "Puede que la dirección sea antigua o esté mal escrita. Tus anotaciones no se ven afectadas.",
    to_now: "Ir a Ahora",
    update_ready: "Hay una versión nueva lista.",
    update_switch: "Cambiar ahora",
    update_later: "Más tarde",
    install: "Instalar la aplicación",
    install_why: "Instalada, se abre desde la pantalla de inicio y no necesita red.",
    install_dismiss: "Ahora no",
    install_iphone: "Antes de escribir nada: ponla en tu pantalla de inicio",
    install_iphone_why: "En un iPhone, la aplicación de la pantalla de inicio guarda sus propias anotaciones. Lo que escribas aquí en Safari no pasa allí, y Safari puede borrarlo tras siete días sin visitas.",
    install_iphone_1: "Pulsa el botón Compartir: un cuadrado con una flecha hacia arriba.",
    install_iphone_2: "Elige «Añadir a pantalla de inicio» y luego «Añadir».",
    install_iphone_3: "Abre Aftercare desde la pantalla de inicio y empieza allí.",
    install_here: "Seguir aquí de todos modos",
};
