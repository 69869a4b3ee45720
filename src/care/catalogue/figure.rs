//! How often an effect was reported, in the words of the trial that counted it.

/// Where it was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Studied {
    /// Adults on esketamine nasal spray against a dummy spray (S1, S3b, S3c, S3e).
    NasalSpray,
    /// The same over months, in people whom the spray had helped (S3d).
    NasalSprayUpkeep,
    /// Ketamine as an anaesthetic, in far higher doses; nothing to compare with (S6).
    Anaesthetic,
}

/// Which part of the effect was counted, where it was not the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The effect itself.
    Whole,
    /// Numbness.
    Numbness,
    /// Tingling.
    Tingling,
    /// Irritated throat.
    Throat,
    /// Discomfort in the nose.
    Nose,
    /// Pain in mouth and throat.
    MouthAndThroat,
    /// Feeling muddled in one's thinking.
    MuddledThinking,
    /// Loose stools.
    LooseStools,
    /// Constipation.
    Constipation,
}

/// How many of those who were counted. Several trials give a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// At least so many, in 1000.
    pub low_in_1000: u16,
    /// At most so many, in 1000.
    pub high_in_1000: u16,
}

/// How often it was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Where it was counted.
    pub studied: Studied,
    /// What was counted.
    pub part: Part,
    /// With the medicine.
    pub given: Share,
    /// With a dummy, where there was one.
    pub dummy: Option<Share>,
}

const fn share(in_1000: u16) -> Share {
    span(in_1000, in_1000)
}

const fn span(low_in_1000: u16, high_in_1000: u16) -> Share {
    Share {
        low_in_1000,
        high_in_1000,
    }
}

/// With the spray and with the dummy spray, in 1000.
pub(super) const fn spray(given: u16, dummy: u16) -> Figure {
    part(Part::Whole, given, dummy)
}

/// A part of an effect, with the spray and with the dummy spray, in 1000.
pub(super) const fn part(part: Part, given: u16, dummy: u16) -> Figure {
    Figure {
        studied: Studied::NasalSpray,
        part,
        given: share(given),
        dummy: Some(share(dummy)),
    }
}

/// Several trials, with the spray and with the dummy spray, in 1000.
pub(super) const fn sprays(given: (u16, u16), dummy: (u16, u16)) -> Figure {
    Figure {
        studied: Studied::NasalSpray,
        part: Part::Whole,
        given: span(given.0, given.1),
        dummy: Some(span(dummy.0, dummy.1)),
    }
}

/// The trial over months, with the spray and with the dummy spray, in 1000.
pub(super) const fn upkeep(given: u16, dummy: u16) -> Figure {
    Figure {
        studied: Studied::NasalSprayUpkeep,
        ..spray(given, dummy)
    }
}

/// As an anaesthetic, in 1000.
pub(super) const fn anaesthetic(given: u16) -> Figure {
    Figure {
        studied: Studied::Anaesthetic,
        part: Part::Whole,
        given: share(given),
        dummy: None,
    }
}
