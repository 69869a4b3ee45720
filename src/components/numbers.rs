//! Telephone numbers that are pressed and dialled: the emergency number always first.

use super::icons::{Sign, icon};
use super::live::{all, live};
use crate::care::clinic::dialled;
use crate::care::contact::Contact;
use crate::care::crisis::{Country, Directory, Hours, Line, directory};
use crate::care::record::Record;
use crate::care::red_flags::{self, Level};
use crate::components::element::{Child, View, el, parts};
use crate::components::shapes::{
    block, bold, heading2, heading3, in_card, item, list, para, span_of, typed, within,
};
use crate::notebook::{Notebook, use_notebook, use_now, use_settings, use_words};
use crate::platform::{clock, device};

/// One line: each of its numbers a link that dials, and a text message where it takes one.
pub fn call_line(
    // The line.
    line: &'static Line,
    // Whether it is the one to see first.
    first: bool,
) -> impl Child {
    let words = use_words();
    let named = (words.help.line)(line.id);
    let hours = (line.hours == Hours::DayAndNight).then_some(words.help.day_and_night);
    let (sign, class) = if first {
        (Sign::Phone, "call")
    } else {
        (Sign::Heart, "call alt")
    };
    // Whom it is for and when somebody answers, as far as it is known.
    let check = line
        .needs_check(use_now().get_untracked().day())
        .then_some(words.help.check_number);
    let parts = [Some(named.about), hours, check].into_iter().flatten();
    let about = parts
        .filter(|part| !part.is_empty())
        .fold(String::new(), |about, part| about + " · " + part);
    // A line that takes text messages alone has no card to carry its name.
    let name = line.call.is_empty().then(|| format!("{}: ", named.name));
    let texts = line.text.map(|number| {
        el("a")
            .class("chip start")
            .attr("href", format!("sms:{}", number.digits))
            .with(parts![
                name,
                (words.help.text)(number.shown),
                check.map(|check| format!(" · {check}"))
            ])
    });
    block(
        "stack",
        parts![
            all(line.call.iter().map(|number| {
                el("a")
                    .attr("class", class)
                    .attr("href", format!("tel:{}", number.digits))
                    .with(parts![
                        icon(sign),
                        within(
                            "span",
                            "",
                            parts![bold(number.shown), named.name, span_of("small", about.clone())]
                        ),
                    ])
            })),
            texts,
        ],
    )
}

/// The clinic's own number, as the person wrote it down.
pub fn own_clinic() -> impl Child {
    let words = use_words();
    let record = use_notebook().record;
    live(move || {
        let phone = record.with(|record| record.clinic().phone);
        own_call(&phone, bold(phone.clone()), words.plans.clinic.child())
    })
}

/// The person's own contacts, each by its name.
pub fn own_contacts() -> impl Child {
    let notebook = use_notebook();
    live(move || {
        let call = |[name, phone]: [String; 2]| own_call(&phone, typed("b", name), phone.clone().child());
        let own = |Contact { name, phone, .. }: Contact| [name, phone];
        let contacts = if notebook.is_locked() {
            Notebook::shown_contacts()
        } else {
            notebook
                .record
                .with(Record::contacts)
                .into_iter()
                .map(own)
                .collect()
        };
        all(contacts.into_iter().filter_map(call))
    })
}

/// A number of the person's own, where it can be dialled.
fn own_call(phone: &str, first: View, then: View) -> Option<View> {
    let digits = dialled(phone)?;
    let call = el("a").class("call alt").attr("href", format!("tel:{digits}"));
    Some(call.with(parts![icon(Sign::Phone), within("span", "", parts![first, then])]))
}

/// Whom to call with thoughts of suicide, once the emergency number stands there: the crisis line, one's own contacts, the
/// clinic; and what to do besides.
pub fn crisis_help() -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let call = live(move || match settings.country().map(directory) {
        Some(directory) if directory.crisis.is_empty() => {
            (words.help.crisis_none)(directory.emergency_number())
        }
        _ => words.help.crisis_call.to_owned(),
    });
    parts![
        para(call),
        crisis_lines(),
        own_contacts(),
        own_clinic(),
        para(words.help.crisis_first),
    ]
}

/// The directories to show: the chosen or certain country alone, else every one, the likeliest first.
pub fn directories(country: Option<Country>) -> Vec<&'static Directory> {
    match country {
        Some(country) => vec![directory(country)],
        None => Country::likeliest_first(&clock::zone(), &device::languages())
            .into_iter()
            .map(directory)
            .collect(),
    }
}

/// The emergency numbers of the country, or of all where none is certain.
pub fn emergency_numbers() -> impl Child {
    let settings = use_settings();
    live(move || {
        let country = settings.country();
        all(directories(country).into_iter().map(|directory| {
            parts![
                country_name(directory, country.is_none()),
                call_line(&directory.emergency, true),
            ]
            .child()
        }))
    })
}

/// The crisis lines of the country, or of all where none is certain.
pub fn crisis_lines() -> impl Child {
    let settings = use_settings();
    live(move || {
        let country = settings.country();
        let with_lines = directories(country)
            .into_iter()
            .filter(|directory| !directory.crisis.is_empty());
        all(with_lines.map(|directory| {
            let lines = all(directory.crisis.iter().map(|line| call_line(line, false).child()));
            parts![country_name(directory, country.is_none()), lines,].child()
        }))
    })
}

fn country_name(directory: &'static Directory, shown: bool) -> impl Child {
    let words = use_words();
    shown.then(|| heading3((words.help.country)(directory.country)))
}

/// Every sign of one level, as a list with its level in words.
pub fn red_flags(
    // How soon to act.
    level: Level,
) -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let heading = live(move || match (level, settings.country()) {
        (Level::Emergency, Some(country)) => (words.help.call_now_for)(directory(country).emergency_number()),
        (Level::Emergency, None) => words.help.call_local_now_for.to_owned(),
        (Level::CallToday, _) => words.help.call_today_for.to_owned(),
        (Level::NextVisit, _) => words.help.next_visit_for.to_owned(),
    });
    let class = match level {
        Level::Emergency => "flags",
        Level::CallToday => "flags today",
        Level::NextVisit => "flags visit",
    };
    in_card(parts![el("div").attr("class", class).with(parts![
        heading2(heading),
        list(
            "",
            all(red_flags::at(level).map(|flag| item((words.help.red_flag)(flag))))
        ),
    ])])
}
