//! Settings: how it looks and speaks, whose numbers are shown, and how the entries are kept.

mod backup;
pub mod delete;
mod kept;
mod lock;
mod restore;

use crate::care::crisis::Country;
use crate::care::plan::Day;
use crate::components::clinic_form::clinic_form;
use crate::components::contacts_form::contacts_form;
use crate::components::element::{Child, View, el, parts};
use crate::components::install_card::install_card;
use crate::components::live::{all, live, on, when};
use crate::components::page::page;
use crate::components::shapes::{block, heading2, in_card, muted, para, within};
use crate::notebook::{Appearance, Settings, TEXT_PERCENTS};
use crate::notebook::{guessed_country, use_notebook, use_settings, use_words};
use crate::platform::{dates, device, worker};
use crate::words::{Language, Words};
use backup::backup_card;
use delete::delete_card;
use kept::kept_card;
use lock::{hide_card, lock_card, once_card};
use restore::restore_card;

/// The page.
pub fn settings_page() -> impl Child {
    let words = use_words();
    let once = use_notebook().once;
    worker::look_for_update();
    let parts = parts![
        // First, for it is two taps from anywhere.
        hide_card(),
        radios(
            "appearance",
            words.settings.appearance,
            Appearance::ALL
                .map(|appearance| appearance_name(appearance, words).to_owned())
                .to_vec(),
            |settings| place_of(&Appearance::ALL, settings.appearance()),
            |settings, at| at_place(&Appearance::ALL, at, |chosen| settings.set_appearance(chosen))
        ),
        radios(
            "text",
            words.settings.text,
            TEXT_PERCENTS
                .map(|percent| (words.settings.text_percent)(percent))
                .to_vec(),
            |settings| place_of(&TEXT_PERCENTS, settings.text_percent()),
            |settings, at| at_place(&TEXT_PERCENTS, at, |chosen| settings.set_text_percent(chosen))
        ),
        radios(
            "language",
            words.settings.language,
            Language::ALL.map(|language| language.name().to_owned()).to_vec(),
            |settings| place_of(&Language::ALL, settings.language()),
            |settings, at| at_place(&Language::ALL, at, |chosen| settings.set_language(chosen))
        ),
        radios(
            "country",
            words.settings.country,
            country_names(words),
            |settings| settings
                .chosen_country()
                .map_or(0, |country| 1 + place_of(&Country::ALL, country)),
            |settings, at| settings
                .set_country(at.checked_sub(1).and_then(|at| Country::ALL.get(at).copied()))
        ),
        clinic_form(),
        contacts_form(),
        // Whoever uses it once has no part in what is kept here.
        when(
            move || !once.get(),
            || parts![kept_card(), backup_card(), restore_card(), lock_card()].child()
        ),
        once_card(),
        install_card(),
        when(move || !once.get(), || delete_card().child()),
        in_card(parts![
            heading2(words.settings.about),
            para(words.settings.reviewed),
            para(words.settings.adults),
            para(words.settings.privacy),
            muted(version(words)),
        ]),
    ];
    page(words.settings.title.to_owned().into(), None, None, parts)
}

const fn appearance_name(appearance: Appearance, words: &'static Words) -> &'static str {
    match appearance {
        Appearance::System => words.settings.system,
        Appearance::Light => words.settings.light,
        Appearance::Dark => words.settings.dark,
        Appearance::Rest => words.settings.rest,
    }
}

/// What the phone says, then every country by name.
fn country_names(words: &'static Words) -> Vec<String> {
    let guessed = guessed_country().map_or(words.settings.country_unknown, |country| {
        (words.help.country)(country)
    });
    let named = Country::ALL.map(|country| (words.help.country)(country).to_owned());
    std::iter::once((words.settings.country_auto)(guessed))
        .chain(named)
        .collect()
}

/// Where `chosen` stands among `all`; the first place if nowhere.
fn place_of<T: PartialEq>(all: &[T], chosen: T) -> usize {
    all.iter().position(|one| *one == chosen).unwrap_or(0)
}

fn at_place<T: Copy>(all: &[T], at: usize, choose: impl Fn(T)) {
    if let Some(&chosen) = all.get(at) {
        choose(chosen);
    }
}

/// One question with one answer, as native radio buttons.
fn radios(
    name: &'static str,
    label: &'static str,
    options: Vec<String>,
    chosen: fn(Settings) -> usize,
    choose: fn(Settings, usize),
) -> View {
    let settings = use_settings();
    let label_id = format!("{name}-label");
    let labelled_by = label_id.clone();
    let buttons = options.into_iter().enumerate().map(|(at, text)| {
        within(
            "label",
            "radio",
            parts![
                el("input")
                    .attr("type", "radio")
                    .attr("name", name)
                    .checked(live(move || chosen(settings) == at))
                    .on("change", on(move |_| choose(settings, at))),
                text,
            ],
        )
    });
    el("fieldset")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", labelled_by)
        .with(parts![
            el("legend").attr("id", label_id).holding(label),
            block("choice two", all(buttons)),
        ])
}

/// Which version this is, and of what day.
fn version(words: &'static Words) -> String {
    let number = env!("CARGO_PKG_VERSION");
    let day = option_env!("AFTERCARE_DAY").and_then(Day::read);
    let said = day.map_or_else(
        || number.to_owned(),
        |Day(day)| [number, &dates::day_of_year(day, words)].join(", "),
    );
    (words.settings.version)(&said, &device::build())
}
