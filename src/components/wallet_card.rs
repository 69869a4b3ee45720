//! A card for the wallet, for whoever finds its owner asleep: printed alone, as large as a bank card.

use crate::care::crisis::{Line, directory};
use crate::care::record::Record;
use crate::components::element::{Child, parts};
use crate::components::live::{all, live, press};
use crate::components::shapes::{block, bold, card_of, chip, heading2, muted, para, span, typed, within};
use crate::notebook::{use_notebook, use_now, use_settings, use_words};
use crate::platform::print;

/// The card as it will be, and what prints it. What is not known has a line to write on.
pub fn wallet_card() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let record = use_notebook().record;
    let now = use_now();
    let card = live(move || {
        let directory = settings.country().map(directory);
        let says = directory.map_or_else(
            || words.help.wallet_says_local.to_owned(),
            |directory| (words.help.wallet_says)(directory.emergency_number()),
        );
        let today = now.get_untracked().day();
        let first = |line: &'static Line| {
            let number = line.call.first()?.shown;
            let check = line.needs_check(today).then_some(words.help.check_number);
            Some(check.map_or_else(|| number.to_owned(), |check| format!("{number} · {check}")))
        };
        let emergency = directory.and_then(|directory| first(&directory.emergency));
        let mut lines = directory.into_iter().flat_map(|directory| directory.crisis);
        let contact = record.with(Record::contacts).into_iter().next();
        let values = [
            emergency,
            lines.find_map(first),
            Some(record.with(Record::clinic).phone),
            contact.map(|contact| contact.name + " " + &contact.phone),
        ];
        let row = |(name, value): (&&'static str, Option<String>)| {
            within("p", "", parts![span(*name), typed("b", value)])
        };
        let rows = all(words.help.wallet_rows.iter().zip(values).map(row));
        parts![para(bold(words.help.wallet_had)), para(says), rows]
    });
    card_of(
        "card to-print",
        parts![
            heading2(words.help.wallet),
            muted(words.help.wallet_about),
            block("wallet", parts![card]),
            chip(words.help.wallet_print, press(print::card)),
        ],
    )
}
