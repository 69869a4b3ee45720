//! Whom the person wants to call: written down, and taken away.

use super::live::{all, keyed, live, on, press, rows, when};
use super::saved::just_saved;
use crate::care::contact::{Contact, NoContact, new_contact};
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::record::Record;
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{
    block, chip, error_line, field_name, heading2, list, muted, named_button, typed, within,
};
use crate::notebook::{Progress, use_notebook, use_words};
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// The form, once all contacts are read: before that nobody knows how many there are.
pub fn contacts_form() -> impl Child {
    let progress = use_notebook().progress;
    when(move || progress.get() == Progress::Whole, || form_open().child())
}

fn form_open() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let (name, phone) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(None::<NoContact>);
    let saved = RwSignal::new(None::<EventId>);
    let save = press(move || {
        let known = notebook.record.with_untracked(Record::contacts).len();
        match new_contact(&name.get_untracked(), &phone.get_untracked(), known) {
            Ok(body) => {
                saved.set(Some(notebook.keep(body)));
                name.set(String::new());
                phone.set(String::new());
            }
            Err(why) => wrong.set(Some(why)),
        }
    });
    let standing = move || {
        let row = |contact: Contact| {
            keyed(contact.id.to_string(), move || {
                row(contact.clone(), saved).child()
            })
        };
        notebook
            .record
            .with(Record::contacts)
            .into_iter()
            .map(row)
            .collect()
    };
    let field = |id, label, mode, text: RwSignal<String>| {
        let type_in = on(move |event| {
            text.set(event_target_value(&event));
            wrong.set(None);
        });
        let input = el("input")
            .attr("id", id)
            .attr("inputmode", mode)
            .attr("autocomplete", "off");
        let input = input.value(live(move || text.get())).on("input", type_in);
        block("field", parts![field_name(id, label), input])
    };
    let says = live(move || {
        wrong.get().map(|why| match why {
            NoContact::TooMany => words.plans.contact_too_many,
            NoContact::Name => words.plans.contact_name_wrong,
            NoContact::Phone => words.plans.phone_wrong,
        })
    });
    el("section").class("card").attr("id", "contacts").with(parts![
        heading2(words.plans.contacts),
        muted(words.plans.contacts_text),
        list("plain stack", parts![rows(standing)]),
        field("contact-name", words.plans.contact_name, "text", name),
        field("contact-phone", words.plans.contact_phone, "tel", phone),
        error_line(says),
        chip(words.plans.contact_add, save),
        just_saved(saved),
    ])
}

/// Somebody who is written down. Who is removed lies in the bin, and can be put back from here at once.
fn row(contact: Contact, saved: RwSignal<Option<EventId>>) -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let Contact { id, name, phone } = contact;
    let spoken = (words.plans.contact_remove)(&name);
    let remove = press(move || {
        notebook.keep(Body::Bin { target: id });
        saved.set(Some(id));
    });
    within(
        "li",
        "line",
        all([
            typed("b", name),
            typed("span", phone),
            named_button(spoken, words.plans.remove, remove),
        ]),
    )
}
