//! The emergency panel of every page: what happened, whom to call, and the basics. Short, because each page carries it.

use aftercare::care::crisis::{Country, Line, Number, directory};
use aftercare::care::red_flags::{self, Level};
use aftercare::words::{fallback, help};

use crate::markup::{escape, join, list};

/// The panel in English and in Spanish. With scripts, the page shows the reader's language; without, it shows both.
///
/// `alone` where the page has nothing to say without the app: then the panel is its main part. Elsewhere it becomes that
/// only when the app fails (`start.js`).
pub fn both_languages(alone: bool) -> String {
    let (open, close) = if alone {
        ("<main>", "</main>")
    } else {
        (
            r#"<div class="main" role="region" aria-label="Aftercare">"#,
            "</div>",
        )
    };
    format!(
        "{open}{}{}{close}",
        in_language("en", &help::EN, &fallback::EN),
        in_language("es", &help::ES, &fallback::ES)
    )
}

fn in_language(tag: &str, help: &help::Help, words: &fallback::Fallback) -> String {
    // The styles show the one that holds. Where they did not arrive either, the first is the true one.
    let reasons = join(
        [
            ("script", "", words.no_script),
            ("wasm", " hidden", words.no_wasm),
            ("load", " hidden", words.not_loaded),
            ("stopped", " hidden", words.stopped),
        ]
        .into_iter()
        .map(|(why, hidden, text)| format!(r#"<p class="because-{why}"{hidden}>{}</p>"#, escape(text))),
    );
    let flags = red_flags::at(Level::Emergency).map(|flag| escape(&(help.red_flag)(flag)));
    let basics = words.basics_rows.iter().map(|row| escape(row));
    format!(
        r#"<div class="only-{tag} panel" lang="{tag}"><h1 tabindex="-1">{title}</h1>{reasons}<p>{watching}</p><h2>{numbers}</h2>{countries}<div class="flags"><h2>{now_for}</h2>{flags}</div><h2>{basics_title}</h2>{basics}<ul class="links"><li><a href="{{{{root}}}}help/">{all_help}</a></li><li><a href="{{{{root}}}}learn/first-24-hours/">{first_day}</a></li><li><a href="{{{{root}}}}">{again}</a></li></ul></div>"#,
        title = escape(words.title),
        watching = escape(help.nobody_watching),
        numbers = escape(help.emergency_numbers),
        countries = countries(help),
        now_for = escape(help.call_local_now_for),
        flags = list("", flags),
        basics_title = escape(words.basics),
        basics = list("", basics),
        all_help = escape(words.all_help),
        first_day = escape(help.first_day),
        again = escape(words.again),
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
