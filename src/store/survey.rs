//! How far the store has been looked through for what a newer version wrote.

use super::entry::Slice;
use std::cell::{Cell, RefCell};

/// How many rows are read at once on the way to a write: few enough for the memory of any phone.
pub(super) const SLICE: u32 = 200;

/// Reading goes from the newest to the oldest, by whoever loads: the screen, or a write that
/// cannot wait for it. Both carry the same survey on.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The key down to which every row has been seen; `None` before the first slice.
    reached: RefCell<Option<String>>,
    whole: Cell<bool>,
}

impl Survey {
    /// A slice was read, from `before` downwards.
    pub fn went(&self, before: Option<&str>, slice: &Slice) {
        let mut reached = self.reached.borrow_mut();
        let no_gap = match (before, reached.as_deref()) {
            (None, _) => true,
            (Some(before), Some(reached)) => before >= reached,
            (Some(_), None) => false,
        };
        if !no_gap {
            return;
        }
        if !slice.more {
            self.whole.set(true);
        }
        let lower = |oldest: &str| reached.as_deref().is_none_or(|reached| oldest < reached);
        if let Some(oldest) = slice.oldest().filter(|oldest| lower(oldest)) {
            *reached = Some(oldest.to_owned());
        }
    }

    /// From where to read on.
    pub fn reached(&self) -> Option<String> {
        self.reached.borrow().clone()
    }

    /// Whether every row has been seen.
    pub fn is_whole(&self) -> bool {
        self.whole.get()
    }
}
