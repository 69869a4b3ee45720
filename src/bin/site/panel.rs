//! The emergency panel of every page: what happened, whom to call, and the ways on. Short, because each page carries it:
//! the rest stands in Get help, which is complete without the app.

use aftercare::care::crisis::{Country, Line, Number, directory};
use aftercare::words::{Language, fallback, help};

use crate::markup::{escape, list};

/// What a page is without the app.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Nothing: the panel is its main part.
    Nothing,
    /// Complete; the panel is a part of it.
    Page,
    /// Complete, and it has all the numbers.
    Numbers,
}

/// The panel in English and in Spanish. With scripts, the page shows the reader's language; without, it shows both.
pub fn both_languages(beside: Beside) -> String {
    // Elsewhere it may become the main part when the app fails (`start.js`).
    let (open, close) = if beside == Beside::Nothing {
        ("<main>", "</main>")
    } else {
        (
            r#"<div class="main" role="region" aria-label="Aftercare">"#,
            "</div>",
        )
    };
    format!(
        "{open}{}{}{close}",
        in_language(Language::English, &fallback::EN, beside),
        in_language(Language::Spanish, &fallback::ES, beside)
    )
}

/// The reasons that the start script knows of, by language: it puts them in place of the one that holds without it.
pub fn reasons() -> String {
    let of = |words: &fallback::Fallback| serde_json::json!({ "wasm": words.no_wasm, "load": words.not_loaded, "stopped": words.stopped });
    serde_json::json!({ "en": of(&fallback::EN), "es": of(&fallback::ES) }).to_string()
}

fn in_language(language: Language, words: &fallback::Fallback, beside: Beside) -> String {
    let (tag, help) = (language.tag(), language.words().help);
    // What stands below it on its page, or is the page itself, is not said twice.
    let (numbers, ways) = if beside == Beside::Numbers {
        (String::new(), String::new())
    } else {
        (numbers(help), ways(help, words))
    };
    format!(
        r#"<div class="only-{tag} panel" lang="{tag}"><h1 tabindex="-1">{title}</h1><p class="because">{why}</p>{numbers}<ul class="links">{ways}<li><a href="{{{{root}}}}">{again}</a></li></ul></div>"#,
        title = escape(words.title),
        why = escape(words.no_script),
        again = escape(words.again),
    )
}

fn numbers(help: &help::Help) -> String {
    format!(
        "<p>{}</p><h2>{}</h2>{}",
        escape(help.nobody_watching),
        escape(help.emergency_numbers),
        countries(help)
    )
}

fn ways(help: &help::Help, words: &fallback::Fallback) -> String {
    format!(
        r#"<li><a href="{{{{root}}}}help/">{}</a></li><li><a href="{{{{root}}}}learn/first-24-hours/">{}</a></li>"#,
        escape(words.all_help),
        escape(help.first_day),
    )
}

/// For each country its emergency number and its first crisis line.
fn countries(help: &help::Help) -> String {
    let rows = Country::ALL.map(|country| {
        let directory = directory(country);
        // Elsewhere one line is for everybody; in the European Union each is for one member country.
        let shown = if country == Country::Eu {
            directory.crisis.len()
        } else {
            1
        };
        let crisis: String = directory
            .crisis
            .iter()
            .take(shown)
            .map(|line| one(line, help))
            .collect();
        let emergency = one(&directory.emergency, help);
        format!("<b>{}</b>{emergency}{crisis}", escape((help.country)(country)))
    });
    list("numbers", rows)
}

fn one(line: &Line, help: &help::Help) -> String {
    let name = escape((help.line)(line.id).name);
    line.call
        .iter()
        .take(1)
        .map(|number| call(number, &name))
        .collect()
}

/// A link that dials; the number stands first.
pub fn call(number: &Number, name: &str) -> String {
    let Number { shown, digits } = number;
    format!(r#"<a href="tel:{digits}"><b>{shown}</b> {name}</a>"#)
}
