//! What somebody notes on a day: how strong it was, what the meter showed, a few words.

use super::Life;
use aftercare::care::event::Body;
use aftercare::care::order::EventId;
use aftercare::care::symptom::{Effect, Severity};
use aftercare::care::vitals::Reading;

impl Life {
    /// An effect that begins now.
    pub fn feel_as(&mut self, effect: Effect, severity: Severity) -> EventId {
        let began = self.now();
        self.act(Body::Effect {
            effect,
            severity: Some(severity),
            began,
        })
    }

    /// A reading of now, without signs.
    pub fn measure(&mut self, top_mmhg: u16, bottom_mmhg: u16) -> EventId {
        let measured = self.now();
        self.act(Body::Reading {
            reading: Reading::new(top_mmhg, bottom_mmhg, None).expect("a reading that can be"),
            signs: Vec::new(),
            measured,
        })
    }

    /// Words without a strength.
    pub fn note(&mut self, words: &str) -> EventId {
        let began = self.now();
        self.act(Body::Note {
            note: words.to_owned(),
            began,
        })
    }
}
