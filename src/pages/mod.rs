//! The pages, one module per route.

pub mod help;
pub mod history;
pub mod learn;
pub mod learn_article;
pub mod log;
pub mod not_found;
pub mod now;
pub mod session_new;
pub mod settings;
