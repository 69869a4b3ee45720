//! The effects in plain words, and what to do while help is on its way.

mod en;
mod es;

use crate::care::symptom::{Effect, Severity};

/// What is said about an effect and its strength.
pub struct Effects {
    /// Its plain name, as on the button.
    pub name: fn(Effect) -> &'static str,
    /// A strength, as on the button.
    pub severity: fn(Severity) -> &'static str,
    /// When it is an emergency and whom to call. For the emergencies: at once.
    pub emergency_line: fn(Effect) -> &'static str,
    /// What to do until help comes; for an everyday effect, what helps.
    pub while_waiting: fn(Effect) -> &'static str,
}

/// English.
pub static EN: Effects = Effects {
    name: en::name,
    severity: en::severity,
    emergency_line: en::emergency,
    while_waiting: en::waiting,
};

/// Spanish.
pub static ES: Effects = Effects {
    name: es::name,
    severity: es::severity,
    emergency_line: es::emergency,
    while_waiting: es::waiting,
};
