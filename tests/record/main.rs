//! The record keeps its promises: any order, any repetition, any bytes.

#![expect(clippy::expect_used, reason = "a test that cannot go on should stop")]

mod days;
mod fold;
mod golden;
mod made;
#[path = "../life/phone.rs"]
mod phone;
mod reading;
