//! What leaves the phone as a file, and comes back from one. Knows no browser and no store: texts in, texts out.

pub mod backup;
