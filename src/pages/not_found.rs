//! An address that is no page.

use crate::components::element::{Child, parts};
use crate::components::page::page;
use crate::components::shapes::{link, para};
use crate::components::to;
use crate::notebook::use_words;

/// Says so, and that nothing is lost.
pub fn not_found() -> impl Child {
    let words = use_words();
    let parts = parts![
        para(words.shell.not_found_way),
        link("big", to(""), words.shell.to_now),
    ];
    page(words.shell.not_found.to_owned().into(), None, None, parts)
}
