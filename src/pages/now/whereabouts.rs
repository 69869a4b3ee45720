//! **I am leaving** and **I am home**, while they can be true; each with **Undo**.

use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::phase::Phase;
use crate::care::session::Session;
use crate::care::situation::Situation;
use crate::components::element::Child;
use crate::components::element::parts;
use crate::components::live::{Memo, live, memo, press};
use crate::components::saved::just_saved;
use crate::components::shapes::{chip, para, text_button};
use crate::notebook::{use_notebook, use_words};
use crate::reactive::RwSignal;

/// The buttons, and what was just told.
pub fn where_am_i(situation: Memo<Situation>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let told = RwSignal::new(None::<EventId>);
    let session_if = move |holds: fn(&Situation, &Session) -> bool| {
        situation.with(|situation| {
            let session = situation.session.as_ref();
            session
                .filter(|session| holds(situation, session))
                .map(|session| session.id)
        })
    };
    let leaving = memo(move || {
        session_if(|situation, session| {
            let waiting = situation.phase == Phase::FirstTwoHours || situation.standing.trip_rules;
            session.route.in_clinic() && session.left.is_none() && waiting
        })
    });
    let home = memo(move || {
        session_if(|situation, session| {
            session.left.is_some() && session.home.is_none() && situation.phase == Phase::TripHome
        })
    });
    // After a reload as well, in the first hours.
    let moved = memo(move || {
        let early = |situation: &Situation| matches!(situation.phase, Phase::TripHome | Phase::FirstEvening);
        let moved = situation.with(|situation| situation.moved.filter(|_| early(situation)));
        moved.filter(|_| told.get().is_none())
    });
    let tell = move |body: Body| told.set(Some(notebook.keep(body)));
    parts![
        just_saved(told),
        live(move || leaving.get().map(|session| {
            let leave = press(move || tell(Body::Leaving { session }));
            parts![para(words.now.clinic_first), chip(words.now.leaving, leave)].child()
        })),
        live(move || home.get().map(|session| {
            let arrive = press(move || tell(Body::Home { session }));
            // A sentence above, so that the button does not come to stand where the last one was.
            parts![para(words.now.home_first), chip(words.now.home, arrive)].child()
        })),
        live(move || moved.get().map(|target| {
            let take_back = press(move || {
                told.set(None);
                notebook.keep(Body::Bin { target });
            });
            text_button(words.now.take_back, take_back)
        })),
    ]
}
