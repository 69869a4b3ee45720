//! Learn: the guidance pages, those first that belong to where the person is now; and a search through all of them.

pub mod article;
mod search;
mod shown;

use crate::care::phase::Phase;
use crate::care::situation::Situation;
use crate::components::effect_list::record_is_there;
use crate::components::element::{Child, el, parts};
use crate::components::live::when;
use crate::components::page::page;
use crate::components::shapes::para;
use crate::notebook::{Reading, use_notebook, use_now, use_words};
use crate::platform::content;
use crate::reactive::RwSignal;

/// The list, from the static page that stands at the same address.
pub fn learn_page() -> impl Child {
    let words = use_words();
    let query = RwSignal::new(String::new());
    let list = shown::open("learn".to_owned());
    let drawn = move |article: &content::Article| {
        let pages = Reading::all();
        let is_read = |slug: &str| pages.iter().any(|page| page.slug == slug && page.read);
        let mark = format!("<span>✓ {}</span>", words.learn.read);
        let html = content::arranged(&article.html, turn(), &mark, is_read);
        el("div").class("prose").html(html).child()
    };
    // Where the person is must be known first: nothing moves once it stands.
    let ready = record_is_there();
    let in_order = when(
        move || ready.get(),
        move || shown::shown(list.clone(), drawn).child(),
    );
    let parts = parts![
        para(words.learn.lead),
        search::field(query),
        search::found_or(query, in_order.child()),
    ];
    page(words.learn.title.to_owned().into(), None, None, parts)
}

/// How many groups of pages lie behind the person: before a session, its day, the week after it, later.
fn turn() -> usize {
    let now = use_now().get_untracked();
    let record = use_notebook().record;
    match record.with_untracked(|record| Situation::at(record, &now)).phase {
        Phase::BeforeSession | Phase::BeforeNextSession => 0,
        Phase::FirstTwoHours | Phase::TripHome | Phase::FirstEvening | Phase::NextDay => 1,
        Phase::FirstWeek => 2,
        Phase::BetweenSessions => 3,
    }
}
