//! Aftercare: an offline phone app for the hours and days after ketamine treatment.
//!
//! Three jobs, in this order: tell the person what to do now, let them note how they feel, explain it to them.
//! Under all of them, always one tap away: **Get help**.
//!
//! One idea carries the code: the record is an append-only set of events, and everything shown is a fold over it.
//!
//! | module | what is there |
//! | --- | --- |
//! | [`care`] | the knowledge: the record and every clinical rule; knows no browser |
//! | [`words`] | every sentence of the app, one typed table per language |
//! | [`store`] | the port to storage and its engines; what "Saved" means |
//! | [`exchange`] | what leaves the phone as a file and comes back; knows no browser |
//! | `notebook` | the live record: the one door through which pages read and write |
//! | `platform` | every call to the browser that is not storage |
//! | `reactive` | values that change, and what is worked out from them |
//! | `components`, `pages` | what several pages use; one module per route |
//!
//! Dependencies point one way: `pages → components, notebook → platform, store, exchange → care`.

#![forbid(unsafe_code)]

pub mod care;
pub mod exchange;
pub mod store;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
mod notebook;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
mod platform;
#[cfg(target_arch = "wasm32")]
mod reactive;

#[cfg(target_arch = "wasm32")]
pub use app::start;
