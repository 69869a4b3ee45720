//! The frame of every page as it is before the app runs, drawn as the app draws it, so that nothing shifts when it
//! takes over.

use aftercare::words::{Language, shell};

use crate::markup::{both, escape, join};

/// Where a page stands in the header and the bottom bar.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// What to do now.
    Now,
    /// Noting.
    Log,
    /// What was noted.
    History,
    /// The list of guidance pages.
    Learn,
    /// One guidance page.
    Article,
    /// Get help.
    Help,
    /// Settings.
    Settings,
    /// Starting a session.
    Session,
    /// No page at all.
    Nowhere,
}

impl Place {
    /// The words for it in the header.
    fn name(self, words: &shell::Shell) -> &'static str {
        match self {
            Self::Now | Self::Session | Self::Nowhere => words.app,
            Self::Log => words.log,
            Self::History => words.history,
            Self::Learn | Self::Article => words.learn,
            Self::Help => words.help,
            Self::Settings => words.settings,
        }
    }

    /// The page one step back, from pages below the four places.
    fn back(self) -> Option<&'static str> {
        match self {
            Self::Help | Self::Settings | Self::Session => Some(""),
            Self::Article => Some("learn/"),
            _ => None,
        }
    }
}

/// Way past the header, header, content and bottom bar, in both languages. Addresses begin with `{{root}}`.
pub fn around(place: Place, main: &str) -> String {
    let words = Spoken(None);
    let gear = gear(place, &words);
    format!("{}{main}{}", top(place, &words, &gear), bar(place))
}

/// The frame of a guidance page, in its language or in both: back and to Get help. What leads to pages that only the app
/// draws comes with the app. It lies over the page there, or below it, so that nothing moves.
pub fn around_guidance(place: Place, language: Option<Language>, main: &str) -> String {
    format!("{}{main}", top(place, &Spoken(language), ""))
}

/// A word of the frame, in whatever language.
type Name = fn(&shell::Shell) -> &'static str;

/// The words of the frame in the language of the page, or in both.
struct Spoken(Option<Language>);

impl Spoken {
    fn text(&self, of: impl Fn(&shell::Shell) -> &'static str) -> String {
        match self.0 {
            Some(language) => escape(of(language.words().shell)),
            None => both(
                of(Language::English.words().shell),
                of(Language::Spanish.words().shell),
            ),
        }
    }

    /// The name of a link that shows a sign alone: the rest of its tag, the sign, and the name where a page has both
    /// languages, for an attribute holds one.
    fn named(&self, sign: &str, of: impl Fn(&shell::Shell) -> &'static str) -> String {
        match self.0 {
            Some(_) => format!(r#" aria-label="{}">{}"#, self.text(of), icon(sign)),
            None => format!(r#">{}<span class="spoken">{}</span>"#, icon(sign), self.text(of)),
        }
    }
}

/// The way past the header, and the header with the `gear` that stands in it.
fn top(place: Place, words: &Spoken, gear: &str) -> String {
    let back = place.back().map(|page| {
        let name = words.named("back", |shell| shell.back);
        format!(r#"<a class="step-back" href="{{{{root}}}}{page}"{name}</a>"#)
    });
    format!(
        r##"<a class="skip" href="#main">{skip}</a><header class="top"><div class="top-in"><span class="where">{back}<span>{name}</span></span>{gear}<a class="get-help" href="{{{{root}}}}help/"{at_help}>{phone}{help}</a></div></header>"##,
        skip = words.text(|shell| shell.skip),
        back = back.unwrap_or_default(),
        name = words.text(|shell| place.name(shell)),
        at_help = current(place == Place::Help),
        phone = icon("phone"),
        help = words.text(|shell| shell.help),
    )
}

/// The way to Settings.
fn gear(place: Place, words: &Spoken) -> String {
    format!(
        r#"<a class="gear" href="{{{{root}}}}settings/"{}{}</a>"#,
        current(place == Place::Settings),
        words.named("gear", |shell| shell.settings),
    )
}

fn bar(place: Place) -> String {
    let places: [(Place, &str, &str, Name); 4] = [
        (Place::Now, "", "clock", |shell| shell.now),
        (Place::Log, "log/", "plus", |shell| shell.log),
        (Place::History, "history/", "bars", |shell| shell.history),
        (Place::Learn, "learn/", "book", |shell| shell.learn),
    ];
    let items = join(places.into_iter().map(|(each, path, sign, name)| {
        format!(
            r#"<li><a href="{{{{root}}}}{path}"{}>{}{}</a></li>"#,
            current(each == place),
            icon(sign),
            // One element around the word, as in the app: the line under the current place hangs on it.
            format_args!("<span>{}</span>", Spoken(None).text(name)),
        )
    }));
    let name = Language::English.words().shell.places;
    format!(r#"<nav class="bar" aria-label="{name}"><ul>{items}</ul></nav>"#)
}

fn current(here: bool) -> &'static str {
    if here { r#" aria-current="page""# } else { "" }
}

/// A sign: the style sheet has its drawing.
fn icon(sign: &str) -> String {
    format!(r#"<span class="icon i-{sign}"></span>"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guidance_page_leads_back_and_to_get_help_and_nowhere_that_needs_the_app() {
        for language in [None, Some(Language::English), Some(Language::Spanish)] {
            let page = around_guidance(Place::Article, language, "<main>");
            assert!(page.contains("href=\"{{root}}learn/\"") && page.contains("href=\"{{root}}help/\""));
            for needs_the_app in ["\"{{root}}\"", "log/", "history/", "settings/"] {
                assert!(!page.contains(needs_the_app), "{needs_the_app}");
            }
        }
    }

    #[test]
    fn other_pages_lead_everywhere_and_say_where_one_is() {
        let page = around(Place::Log, "<main>");
        for path in ["", "log/", "history/", "learn/", "help/", "settings/"] {
            assert!(page.contains(&format!("href=\"{{{{root}}}}{path}\"")), "{path}");
        }
        assert!(page.contains(r#"log/" aria-current="page">"#));
        assert_eq!(page.matches("aria-current").count(), 1);
    }
}
