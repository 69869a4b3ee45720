//! The knowledge: what the record is, and every clinical rule. Knows no browser and imports nothing of ours.

pub mod check_in;
pub mod checksum;
pub mod clinic;
pub mod crisis;
pub mod driving;
pub mod event;
mod flat;
pub mod moment;
mod named;
pub mod order;
pub mod phase;
pub mod plan;
pub mod record;
pub mod red_flags;
pub mod session;
pub mod situation;
pub mod symptom;
pub mod task;
