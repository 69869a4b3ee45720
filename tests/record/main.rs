//! The record keeps its promises: any order, any repetition, any bytes.

#![expect(clippy::expect_used, reason = "a test that cannot go on should stop")]

mod days;
mod entries;
mod erased;
mod fold;
mod golden;
mod golden_noted;
mod json;
mod judge;
mod made;
#[path = "../life/phone.rs"]
mod phone;
mod reading;
