//! What the person's own clinic said, where clinics differ: its number, food and drink, a stricter driving rule.

use super::live::{all, live, on, press, when};
use super::saved::just_saved;
use crate::care::clinic::{ClinicRule, dialled, may_rule_driving};
use crate::care::event::Body;
use crate::care::order::EventId;
use crate::care::record::Record;
use crate::components::element::{Child, el, parts};
use crate::components::shapes::{block, chip, error_line, field_name, heading2, muted};
use crate::notebook::{Progress, use_notebook, use_words};
use crate::reactive::RwSignal;
use leptos::prelude::*;

/// One field of the form.
#[derive(Clone, Copy)]
struct Field {
    id: &'static str,
    label: &'static str,
    mode: &'static str,
    wrong: &'static str,
    text: RwSignal<String>,
    error: RwSignal<Option<&'static str>>,
    /// Reads what was typed; an empty field takes the rule away.
    read: fn(&str) -> Option<ClinicRule>,
}

/// The form, once all that the clinic said is read: an empty one would take it away.
pub fn clinic_form() -> impl Child {
    let progress = use_notebook().progress;
    when(move || progress.get() == Progress::Whole, || form_open().child())
}

/// The form, filled with what is known.
fn form_open() -> impl Child {
    let words = use_words();
    let notebook = use_notebook();
    let clinic = notebook.record.with_untracked(Record::clinic);
    let hours = (clinic.driving_h > 0).then(|| clinic.driving_h.to_string());
    let field = |id, label, mode, wrong, text: String, read| Field {
        id,
        label,
        mode,
        wrong,
        text: RwSignal::new(text),
        error: RwSignal::new(None),
        read,
    };
    let fields = [
        field(
            "clinic-phone",
            words.plans.phone,
            "tel",
            words.plans.phone_wrong,
            clinic.phone,
            phone,
        ),
        field("clinic-food", words.plans.food, "text", "", clinic.food, food),
        field(
            "clinic-driving",
            words.plans.driving,
            "numeric",
            words.plans.driving_wrong,
            hours.unwrap_or_default(),
            driving,
        ),
    ];
    let saved = RwSignal::new(None::<EventId>);
    let save = press(move || {
        let read = fields.map(|field| {
            let rule = (field.read)(field.text.get_untracked().trim());
            field.error.set(rule.is_none().then_some(field.wrong));
            rule
        });
        // One field that cannot be taken, and nothing is.
        if read.iter().all(Option::is_some) {
            let known = notebook.record.with_untracked(Record::clinic);
            for rule in read.into_iter().flatten().filter(|rule| !known.has(rule)) {
                saved.set(Some(notebook.keep(Body::Clinic { rule })));
            }
        }
    });
    el("section").class("card").attr("id", "clinic").with(parts![
        heading2(words.plans.clinic),
        muted(words.plans.clinic_text),
        all(fields.map(|field| one_field(field).child())),
        chip(words.plans.clinic_save, save),
        just_saved(saved),
    ])
}

fn one_field(field: Field) -> impl Child {
    let Field {
        id,
        label,
        mode,
        text,
        error,
        ..
    } = field;
    block(
        "field",
        parts![
            field_name(id, label),
            el("input")
                .attr("id", id)
                .attr("inputmode", mode)
                .attr("autocomplete", "off")
                .value(live(move || text.get()))
                .attr(
                    "aria-invalid",
                    live(move || error.get().is_some().then_some("true"))
                )
                .on(
                    "input",
                    on(move |event| {
                        text.set(event_target_value(&event));
                        error.set(None);
                    })
                ),
            error_line(live(move || error.get())),
        ],
    )
}

fn phone(text: &str) -> Option<ClinicRule> {
    let can = text.is_empty() || dialled(text).is_some();
    can.then(|| ClinicRule::Phone(text.to_owned()))
}

#[expect(clippy::unnecessary_wraps, reason = "one of the three ways to read a field")]
fn food(text: &str) -> Option<ClinicRule> {
    Some(ClinicRule::Food(text.to_owned()))
}

fn driving(text: &str) -> Option<ClinicRule> {
    let hours = if text.is_empty() { 0 } else { text.parse().ok()? };
    may_rule_driving(hours).then_some(ClinicRule::DrivingHours(hours))
}
