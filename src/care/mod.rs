//! The knowledge: what the record is, and every clinical rule. Knows no browser and imports nothing of ours.

pub mod checksum;
pub mod crisis;
pub mod event;
mod flat;
pub mod moment;
pub mod order;
pub mod phase;
pub mod record;
pub mod red_flags;
pub mod session;
pub mod symptom;
pub mod task;
