//! What is promised of storage, played through with every failure a browser can have.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests may panic")]

mod deleted;
mod erasing;
mod erasing_failures;
mod failures;
mod locking;
mod locking_tabs;
mod losses;
mod newer;
mod phone;
mod seal;
mod tabs;
mod vault;
mod wiping;
mod without_room;
