//! What a room of words is made of: a table whose fields stand in the order of their rows in `rooms.tsv`.
//!
//! The type of a field says how many rows it has and how it is read from them. A sentence with values has a `{}` for
//! each; one that changes with a number has its forms side by side, with ` | ` between.

#[cfg(not(target_arch = "wasm32"))]
mod row;

use super::texts::Texts;
use std::fmt::{Display, Write};

#[cfg(not(target_arch = "wasm32"))]
pub use row::Row;

/// A sentence with one text in it.
pub type Filled = &'static (dyn Fn(&str) -> String + Send + Sync);
/// A sentence with two texts in it.
pub type FilledTwice = &'static (dyn Fn(&str, &str) -> String + Send + Sync);
/// A sentence with a count: always the same, or for one and for more, or for none, one and more.
pub type Counted = &'static (dyn Fn(usize) -> String + Send + Sync);
/// A sentence with two counts.
pub type OfTwo = &'static (dyn Fn(usize, usize) -> String + Send + Sync);
/// A text for each item of a kind.
pub type Named<T> = &'static (dyn Fn(T) -> &'static str + Send + Sync);

/// A table of fields.
pub(super) trait Room {
    /// How many rows it has.
    const ROWS: usize;
    /// Reads its rows.
    fn read(texts: &mut Texts) -> &'static Self;
    /// The rows that it needs.
    #[cfg(not(target_arch = "wasm32"))]
    fn rows() -> Vec<Row>;
}

/// A field of a room.
pub(super) trait Entry: Sized {
    /// Until its rows are read.
    const EMPTY: Self;
    /// How many rows it has.
    const ROWS: usize = 1;
    /// How many values its longest form names.
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 0;
    /// Reads its rows.
    fn read(texts: &mut Texts) -> Self;
    /// Reads them in place: one call for each field is a part of the code of a table that is put together.
    #[inline(never)]
    fn fill(&mut self, texts: &mut Texts) {
        *self = Self::read(texts);
    }
    /// The rows that it needs.
    #[cfg(not(target_arch = "wasm32"))]
    fn rows(field: &str) -> Vec<Row> {
        vec![Row::new(field, Self::VALUES)]
    }
}

/// A kind of which each item has a text.
pub(super) trait Item: Copy + 'static {
    /// The items, in order.
    #[cfg(not(target_arch = "wasm32"))]
    const ALL: &'static [Self];
    /// Their names.
    const NAMES: &'static [&'static str];
    /// Its place among them.
    fn place(self) -> usize;
}

/// Makes a room: its table, and how that is read.
macro_rules! room {
    ($(#[$about:meta])* pub struct $Room:ident { $($(#[$says:meta])* pub $field:ident: $Kind:ty,)+ }) => {
        $(#[$about])*
        pub struct $Room {
            $($(#[$says])* pub $field: $Kind,)+
        }

        impl $crate::words::room::Room for $Room {
            const ROWS: usize = 0 $(+ <$Kind as $crate::words::room::Entry>::ROWS)+;
            fn read(texts: &mut $crate::words::texts::Texts) -> &'static Self {
                let room = Box::leak(Box::new(const { Self { $($field: $crate::words::room::Entry::EMPTY,)+ } }));
                $($crate::words::room::Entry::fill(&mut room.$field, texts);)+
                room
            }
            #[cfg(not(target_arch = "wasm32"))]
            fn rows() -> Vec<$crate::words::room::Row> {
                [$(<$Kind as $crate::words::room::Entry>::rows(stringify!($field))),+].concat()
            }
        }
    };
}

/// Names the items of a kind; one that is left out or misplaced does not compile.
macro_rules! items {
    ($Kind:ident: $($Name:ident)+) => {
        impl $crate::words::room::Item for $Kind {
            #[cfg(not(target_arch = "wasm32"))]
            const ALL: &'static [Self] = &[$(Self::$Name),+];
            const NAMES: &'static [&'static str] = &[$(stringify!($Name)),+];
            fn place(self) -> usize {
                self as usize
            }
        }
        const _: fn($Kind) = |item| match item { $($Kind::$Name)|+ => () };
        const _: () = {
            let all = [$($Kind::$Name as usize),+];
            let mut at = 0;
            while at < all.len() {
                assert!(all[at] == at);
                at += 1;
            }
        };
    };
}

pub(super) use {items, room};

/// A sentence with its values in place.
pub(super) fn fill(sentence: &str, values: &[&dyn Display]) -> String {
    let mut filled = String::new();
    let mut values = values.iter();
    for (at, part) in sentence.split("{}").enumerate() {
        if at > 0
            && let Some(value) = values.next()
        {
            // A string takes everything.
            let _ = write!(filled, "{value}");
        }
        filled.push_str(part);
    }
    filled
}

/// One of the forms of a sentence.
pub(super) fn form(forms: &'static str, at: usize) -> &'static str {
    forms.split(" | ").nth(at).unwrap_or_default()
}

/// The form for a number: `kind` is 0, 1, or 2 for more.
pub(super) fn counted(forms: &'static str, kind: usize, number: &dyn Display) -> String {
    let at = match forms.split(" | ").count() {
        1 => 0,
        2 => usize::from(kind != 1),
        _ => kind,
    };
    fill(form(forms, at), &[number])
}

impl Entry for &'static str {
    const EMPTY: Self = "";
    fn read(texts: &mut Texts) -> Self {
        texts.one()
    }
}

impl Entry for Filled {
    const EMPTY: Self = &|_| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 1;
    fn read(texts: &mut Texts) -> Self {
        let sentence = texts.one();
        Box::leak(Box::new(move |value: &str| fill(sentence, &[&value])))
    }
}

impl Entry for FilledTwice {
    const EMPTY: Self = &|_, _| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 2;
    fn read(texts: &mut Texts) -> Self {
        let sentence = texts.one();
        Box::leak(Box::new(move |first: &str, second: &str| {
            fill(sentence, &[&first, &second])
        }))
    }
}

impl Entry for Counted {
    const EMPTY: Self = &|_| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 1;
    fn read(texts: &mut Texts) -> Self {
        let forms = texts.one();
        Box::leak(Box::new(move |count: usize| counted(forms, count.min(2), &count)))
    }
}

impl Entry for OfTwo {
    const EMPTY: Self = &|_, _| String::new();
    #[cfg(not(target_arch = "wasm32"))]
    const VALUES: usize = 2;
    fn read(texts: &mut Texts) -> Self {
        let sentence = texts.one();
        Box::leak(Box::new(move |first, second| fill(sentence, &[&first, &second])))
    }
}

impl<T: Item> Entry for Named<T> {
    const EMPTY: Self = &|_| "";
    const ROWS: usize = T::NAMES.len();
    fn read(texts: &mut Texts) -> Self {
        let own = texts.take(T::NAMES.len());
        Box::leak(Box::new(move |item: T| {
            own.get(item.place()).copied().unwrap_or_default()
        }))
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn rows(field: &str) -> Vec<Row> {
        Row::of_each::<T>(field, |_| 0)
    }
}

impl<const N: usize> Entry for &'static [&'static str; N] {
    const EMPTY: Self = &[""; N];
    const ROWS: usize = N;
    fn read(texts: &mut Texts) -> Self {
        texts.take(N).try_into().unwrap_or(const { &[""; N] })
    }
    #[cfg(not(target_arch = "wasm32"))]
    fn rows(field: &str) -> Vec<Row> {
        (1..=N).map(|at| Row::new(&format!("{field}.{at}"), 0)).collect()
    }
}
