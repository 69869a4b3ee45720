//! A store in memory that can fail in every way a browser can.

use super::cipher::{Lock, fits};
use super::{EventStore, Opened, Relock, Row, StoreError};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Bound;
use std::rc::Rc;

/// A way in which a browser can fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What it says.
    pub error: StoreError,
    /// Whether it did the work all the same, and only the answer was lost.
    pub after_commit: bool,
}

impl Fault {
    /// Every way.
    pub fn every() -> Vec<Self> {
        let silent = [
            StoreError::Denied,
            StoreError::Full,
            StoreError::Blocked,
            StoreError::Closed,
            StoreError::Newer,
            StoreError::TimedOut,
            StoreError::Aborted,
            StoreError::Failed("internal error".into()),
        ];
        let late = [StoreError::TimedOut, StoreError::Closed];
        let fault = |after_commit| move |error| Self { error, after_commit };
        let silent = silent.into_iter().map(fault(false));
        silent.chain(late.into_iter().map(fault(true))).collect()
    }
}

/// When to fail: at operation number `first` (from 0), and `times` in a row.
#[derive(Debug)]
struct Plan {
    first: u32,
    times: u32,
    fault: Fault,
}

/// A store in memory. Its clones are the same store, as the tabs of one browser have one.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    rows: Rc<RefCell<BTreeMap<String, String>>>,
    lock: Rc<RefCell<Option<Lock>>>,
    operations: Rc<Cell<u32>>,
    plan: Rc<RefCell<Option<Plan>>>,
    newer: Rc<Cell<bool>>,
    full: Rc<Cell<bool>>,
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Fails from the `first` coming operation on (0 is the next one), `times` in a row.
    pub fn fail_at(&self, first: u32, times: u32, fault: Fault) {
        let first = self.operations.get() + first;
        self.plan.replace(Some(Plan { first, times, fault }));
    }

    /// Fails no more.
    pub fn heal(&self) {
        self.plan.replace(None);
    }

    /// How many operations there have been.
    pub fn operations(&self) -> u32 {
        self.operations.get()
    }

    /// From now on is a store that a newer version has written.
    pub fn set_newer(&self, newer: bool) {
        self.newer.set(newer);
    }

    /// From now on takes nothing more, and deletes all the same, as browsers do; or takes everything.
    pub fn set_full(&self, full: bool) {
        self.full.set(full);
    }

    /// Everything that is stored.
    pub fn rows(&self) -> BTreeMap<String, String> {
        self.rows.borrow().clone()
    }

    /// Stores anything at all, past all rules.
    pub fn tamper(&self, key: &str, text: &str) {
        self.rows.borrow_mut().insert(key.into(), text.into());
    }

    /// Loses everything, as a browser does that needs room.
    pub fn lose(&self) {
        self.rows.borrow_mut().clear();
    }

    /// Counts the operation, and does `work` unless it is one that fails before.
    fn operate<T>(&self, work: impl FnOnce() -> T) -> Result<T, StoreError> {
        let number = self.operations.replace(self.operations.get() + 1);
        match &*self.plan.borrow() {
            Some(plan) if (plan.first..plan.first.saturating_add(plan.times)).contains(&number) => {
                if plan.fault.after_commit {
                    work();
                }
                Err(plan.fault.error.clone())
            }
            _ => Ok(work()),
        }
    }
}

impl EventStore for MemoryStore {
    async fn open(&self) -> Result<Opened, StoreError> {
        self.operate(|| Opened {
            newer: self.newer.get(),
        })
    }

