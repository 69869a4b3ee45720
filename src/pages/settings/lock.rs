//! *Lock with a passcode*.

use super::radios;
use crate::care::passcode::is_long_enough;
use crate::components::element::{Child, View, el, parts};
use crate::components::live::{Press, live, on, press, when};
use crate::components::secret_field::secret_field;
use crate::components::shapes::{big, bold, chip, folded, in_card, muted, para, para_of, within};
use crate::notebook::{LOCK_AFTER_MIN, NotOpened, Notebook, Progress, use_notebook, use_words};
use crate::pages::locked::tell;
use crate::platform::{run, scene};
use crate::reactive::RwSignal;
use crate::words::Words;

/// What is typed, what is wrong with it, and what came of it.
#[derive(Clone, Copy)]
struct Form {
    notebook: Notebook,
    words: &'static Words,
    now: RwSignal<String>,
    new: RwSignal<String>,
    again: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
    wrong_off: RwSignal<Option<String>>,
    wrong_new: RwSignal<Option<String>>,
    wrong_again: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    told: RwSignal<&'static str>,
}

/// The card.
pub fn lock_card() -> impl Child {
    let notebook = use_notebook();
    let words = use_words();
    let form = Form {
        notebook,
        words,
        now: RwSignal::new(String::new()),
        new: RwSignal::new(String::new()),
        again: RwSignal::new(String::new()),
        wrong: RwSignal::new(None),
        wrong_off: RwSignal::new(None),
        wrong_new: RwSignal::new(None),
        wrong_again: RwSignal::new(None),
        busy: RwSignal::new(false),
        told: RwSignal::new(""),
    };
    let known = move || notebook.progress.get() == Progress::Whole && !notebook.once.get();
    when(known, move || {
        let parts = parts![
            el("h2").attr("tabindex", "-1").holding(words.lock.title),
            el("p")
                .attr("role", "status")
                .holding(live(move || match form.told.get() {
                    _ if form.busy.get() => words.keeping.busy,
                    "" if notebook.has_lock.get() => words.lock.is_on,
                    told => told,
                })),
            live(move || if notebook.has_lock.get() {
                form.on().child()
            } else {
                form.off().child()
            }),
        ];
        el("section").class("card").attr("id", "lock").with(parts)
    })
}

impl Form {
    fn clear(self) {
        for field in [self.now, self.new, self.again] {
            field.set(String::new());
        }
        for wrong in [self.wrong, self.wrong_off, self.wrong_new, self.wrong_again] {
            wrong.set(None);
        }
    }

    /// The new passcode, if it can be one.
    fn chosen(self) -> Option<String> {
        self.wrong_again.set(None);
        let new = self.new.get_untracked();
        let (field, error, wrong) = if !is_long_enough(&new) {
            ("#passcode-new", self.wrong_new, self.words.keeping.too_short)
        } else if new != self.again.get_untracked() {
            ("#passcode-again", self.wrong_again, self.words.lock.not_same)
        } else {
            return Some(new);
        };
        error.set(Some(wrong.to_owned()));
        // What is wrong may be above what can be seen.
        scene::focus(field);
        None
    }

    /// Does it, and says what came of it; what went wrong, below `field`.
    fn run(
        self,
        wrong: RwSignal<Option<String>>,
        field: &'static str,
        work: impl Future<Output = Result<&'static str, NotOpened>> + 'static,
    ) {
        self.busy.set(true);
        wrong.set(None);
        self.told.set("");
        run(async move {
            let done = work.await;
            self.busy.set(false);
            match done {
                Ok(said) => {
                    self.clear();
                    self.told.set(said);
                    // It stands above all that was typed, which is gone.
                    scene::after(0, || scene::focus("#lock h2"));
                }
                Err(why) => {
                    tell(&why, self.words, wrong);
                    scene::after(0, || scene::focus(field));
                }
            }
        });
    }

    /// There is none: what it can do, and what happens to who forgets.
    fn off(self) -> impl Child {
        let (words, notebook) = (self.words, self.notebook);
        let phrase = Notebook::new_phrase();
        let shown = phrase.clone();
        let understood = RwSignal::new(false);
        let turn_on = on(move |event: web_sys::Event| {
            event.prevent_default();
            let Some(passcode) = self.chosen().filter(|_| !self.busy.get_untracked()) else {
                return;
            };
            if !understood.get_untracked() {
                self.wrong.set(Some(words.lock.tick_first.to_owned()));
                return;
            }
            let phrase = phrase.clone();
            self.run(self.wrong, "#lock [type=submit]", async move {
                let done = notebook.turn_on_lock(&passcode, &phrase).await;
                done.map(|()| words.lock.is_on).map_err(NotOpened::Store)
            });
        });
        let tick = press(move || {
            understood.update(|understood| *understood = !*understood);
            self.wrong.set(None);
        });
        let form = parts![
            para(words.lock.short_code),
            self.new_fields(words.lock.passcode),
            para(words.lock.phrase),
            para_of("phrase", bold(shown)),
            para(bold(words.lock.forget)),
            ticked(understood, tick, words.lock.understand),
            self.error(),
            self.submit("big", words.lock.turn_on),
        ];
        parts![
            para(words.lock.why),
            para(words.lock.stays_open),
            folded(
                "",
                words.lock.title,
                parts![el("form").class("stack").on("submit", turn_on).with(form)]
            ),
        ]
    }

