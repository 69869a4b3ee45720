//! Everything that the person noted of how it is, with every correction applied: one listing for all kinds.

use super::Record;
use crate::care::check_in::Mood;
use crate::care::event::{Body, Change, Event};
use crate::care::moment::Moment;
use crate::care::order::{EventId, Place};
use crate::care::symptom::{Effect, Severity};
use crate::care::vitals::{PressureSign, Reading};

/// One thing that was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The event that noted it.
    pub id: EventId,
    /// What it is.
    pub what: What,
    /// When it began or was measured; of a mood and of sleep, when it was noted.
    pub when: Moment,
    /// When it was noted.
    pub noted: Moment,
    /// The person's own words: beside the entry, or the entry itself.
    pub note: String,
    /// When it was moved to the bin, if it is there.
    pub binned: Option<Moment>,
    /// Whether anything in it was corrected.
    pub corrected: bool,
    /// Whether the person looked at it the morning after, and kept it.
    pub reviewed: bool,
}

/// What was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An effect of the list.
    Effect {
        /// Which one.
        effect: Effect,
        /// How strong, if it was said.
        severity: Option<Severity>,
    },
    /// An effect in the person's own words, which are the entry's note.
    OwnEffect {
        /// How strong.
        severity: Severity,
    },
    /// A blood pressure.
    Reading {
        /// The numbers.
        reading: Reading,
        /// What came with it.
        signs: Vec<PressureSign>,
    },
    /// The mood.
    Mood(Mood),
    /// How the night was.
    Sleep {
        /// For how long, in minutes.
        slept_min: u32,
        /// Whether the person felt rested.
        rested: bool,
    },
    /// The journal: words, which are the entry's note.
    Note,
}

impl Entry {
    /// As it was first noted.
    fn first(event: &Event) -> Option<Self> {
        let (what, when, note) = match event.body.clone() {
            Body::Effect {
                effect,
                severity,
                began,
            } => (What::Effect { effect, severity }, Some(began), String::new()),
            Body::OwnEffect {
                note,
                severity,
                began,
            } => (What::OwnEffect { severity }, Some(began), note),
            Body::Reading {
                reading,
                signs,
                measured,
            } => (What::Reading { reading, signs }, Some(measured), String::new()),
            Body::Mood { mood } => (What::Mood(mood), None, String::new()),
            Body::Sleep { slept_min, rested } => (What::Sleep { slept_min, rested }, None, String::new()),
            Body::Note { note, began } => (What::Note, Some(began), note),
            _ => return None,
        };
        Some(Self {
            id: event.id,
            what,
            when: when.unwrap_or(event.at),
            noted: event.at,
            note,
            binned: None,
            corrected: false,
            reviewed: false,
        })
    }

    /// Applies a correction that can be made here.
    fn correct(&mut self, change: &Change) {
        // Words beside an entry are added to it; those that are the entry correct it.
        self.corrected |=
            !matches!(change, Change::Note(_)) || matches!(self.what, What::OwnEffect { .. } | What::Note);
        match (change, &mut self.what) {
            (Change::Note(words), _) => self.note.clone_from(words),
            (Change::Began(began), _) => self.when = *began,
            (Change::Severity(now), What::Effect { severity, .. }) => *severity = Some(*now),
            (Change::Severity(now), What::OwnEffect { severity }) => *severity = *now,
            (Change::Reading(now), What::Reading { reading, .. }) => *reading = *now,
            (Change::Mood(now), What::Mood(mood)) => *mood = *now,
            (&Change::Sleep { slept_min, rested }, what) => *what = What::Sleep { slept_min, rested },
            _ => {}
        }
    }
}

impl Record {
    /// What `id` noted, binned or not.
    pub fn entry(&self, id: EventId) -> Option<Entry> {
        let event = self.event(id)?;
        let mut entry = Entry::first(event)?;
        entry.binned = self.binned(id);
        for act in self.acts_on(id) {
            match &act.body {
                Body::Correct { change, .. } if event.body.takes(change) => entry.correct(change),
                Body::Review { .. } => entry.reviewed = true,
                _ => {}
            }
        }
        Some(entry)
    }

    /// All that was noted, in the bin or not, the last noted first.
    pub fn entries(&self) -> impl Iterator<Item = Entry> {
        self.noted_since(Place::FIRST)
    }

    /// What was noted since `from_ms`, binned things left out, the last noted first.
    pub fn entries_since(&self, from_ms: i64) -> impl Iterator<Item = Entry> {
        self.noted_since(Place::from_ms(from_ms))
            .filter(|entry| entry.binned.is_none())
    }

    fn noted_since(&self, from: Place) -> impl Iterator<Item = Entry> {
        let entries = self.since(from).rev().filter(|event| event.body.is_entry());
        entries.filter_map(|event| self.entry(event.id))
    }

    /// The blood pressures that were measured since `from_ms`, binned ones left out, the last noted first.
    pub fn readings_since(&self, from_ms: i64) -> Vec<Entry> {
        // Nothing is measured after it was noted, so none is missed.
        self.entries_since(from_ms)
            .filter(|entry| matches!(entry.what, What::Reading { .. }) && entry.when.utc_ms() >= from_ms)
            .collect()
    }

    /// The mood that was noted last since `from_ms`.
    pub fn mood_since(&self, from_ms: i64) -> Option<Mood> {
        self.entries_since(from_ms).find_map(|entry| match entry.what {
            What::Mood(mood) => Some(mood),
            _ => None,
        })
    }

    /// What was corrected in `id` and when, the first correction first.
    pub fn versions(&self, id: EventId) -> Vec<(Moment, Change)> {
        let Some(event) = self.event(id) else {
            return Vec::new();
        };
        let changes = self.acts_on(id).filter_map(|act| match &act.body {
            Body::Correct { change, .. } if event.body.takes(change) => Some((act.at, change.clone())),
            _ => None,
        });
        changes.collect()
    }
}
