//! The person's own words: kept exactly as typed, never interpreted.

/// The longest note in characters (C): many times what is typed in one go, and small enough for every store and report.
pub const NOTE_LETTERS: usize = 20_000;
