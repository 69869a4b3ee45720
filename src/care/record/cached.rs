//! A value that is worked out when it is asked for, and kept until something changes it.

use std::sync::OnceLock;

/// Such a value. It says nothing of its own: two are always equal.
#[derive(Clone, Debug)]
pub(super) struct Cached<T>(OnceLock<T>);

impl<T: Copy> Cached<T> {
    /// The value, worked out now if it is not known.
    pub fn get(&self, work_out: impl FnOnce() -> T) -> T {
        *self.0.get_or_init(work_out)
    }

    /// It may have changed.
    pub fn forget(&mut self) {
        self.0.take();
    }
}

impl<T> Default for Cached<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> PartialEq for Cached<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Cached<T> {}
