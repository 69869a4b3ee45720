//! Settings: how it looks and speaks, whose numbers are shown, and how the entries are kept.

use crate::care::crisis::Country;
use crate::components::clinic_form::ClinicForm;
use crate::components::install_card::InstallCard;
use crate::components::live::{all, live, on, press, when};
use crate::components::memo::RwSignal;
use crate::components::page::Page;
use crate::notebook::{
    Appearance, Settings, TEXT_PERCENTS, guessed_country, use_notebook, use_now, use_settings, use_words,
};
use crate::platform::{dates, device, run, worker};
use crate::words::{Language, Words};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let words = use_words();
    worker::look_for_update();
    view! {
        <Page title=words.settings.title.to_owned()>
            <Radios
                name="appearance"
                label=words.settings.appearance
                options=Appearance::ALL.map(|appearance| appearance_name(appearance, words).to_owned()).to_vec()
                chosen=|settings| place_of(&Appearance::ALL, settings.appearance())
                choose=|settings, at| at_place(&Appearance::ALL, at, |chosen| settings.set_appearance(chosen))
            />
            <Radios
                name="text"
                label=words.settings.text
                options=TEXT_PERCENTS.map(|percent| (words.settings.text_percent)(percent)).to_vec()
                chosen=|settings| place_of(&TEXT_PERCENTS, settings.text_percent())
                choose=|settings, at| at_place(&TEXT_PERCENTS, at, |chosen| settings.set_text_percent(chosen))
            />
            <Radios
                name="language"
                label=words.settings.language
                options=Language::ALL.map(|language| language.name().to_owned()).to_vec()
                chosen=|settings| place_of(&Language::ALL, settings.language())
                choose=|settings, at| at_place(&Language::ALL, at, |chosen| settings.set_language(chosen))
            />
            <Radios
                name="country"
                label=words.settings.country
                options=country_names(words)
                chosen=|settings| settings.chosen_country().map_or(0, |country| 1 + place_of(&Country::ALL, country))
                choose=|settings, at| settings.set_country(at.checked_sub(1).and_then(|at| Country::ALL.get(at).copied()))
            />
            <ClinicForm />
            <StorageStatus />
            <InstallCard />
            <section class="card">
                <h2>{words.settings.about}</h2>
                <p>{words.settings.reviewed}</p>
                <p>{words.settings.adults}</p>
                <p>{words.settings.privacy}</p>
                <p class="muted small">{(words.settings.version)(env!("CARGO_PKG_VERSION"), &device::build())}</p>
            </section>
        </Page>
    }
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
#[component]
fn Radios(
    name: &'static str,
    label: &'static str,
    options: Vec<String>,
    chosen: fn(Settings) -> usize,
    choose: fn(Settings, usize),
) -> impl IntoView {
    let settings = use_settings();
    let label_id = format!("{name}-label");
    let labelled_by = label_id.clone();
    let buttons = options.into_iter().enumerate().map(|(at, text)| {
        view! {
            <label class="radio">
                <input
                    type="radio"
                    name=name
                    prop:checked=live(move || chosen(settings) == at)
                    on:change=on(move |_| choose(settings, at))
                />
                {text}
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset role="radiogroup" aria-labelledby=labelled_by>
            <legend id=label_id>{label}</legend>
            <div class="choice two">{all(buttons)}</div>
        </fieldset>
    }
}

/// Honest storage: how many, since when, for how long, and where.
#[component]
fn StorageStatus() -> impl IntoView {
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
            .with(|record| record.events().next_back().map(|event| event.at.clone()));
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
    view! {
        <section class="card">
            <h2>{words.settings.storage}</h2>
            <p>
                <b>{live(move || (words.settings.entries)(notebook.record.with(crate::care::record::Record::len)))}</b>
                " " <span class="muted small">{last}</span>
            </p>
            <p>{kept}</p>
            {when(move || persistent.get() == Some(false), move || view! {
                <button class="chip" on:click=press(ask)>{words.settings.ask_persistent}</button>
            }.into_any())}
            <p>{if device::is_installed() { words.settings.installed } else { words.settings.tab }}</p>
            <p>{offline}</p>
            <p>{words.settings.plain}</p>
        </section>
    }
}
