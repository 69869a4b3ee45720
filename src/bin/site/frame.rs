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

/// Way past the header, header, content and bottom bar. Addresses begin with `{{root}}`. A page in one language has a
/// frame in that language; others have it in both.
pub fn around(place: Place, language: Option<Language>, main: &str) -> String {
    let words = Spoken(language);
    format!(
        r##"<a class="skip" href="#main">{}</a>{}{main}{}"##,
        words.text(|shell| shell.skip),
        header(place, &words),
        bar(place, &words)
    )
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

fn header(place: Place, words: &Spoken) -> String {
    let back = place.back().map(|page| {
        let name = words.named("back", |shell| shell.back);
        format!(r#"<a class="step-back" href="{{{{root}}}}{page}"{name}</a>"#)
    });
    format!(
        r#"<header class="top"><div class="top-in"><span class="where">{back}<span>{name}</span></span><a class="gear" href="{{{{root}}}}settings/"{at_settings}{settings}</a><a class="get-help" href="{{{{root}}}}help/"{at_help}>{phone}{help}</a></div></header>"#,
        back = back.unwrap_or_default(),
        name = words.text(|shell| place.name(shell)),
        at_settings = current(place == Place::Settings),
        at_help = current(place == Place::Help),
        settings = words.named("gear", |shell| shell.settings),
        phone = icon("phone"),
        help = words.text(|shell| shell.help),
    )
}

fn bar(place: Place, words: &Spoken) -> String {
    let places: [(Place, &str, &str, Name); 4] = [
        (Place::Now, "", "clock", |shell| shell.now),
        (Place::Log, "log/", "plus", |shell| shell.log),
        (Place::History, "history/", "bars", |shell| shell.history),
        (Place::Learn, "learn/", "book", |shell| shell.learn),
    ];
    let items = join(places.into_iter().map(|(each, path, sign, name)| {
        format!(
            r#"<li><a href="{{{{root}}}}{path}"{}>{}{}</a></li>"#,
            current(each == place || (each, place) == (Place::Learn, Place::Article)),
            icon(sign),
            // One element around the word, as in the app: the line under the current place hangs on it.
            format_args!("<span>{}</span>", words.text(name)),
        )
    }));
    let name = words.0.unwrap_or(Language::English).words().shell.places;
    format!(r#"<nav class="bar" aria-label="{name}"><ul>{items}</ul></nav>"#)
}

fn current(here: bool) -> &'static str {
    if here { r#" aria-current="page""# } else { "" }
}

/// A sign: the style sheet has its drawing.
fn icon(sign: &str) -> String {
    format!(r#"<span class="icon i-{sign}"></span>"#)
}
