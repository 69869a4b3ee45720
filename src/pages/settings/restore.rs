//! *Restore*, and *Check a backup*: one way, of which the check leaves out the last step.

use crate::components::element::{Child, el, parts};
use crate::components::live::{all, live, on, press};
use crate::components::notices;
use crate::components::secret_field::secret_field;
use crate::components::shapes::{big, block, bold, chip, heading2, in_card, item, list, para, within};
use crate::exchange::backup::{self, Backup, MOST_BYTES, Opened, Preview, Refusal};
use crate::notebook::{Notebook, Settings, unprotected, use_notebook, use_settings, use_words};
use crate::platform::file::File;
use crate::platform::{Waiting, dates, run};
use crate::reactive::RwSignal;
use crate::words::Words;
use chrono::NaiveDate;
use std::sync::Arc;

/// How far it has come.
#[derive(Clone, Default, PartialEq)]
enum Step {
    /// No file was chosen, or the last one is put away.
    #[default]
    Nothing,
    /// It is being done.
    Busy,
    /// In words, what came of it.
    Said(String),
    /// The text of a file that asks for its passphrase.
    Closed(Arc<str>),
    /// The text of a file that can be read, and what taking it in would do.
    Ready(Arc<str>, Preview),
}

#[derive(Clone, Copy)]
struct Way {
    notebook: Notebook,
    settings: Settings,
    words: &'static Words,
    step: RwSignal<Step>,
    /// The file is only looked at.
    checking: RwSignal<bool>,
    passphrase: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    /// The key is being made.
    opening: RwSignal<bool>,
    /// How often a file was chosen or put away: what comes of an earlier one is let go.
    turn: RwSignal<u32>,
}

/// The card.
pub fn restore_card() -> impl Child {
    let words = use_words();
    let way = Way {
        notebook: use_notebook(),
        settings: use_settings(),
        words,
        step: RwSignal::new(Step::Nothing),
        checking: RwSignal::new(false),
        passphrase: RwSignal::new(String::new()),
        wrong: RwSignal::new(None),
        opening: RwSignal::new(false),
        turn: RwSignal::new(0),
    };
    let choose = |name: &'static str, checking: bool| {
        let chosen = on(move |event| {
            if let Some(file) = File::chosen(&event) {
                way.checking.set(checking);
                way.begin(file);
            }
        });
        let field = el("input")
            .attr("type", "file")
            .class("spoken")
            .on("change", chosen);
        within("label", "chip", parts![field, name])
    };
    let restored = live(move || {
        let restored = way.notebook.notices.with(|notices| notices.restored);
        restored.map(words.keeping.restored)
    });
    // What comes is said.
    in_card(parts![
        heading2(words.keeping.restore),
        para(words.keeping.restore_why),
        block(
            "choice two",
            parts![
                choose(words.keeping.choose, false),
                choose(words.keeping.check, true)
            ]
        ),
        el("div")
            .class("stack")
            .attr("role", "status")
            .holding(live(move || match way.step.get() {
                Step::Nothing => None,
                Step::Busy => Some(para(words.keeping.busy)),
                Step::Said(said) => Some(para(said)),
                Step::Closed(_) => Some(way.ask().child()),
                Step::Ready(text, preview) => Some(way.show(&text, preview).child()),
            })),
        el("p").attr("role", "status").holding(restored),
    ])
}

impl Way {
    fn refuse(self, why: Refusal) {
        self.step
            .set(Step::Said((self.words.keeping.refused)(why).to_owned()));
    }

    /// From now on what comes of an earlier file is let go.
    fn next_turn(self) -> u32 {
        self.opening.set(false);
        self.turn.update(|turn| *turn += 1);
        self.turn.get_untracked()
    }

    fn put_away(self) {
        self.next_turn();
        self.step.set(Step::Nothing);
    }

    fn begin(self, file: File) {
        let turn = self.next_turn();
        self.notebook.notices.update(|notices| notices.restored = None);
        self.passphrase.set(String::new());
        self.wrong.set(None);
        self.step.set(Step::Busy);
        #[expect(
            clippy::cast_precision_loss,
            reason = "a size, far below where doubles have gaps"
        )]
        if file.bytes() > MOST_BYTES as f64 {
            self.refuse(Refusal::TooLarge);
            return;
        }
        run(async move {
            let text = file.text().await;
            if self.turn.get_untracked() != turn {
                return;
            }
            match text {
                Some(text) => self.look(text.into(), false).await,
                None => self.refuse(Refusal::Truncated),
            }
        });
    }

    /// Looks into the text of a file, or into what its passphrase opened.
    fn look(self, text: Arc<str>, opened: bool) -> Waiting<'static, ()> {
        Box::pin(async move {
            let turn = self.turn.get_untracked();
            let looked = match backup::open(&text) {
                Err(why) => Err(why),
                // An envelope in an envelope, or nothing left of any entry.
                Ok(Opened::Protected(_)) if opened => Err(Refusal::Damaged),
                Ok(Opened::Plain(backup)) if backup.is_lost() => Err(Refusal::Damaged),
                Ok(Opened::Protected(_)) => Ok(None),
                Ok(Opened::Plain(backup)) => Ok(Some(self.notebook.preview(&backup).await)),
            };
            if self.turn.get_untracked() != turn {
                return;
            }
            match looked {
                Err(why) => self.refuse(why),
                Ok(None) => self.step.set(Step::Closed(text)),
                Ok(Some(Ok(preview))) => self.step.set(Step::Ready(text, preview)),
                Ok(Some(Err(error))) => self.say(notices::sentence(&error, self.words)),
            }
        })
    }

    fn say(self, said: &str) {
        self.step.set(Step::Said(said.to_owned()));
    }

    /// Asks for the passphrase.
    fn ask(self) -> impl Child {
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
    fn show(self, text: &str, preview: Preview) -> impl Child {
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

    fn restore(self, new: usize) {
        let Step::Ready(text, _) = self.step.get_untracked() else {
            return;
        };
        let turn = self.next_turn();
        self.step.set(Step::Busy);
        run(async move {
            let Ok(Opened::Plain(backup)) = backup::open(&text) else {
                return;
            };
            let restored = self.notebook.restore(&backup).await;
            let is_shown = self.turn.get_untracked() == turn;
            match restored {
                Ok(settings_too) => {
                    self.notebook
                        .notices
                        .update(|notices| notices.restored = Some(new));
                    if is_shown {
                        self.step.set(Step::Nothing);
                    }
                    if settings_too {
                        self.settings.read_again();
                    }
                }
                Err(error) if is_shown => self.say(notices::sentence(&error, self.words)),
                Err(_) => {}
            }
        });
    }
}
