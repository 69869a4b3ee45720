//! What is promised of a backup: all of it comes back, and nothing that was not written.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod broken;
mod fuzz;
#[expect(dead_code, reason = "other tests ask for more")]
#[path = "../record/made.rs"]
mod made;
mod merged;
mod mutate;
mod mutated;
mod pattern;
mod protected;
mod refused;
mod round;
mod sample;
mod schema;
