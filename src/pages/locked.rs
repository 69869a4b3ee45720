//! Locked: the passcode, and everything that helps without it.

use crate::care::moment::{Clock, HOUR_MS};
use crate::care::phase::DRIVING_NOT_BEFORE_MS;
use crate::care::record::Record;
use crate::care::red_flags::Level;
use crate::care::situation::Situation;
use crate::components::effect_list::effect_list;
use crate::components::element::{Child, el, parts};
use crate::components::live::{live, memo, on};
use crate::components::logger::{Noted, noted_card};
use crate::components::numbers::{own_contacts, red_flags};
use crate::components::page::page;
use crate::components::secret_field::secret_field;
use crate::components::shapes::{folded, heading2, in_card, link, muted, para};
use crate::components::to;
use crate::notebook::{NotOpened, use_notebook, use_words};
use crate::pages::now::whole_list;
use crate::pages::settings::delete::delete_form;
use crate::platform::clock::PhoneClock;
use crate::platform::{run, scene};
use crate::reactive::RwSignal;
use crate::words::Words;

/// The page that stands in place of all that shows the record.
pub fn locked_page() -> impl Child {
    let words = use_words();
    let noted = Noted::new();
    // The fixed texts of every route and hour, for nothing is known of a session.
    let situation = memo(|| Situation::at(&Record::default(), &PhoneClock.now()));
    let hours = (DRIVING_NOT_BEFORE_MS / HOUR_MS).to_string();
    let parts = parts![
        passcode_form(),
        noted_card(noted),
        link("big", to("help"), words.shell.help),
        own_contacts(),
        folded(
            "card",
            words.lock.signs,
            parts![
                red_flags(Level::Emergency),
                red_flags(Level::CallToday),
                red_flags(Level::NextVisit),
            ]
        ),
        in_card(parts![
            heading2(words.driving.not_yet),
            para((words.lock.driving)(&hours)),
            para(words.driving.must_hold),
        ]),
        whole_list(situation),
        // The longest part comes last: nothing that is urgent stands behind it.
        heading2(words.log.title),
        muted(words.lock.noting),
        effect_list(noted, false, || ().child()),
        folded(
            "card",
            words.lock.forgot,
            parts![para(words.lock.forgot_say), delete_form()]
        ),
    ];
    page(words.lock.locked.to_owned().into(), None, None, parts)
}

/// Says in `wrong` why it is still locked. That one has to wait is said until it is over.
pub fn tell(why: &NotOpened, words: &'static Words, wrong: RwSignal<Option<String>>) {
    let said = sentence(why, words);
    wrong.set(Some(said.clone()));
    if let NotOpened::Wait(ms) = why {
        let over = move || wrong.update(|now| drop(now.take_if(|now| *now == said)));
        scene::after(i32::try_from(*ms).unwrap_or(i32::MAX), over);
    }
}

fn sentence(why: &NotOpened, words: &'static Words) -> String {
    match why {
        NotOpened::Wrong => words.lock.wrong.to_owned(),
        NotOpened::Wait(ms) => (words.lock.wait)(usize::try_from((ms + 999) / 1000).unwrap_or_default()),
        NotOpened::Damaged => words.lock.damaged.to_owned(),
        NotOpened::Store(error) => crate::components::notices::sentence(error, words).to_owned(),
    }
}

fn passcode_form() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<String>);
    let opening = RwSignal::new(false);
    let unlock = on(move |event: web_sys::Event| {
        event.prevent_default();
        if opening.get_untracked() {
            return;
        }
        opening.set(true);
        wrong.set(None);
        run(async move {
            let opened = notebook.unlock(&typed.get_untracked()).await;
            opening.set(false);
            if let Err(why) = opened {
                tell(&why, words, wrong);
                scene::focus("#passcode");
            }
        });
    });
    el("form").class("card").on("submit", unlock).with(parts![
        secret_field("passcode", words.lock.passcode, "current-password", typed, wrong),
        el("button")
            .class("big")
            .attr("type", "submit")
            .attr("disabled", live(move || opening.get()))
            .holding(words.lock.unlock),
        el("p")
            .attr("role", "status")
            .class("muted small")
            .holding(live(move || if opening.get() {
                words.lock.opening
            } else {
                words.lock.phrase_opens
            })),
    ])
}
