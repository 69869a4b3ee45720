//! Noting how one feels.

/// Noting how one feels.
pub struct Log {
    /// The page's heading.
    pub title: &'static str,
    /// The group of common effects.
    pub common: &'static str,
    /// Heading over the emergencies.
    pub emergencies: &'static str,
    /// The group of strengths.
    pub how_strong: fn(&str) -> String,
    /// An effect with its strength, as a heading.
    pub entry: fn(&str, &str) -> String,
    /// Takes back what was just saved.
    pub undo: &'static str,
    /// It was taken back.
    pub undone: &'static str,
    /// Opens the note.
    pub add_note: &'static str,
    /// The field for it.
    pub note: &'static str,
    /// Saves it.
    pub save_note: &'static str,
    /// Opens the time.
    pub change_time: &'static str,
    /// The field for it.
    pub began: &'static str,
    /// Saves it.
    pub save_time: &'static str,
    /// Leaves it as it is.
    pub cancel: &'static str,
    /// The time lies ahead.
    pub time_ahead: &'static str,
    /// When the entry began.
    pub since: fn(&str) -> String,
    /// In the first two hours on a clinic route.
    pub at_clinic: &'static str,
    /// Link to the numbers and the red flags.
    pub see_help: &'static str,
    /// On an emergency card: note it, after calling.
    pub note_it: &'static str,
    /// Under it.
    pub note_it_later: &'static str,
    /// Notes it without saying how strong.
    pub without_strength: &'static str,
    /// Leaves the emergency card.
    pub close_card: &'static str,
    /// Under the list, in words.
    pub anything: &'static str,
}

/// English.
pub static EN: Log = Log {
    title: "How do you feel?",
    common: "Common after a session",
    emergencies: "Help at once",
    how_strong: |a| format!("How strong: {a}"),
    entry: |a, b| format!("{a}, {b}"),
    undo: "Undo",
    undone: "Moved to the bin",
    add_note: "Add a note",
    note: "Note",
    save_note: "Save note",
    change_time: "Change the time",
    began: "When did it begin?",
    save_time: "Save time",
    cancel: "Cancel",
    time_ahead: "That time is still to come. Choose when it began.",
    since: |a| format!("Began {a}"),
    at_clinic: "Still at the clinic? Tell staff now.",
    see_help: "When to call, and whom",
    note_it: "Note it in the log",
    note_it_later: "Only when you have called, or someone else has.",
    without_strength: "Note it without a strength",
    close_card: "Close",
    anything: "Not in the list? If it worries you, call your clinic. Emergency signs are under Get help.",
};

/// Spanish.
pub static ES: Log = Log {
    title: "¿Cómo te sientes?",
    common: "Frecuente después de una sesión",
    emergencies: "Ayuda inmediata",
    how_strong: |a| format!("Intensidad: {a}"),
    entry: |a, b| format!("{a}, {b}"),
    undo: "Deshacer",
    undone: "Movido a la papelera",
    add_note: "Añadir una nota",
    note: "Nota",
    save_note: "Guardar nota",
    change_time: "Cambiar la hora",
    began: "¿Cuándo empezó?",
    save_time: "Guardar hora",
    cancel: "Cancelar",
    time_ahead: "Esa hora aún no ha llegado. Elige cuándo empezó.",
    since: |a| format!("Empezó {a}"),
    at_clinic: "¿Sigues en la clínica? Díselo al personal ahora.",
    see_help: "Cuándo llamar y a quién",
    note_it: "Anotarlo",
    note_it_later: "Solo cuando hayas llamado tú u otra persona.",
    without_strength: "Anotarlo sin intensidad",
    close_card: "Cerrar",
    anything: "¿No está en la lista? Si te preocupa, llama a tu clínica. Los signos de emergencia están en Pedir ayuda.",
};
