//! The names of the lines.

use crate::care::crisis::LineId;
#[cfg(not(target_arch = "wasm32"))]
use crate::words::room::Row;
use crate::words::room::{Entry, Item, items};
use crate::words::texts::Texts;

/// The words of each line.
pub type Lines = &'static (dyn Fn(LineId) -> LineWords + Send + Sync);

/// Name of a line and what to do there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineWords {
    /// The name, as its own country says it.
    pub name: &'static str,
    /// Whom it is for, or what to press; may be empty.
    pub about: &'static str,
}

items!(LineId:
    Emergency Us988 UsVeterans UsPoison Ca988 CaQuebec UkNhs111 UkSamaritans UkShout UkPoison IeSamaritans
    AuLifeline AuCallBack AuBeyondBlue Nz1737 NzSuicideCrisis NzLifeline DeTelefonSeelsorge Es024 Nl113
);

// In the table: the name, and what it is about where there is something to say.
impl Entry for Lines {
    const EMPTY: Self = &|_| LineWords { name: "", about: "" };
    const ROWS: usize = LineId::NAMES.len();
    fn read(texts: &mut Texts) -> Self {
        let own = texts.take(Self::ROWS);
        Box::leak(Box::new(move |id: LineId| {
            let words = own.get(id.place()).copied().unwrap_or_default();
            let (name, about) = words.split_once(" | ").unwrap_or((words, ""));
            LineWords { name, about }
        }))
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn rows(field: &str) -> Vec<Row> {
        Row::of_each::<LineId>(field, |_| 0)
    }
}
