//! Values that change, set or worked out from others: of whatever type, behind one.
//!
//! The reactive library is compiled once for every type of value it keeps, at about 2 KB each; here it keeps one.

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
    let value: Box<dyn Fn() -> Shared + Send + Sync> = Box::new(move || Shared(Arc::new(value())));
    Memo {
        kept: Kept::new(move |_| value()),
        kind: PhantomData,
    }
}

impl<T: 'static> Memo<T> {
    /// The value, to be looked at.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(self.kept.get().value())
    }

    /// The value as it is now, to be looked at without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(self.kept.get_untracked().value())
    }

    /// The value.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.kept.get().value::<T>().clone()
    }

    /// The value as it is now, without following it.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.kept.get_untracked().value::<T>().clone()
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
            held: Held::new(Shared(Arc::new(value))),
            kind: PhantomData,
        }
    }

    /// Holds `value` from now on, and tells.
    pub fn set(self, value: T) {
        self.held.set(Shared(Arc::new(value)));
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
        look(self.held.get().value())
    }

    /// The value as it is now, to be looked at without following it.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(self.held.get_untracked().value())
    }

    /// The value.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.held.get().value::<T>().clone()
    }

    /// The value as it is now, without following it.
    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.held.get_untracked().value::<T>().clone()
    }
}
