//! Get help: the numbers, the red flags, and what the person beside can do.

use crate::care::crisis::{Country, Line, directory};
use crate::care::red_flags::Level;
use crate::components::element::{Child, el, parts};
use crate::components::live::{all, live, on, when};
use crate::components::numbers::{call_line, crisis_help, emergency_numbers, red_flags};
use crate::components::page::page;
use crate::components::shapes::{
    block, bold, card_of, field_name, heading2, heading3, in_card, item, link, list, muted, para, within,
};
use crate::components::to;
use crate::components::wallet_card::wallet_card;
use crate::notebook::{use_settings, use_words};
use crate::words::Words;
use leptos::prelude::*;

/// The page; the same tables also give the static one, which needs no JavaScript.
pub fn help_page() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let unknown = move || settings.country().is_none();
    let danger = live(move || match settings.country() {
        Some(country) => (words.help.crisis_danger)(directory(country).emergency_number()),
        None => words.help.crisis_danger_local.to_owned(),
    });
    let note = words.help.translation_note;
    let parts = parts![
        when(unknown, move || parts![
            para(words.help.country_unknown),
            country_choice(),
        ]
        .child()),
        emergency_numbers(),
        // At the top, but for the numbers.
        (!note.is_empty()).then(|| muted(note)),
        heading2(words.help.crisis),
        para(danger),
        crisis_help(),
        poison(),
        when(move || !unknown(), move || country_choice().child()),
        red_flags(Level::Emergency),
        red_flags(Level::CallToday),
        red_flags(Level::NextVisit),
        card_of(
            "card notice",
            parts![
                heading2(words.help.higher_risk_title),
                list("", all((words.help.higher_risk)().into_iter().map(item))),
            ]
        ),
        para(bold(words.help.nobody_watching)),
        with_you(),
        wallet_card(),
        checked_on(),
    ];
    page(words.help.title.to_owned().into(), None, None, parts)
}

/// Too much, or the wrong thing, taken.
fn poison() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let line = live(move || match settings.country() {
        Some(country) => {
            let directory = directory(country);
            let poison: Option<&'static Line> = directory.poison.as_ref();
            match poison {
                Some(line) => call_line(line, false).child(),
                None => para((words.help.poison_none)(directory.emergency_number())),
            }
        }
        None => para(words.help.poison_local),
    });
    parts![heading2(words.help.poison), line]
}

/// One tap to set the country right.
fn country_choice() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    block(
        "field",
        parts![
            field_name("country", words.help.numbers_for),
            el("select")
                .attr("id", "country")
                .on(
                    "change",
                    on(move |event| settings.set_country(Country::from_code(&event_target_value(&event))))
                )
                .with(parts![
                    when(
                        move || settings.country().is_none(),
                        move || el("option")
                            .attr("value", "")
                            .attr("selected", true)
                            .holding(words.help.choose_country)
                    ),
                    all(Country::ALL.map(|country| {
                        el("option")
                            .attr("value", country.code())
                            .attr("selected", live(move || settings.country() == Some(country)))
                            .holding((words.help.country)(country))
                    })),
                ]),
        ],
    )
}

/// For the person who is with them.
fn with_you() -> impl Child {
    let words = use_words();
    in_card(parts![
        heading2(words.help.with_you),
        heading3(words.help.cannot_wake),
        within(
            "ol",
            "",
            all(words.help.cannot_wake_steps.iter().map(|step| item(*step)))
        ),
        list("", all(words.help.with_you_rows.iter().map(|row| item(*row)))),
        within(
            "p",
            "line",
            parts![
                link("text-button", to("learn/with-you"), words.plans.with_you),
                link("text-button", to("learn/first-24-hours"), words.help.first_day),
            ]
        ),
    ])
}

/// When the numbers were checked.
fn checked_on() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let checked = live(move || {
        let directory = directory(settings.country().unwrap_or(Country::Eu));
        (words.help.checked_on)(&written(directory.emergency.verified_on, words))
    });
    muted(checked)
}

/// A date of the tables, `YYYY-MM-DD`, as the language writes it.
fn written(date: &str, words: &Words) -> String {
    let mut parts = date.split('-');
    let mut number = || {
        parts
            .next()
            .and_then(|part| part.parse::<u16>().ok())
            .unwrap_or_default()
    };
    let (year, month, day) = (number(), number(), number());
    let small = |number: u16| u8::try_from(number).unwrap_or_default();
    (words.time.date)(year, small(month), small(day))
}
