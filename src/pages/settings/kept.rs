//! *Your entries on this phone*: how many, since when, for how long, and where; and those that could not be read.

use crate::care::moment::Clock;
use crate::care::record::Record;
use crate::components::element::{Child, View, el, parts};
use crate::components::live::{all, live, press, when};
use crate::components::shapes::{block, bold, chip, heading2, item, list, opener, para, sentence, span_of};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::clock::PhoneClock;
use crate::platform::{dates, device, run, share, worker};
use crate::reactive::RwSignal;

/// The card.
pub fn kept_card() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let persistent = RwSignal::new(None::<bool>);
    let stored = RwSignal::new(Some(false));
    let room = RwSignal::new(None::<String>);
    run(async move {
        persistent.set(device::is_persistent().await);
        stored.set(worker::stored().await);
        room.set(device::room_left_mb().await.map(size));
    });
    let ask = move || {
        run(async move {
            persistent.set(device::ask_persistent().await);
        });
    };
    let last = live(move || {
        let at = notebook
            .record
            .with(|record| record.events().next_back().map(|event| event.at));
        at.map(|at| (words.settings.last_saved)(&dates::day_and_time(&at, &now.get(), words)))
    });
    let kept = live(move || match persistent.get() {
        Some(true) => words.settings.persistent,
        Some(false) => words.settings.not_persistent,
        None => words.settings.unknown_persistent,
    });
    let offline = live(move || match stored.get() {
        Some(true) => words.settings.offline,
        Some(false) => words.settings.offline_not_yet,
        None => words.settings.offline_never,
    });
    let place = match (device::is_installed(), device::is_iphone_tab()) {
        (true, _) => words.settings.installed,
        (false, true) => words.settings.tab_iphone,
        (false, false) => words.settings.tab,
    };
    el("section").class("card").attr("id", "kept").with(parts![
        heading2(words.settings.storage),
        sentence(parts![
            bold(live(move || (words.settings.entries)(
                notebook.record.with(Record::len)
            ))),
            " ",
            span_of("muted small", last),
        ]),
        set_aside(),
        para(kept),
        when(
            move || persistent.get() == Some(false),
            move || chip(words.settings.ask_persistent, press(ask))
        ),
        live(move || room.get().map(|room| para((words.keeping.room)(&room)))),
        para(place),
        para(offline),
        para(live(move || if notebook.has_lock.get() {
            words.lock.is_on
        } else {
            words.settings.plain
        })),
    ])
}

/// A size as people say it, rounded down: who has little room left must not be told of more.
fn size(megabytes: u32) -> String {
    let (number, unit) = match megabytes / 1_000 {
        0 => (megabytes, " MB"),
        gigabytes => (gigabytes, " GB"),
    };
    [&number.to_string(), unit].concat()
}

/// What could not be read: how much it is, to be looked at, and to be handed on as a file.
fn set_aside() -> View {
    let words = use_words();
    let notebook = use_notebook();
    let rows = move || -> Vec<[String; 2]> {
        let mut rows: Vec<_> = notebook.notices.with(|notices| {
            let rows = notices.unreadable.iter();
            rows.map(|row| [row.key.clone(), row.text.clone()]).collect()
        });
        notebook.record.with(|record| {
            let aside = record.damaged().iter();
            rows.extend(aside.map(|(key, text)| [key.to_owned(), text.to_owned()]));
        });
        rows
    };
    let open = RwSignal::new(false);
    let export = move || {
        let lines: Vec<String> = rows().iter().map(|row| row.join(" ")).collect();
        let day = PhoneClock.now().day().to_string();
        run(async move {
            let name = ["aftercare-unread-", &day, ".txt"].concat();
            let _ = share::file(&name, &lines.join("\n")).await;
        });
    };
    when(
        move || !rows().is_empty(),
        move || {
            let shown = move || {
                let rows = rows().into_iter();
                open.get()
                    .then(|| list("typed small", all(rows.map(|row| item(row.join(" "))))))
            };
            let parts = parts![
                el("p")
                    .class("doubt")
                    .holding(live(move || (words.storage.damaged)(rows().len()))),
                block(
                    "choice two",
                    parts![
                        opener(
                            "chip",
                            words.keeping.show_damaged,
                            live(move || open.get()),
                            press(move || open.update(|open| *open = !*open))
                        ),
                        chip(words.keeping.export_damaged, press(export)),
                    ]
                ),
                live(shown),
            ];
            parts.child()
        },
    )
}
