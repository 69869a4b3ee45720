//! A quiet line when it is time for a backup, and why: who may clear the entries that are here alone.

use crate::components::element::Child;
use crate::components::element::parts;
use crate::components::live::{live, memo, press};
use crate::components::shapes::{block, card_of, chip, link, para};
use crate::components::to;
use crate::notebook::{Progress, use_notebook, use_now, use_words};
use crate::platform::{device, run};
use crate::reactive::RwSignal;

/// The line, at the foot of the page: its coming moves nothing under a finger.
pub fn backup_due() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let now = use_now();
    let persistent = RwSignal::new(None::<bool>);
    run(async move {
        persistent.set(device::is_persistent().await);
    });
    let due = memo(move || {
        // Before everything is read nobody knows how many there are.
        if notebook.progress.get() != Progress::Whole {
            return None;
        }
        let backups = notebook.backups.get();
        let (entries, first) = notebook.record.with(|record| {
            (
                record.len(),
                record.events().next().map(|event| event.at.utc_ms()),
            )
        });
        let due = backups.is_due(entries, first?, now.get().utc_ms());
        due.then(|| backups.newer(entries))
    });
    live(move || {
        let newer = due.get()?;
        Some(card_of(
            "card quiet",
            parts![
                para((words.keeping.remind)(newer)),
                live(move || {
                    let risk = match (device::is_iphone_tab(), persistent.get()) {
                        (true, _) => words.settings.tab_iphone,
                        (false, Some(false)) => words.settings.not_persistent,
                        (false, _) => return None,
                    };
                    Some(para(risk))
                }),
                block(
                    "choice two",
                    parts![
                        link("chip", to("settings") + "#backup", words.keeping.back_up),
                        chip(words.keeping.later, press(move || notebook.put_off_backup())),
                    ]
                ),
            ],
        ))
    })
}
