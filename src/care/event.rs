//! What the person did or noted: the only thing that is ever stored.

mod body;

use super::flat;
use super::json::{Writer, parts};
use super::moment::Moment;
use super::order::{EventId, Hlc, Place};
pub use body::{Body, Change, MOST_SLEEP_MIN};
use std::convert::Infallible;

/// The version of the event format that this code writes.
///
/// Raised when an older version could misread a newer event, not when a kind of event is added:
/// a kind that is not known is kept untouched anyway.
pub const SCHEMA: u32 = 1;

/// How the text of a tombstone ends, and no other: what the person writes stands between escaped quotes.
pub const TOMBSTONE_END: &str = r#""body":{"kind":"erased"}}"#;

/// One thing the person did. Never edited: what changes it is another event that names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// Its name for ever.
    pub id: EventId,
    /// Its place by cause.
    pub order: Hlc,
    /// The version of the format it was written in.
    pub schema: u32,
    /// When it was written, on the person's clock.
    pub at: Moment,
    /// What was done.
    pub body: Body,
}

/// What came out of reading a stored text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// An event of a kind and version that this code knows.
    Known(Event),
    /// An event from a newer version or of a kind not known here: kept and exported untouched.
    Unknown {
        /// Where it stands in the order.
        place: Place,
        /// The version of the format it was written in.
        schema: u32,
    },
    /// Not an event at all: set aside, counted and shown.
    Damaged,
}

/// The names of its parts. What a later version adds is passed over.
const PARTS: [&str; 5] = ["id", "order", "schema", "at", "body"];

impl Event {
    /// Where it stands in the order.
    pub const fn place(&self) -> Place {
        Place {
            order: self.order,
            id: self.id,
        }
    }

    /// What is left of it after *Delete for good*: that it was, and nothing of what it said.
    ///
    /// Its id and its order stay, so that it keeps its key in the store and no copy can bring it back. The instant stays
    /// because the record tells by it when a clock was wrong; the zone, which tells where it was, does not.
    #[must_use]
    pub fn tombstone(&self) -> Self {
        let at = Moment::new(self.at.utc_ms(), 0, "");
        Self {
            id: self.id,
            order: self.order,
            schema: SCHEMA,
            at: at.unwrap_or_else(Moment::epoch),
            body: Body::Erased,
        }
    }

    /// Whether it was deleted for good.
    pub const fn is_erased(&self) -> bool {
        matches!(self.body, Body::Erased)
    }

    /// The text that is stored and exported.
    ///
    /// # Errors
    /// None: every part of an event can be written as JSON.
    pub fn to_text(&self) -> Result<String, Infallible> {
        let [id, order, schema, at, body] = PARTS;
        let mut writer = Writer::new();
        writer.text(id, &self.id.to_string());
        self.order.write(order, &mut writer);
        writer.number(schema, self.schema);
        self.at.write(at, &mut writer);
        writer.open(body);
        flat::write(&self.body, &mut writer);
        writer.close();
        Ok(writer.end())
    }

    /// Reads a stored text. Total: whatever the bytes, there is an answer and never a panic.
    pub fn read(text: &str) -> Reading {
        Self::read_parts(text).unwrap_or(Reading::Damaged)
    }

    fn read_parts(text: &str) -> Option<Reading> {
        let [id, order, schema, at, body] = parts(text, &PARTS)?;
        let id = EventId::read(id?)?;
        let order = Hlc::read(order?)?;
        let schema = schema?.count()?;
        let at = Moment::read(at?)?;
        let body = body?;
        let known = if schema > SCHEMA { None } else { flat::read(body) };
        Some(match known {
            Some(body) => Reading::Known(Self {
                id,
                order,
                schema,
                at,
                body,
            }),
            None => Reading::Unknown {
                place: Place { order, id },
                schema,
            },
        })
    }
}
