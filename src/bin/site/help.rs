//! Get help as a page that needs nothing: every country's numbers, every red flag, in English and then in Spanish.

use aftercare::care::crisis::{Country, Directory, Hours, Line, directory};
use aftercare::care::red_flags::{self, Level};
use aftercare::words::fallback::{self, Fallback};
use aftercare::words::help::Help;
use aftercare::words::{Language, Words};

use crate::content::Article;
use crate::markup::{escape, join, list, paragraph};
use crate::wallet;

/// The page's `<main>`; each language leads to its own guidance pages as far as there are any.
pub fn main(articles: &[Article]) -> String {
    format!(
        r#"<main id="main" tabindex="-1">{}{}</main>"#,
        in_language(Language::English, &fallback::EN, ("es", &fallback::ES), articles),
        in_language(Language::Spanish, &fallback::ES, ("en", &fallback::EN), articles)
    )
}

fn in_language(
    language: Language,
    words: &Fallback,
    other: (&str, &Fallback),
    articles: &[Article],
) -> String {
    let (tag, help) = (language.tag(), language.words().help);
    let note = Some(help.translation_note).filter(|note| !note.is_empty());
    let note = note
        .map(|note| format!(r#"<p class="small muted">{}</p>"#, escape(note)))
        .unwrap_or_default();
    [
        format!(
            r#"<div class="only-{tag} panel" lang="{tag}" id="{tag}"><h1>{}</h1>"#,
            escape(help.title)
        ),
        format!(
            r##"<p class="no-script"><a class="text-button" href="#{0}" lang="{0}">{1}</a></p>"##,
            other.0,
            escape(other.1.this_language)
        ),
        note,
        heading(help.emergency_numbers),
        emergency_numbers(help),
        flags("", &escape(help.call_local_now_for), Level::Emergency, help),
        paragraph(help.nobody_watching),
        heading(help.crisis),
        paragraph(help.crisis_danger_local),
        paragraph(help.crisis_call),
        Country::ALL
            .map(|country| crisis_lines(directory(country), help))
            .concat(),
        paragraph(help.crisis_first),
        poison(help),
        flags(" today", &escape(help.call_today_for), Level::CallToday, help),
        flags(" visit", &escape(help.next_visit_for), Level::NextVisit, help),
        heading(help.higher_risk_title),
        list("", (help.higher_risk)().iter().map(|row| escape(row))),
        with_you(help),
        heading(words.basics),
        list("", words.basics_rows.iter().map(|row| escape(row))),
        format!(
            r#"<ul class="links">{}{}</ul>"#,
            way_to("with-you", help.with_you, language, articles),
            way_to("first-24-hours", help.first_day, language, articles),
        ),
        wallet::card(help),
        format!(
            r#"<p class="small muted">{}</p>"#,
            escape(&(help.checked_on)(&checked_on(language.words())))
        ),
        format!(
            r#"<p class="small muted">{}</p></div>"#,
            escape(words.not_reviewed)
        ),
    ]
    .concat()
}

/// To a guidance page in this language, or in English where it is in no other.
fn way_to(slug: &str, name: &str, language: Language, articles: &[Article]) -> String {
    let own = format!("{slug}/{}/", language.tag());
    let path = if articles.iter().any(|article| article.path == own) {
        own
    } else {
        format!("{slug}/")
    };
    format!(
        r#"<li><a href="{{{{root}}}}learn/{path}">{}</a></li>"#,
        escape(name)
    )
}

fn heading(text: &str) -> String {
    format!("<h2>{}</h2>", escape(text))
}

/// The emergency numbers of all countries, large and first.
fn emergency_numbers(help: &Help) -> String {
    let rows = Country::ALL.into_iter().flat_map(|country| {
        let name = escape((help.country)(country));
        directory(country).emergency.call.iter().map(move |number| {
            let (shown, digits) = (number.shown, number.digits);
            format!(r#"<a class="call" href="tel:{digits}"><span><b>{shown}</b>{name}</span></a>"#)
        })
    });
    list("plain calls", rows)
}

fn flags(class: &str, title: &str, level: Level, help: &Help) -> String {
    let rows = red_flags::at(level).map(|flag| escape(&(help.red_flag)(flag)));
    format!(
        r#"<div class="flags{class}"><h2>{title}</h2>{}</div>"#,
        list("", rows)
    )
}

fn crisis_lines(directory: &Directory, help: &Help) -> String {
    if directory.crisis.is_empty() {
        return String::new();
    }
    let lines = directory.crisis.iter().map(|line| one(line, help));
    format!(
        "<h3>{}</h3>{}",
        escape((help.country)(directory.country)),
        list("card lines", lines)
    )
}

/// A line with its name, its hours where they are known, and a button for each way to reach it.
fn one(line: &Line, help: &Help) -> String {
    let words = (help.line)(line.id);
    let hours = match line.hours {
        Hours::DayAndNight => format!(", {}", help.day_and_night),
        Hours::Unknown => String::new(),
    };
    let calls = line
        .call
        .iter()
        .map(|number| way("tel", number.digits, &format!("{} {}", help.call, number.shown)));
    let texts = line
        .text
        .iter()
        .map(|number| way("sms", number.digits, &(help.text)(number.shown)));
    let ways: String = calls.chain(texts).collect();
    let name = format!("<b>{}</b>{}", escape(words.name), escape(&hours));
    format!(
        r#"<p>{name}</p><p class="small">{}</p><div class="line">{ways}</div>"#,
        escape(words.about)
    )
    .replace(r#"<p class="small"></p>"#, "")
}

fn way(scheme: &str, digits: &str, text: &str) -> String {
    format!(r#"<a class="chip" href="{scheme}:{digits}">{}</a>"#, escape(text))
}

fn poison(help: &Help) -> String {
    let listed = Country::ALL.into_iter().filter_map(|country| {
        let line = directory(country).poison.as_ref()?;
        Some(format!(
            "<h3>{}</h3>{}",
            escape((help.country)(country)),
            one(line, help)
        ))
    });
    [
        heading(help.poison),
        paragraph(help.poison_local),
        list("card lines", listed),
    ]
    .concat()
}

fn with_you(help: &Help) -> String {
    let steps = join(
        help.cannot_wake_steps
            .iter()
            .map(|step| format!("<li>{}</li>", escape(step))),
    );
    [
        format!(r#"<h2 class="for-them">{}</h2>"#, escape(help.with_you)),
        format!(
            r#"<div class="flags"><h3>{}</h3><ol>{steps}</ol></div>"#,
            escape(help.cannot_wake)
        ),
        list("", help.with_you_rows.iter().map(|row| escape(row))),
    ]
    .concat()
}

/// The oldest of the days on which the numbers were read.
fn checked_on(words: &Words) -> String {
    let lines = Country::ALL
        .into_iter()
        .flat_map(|country| directory(country).lines());
    let oldest = lines.map(|line| line.verified_on).min().unwrap_or_default();
    let mut parts = oldest
        .split('-')
        .map(|part| part.parse::<u16>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    let (year, month, day) = (next(), next(), next());
    (words.time.date)(
        year,
        u8::try_from(month).unwrap_or_default(),
        u8::try_from(day).unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_every_country_is_on_the_page() {
        let page = main(&[]);
        for country in Country::ALL {
            for line in directory(country).lines() {
                for number in line.call {
                    assert!(
                        page.contains(&format!("tel:{}\"", number.digits)),
                        "{}",
                        number.shown
                    );
                }
                if let Some(number) = &line.text {
                    assert!(
                        page.contains(&format!("sms:{}\"", number.digits)),
                        "{}",
                        number.shown
                    );
                }
            }
        }
        assert!(page.contains("22 November 2026"));
    }

    #[test]
    fn the_first_number_is_an_emergency_number() {
        let page = main(&[]);
        let first = page.find("tel:").map(|at| &page[at..at + 8]);
        assert_eq!(first, Some("tel:911\""));
    }
}
