//! *Back up*: one file that holds everything.

use crate::care::moment::Clock;
use crate::care::passcode::is_long_enough;
use crate::components::element::{Child, el, parts};
use crate::components::live::{live, on, press, when};
use crate::components::notices;
use crate::components::secret_field::secret_field;
use crate::components::shapes::{choice, heading2, muted, para, para_of};
use crate::notebook::{NoBackup, use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::share::Handed;
use crate::platform::{dates, run};
use crate::reactive::RwSignal;
use std::cell::Cell;

/// So long a share sheet is waited for, which covers the page: some never say that they were closed.
const SHEET_MS: f64 = 30_000.0;

/// The card.
pub fn backup_card() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let plain = RwSignal::new(false);
    let told = RwSignal::new(String::new());
    let began_ms = Cell::new(0.0);
    let back_up = on(move |event: web_sys::Event| {
        event.prevent_default();
        let pressed_ms = js_sys::Date::now();
        let at_work = pressed_ms - began_ms.get() < SHEET_MS;
        if at_work && told.get_untracked() == words.keeping.busy {
            return;
        }
        let passphrase = (!plain.get_untracked()).then(|| typed.get_untracked());
        if passphrase.as_ref().is_some_and(|typed| !is_long_enough(typed)) {
            wrong.set(Some(words.keeping.too_short.to_owned()));
            return;
        }
        began_ms.set(pressed_ms);
        told.set(words.keeping.busy.to_owned());
        run(async move {
            let said = match notebook.back_up(passphrase).await {
                Ok((Handed::Dismissed, _)) => words.keeping.dismissed.to_owned(),
                Ok((Handed::Failed, _)) | Err(NoBackup::Cipher) => words.keeping.failed.to_owned(),
                Ok((handed, made)) => {
                    typed.set(String::new());
                    let mut said = match handed {
                        Handed::Shared => (words.keeping.shared)(&made.name),
                        _ => (words.keeping.downloaded)(&made.name),
                    };
                    if made.left_out > 0 {
                        said.push(' ');
                        said.push_str(&(words.keeping.left_out)(made.left_out));
                    }
                    said
                }
                Err(NoBackup::Store(error)) => notices::sentence(&error, words).to_owned(),
            };
            told.set(said);
        });
    });
    let last = live(move || {
        let entries = notebook.record.with(crate::care::record::Record::len);
        let backups = notebook.backups.get();
        backups.made.map_or_else(
            || words.keeping.none_yet.to_owned(),
            |made| {
                let at = dates::day_and_time(&PhoneClock.at(made.at_ms), &now.get(), words);
                let newer = (words.keeping.newer)(backups.newer(entries));
                [(words.keeping.last)(&at), newer].join(" ")
            },
        )
    });
    el("form")
        .class("card")
        .attr("id", "backup")
        .on("submit", back_up)
        .with(parts![
            heading2(words.keeping.back_up),
            para(words.keeping.why),
            para(last),
            when(
                move || !plain.get(),
                move || {
                    let parts = parts![
                        secret_field(
                            "passphrase",
                            words.keeping.passphrase,
                            "new-password",
                            typed,
                            wrong
                        ),
                        muted(words.keeping.passphrase_hint),
                    ];
                    parts.child()
                }
            ),
            choice(
                words.keeping.plain,
                live(move || plain.get()),
                press(move || plain.update(|plain| *plain = !*plain))
            ),
            para_of(
                "doubt",
                live(move || plain.get().then_some(words.keeping.plain_warning))
            ),
            el("button")
                .class("big")
                .attr("type", "submit")
                .holding(words.keeping.now),
            el("p").attr("role", "status").holding(live(move || told.get())),
        ])
}
