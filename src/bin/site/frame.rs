//! The frame of every page as it is before the app runs, drawn as the app draws it, so that nothing shifts when it
//! takes over.

use aftercare::words::{Language, shell};

use crate::markup::{both, join};

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

/// Way past the header, header, content and bottom bar. Addresses begin with `{{root}}`.
pub fn around(place: Place, main: &str) -> String {
    let [en, es] = Language::ALL.map(|language| language.words().shell);
    let skip = both(en.skip, es.skip);
    format!(
        "<a class=\"skip\" href=\"#main\">{skip}</a>\n{}\n{main}\n{}",
        header(place),
        bar(place)
    )
}

fn header(place: Place) -> String {
    let [en, es] = Language::ALL.map(|language| language.words().shell);
    let back = place.back().map(|page| {
        let name = both(en.back, es.back);
        format!(
            r#"<a class="step-back" href="{{{{root}}}}{page}">{}<span class="spoken">{name}</span></a>"#,
            icon(BACK)
        )
    });
    format!(
        r#"<header class="top"><div class="top-in"><span class="where">{back}<span>{name}</span></span><a class="gear" href="{{{{root}}}}settings/"{at_settings}>{gear}<span class="spoken">{settings}</span></a><a class="get-help" href="{{{{root}}}}help/"{at_help}>{phone}<span>{help}</span></a></div></header>"#,
        back = back.unwrap_or_default(),
        name = both(place.name(en), place.name(es)),
        at_settings = current(place == Place::Settings),
        at_help = current(place == Place::Help),
        gear = icon(GEAR),
        settings = both(en.settings, es.settings),
        phone = icon(PHONE),
        help = both(en.help, es.help),
    )
}

fn bar(place: Place) -> String {
    let [en, es] = Language::ALL.map(|language| language.words().shell);
    let places = [
        (Place::Now, "", CLOCK, en.now, es.now),
        (Place::Log, "log/", PLUS, en.log, es.log),
        (Place::History, "history/", BARS, en.history, es.history),
        (Place::Learn, "learn/", BOOK, en.learn, es.learn),
    ];
    let items = join(places.into_iter().map(|(each, path, drawing, english, spanish)| {
        format!(
            r#"<li><a href="{{{{root}}}}{path}"{}>{}{}</a></li>"#,
            current(each == place || (each, place) == (Place::Learn, Place::Article)),
            icon(drawing),
            // One element around the word, as in the app: the line under the current place hangs on it.
            format_args!("<span>{}</span>", both(english, spanish)),
        )
    }));
    format!(
        r#"<nav class="bar" aria-label="{}"><ul>{items}</ul></nav>"#,
        en.places
    )
}

fn current(here: bool) -> &'static str {
    if here { r#" aria-current="page""# } else { "" }
}

fn icon(drawing: &str) -> String {
    format!(r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="{drawing}"></path></svg>"#)
}

// The drawings of `components/icons.rs`, which only the browser build compiles.
const PHONE: &str = "M5 4h4l1.6 4.6-2.2 1.7a13 13 0 0 0 5.3 5.3l1.7-2.2L20 15v4a1.6 1.6 0 0 1-1.7 1.6A15.6 15.6 0 0 1 3.4 5.7 1.6 1.6 0 0 1 5 4Z";
const GEAR: &str = "M12 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6ZM12 3v2.6M12 18.4V21M3 12h2.6M18.4 12H21M5.6 5.6l1.9 1.9M16.5 16.5l1.9 1.9M18.4 5.6l-1.9 1.9M7.5 16.5l-1.9 1.9";
const BACK: &str = "M14.5 5.5 8 12l6.5 6.5";
const CLOCK: &str = "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17ZM12 7.2V12l3.2 2";
const PLUS: &str = "M12 5v14M5 12h14";
const BARS: &str = "M4 18V9M10 18V5M16 18v-7M21 18H3";
const BOOK: &str =
    "M4 5.5c3-1 5.5-.6 8 1.3 2.5-1.9 5-2.3 8-1.3V18c-3-1-5.5-.6-8 1.3-2.5-1.9-5-2.3-8-1.3ZM12 6.8v12.5";
