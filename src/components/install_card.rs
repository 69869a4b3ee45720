//! How to install, in words that fit the phone; on an iPhone before the first entry.

use super::live::{press, when};
use crate::app::Offers;
use crate::care::record::Record;
use crate::components::element::Child;
use crate::components::element::parts;
use crate::components::shapes::{block, card_of, chip, heading2, item, para, within};
use crate::notebook::{use_notebook, use_settings, use_words};
use crate::platform::{device, install};
use leptos::prelude::*;

/// The browser's own offer as a button. It comes when the browser likes, so it stands where it moves nothing.
pub fn install_card() -> impl Child {
    let settings = use_settings();
    let offers = use_context::<Offers>();
    when(
        move || offers.is_some_and(|offers| offers.install.get()) && !settings.install_put_off(),
        || offer_button().child(),
    )
}

/// In a Safari tab with nothing noted yet: the three steps, and the warning that the installed app has
/// its own storage. First on the page, because afterwards it is too late.
pub fn iphone_card() -> impl Child {
    let notebook = use_notebook();
    let settings = use_settings();
    let tab = device::is_iphone_tab();
    when(
        move || tab && notebook.record.with(Record::is_empty) && !settings.install_put_off(),
        || iphone_steps().child(),
    )
}

fn offer_button() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    card_of(
        "card quiet",
        parts![
            para(words.shell.install_why),
            block(
                "choice two",
                parts![
                    chip(words.shell.install, press(install::ask)),
                    chip(
                        words.shell.install_dismiss,
                        press(move || settings.put_off_install())
                    ),
                ]
            ),
        ],
    )
}

fn iphone_steps() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    card_of(
        "card notice",
        parts![
            heading2(words.shell.install_iphone),
            para(words.shell.install_iphone_why),
            within(
                "ol",
                "",
                parts![
                    item(words.shell.install_iphone_1),
                    item(words.shell.install_iphone_2),
                    item(words.shell.install_iphone_3),
                ]
            ),
            chip(
                words.shell.install_here,
                press(move || settings.put_off_install())
            ),
        ],
    )
}
