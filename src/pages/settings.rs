//! Settings: how it looks and speaks, whose numbers are shown, and how the entries are kept.

mod backup;
mod delete;
mod restore;

use crate::care::crisis::Country;
use crate::components::clinic_form::clinic_form;
use crate::components::contacts_form::contacts_form;
use crate::components::element::{Child, View, el, parts};
use crate::components::install_card::install_card;
use crate::components::live::{all, live, on, press, when};
use crate::components::page::page;
use crate::components::shapes::{
    block, bold, chip, heading2, in_card, muted, para, sentence, span_of, within,
};
use crate::notebook::{
    Appearance, Settings, TEXT_PERCENTS, guessed_country, use_notebook, use_now, use_settings, use_words,
};
use crate::platform::{dates, device, run, worker};
use crate::reactive::RwSignal;
use crate::words::{Language, Words};
use backup::backup_card;
use delete::delete_card;
use restore::restore_card;

/// The page.
pub fn settings_page() -> impl Child {
    let words = use_words();
    worker::look_for_update();
    let parts = parts![
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
        storage_status(),
        backup_card(),
        restore_card(),
        install_card(),
        delete_card(),
        in_card(parts![
            heading2(words.settings.about),
            para(words.settings.reviewed),
            para(words.settings.adults),
            para(words.settings.privacy),
            muted((words.settings.version)(
                env!("CARGO_PKG_VERSION"),
                &device::build()
            )),
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

/// Honest storage: how many, since when, for how long, and where.
fn storage_status() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let persistent = RwSignal::new(None::<bool>);
    let stored = RwSignal::new(Some(false));
    run(async move {
        persistent.set(device::is_persistent().await);
        stored.set(worker::stored().await);
    });
    let ask = move || {
        run(async move {
            persistent.set(device::ask_persistent().await);
        });
    };
    let last = live(move || {
        let at = notebook
            .record
            .with(|record| record.events().next_back().map(|event| event.at));
        at.map(|at| (words.settings.last_saved)(&dates::day_and_time(&at, &now.get(), words)))
    });
    let kept = live(move || match persistent.get() {
        Some(true) => words.settings.persistent,
        Some(false) => words.settings.not_persistent,
        None => words.settings.unknown_persistent,
    });
    let offline = live(move || match stored.get() {
        Some(true) => words.settings.offline,
        Some(false) => words.settings.offline_not_yet,
        None => words.settings.offline_never,
    });
    in_card(parts![
        heading2(words.settings.storage),
        sentence(parts![
            bold(live(move || (words.settings.entries)(
                notebook.record.with(crate::care::record::Record::len)
            ))),
            " ",
            span_of("muted small", last),
        ]),
        para(kept),
        when(
            move || persistent.get() == Some(false),
            move || chip(words.settings.ask_persistent, press(ask))
        ),
        para(if device::is_installed() {
            words.settings.installed
        } else {
            words.settings.tab
        }),
        para(offline),
        para(words.settings.plain),
    ])
}
