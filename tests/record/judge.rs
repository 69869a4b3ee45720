//! The form of the record in other words: derived readers and `serde_json`, against which our own are held.

use aftercare::care::event::SCHEMA;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use uuid::Uuid;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Moment {
    utc_ms: i64,
    offset_min: i32,
    zone: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct Hlc {
    ms: u64,
    tick: u32,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    id: Uuid,
    order: Hlc,
    schema: u32,
    at: Moment,
    #[serde(borrow)]
    body: &'a RawValue,
}

#[derive(Serialize)]
struct Written<'a> {
    id: Uuid,
    order: &'a Hlc,
    schema: u32,
    at: &'a Moment,
    body: &'a Flat,
}

macro_rules! flat {
    ($($part:ident: $What:ty,)*) => {
        #[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        pub struct Flat {
            $(#[serde(skip_serializing_if = "Option::is_none")] $part: Option<$What>,)*
        }
    };
}

flat! {
    kind: String, session: Uuid, target: Uuid, route: String, dose_end: Moment, task: String, phase: String,
    done: bool, effect: String, severity: String, began: Moment, course: String, question: String, yes: bool,
    mood: String, top_mmhg: u32, bottom_mmhg: u32, pulse_bpm: u32, signs: Vec<String>, measured: Moment,
    slept_min: u32, rested: bool, day: String, rule: String, hours: u32, phone: String,
    note: String,
}

/// What a text is by its form alone.
#[derive(Debug, PartialEq)]
pub enum Form {
    /// An event whose parts are all known, written again.
    Whole(String),
    /// An event with anything else in it.
    Other,
    /// No event.
    None,
}

impl Moment {
    const fn can_be(&self) -> bool {
        let day = self.utc_ms >= 0 && self.utc_ms < 253_402_300_800_000;
        day && self.offset_min >= -1080 && self.offset_min <= 1080
    }
}

impl Flat {
    fn can_be(&self) -> bool {
        let mut moments = [&self.dose_end, &self.began, &self.measured].into_iter();
        moments.all(|moment| moment.as_ref().is_none_or(Moment::can_be))
    }
}

pub fn form(text: &str) -> Form {
    let Ok(event) = serde_json::from_str::<Envelope>(text) else {
        return Form::None;
    };
    if event.order.ms >= 1 << 48 || !event.at.can_be() {
        return Form::None;
    }
    let body = serde_json::from_str::<Flat>(event.body.get()).ok();
    match body.filter(|body| event.schema <= SCHEMA && body.can_be()) {
        Some(body) => {
            let written = Written {
                id: event.id,
                order: &event.order,
                schema: event.schema,
                at: &event.at,
                body: &body,
            };
            serde_json::to_string(&written).map_or(Form::Other, Form::Whole)
        }
        None => Form::Other,
    }
}
