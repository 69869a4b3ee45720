//! What is promised of storage, played through with every failure a browser can have.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod failures;
mod losses;
mod newer;
mod phone;
mod seal;
mod tabs;
