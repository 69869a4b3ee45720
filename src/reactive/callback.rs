//! What is told of an event.

use super::{Held, Shared, held, read_untracked};
use std::marker::PhantomData;
use std::sync::Arc;

/// Something to be told of an event, by whoever is given it; it may answer. It takes the place of the library's own.
pub struct Callback<T, U = ()> {
    held: Held<Shared>,
    kind: PhantomData<fn(T) -> U>,
}

impl<T, U> Clone for Callback<T, U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, U> Copy for Callback<T, U> {}

/// Hears what is told. A trait of our own for the same reason as [`WorkOut`].
trait Hear<T, U>: Send + Sync {
    fn hear(&self, what: T) -> U;
}

impl<T, U, F: Fn(T) -> U + Send + Sync> Hear<T, U> for F {
    fn hear(&self, what: T) -> U {
        self(what)
    }
}

struct Hearing<T, U>(Box<dyn Hear<T, U>>);

/// It is never set anew, so nobody asks.
impl<T, U> PartialEq for Hearing<T, U> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T: 'static, U: 'static> Callback<T, U> {
    /// Does `act` when it is told.
    pub fn new(act: impl Fn(T) -> U + Send + Sync + 'static) -> Self {
        Self::of(Box::new(act))
    }

    #[inline(never)]
    fn of(act: Box<dyn Hear<T, U>>) -> Self {
        Self {
            held: held(Shared(Arc::new(Hearing(act)))),
            kind: PhantomData,
        }
    }

    /// Tells.
    pub fn run(self, what: T) -> U {
        read_untracked(self.held).value::<Hearing<T, U>>().0.hear(what)
    }
}
