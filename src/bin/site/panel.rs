//! The emergency panel of the pages that the app draws, and of Get help: what happened, whom to call, and the ways on. Short, because each page carries it:
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

/// The panel: what happened in English and in Spanish, then one list of numbers and the ways on. It is in English, which
/// is what a page without scripts is in; the start script has it in Spanish.
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
    let english = Said(&fallback::EN, Language::English.words().help);
    format!(
        r#"{open}{}{}<div class="panel ways" lang="en">{}<ul class="links">{}</ul></div>{close}"#,
        reason(Language::English, &fallback::EN, beside),
        reason(Language::Spanish, &fallback::ES, beside),
        // What stands below it on its page, or is the page itself, is not said twice.
        if beside == Beside::Numbers {
            String::new()
        } else {
            english.numbers()
        },
        english.ways(beside),
    )
}

/// What the start script says, by language: why the app does not run, in place of the reason that holds without it,
/// and above a guidance page that it does not. And the rest of the panel in Spanish, in the order of the page.
pub fn reasons() -> String {
    let of = |language: Language, words: &fallback::Fallback| {
        serde_json::json!({
            "wasm": words.no_wasm,
            "load": words.not_loaded,
            "stopped": words.stopped,
            "title": words.title,
            "help": language.words().shell.help,
        })
    };
    let mut spanish = of(Language::Spanish, &fallback::ES);
    spanish["ways"] = Said(&fallback::ES, Language::Spanish.words().help).texts().into();
    serde_json::json!({ "en": of(Language::English, &fallback::EN), "es": spanish }).to_string()
}

fn reason(language: Language, words: &fallback::Fallback, beside: Beside) -> String {
    let (tag, help) = (language.tag(), language.words().help);
    let nobody = if beside == Beside::Numbers {
        String::new()
    } else {
        format!(" {}", escape(help.nobody_watching))
    };
    format!(
        r#"<div class="only-{tag} panel" lang="{tag}"><h1 tabindex="-1">{title}</h1><p class="because">{why}</p><p>{work}{nobody}</p></div>"#,
        title = escape(words.title),
        why = escape(words.no_script),
        work = escape(words.numbers_work),
    )
}

/// The panel below the reason, in one language.
struct Said(&'static fallback::Fallback, &'static help::Help);

impl Said {
    fn numbers(&self) -> String {
        let countries = listed().map(|country| {
            let calls: String = lines(country).map(|(from, line)| self.call(from, line)).collect();
            format!("<b>{}</b>{calls}", escape((self.1.country)(country)))
        });
        format!(
            "<h2>{}</h2>{}",
            escape(self.1.emergency_numbers),
            list("numbers", countries)
        )
    }

    /// The name of a line of the European Union is the member country that it is for.
    fn name(&self, from: Option<Country>, line: &Line) -> &'static str {
        from.map_or_else(
            || (self.1.line)(line.id).name,
            |country| (self.1.country)(country),
        )
    }

    /// A link that dials; the number stands first.
    fn call(&self, from: Option<Country>, line: &Line) -> String {
        let name = escape(self.name(from, line));
        line.call
            .first()
            .map(|Number { shown, digits }| format!(r#"<a href="tel:{digits}"><b>{shown}</b> {name}</a>"#))
            .unwrap_or_default()
    }

    fn ways(&self, beside: Beside) -> String {
        let ways = [
            ("help/", self.0.all_help),
            ("learn/first-24-hours/", self.1.first_day),
            ("", self.0.again),
        ];
        // Get help itself leads back to the app alone.
        let from = if beside == Beside::Numbers { 2 } else { 0 };
        let ways = ways[from..].iter().map(|(path, name)| {
            let name = escape(name);
            format!(r#"<li><a href="{{{{root}}}}{path}">{name}</a></li>"#)
        });
        ways.collect()
    }

    /// Each text that stands last in its element, in order.
    fn texts(&self) -> Vec<String> {
        let mut texts = vec![self.1.emergency_numbers.to_owned()];
        for country in listed() {
            texts.push((self.1.country)(country).to_owned());
            let called = lines(country).filter(|(_, line)| !line.call.is_empty());
            texts.extend(called.map(|(from, line)| format!(" {}", self.name(from, line))));
        }
        texts.extend([self.0.all_help, self.1.first_day, self.0.again].map(str::to_owned));
        texts
    }
}

/// The countries of the list. Every page carries it, so the members of the European Union stand in one line.
fn listed() -> impl Iterator<Item = Country> {
    let apart = Country::ALL.into_iter();
    apart.filter(|country| !Country::MEMBERS.contains(country))
}

/// The emergency number of a country and its first crisis line; of the European Union, that of each member that has one.
fn lines(country: Country) -> impl Iterator<Item = (Option<Country>, &'static Line)> {
    let members = Country::MEMBERS.into_iter().map(|member| (Some(member), member));
    let members = members.filter(move |_| country == Country::Eu);
    let crisis = members.chain([(None, country)]);
    let crisis = crisis.filter_map(|(from, of)| Some((from, directory(of).crisis.first()?)));
    std::iter::once((None, &directory(country).emergency)).chain(crisis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spanish_texts_are_as_many_as_the_page_has_places_for() {
        let page = both_languages(Beside::Page);
        let shared = page
            .split(r#"<div class="panel ways""#)
            .nth(1)
            .unwrap_or_default();
        let places = ["<h2>", "<li><b>", "<a "].map(|tag| shared.matches(tag).count());
        let texts = Said(&fallback::ES, Language::Spanish.words().help).texts();
        assert_eq!(texts.len(), places.iter().sum::<usize>());
        assert!(reasons().contains("Países Bajos"));
    }

    #[test]
    fn the_european_union_is_one_line_with_the_lines_of_its_members() {
        let page = both_languages(Beside::Page);
        assert_eq!(
            page.matches("tel:112\"").count(),
            2,
            "Ireland and the European Union"
        );
        for line in [
            "08001110111\"><b>0800 111 0111</b> Germany",
            "024\"><b>024</b> Spain",
            "113\"><b>113</b> Netherlands",
        ] {
            assert!(page.contains(line), "{line}");
        }
    }
}