    async fn append(&self, rows: &[Row]) -> Result<(), StoreError> {
        if self.newer.get() {
            return Err(StoreError::Newer);
        }
        let mut lock = self.lock.borrow_mut();
        if !fits(lock.as_ref().map(|lock| &*lock.text), rows) {
            return Err(StoreError::Locked);
        }
        let held = lock.as_ref().and_then(|lock| lock.ledger.clone());
        let ledger = rows.iter().find(|row| row.is_ledger());
        let ledger = ledger.map(|row| row.ledger_after(held.as_deref())).transpose()?;
        if self.full.get() {
            return Err(StoreError::Full);
        }
        self.operate(|| {
            let mut stored = self.rows.borrow_mut();
            let text = lock.as_ref().map(|lock| lock.text.clone());
            if let Some(lock) = &mut *lock {
                lock.used += u32::try_from(rows.len()).unwrap_or(u32::MAX);
                if let Some(ledger) = ledger {
                    lock.ledger = Some(ledger.to_owned());
                }
            }
            for row in rows.iter().filter(|row| !row.is_ledger()) {
                let there = stored.get(&row.key);
                if there.is_none_or(|stored| row.replaces(stored, text.as_deref())) {
                    stored.insert(row.key.clone(), row.text.clone());
                }
            }
        })
    }

    async fn remove(&self, rows: &[Row]) -> Result<(), StoreError> {
        if self.newer.get() {
            return Err(StoreError::Newer);
        }
        let lock = self.lock.borrow();
        if !fits(lock.as_ref().map(|lock| &*lock.text), rows) {
            return Err(StoreError::Locked);
        }
        self.operate(|| {
            let mut stored = self.rows.borrow_mut();
            let is_tombstone = |each: &Row| {
                stored
                    .get(&each.key)
                    .is_some_and(|text| row((&each.key, text)).is_tombstone())
            };
            let gone: Vec<&Row> = rows.iter().filter(|each| !is_tombstone(each)).collect();
            for each in gone {
                stored.remove(&each.key);
            }
        })
    }

    async fn newest(&self, before: Option<&str>, limit: u32) -> Result<Vec<Row>, StoreError> {
        self.operate(|| {
            let upper = before.map_or(Bound::Unbounded, Bound::Excluded);
            let rows = self.rows.borrow();
            let newest = rows.range::<str, _>((Bound::Unbounded, upper)).rev();
            newest.take(limit as usize).map(row).collect()
        })
    }

    async fn get(&self, keys: &[String]) -> Result<Vec<Row>, StoreError> {
        self.operate(|| {
            let rows = self.rows.borrow();
            let named = keys.iter().filter_map(|key| rows.get_key_value(key));
            named.map(row).collect()
        })
    }

    async fn count(&self) -> Result<u32, StoreError> {
        self.operate(|| u32::try_from(self.rows.borrow().len()).unwrap_or(u32::MAX))
    }

    async fn lock(&self) -> Result<Option<Lock>, StoreError> {
        self.operate(|| self.lock.borrow().clone())
    }

    async fn relock(&self, change: &Relock) -> Result<bool, StoreError> {
        if self.full.get() {
            return Err(StoreError::Full);
        }
        self.operate(|| {
            let mut lock = self.lock.borrow_mut();
            let mut rows = self.rows.borrow_mut();
            let as_it_was = |(row, before): &(Row, String)| rows.get(&row.key) == Some(before);
            let same_rows = change
                .rows
                .as_ref()
                .is_none_or(|all| all.len() == rows.len() && all.iter().all(as_it_was));
            if lock.as_ref().map(|lock| &lock.text) != change.before.as_ref() || !same_rows {
                return false;
            }
            for (row, _) in change.rows.iter().flatten() {
                rows.insert(row.key.clone(), row.text.clone());
            }
            let ledger = match &change.rows {
                Some(_) => change.ledger.clone(),
                None => lock.as_ref().and_then(|lock| lock.ledger.clone()),
            };
            *lock = change.after.clone().map(|text| Lock {
                text,
                used: 0,
                ledger,
            });
            true
        })
    }

    async fn wipe(&self) -> Result<(), StoreError> {
        self.operate(|| {
            self.lose();
            self.lock.replace(None);
        })
    }
}

fn row((key, text): (&String, &String)) -> Row {
    Row {
        key: key.clone(),
        text: text.clone(),
    }
}
