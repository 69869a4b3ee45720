//! *Restore*, and *Check a backup*: one way, of which the check leaves out the last step.

mod shown;

use crate::components::element::{Child, el, parts};
use crate::components::live::{live, on};
use crate::components::notices;
use crate::components::shapes::{block, heading2, in_card, para, within};
use crate::exchange::backup::{self, MOST_BYTES, Opened, Preview, Refusal};
use crate::notebook::{Notebook, Settings, use_notebook, use_settings, use_words};
use crate::platform::file::File;
use crate::platform::{Waiting, run};
use crate::reactive::RwSignal;
use crate::words::Words;
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
                Some(text) => self.look(backup::with_our_lines(text).into(), false).await,
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
