//! Rest mode: one thing at a time.

/// Rest mode: one thing at a time.
pub struct Rest {
    /// Its name, and the button that begins it.
    pub mode: &'static str,
    /// What it is.
    pub offer: &'static str,
    /// Not now.
    pub refuse: &'static str,
    /// Ends it.
    pub leave: &'static str,
    /// One on.
    pub next: &'static str,
    /// One back.
    pub back: &'static str,
    /// Where one is.
    pub place: fn(usize, usize) -> String,
    /// Ticks what was to do.
    pub tick: &'static str,
    /// It is ticked.
    pub ticked: &'static str,
    /// Above a rule.
    pub do_not: &'static str,
    /// Above a sign.
    pub watch_for: &'static str,
    /// The last screen.
    pub end: &'static str,
    /// What to do there.
    pub end_text: &'static str,
    /// One may note an effect.
    pub feel: &'static str,
}

/// English.
pub static EN: Rest = Rest {
    mode: "Rest mode",
    offer: "One thing at a time, large and dim.",
    refuse: "Not now",
    leave: "Leave Rest mode",
    next: "Next",
    back: "Back",
    place: |at, of| format!("{at} of {of}"),
    tick: "Done",
    ticked: "Done. Press again to undo.",
    do_not: "Not for now",
    watch_for: "Watch for",
    end: "That is all for now",
    end_text: "Rest. Get help stays at the top right.",
    feel: "Does anything bother you?",
};

/// Spanish.
pub static ES: Rest = Rest {
    mode: "Modo descanso",
    offer: "Una cosa cada vez, en grande y con poca luz.",
    refuse: "Ahora no",
    leave: "Salir del modo descanso",
    next: "Siguiente",
    back: "Atrás",
    place: |at, of| format!("{at} de {of}"),
    tick: "Hecho",
    ticked: "Hecho. Pulsa otra vez para deshacer.",
    do_not: "Por ahora no",
    watch_for: "Presta atención a",
    end: "Eso es todo por ahora",
    end_text: "Descansa. Pedir ayuda sigue arriba a la derecha.",
    feel: "¿Te molesta algo?",
};
