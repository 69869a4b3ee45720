//! What is found in the lines of a file, one after the other.

use super::{Backup, Damaged, Record};
use crate::care::event::{Event, Reading, SCHEMA};
use crate::care::moment::Moment;
use crate::care::order::Place;
use chrono::NaiveDate;

/// What a text tells of the event that it is.
pub(super) struct Told {
    pub place: Place,
    pub schema: u32,
    /// When it was written, if it is understood.
    pub at: Option<Moment>,
}

impl Told {
    /// `None` if it is no event, or does not stand on one line; none was ever written that does not.
    pub fn by(text: &str) -> Option<Self> {
        if text.contains('\n') {
            return None;
        }
        match Event::read(text) {
            Reading::Known(event) => Some(Self {
                place: event.place(),
                schema: event.schema,
                at: Some(event.at),
            }),
            Reading::Unknown { place, schema } => Some(Self {
                place,
                schema,
                at: None,
            }),
            Reading::Damaged => None,
        }
    }
}

/// The earliest and the latest of some moments.
#[derive(Default)]
pub(super) struct Span(Option<(Moment, Moment)>);

impl Span {
    pub fn includes(&mut self, at: Moment) {
        let (first, last) = self.0.unwrap_or((at, at));
        self.0 = Some((first.min(at), last.max(at)));
    }

    /// The day of the first and that of the last, each as its own clock showed it.
    pub fn days(&self) -> [Option<NaiveDate>; 2] {
        match &self.0 {
            Some((first, last)) => [Some(first.day()), Some(last.day())],
            None => [None, None],
        }
    }
}

/// What has been found so far.
#[derive(Default)]
pub(super) struct Found<'a> {
    pub newer: bool,
    backup: Backup<'a>,
    span: Span,
    /// The day of the last event that was understood.
    day: Option<NaiveDate>,
    latest: Option<Place>,
}

impl<'a> Found<'a> {
    /// Takes in a text that is as it was written; `None` if it does not come after all before it.
    pub fn take(&mut self, number: u32, text: &'a str) -> Option<()> {
        let Some(told) = Told::by(text) else {
            self.miss(number);
            return Some(());
        };
        (self.latest < Some(told.place)).then_some(())?;
        self.latest = Some(told.place);
        self.newer |= told.schema > SCHEMA;
        if let Some(at) = told.at {
            self.span.includes(at);
            self.day = Some(at.day());
            let damaged = self.backup.damaged.iter_mut().rev();
            for each in damaged.take_while(|each| each.before.is_none()) {
                each.before = self.day;
            }
        }
        self.backup.records.push(Record {
            key: told.place.to_string(),
            text,
        });
        Some(())
    }

    /// Names one that cannot be read.
    pub fn miss(&mut self, number: u32) {
        self.backup.damaged.push(Damaged {
            number,
            after: self.day,
            before: None,
        });
    }

    /// All of it, with the settings beside it.
    pub fn with(mut self, settings: Vec<(String, String)>) -> Self {
        self.backup.settings = settings;
        self
    }

    pub fn backup(self) -> Backup<'a> {
        let [first, last] = self.span.days();
        Backup {
            first,
            last,
            ..self.backup
        }
    }
}