    /// It is there.
    fn on(self) -> impl Child {
        let (words, notebook) = (self.words, self.notebook);
        let shows = RwSignal::new(Notebook::shows_contacts());
        let show = press(move || {
            shows.update(|shows| *shows = !*shows);
            notebook.show_contacts(shows.get_untracked());
        });
        let change = on(move |event: web_sys::Event| {
            event.prevent_default();
            let Some(new) = self.chosen().filter(|_| !self.busy.get_untracked()) else {
                return;
            };
            let now = self.now.get_untracked();
            self.run(self.wrong, "#passcode-now", async move {
                let done = notebook.change_passcode(&now, &new).await;
                done.map(|()| words.lock.changed)
            });
        });
        let turn_off = on(move |event: web_sys::Event| {
            event.prevent_default();
            if self.busy.get_untracked() {
                return;
            }
            let now = self.now.get_untracked();
            self.run(self.wrong_off, "#passcode-off", async move {
                let done = notebook.turn_off_lock(&now).await;
                done.map(|()| words.lock.is_off)
            });
        });
        parts![
            para(words.lock.stays_open),
            big(words.lock.lock_now, press(move || notebook.lock())),
            radios(
                "lock-after",
                words.lock.after,
                LOCK_AFTER_MIN
                    .map(|minutes| (words.lock.minutes)(usize::from(minutes)))
                    .to_vec(),
                |settings| super::place_of(&LOCK_AFTER_MIN, settings.lock_after_min()),
                |settings, at| super::at_place(&LOCK_AFTER_MIN, at, |chosen| settings
                    .set_lock_after_min(chosen))
            ),
            ticked(shows, show, words.lock.contacts),
            muted(words.lock.contacts_say),
            folded(
                "",
                words.lock.change,
                parts![el("form").class("stack").on("submit", change).with(parts![
                    self.now_field("passcode-now", self.wrong),
                    self.new_fields(words.lock.new),
                    self.submit("chip", words.lock.change),
                ])]
            ),
            folded(
                "",
                words.lock.turn_off,
                parts![el("form").class("stack").on("submit", turn_off).with(parts![
                    para(words.lock.turn_off_say),
                    self.now_field("passcode-off", self.wrong_off),
                    self.submit("chip", words.lock.turn_off),
                ])]
            ),
        ]
    }

    fn now_field(self, id: &'static str, wrong: RwSignal<Option<String>>) -> impl Child {
        secret_field(id, self.words.lock.passcode, "current-password", self.now, wrong)
    }

    fn new_fields(self, name: &'static str) -> impl Child {
        parts![
            secret_field("passcode-new", name, "new-password", self.new, self.wrong_new),
            secret_field(
                "passcode-again",
                self.words.lock.again,
                "new-password",
                self.again,
                self.wrong_again
            ),
        ]
    }

    fn error(self) -> View {
        crate::components::shapes::error_line(live(move || self.wrong.get()))
    }

    fn submit(self, class: &'static str, name: &'static str) -> View {
        el("button")
            .class(class)
            .attr("type", "submit")
            .attr("disabled", live(move || self.busy.get()))
            .holding(name)
    }
}

/// A question that is answered with yes or left.
fn ticked(on: RwSignal<bool>, tick: Press, label: &'static str) -> View {
    let field = el("input")
        .attr("type", "checkbox")
        .checked(live(move || on.get()))
        .on("change", tick);
    within("label", "radio", parts![field, label])
}

/// *Hide*.
pub fn hide_card() -> impl Child {
    let words = use_words();
    in_card(parts![
        chip(words.lock.hide, press(crate::platform::cover::hide)),
        muted(words.lock.hide_say),
    ])
}

/// *Use once*.
pub fn once_card() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let open = move || notebook.progress.get() == Progress::Whole && !notebook.once.get();
    when(open, move || {
        in_card(parts![
            chip(words.lock.once, press(move || notebook.use_once())),
            muted(words.lock.once_say),
        ])
    })
}
