//! What History lists of a life.

use super::Life;
use aftercare::care::history::{Filter, Item, newest};
use aftercare::care::order::EventId;

/// No list is longer.
pub const ALL: usize = usize::MAX;

pub fn ids(items: &[Item]) -> Vec<EventId> {
    items.iter().map(|item| item.line.id()).collect()
}

/// All that fits `filter`; no word is in a name.
pub fn listed(life: &Life, filter: &Filter) -> Vec<Item> {
    newest(&life.record, ALL, &[], filter, &|_| false)
}

/// The same, by what each line stands for.
pub fn found(life: &Life, filter: &Filter) -> Vec<EventId> {
    ids(&listed(life, filter))
}
