//! The frame of the guidance pages.

/// The frame of the guidance pages.
pub struct Learn {
    /// The page's heading.
    pub title: &'static str,
    /// What is here.
    pub lead: &'static str,
    /// Beside a page that exists in English alone.
    pub english_only: &'static str,
    /// While the page is read.
    pub loading: &'static str,
    /// It could not be read.
    pub failed: &'static str,
    /// Try once more.
    pub again: &'static str,
}

/// English.
pub static EN: Learn = Learn {
    title: "Learn",
    lead: "Short pages in plain words, each with its sources. They work without a network.",
    english_only: "This page is in English only for now.",
    loading: "Opening the page…",
    failed: "The page could not be opened. Try again; Get help works all the same.",
    again: "Try again",
};

/// Spanish.
pub static ES: Learn = Learn {
    title: "Aprender",
    lead: "Páginas breves en palabras sencillas, cada una con sus fuentes. Funcionan sin red.",
    english_only: "Por ahora, esta página solo está en inglés.",
    loading: "Abriendo la página…",
    failed: "No se pudo abrir la página. Inténtalo de nuevo; Pedir ayuda funciona igual.",
    again: "Intentar de nuevo",
};
