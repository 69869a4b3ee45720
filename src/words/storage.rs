//! What is wrong with storage, what it means for the entries, and the way on.

/// What is wrong with storage, what it means for the entries, and the way on.
pub struct Storage {
    /// While it is being written.
    pub saving: &'static str,
    /// It is on disk.
    pub saved: &'static str,
    /// Heading of a failure.
    pub not_saved: &'static str,
    /// What holds in every failure.
    pub kept_here: &'static str,
    /// Try once more.
    pub again: &'static str,
    /// The browser refuses to store anything.
    pub denied: &'static str,
    /// In place of Saved where nothing can be stored.
    pub kept_until_close: &'static str,
    /// No room.
    pub full: &'static str,
    /// Another tab holds the database.
    pub blocked: &'static str,
    /// A newer version wrote here.
    pub newer: &'static str,
    /// No answer in time.
    pub slow: &'static str,
    /// Anything else.
    pub failed: &'static str,
    /// The record could not be opened at all.
    pub cannot_open: &'static str,
    /// Heading: the database was emptied.
    pub missing: &'static str,
    /// What is known about it.
    pub missing_say: fn(usize, usize) -> String,
    /// Accept the loss.
    pub missing_go_on: &'static str,
    /// Entries that a crash had cut short were brought back.
    pub recovered: fn(usize) -> String,
    /// Entries that cannot be read.
    pub damaged: fn(usize) -> String,
    /// Entries of a newer version.
    pub unknown: fn(usize) -> String,
    /// Put a message away.
    pub close: &'static str,
}

/// English.
pub static EN: Storage = Storage {
    saving: "Saving…",
    saved: "Saved",
    not_saved: "Not saved yet",
    kept_here: "Your entry is still here, and what was saved before is untouched.",
    again: "Try again",
    denied: "This browser does not let the app keep anything. It may be a private window, or cookies may be blocked. You can use everything, but what you note is gone when you close the page.",
    kept_until_close: "Kept until you close",
    full: "The phone has no room left. Delete a few photos or videos, then try again.",
    blocked: "Aftercare is open in another tab that is older. Close that tab, then try again.",
    newer: "A newer version of Aftercare wrote here. You can read everything, but this older version does not write. Close it and open it again.",
    slow: "The phone did not answer in time. Try again in a moment.",
    failed: "The phone could not store it. Try again; if it fails again, close the app and open it once more.",
    cannot_open: "Your entries could not be opened just now. They are not deleted. The checklist and Get help work all the same.",
    missing: "Your entries are missing",
    missing_say: |expected, found| {
        format!(
            "This phone kept {expected} entries for you; {found} are there now. The browser may have cleared them, or someone did. If you have a backup file, keep it: it brings them back."
        )
    },
    missing_go_on: "Go on without them",
    recovered: |n| {
        if n == 1 {
            "1 entry that was interrupted has been saved now.".to_owned()
        } else {
            format!("{n} entries that were interrupted have been saved now.")
        }
    },
    damaged: |n| {
        if n == 1 {
            "1 entry could not be read. It is kept; all others are here.".to_owned()
        } else {
            format!("{n} entries could not be read. They are kept; all others are here.")
        }
    },
    unknown: |n| {
        if n == 1 {
            "1 entry is of a kind that this version does not know. It is kept as it is.".to_owned()
        } else {
            format!("{n} entries are of a kind that this version does not know. They are kept as they are.")
        }
    },
    close: "Close",
};

/// Spanish.
pub static ES: Storage = Storage {
    saving: "Guardando…",
    saved: "Guardado",
    not_saved: "Aún sin guardar",
    kept_here: "Tu anotación sigue aquí, y lo que ya estaba guardado no ha cambiado.",
    again: "Intentar de nuevo",
    denied: "Este navegador no deja que la aplicación guarde nada. Puede ser una ventana privada o que las cookies estén bloqueadas. Puedes usar todo, pero lo que anotes se pierde al cerrar la página.",
    kept_until_close: "Se conserva hasta que cierres",
    full: "El teléfono no tiene espacio. Borra algunas fotos o vídeos e inténtalo de nuevo.",
    blocked: "Aftercare está abierta en otra pestaña más antigua. Ciérrala e inténtalo de nuevo.",
    newer: "Una versión más nueva de Aftercare ha escrito aquí. Puedes leerlo todo, pero esta versión antigua no escribe. Ciérrala y ábrela de nuevo.",
    slow: "El teléfono no respondió a tiempo. Inténtalo de nuevo en un momento.",
    failed: "El teléfono no pudo guardarlo. Inténtalo de nuevo; si vuelve a fallar, cierra la aplicación y ábrela otra vez.",
    cannot_open: "No se han podido abrir tus anotaciones. No se han borrado. La lista y Pedir ayuda funcionan igual.",
    missing: "Faltan tus anotaciones",
    missing_say: |expected, found| {
        format!(
            "Este teléfono guardaba {expected} anotaciones tuyas; ahora hay {found}. Puede que el navegador u otra persona las borrara. Si tienes una copia de seguridad, consérvala: con ella se recuperan."
        )
    },
    missing_go_on: "Seguir sin ellas",
    recovered: |n| {
        if n == 1 {
            "Se ha guardado ahora 1 anotación que quedó interrumpida.".to_owned()
        } else {
            format!("Se han guardado ahora {n} anotaciones que quedaron interrumpidas.")
        }
    },
    damaged: |n| {
        if n == 1 {
            "No se pudo leer 1 anotación. Se conserva; las demás están aquí.".to_owned()
        } else {
            format!("No se pudieron leer {n} anotaciones. Se conservan; las demás están aquí.")
        }
    },
    unknown: |n| {
        if n == 1 {
            "1 anotación es de un tipo que esta versión no conoce. Se conserva tal cual.".to_owned()
        } else {
            format!("{n} anotaciones son de un tipo que esta versión no conoce. Se conservan tal cual.")
        }
    },
    close: "Cerrar",
};
