//! The way into Rest mode, and when it is offered.

use crate::care::check_in::MORNING_HOUR;
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::phase::{FIRST_EVENING_MS, Phase};
use crate::care::situation::Situation;
use crate::components::element::{Child, parts};
use crate::components::live::{Memo, live, memo, press};
use crate::components::shapes::{block, card_of, chip, para};
use crate::notebook::{Settings, use_now, use_settings, use_words};
use crate::platform::scene;
use chrono::Timelike;

/// Begins Rest mode.
pub fn rest(settings: Settings) {
    settings.set_resting(true);
    scene::after(0, || scene::focus("#heading"));
}

/// For which session Rest mode is offered: the first 12 hours and to the end of that night, unless it was refused.
pub fn rest_offer(situation: Memo<Situation>, settings: Settings, now: Moment) -> Option<EventId> {
    let session = situation.with(|situation| {
        let session = situation.session.as_ref();
        let night = situation.phase == Phase::NextDay && now.local().hour() < MORNING_HOUR;
        let recent = session.filter(|session| night || session.since_ms(&now) < FIRST_EVENING_MS);
        recent.map(|session| session.id)
    });
    session.filter(|&session| !settings.rest_refused(session))
}

/// Rest mode, offered in the first hours; refused, it is not offered again for this session.
pub fn offer_rest(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let settings = use_settings();
    let now = use_now();
    let offered = memo(move || rest_offer(situation, settings, now.get()));
    live(move || {
        let session = offered.get()?;
        Some(card_of(
            "card quiet",
            parts![
                para(words.rest.offer),
                block(
                    "choice two",
                    parts![
                        chip(words.rest.mode, press(move || rest(settings))),
                        chip(words.rest.refuse, press(move || settings.refuse_rest(session))),
                    ]
                ),
            ],
        ))
    })
}
