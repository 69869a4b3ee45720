//! The checklist as native checkboxes, each with a short "why" that opens.

use super::icons::{Icon, Sign};
use super::live::{Rows, keyed, live, memo, on, press, when};
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::task::{Kind, Task, TaskId};
use crate::notebook::{use_notebook, use_words};
use leptos::prelude::*;

/// How many things to do are shown at once: more is too much to take in.
const AT_ONCE: usize = 5;

/// The tasks that stand now. What to do is short, the rest behind **Show all**; what not to do and
/// what to watch for is always in view.
#[component]
pub fn Checklist(
    /// What stands, in order.
    #[prop(into)]
    due: Signal<Vec<&'static Task>>,
    /// The session it belongs to.
    #[prop(into)]
    session: Signal<Option<EventId>>,
    /// The heading over what to do.
    heading: &'static str,
) -> impl IntoView {
    let words = use_words();
    let all = RwSignal::new(false);
    let of = move |kind: Kind| {
        let due = due.get();
        due.into_iter()
            .filter(|task| task.kind == kind)
            .map(|task| task.id)
            .collect::<Vec<_>>()
    };
    let to_do = move || of(Kind::Do);
    let shown = move || {
        let mut ids = to_do();
        if !all.get() {
            ids.truncate(AT_ONCE);
        }
        ids
    };
    let hidden = move || to_do().len().saturating_sub(AT_ONCE);
    view! {
        <Group heading=heading ids=Signal::derive(shown) session=session kind=Kind::Do />
        {when(move || hidden() > 0, move || view! {
            <button class="text-button" aria-expanded=live(move || all.get().to_string()) on:click=press(move || all.update(|all| *all = !*all))>
                {live(move || if all.get() { words.now.show_fewer.to_owned() } else { (words.now.show_all)(hidden()) })}
            </button>
        }.into_any())}
        <Group heading=words.now.do_not ids=Signal::derive(move || of(Kind::DoNot)) session=session kind=Kind::DoNot />
        <Group heading=words.now.watch_for ids=Signal::derive(move || of(Kind::WatchFor)) session=session kind=Kind::WatchFor />
    }
}

#[component]
fn Group(
    heading: &'static str,
    ids: Signal<Vec<TaskId>>,
    session: Signal<Option<EventId>>,
    kind: Kind,
) -> impl IntoView {
    let any = memo(move || ids.with(|ids| !ids.is_empty()));
    view! {
        {when(move || any.get(), move || view! {
            <h2>{heading}</h2>
            <ul class="card rows">
                <Rows rows=Box::new(move || {
                    let row = |id: TaskId| {
                        keyed(format!("{id:?}"), move || view! { <Row id=id session=session kind=kind /> }.into_any())
                    };
                    ids.get().into_iter().map(row).collect()
                }) />
            </ul>
        }.into_any())}
    }
}

/// One task: its box or sign, its words, its reason.
#[component]
fn Row(id: TaskId, session: Signal<Option<EventId>>, kind: Kind) -> impl IntoView {
    let words = use_words();
    let notebook = use_notebook();
    let text = (words.tasks.text)(id);
    let open = RwSignal::new(false);
    let done = memo(move || {
        let session = session.get();
        notebook
            .record
            .with(|record| record.ticked(session, id).is_some())
    });
    let tick = on(move |event| {
        notebook.keep(Body::Task {
            session: session.get_untracked(),
            task: id,
            done: event_target_checked(&event),
        });
    });
    let reason_id = format!("why-{id:?}");
    let controls = reason_id.clone();
    let sign = match kind {
        Kind::Do => None,
        Kind::DoNot => Some(Sign::No),
        Kind::WatchFor => Some(Sign::Eye),
    };
    view! {
        <li>
            <div class="task">
                <label>
                    <input type="checkbox" prop:checked=live(move || done.get()) on:change=tick />
                    {sign.map(|sign| view! { <Icon of=sign /> }.into_any())}
                    <span>{text.line}</span>
                </label>
                <button
                    class="why"
                    aria-label=(words.now.why_of)(text.line)
                    aria-expanded=live(move || open.get().to_string())
                    aria-controls=controls
                    on:click=press(move || open.update(|open| *open = !*open))
                >{words.now.why}</button>
            </div>
            <div class="reason" id=reason_id hidden=live(move || !open.get())>
                <p>{text.why}</p>
            </div>
        </li>
    }
}
