//! Values that change, set or worked out from others: of whatever type, behind one.
//!
//! The reactive library is compiled once for every type of value it keeps, at about 2 KB each; here it keeps one.

mod callback;

pub use callback::Callback;

use leptos::prelude::{Get, GetUntracked, Memo as Kept, RwSignal as Held, Set};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// Any value that can be told from another of its kind.
trait Value: Any + Send + Sync {
    fn is_same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Value for T {
    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

#[derive(Clone)]
struct Shared(Arc<dyn Value>);

impl Shared {
    fn value<T: 'static>(&self) -> &T {
        let value: &dyn Any = &*self.0;
        // There is no way to make a memo other than `memo`, which puts a `T` in it: this is never reached.
        value.downcast_ref().unwrap_or_else(|| std::process::abort())
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

/// A value that is worked out anew when what it reads changes, and tells on only when it differs.
pub struct Memo<T> {
    kept: Kept<Shared>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// Works `value` out, now and when what it reads changes.
pub fn memo<T>(value: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo {
        kept: kept(Box::new(Working(value, PhantomData))),
        kind: PhantomData,
    }
}

/// Works a value out. A trait of our own and not `Fn`: its tables also hold ways to call a closure that are compiled for
/// every one of them and never used.
trait WorkOut: Send + Sync {
    fn work_out(&self) -> Shared;
}

struct Working<F, T>(F, PhantomData<fn() -> T>);

impl<T, F> WorkOut for Working<F, T>
where
    T: PartialEq + Send + Sync + 'static,
    F: Fn() -> T + Send + Sync,
{
    fn work_out(&self) -> Shared {
        Shared(Arc::new((self.0)()))
    }
}

// What the library does for a value stands in these few functions once, and not wherever a value is kept or read.

#[inline(never)]
fn kept(value: Box<dyn WorkOut>) -> Kept<Shared> {
    Kept::new(move |_| value.work_out())
}

#[inline(never)]
fn worked_out(kept: Kept<Shared>) -> Shared {
    kept.get()
}

#[inline(never)]
fn worked_out_untracked(kept: Kept<Shared>) -> Shared {
    kept.get_untracked()
}

#[inline(never)]
fn held(value: Shared) -> Held<Shared> {
    Held::new(value)
}

#[inline(never)]
fn read(held: Held<Shared>) -> Shared {
    held.get()
}

#[inline(never)]
fn read_untracked(held: Held<Shared>) -> Shared {
    held.get_untracked()
}

#[inline(never)]
fn replace(held: Held<Shared>, value: Shared) {
    held.set(value);
}

impl<T: 'static> Memo<T> {
    /// The value, to be looked at.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(worked_out(self.kept).value())
    }

    /// The value as it is now, to be looked at without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(worked_out_untracked(self.kept).value())
    }

    /// The value.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        worked_out(self.kept).value::<T>().clone()
    }

    /// The value as it is now, without following it.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        worked_out_untracked(self.kept).value::<T>().clone()
    }
}

impl From<String> for Memo<String> {
    fn from(text: String) -> Self {
        memo(move || text.clone())
    }
}

/// A value that is set. It takes the place of the library's own, for values that are small enough to be copied.
pub struct RwSignal<T> {
    held: Held<Shared>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: PartialEq + Send + Sync + 'static> RwSignal<T> {
    /// Holds `value`.
    pub fn new(value: T) -> Self {
        Self {
            held: held(Shared(Arc::new(value))),
            kind: PhantomData,
        }
    }

    /// Holds `value` from now on, and tells.
    pub fn set(self, value: T) {
        replace(self.held, Shared(Arc::new(value)));
    }

    /// Changes the value, and tells.
    pub fn update(self, change: impl FnOnce(&mut T))
    where
        T: Clone,
    {
        // What belonged to a page that is gone changes no more.
        if let Some(held) = self.held.try_get_untracked() {
            let mut value = held.value::<T>().clone();
            change(&mut value);
            self.set(value);
        }
    }

    /// The value, to be looked at.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(read(self.held).value())
    }

    /// The value as it is now, to be looked at without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(read_untracked(self.held).value())
    }

    /// The value.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        read(self.held).value::<T>().clone()
    }

    /// The value as it is now, without following it.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        read_untracked(self.held).value::<T>().clone()
    }
}
