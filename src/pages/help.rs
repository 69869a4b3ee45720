//! Get help: the numbers, the red flags, and what the person beside can do.

use crate::care::clinic::dialled;
use crate::care::crisis::{Country, Line, directory};
use crate::care::red_flags::Level;
use crate::components::icons::{Icon, Sign};
use crate::components::live::{all, live, on, when};
use crate::components::numbers::{CallLine, CrisisLines, EmergencyNumbers, RedFlags};
use crate::components::page::Page;
use crate::components::to;
use crate::notebook::{use_notebook, use_settings, use_words};
use crate::words::Words;
use leptos::prelude::*;

/// The page; the same tables also give the static one, which needs no JavaScript.
#[component]
pub fn HelpPage() -> impl IntoView {
    let words = use_words();
    let settings = use_settings();
    let unknown = move || settings.country().is_none();
    let danger = live(move || match settings.country() {
        Some(country) => (words.help.crisis_danger)(directory(country).emergency_number()),
        None => words.help.crisis_danger_local.to_owned(),
    });
    view! {
        <Page title=words.help.title.to_owned()>
            {when(unknown, move || view! {
                <p>{words.help.country_unknown}</p>
                <CountryChoice />
            }.into_any())}
            <EmergencyNumbers />
            <h2>{words.help.crisis}</h2>
            <p>{danger}</p>
            <p>{words.help.crisis_first}</p>
            <CrisisLines />
            <Poison />
            <OwnClinic />
            {when(move || !unknown(), move || view! {
                <CountryChoice />
            }.into_any())}
            <RedFlags level=Level::Emergency />
            <RedFlags level=Level::CallToday />
            <RedFlags level=Level::NextVisit />
            <section class="card notice">
                <h2>{words.help.higher_risk_title}</h2>
                <p>{(words.help.higher_risk)()}</p>
            </section>
            <p><b>{words.help.nobody_watching}</b></p>
            <WithYou />
            <Checked />
        </Page>
    }
}

/// Too much, or the wrong thing, taken.
#[component]
fn Poison() -> impl IntoView {
    let words = use_words();
    let settings = use_settings();
    let line = live(move || match settings.country() {
        Some(country) => {
            let directory = directory(country);
            let poison: Option<&'static Line> = directory.poison.as_ref();
            match poison {
                Some(line) => view! { <CallLine line=line /> }.into_any(),
                None => view! { <p>{(words.help.poison_none)(directory.emergency_number())}</p> }.into_any(),
            }
        }
        None => view! { <p>{words.help.poison_local}</p> }.into_any(),
    });
    view! {
        <h2>{words.help.poison}</h2>
        {line}
    }
}

/// The clinic's own number, as the person wrote it down.
#[component]
fn OwnClinic() -> impl IntoView {
    let words = use_words();
    let record = use_notebook().record;
    live(move || {
        let phone = record.with(|record| record.clinic().phone);
        let digits = dialled(&phone)?;
        Some(
            view! {
                <a class="call alt" href=format!("tel:{digits}")>
                    <Icon of=Sign::Phone />
                    <span><b>{phone}</b>{words.plans.clinic}</span>
                </a>
            }
            .into_any(),
        )
    })
}

/// One tap to set the country right.
#[component]
fn CountryChoice() -> impl IntoView {
    let words = use_words();
    let settings = use_settings();
    view! {
        <div class="field">
            <label for="country">{words.help.numbers_for}</label>
            <select
                id="country"
                on:change=on(move |event| settings.set_country(Country::from_code(&event_target_value(&event))))
            >
                {when(move || settings.country().is_none(), move || view! {
                    <option value="" selected=true>{words.help.choose_country}</option>
                }.into_any())}
                {all(Country::ALL.map(|country| {
                        view! {
                            <option value=country.code() selected=live(move || settings.country() == Some(country))>
                                {(words.help.country)(country)}
                            </option>
                        }
                        .into_any()
                    }))}
            </select>
        </div>
    }
}

/// For the person who is with them.
#[component]
fn WithYou() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="card">
            <h2>{words.help.with_you}</h2>
            <ul>{all(words.help.with_you_rows.iter().map(|row| view! { <li>{*row}</li> }.into_any()))}</ul>
            <h3>{words.help.cannot_wake}</h3>
            <ol>{all(words.help.cannot_wake_steps.iter().map(|step| view! { <li>{*step}</li> }.into_any()))}</ol>
            <p class="line">
                <a class="text-button" href=to("learn/with-you")>{words.plans.with_you}</a>
                <a class="text-button" href=to("learn/first-24-hours")>{words.help.first_day}</a>
            </p>
        </section>
    }
}

/// When the numbers were checked.
#[component]
fn Checked() -> impl IntoView {
    let words = use_words();
    let settings = use_settings();
    let checked = live(move || {
        let directory = directory(settings.country().unwrap_or(Country::Eu));
        (words.help.checked_on)(&written(directory.emergency.verified_on, words))
    });
    view! { <p class="muted small">{checked}</p> }
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
    (words.fallback.date)(year, small(month), small(day))
}
