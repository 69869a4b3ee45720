//! Who each event is, and which came first.

use super::json::{Value, Writer, parts};
use std::fmt;
use uuid::Uuid;

/// The name of an event for ever: a `UUIDv7` (RFC 9562, section 5.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(Uuid);

impl EventId {
    /// A new id from the wall clock (milliseconds since 1970) and 80 random bits.
    pub fn new(utc_ms: i64, random: [u8; 10]) -> Self {
        let millis = u64::try_from(utc_ms).unwrap_or(0);
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// Reads the usual form with hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::try_parse(text).ok().map(Self)
    }

    pub(super) fn read(value: Value) -> Option<Self> {
        Self::parse(&value.text()?)
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_hyphenated().fmt(f)
    }
}

/// A reading of the hybrid logical clock: wall milliseconds, and a counter for what they cannot tell apart.
///
/// It never goes back, so a correction always comes after what it corrects, even when the
/// phone's clock was set back in between. The wall clock is data, never the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc {
    ms: u64,
    tick: u32,
}

impl Hlc {
    /// Refuses what would leave no room to count on: the 48 bits that a `UUIDv7` has are enough for all.
    pub(super) fn read(value: Value) -> Option<Self> {
        let [ms, tick] = parts(value.raw(), &["ms", "tick"])?;
        let ms = u64::try_from(ms?.number()?).ok().filter(|&ms| ms < 1 << 48)?;
        let tick = tick?.count()?;
        Some(Self { ms, tick })
    }

    pub(super) fn write(self, name: &str, writer: &mut Writer) {
        writer.open(name);
        writer.number("ms", self.ms());
        writer.number("tick", self.tick);
        writer.close();
    }

    /// Its wall milliseconds since 1970: the latest that any clock had shown.
    pub fn ms(self) -> i64 {
        i64::try_from(self.ms).unwrap_or(i64::MAX)
    }

    /// The reading that follows `latest` (the latest seen anywhere) when the wall clock says `now_ms`.
    pub fn following(latest: Option<Self>, now_ms: i64) -> Self {
        let now = Self {
            ms: u64::try_from(now_ms).unwrap_or(0),
            tick: 0,
        };
        match latest {
            Some(latest) if latest >= now => match latest.tick.checked_add(1) {
                Some(tick) => Self { tick, ..latest },
                None => Self {
                    ms: latest.ms.saturating_add(1),
                    tick: 0,
                },
            },
            _ => now,
        }
    }
}

/// The place of an event in the total order: by the clock, then by id. Also its key in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// When, by cause.
    pub order: Hlc,
    /// Who, to break ties.
    pub id: EventId,
}

impl Place {
    /// Before everything that was done from `ms` on.
    pub fn from_ms(ms: i64) -> Self {
        Self {
            order: Hlc::following(None, ms),
            id: EventId(Uuid::nil()),
        }
    }

    /// Before every other.
    pub const FIRST: Self = Self {
        order: Hlc { ms: 0, tick: 0 },
        id: EventId(Uuid::nil()),
    };
    /// After every other.
    pub const LAST: Self = Self {
        order: Hlc {
            ms: u64::MAX,
            tick: u32::MAX,
        },
        id: EventId(Uuid::max()),
    };
}

impl fmt::Display for Place {
    /// Fixed width, so that the text sorts as the place does: `milliseconds-counter-id`, in hexadecimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}-{:08x}-{}", self.order.ms, self.order.tick, self.id)
    }
}
