//! What stands in the card while a file is looked at: the question for its passphrase, and what is in it.

use super::{Step, Way};
use crate::components::element::{Child, el, parts};
use crate::components::live::{all, live, on, press};
use crate::components::secret_field::secret_field;
use crate::components::shapes::{big, bold, chip, item, list, para};
use crate::exchange::backup::{self, Backup, Opened, Preview, Refusal};
use crate::notebook::unprotected;
use crate::platform::{dates, run};
use chrono::NaiveDate;

impl Way {
    /// Asks for the passphrase.
    pub(super) fn ask(self) -> impl Child {
        let keeping = self.words.keeping;
        let open = on(move |event: web_sys::Event| {
            event.prevent_default();
            let Step::Closed(text) = self.step.get_untracked() else {
                return;
            };
            let passphrase = self.passphrase.get_untracked();
            let turn = self.next_turn();
            self.opening.set(true);
            run(async move {
                let plain = match backup::open(&text) {
                    Ok(Opened::Protected(envelope)) => unprotected(&passphrase, &envelope).await,
                    _ => None,
                };
                if self.turn.get_untracked() != turn {
                    return;
                }
                self.opening.set(false);
                if let Some(plain) = plain {
                    self.look(plain.into(), true).await;
                } else {
                    // The field stays, with what was typed.
                    let why = (keeping.refused)(Refusal::WrongPassphrase);
                    self.wrong.set(Some(why.to_owned()));
                }
            });
        });
        el("form").class("stack").on("submit", open).with(parts![
            para((keeping.refused)(Refusal::Protected)),
            secret_field(
                "file-passphrase",
                keeping.passphrase_of,
                "off",
                self.passphrase,
                self.wrong
            ),
            el("button")
                .class("big")
                .attr("type", "submit")
                .holding(keeping.open),
            para(live(move || self.opening.get().then_some(keeping.busy))),
            self.cancel(),
        ])
    }

    fn cancel(self) -> impl Child {
        chip(self.words.keeping.cancel, press(move || self.put_away()))
    }

    /// What the file has, and what restoring it would do.
    pub(super) fn show(self, text: &str, preview: Preview) -> impl Child {
        let keeping = self.words.keeping;
        let day = |day: Option<NaiveDate>| {
            day.map(|day| dates::day_of_year(day, self.words))
                .unwrap_or_default()
        };
        let mut said = vec![(keeping.has)(preview.entries)];
        if preview.first.is_some() {
            said.push((keeping.between)(&day(preview.first), &day(preview.last)));
        }
        said.push((keeping.new)(preview.new));
        said.push(if preview.gone == 0 {
            keeping.nothing_removed.to_owned()
        } else {
            (keeping.gone)(preview.gone)
        });
        let damaged = match backup::open(text) {
            Ok(Opened::Plain(Backup { damaged, .. })) => damaged,
            _ => Vec::new(),
        };
        let lines = damaged.iter().map(|each| {
            let number = each.number.to_string();
            item(match each.after {
                Some(_) => (keeping.damaged_after)(&number, &day(each.after)),
                None => (keeping.damaged_at)(&number),
            })
        });
        let name = if damaged.is_empty() {
            keeping.restore_now
        } else {
            keeping.restore_intact
        };
        let ends = if self.checking.get_untracked() {
            parts![
                bold(if damaged.is_empty() {
                    keeping.would_restore
                } else {
                    keeping.would_restore_intact
                }),
                chip(self.words.storage.close, press(move || self.put_away()))
            ]
        } else {
            parts![big(name, press(move || self.restore(preview.new))), self.cancel()]
        };
        parts![
            para(said.join(" ")),
            (!damaged.is_empty()).then(|| para((keeping.damaged)(damaged.len()))),
            (!damaged.is_empty()).then(|| list("", all(lines))),
            ends,
        ]
    }
}
