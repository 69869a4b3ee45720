//! History: what is listed, the newest first, and what of it is found.

mod earlier;
mod noted;

use super::event::Body;
use super::find::holds;
use super::guidance::Outcome;
use super::moment::Moment;
use super::order::EventId;
use super::record::{Entry, Record, newest_first};
use super::session::Session;
use super::symptom::{Course, Effect};
use super::vitals::Reading;
pub use earlier::earlier;
use noted::{is_of, readings};

/// What stands in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A session.
    Session(Session),
    /// Anything else that was noted.
    Entry(Entry),
}

impl Line {
    /// The event that it stands for.
    pub const fn id(&self) -> EventId {
        match self {
            Self::Session(session) => session.id,
            Self::Entry(entry) => entry.id,
        }
    }

    /// When it happened.
    pub const fn when(&self) -> &Moment {
        match self {
            Self::Session(session) => &session.dose_end,
            Self::Entry(entry) => &entry.when,
        }
    }

    /// The person's own words.
    pub fn note(&self) -> &str {
        match self {
            Self::Session(session) => &session.note,
            Self::Entry(entry) => &entry.note,
        }
    }

    /// Whether it is in the bin.
    pub const fn is_binned(&self) -> bool {
        match self {
            Self::Session(session) => session.binned.is_some(),
            Self::Entry(entry) => entry.binned.is_some(),
        }
    }

    /// Whether anything in it was corrected.
    pub const fn is_corrected(&self) -> bool {
        match self {
            Self::Session(session) => session.corrected,
            Self::Entry(entry) => entry.corrected,
        }
    }

    /// The line of `id`, binned or not.
    pub fn of(record: &Record, id: EventId) -> Option<Self> {
        let session = record.session(id).map(Self::Session);
        session.or_else(|| record.entry(id).map(Self::Entry))
    }
}

/// A line with all that is shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub line: Line,
    /// The session that it followed, and how long after its dose in milliseconds; of a session itself, that.
    pub dose: Option<(EventId, i64)>,
    /// When the person last said how the effect goes on, and what.
    pub course: Option<(Moment, Course)>,
    /// How often it was changed.
    pub changes: usize,
}

/// What is looked for. Everything, unless it is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words.
    pub query: String,
    /// One effect.
    pub effect: Option<Effect>,
    /// What followed from it when it was noted. Thoughts of suicide stand with the emergencies.
    pub outcome: Option<Outcome>,
    /// What followed one session.
    pub session: Option<EventId>,
}

/// Looks through the record.
struct Search<'a> {
    record: &'a Record,
    filter: &'a Filter,
    /// Whether the words sought are in the name of a line.
    named: &'a dyn Fn(&Line) -> bool,
    /// What was moved to the bin a moment ago and is still shown.
    binned_here: &'a [EventId],
    /// When each dose was finished, and its session; the earliest first.
    doses: Vec<(i64, EventId)>,
    /// All readings, where levels are asked for; the first first.
    readings: Vec<(i64, Reading)>,
}

/// The newest `limit` lines that fit `filter`, by when they happened. What is in the bin is left out, but for `binned_here`.
pub fn newest(
    record: &Record,
    limit: usize,
    binned_here: &[EventId],
    filter: &Filter,
    named: &dyn Fn(&Line) -> bool,
) -> Vec<Item> {
    let sessions = record.sessions();
    let doses = sessions
        .iter()
        .rev()
        .map(|session| (session.dose_end.utc_ms(), session.id));
    let search = Search {
        record,
        filter,
        named,
        binned_here,
        doses: doses.collect(),
        readings: if filter.outcome.is_some() {
            readings(record)
        } else {
            Vec::new()
        },
    };
    let binned = binned_here.iter().filter_map(|&id| record.session(id));
    let binned = binned.filter(|session| session.binned.is_some());
    let sessions = sessions.into_iter().chain(binned).map(Line::Session);
    let sessions = sessions.filter(|line| search.fits(line)).take(limit);
    let lines = search.entries().take(limit).chain(sessions);
    let mut lines = newest_first(
        lines
            .map(|line| (line.when().utc_ms(), line.id(), line))
            .collect(),
    );
    lines.truncate(limit);
    lines.into_iter().map(|line| search.item(line)).collect()
}

impl<'a> Search<'a> {
    /// The entries that fit, the last noted first; put together only as far as they are asked for.
    fn entries(&'a self) -> impl Iterator<Item = Line> {
        let effect = self.filter.effect;
        // Nothing is noted before it happened.
        let from_ms = self.doses.iter().find(|(_, id)| Some(*id) == self.filter.session);
        let from_ms = from_ms.map_or(i64::MIN, |(ms, _)| *ms);
        let events = self.record.events().rev();
        let events = events.take_while(move |event| event.order.ms() >= from_ms);
        let asked = events.filter(move |event| match event.body {
            Body::Effect { effect: of, .. } => effect.is_none_or(|effect| effect == of),
            _ => effect.is_none() && event.body.is_entry(),
        });
        asked
            .filter_map(|event| self.record.entry(event.id).map(Line::Entry))
            .filter(|line| self.fits(line))
    }

    fn fits(&self, line: &Line) -> bool {
        let filter = self.filter;
        let level = |wanted: Outcome| match line {
            Line::Entry(entry) => self.outcome(entry).is_some_and(|outcome| is_of(outcome, wanted)),
            Line::Session(_) => false,
        };
        let of_effect = filter.effect.is_none() || matches!(line, Line::Entry(_));
        let of_session = |id| match line {
            Line::Session(session) => session.id == id,
            Line::Entry(entry) => self.dose(&entry.when).is_some_and(|(of, _)| of == id),
        };
        (!line.is_binned() || self.binned_here.contains(&line.id()))
            && of_effect
            && filter.session.is_none_or(of_session)
            && (filter.query.trim().is_empty() || holds(line.note(), &filter.query) || (self.named)(line))
            && filter.outcome.is_none_or(level)
    }

    /// The last dose before `when`, and how long before.
    fn dose(&self, when: &Moment) -> Option<(EventId, i64)> {
        let later = self.doses.partition_point(|(ms, _)| *ms <= when.utc_ms());
        let (ms, id) = self.doses.get(later.checked_sub(1)?)?;
        Some((*id, when.utc_ms() - ms))
    }

    fn item(&self, line: Line) -> Item {
        let id = line.id();
        let dose = match &line {
            Line::Session(session) => Some((session.id, 0)),
            Line::Entry(entry) => self.dose(&entry.when),
        };
        let effect = self.record.effect(id);
        Item {
            dose,
            course: effect.and_then(|effect| Some((effect.told, effect.course?))),
            changes: self.record.versions(id).len(),
            line,
        }
    }
}
