//! What was noted, by session and by day.

/// What was noted, by session and by day.
pub struct History {
    /// The page's heading.
    pub title: &'static str,
    /// Nothing was noted yet.
    pub empty: &'static str,
    /// Older entries are still being read.
    pub loading: &'static str,
    /// A session in the list.
    pub session: fn(&str) -> String,
    /// When its dose was finished.
    pub dose: fn(&str) -> String,
    /// The entry was corrected.
    pub corrected: &'static str,
    /// How long after the dose.
    pub after_dose: fn(&str) -> String,
    /// Opens the correction.
    pub correct: &'static str,
    /// Its spoken name.
    pub correct_of: fn(&str) -> String,
    /// Moves it to the bin.
    pub to_bin: &'static str,
    /// Its spoken name.
    pub to_bin_of: fn(&str) -> String,
    /// The bin.
    pub bin: &'static str,
    /// Nothing in it.
    pub bin_empty: &'static str,
    /// Takes it out.
    pub put_back: &'static str,
    /// Its spoken name.
    pub put_back_of: fn(&str) -> String,
    /// When it was moved there.
    pub binned: fn(&str) -> String,
    /// Show older days.
    pub more: &'static str,
    /// The group of strengths in a correction.
    pub strength: &'static str,
}

/// English.
pub static EN: History = History {
    title: "History",
    empty: "Nothing noted yet. What you note appears here, newest first.",
    loading: "Reading older entries…",
    session: |a| format!("Session: {a}"),
    dose: |a| format!("Dose finished {a}"),
    corrected: "corrected",
    after_dose: |a| format!("{a} after the dose"),
    correct: "Correct",
    correct_of: |a| format!("Correct: {a}"),
    to_bin: "Move to bin",
    to_bin_of: |a| format!("Move to bin: {a}"),
    bin: "Bin",
    bin_empty: "The bin is empty.",
    put_back: "Put back",
    put_back_of: |a| format!("Put back: {a}"),
    binned: |a| format!("in the bin since {a}"),
    more: "Show older",
    strength: "How strong",
};

/// Spanish.
pub static ES: History = History {
    title: "Historial",
    empty: "Aún no hay nada anotado. Lo que anotes aparecerá aquí, lo más reciente primero.",
    loading: "Leyendo anotaciones más antiguas…",
    session: |a| format!("Sesión: {a}"),
    dose: |a| format!("La dosis terminó {a}"),
    corrected: "corregido",
    after_dose: |a| format!("{a} después de la dosis"),
    correct: "Corregir",
    correct_of: |a| format!("Corregir: {a}"),
    to_bin: "Mover a la papelera",
    to_bin_of: |a| format!("Mover a la papelera: {a}"),
    bin: "Papelera",
    bin_empty: "La papelera está vacía.",
    put_back: "Recuperar",
    put_back_of: |a| format!("Recuperar: {a}"),
    binned: |a| format!("en la papelera desde {a}"),
    more: "Mostrar anteriores",
    strength: "Intensidad",
};
