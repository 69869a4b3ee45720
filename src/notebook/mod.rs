//! The live record: opens the store, folds, writes, keeps tabs in step. The one door through which pages read and write.

mod backing;
mod draft;
mod erasing;
mod hearing;
mod live_record;
mod loading;
mod locking;
mod looks;
mod notices;
mod once;
mod private;
mod reading;
mod settings;
mod time;
mod vault;
mod watching;

pub use backing::{NoBackup, unprotected};
pub use draft::{Draft, NoteDraft, SessionDraft};
pub use live_record::LiveRecord;
pub use looks::Appearance;
pub use notices::Notices;
pub use reading::Reading;
pub use settings::{LOCK_AFTER_MIN, Settings, TEXT_PERCENTS, guessed_country, use_settings, use_words};
pub use time::{use_now, watch_clock};
pub use vault::NotOpened;

use crate::care::event::{Body, Event, SCHEMA};
use crate::care::moment::{Clock, Moment};
use crate::care::order::{EventId, Hlc};
use crate::care::record::Record;
use crate::exchange::backup::Backups;
use crate::platform::clock::PhoneClock;
use crate::platform::tabs::Tabs;
use crate::platform::{device, random, run, scene};
use crate::reactive::RwSignal;
use crate::store::{IndexedDb, Keeper, LocalShelf, Missing, Pending, StoreError};
use leptos::prelude::*;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

type PhoneKeeper = Keeper<IndexedDb, LocalShelf, vault::Vault>;

thread_local! {
    /// The one shelf of this page; probing it writes, so it is made once.
    static SHELF: LocalShelf = const { LocalShelf::new() };
}

/// The page's localStorage.
fn shelf() -> LocalShelf {
    SHELF.with(Clone::clone)
}

/// Whoever waits is told after so long, whatever storage is still doing.
const TOLD_MS: i32 = 1_800;

/// How far the record has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The store is being opened.
    Opening,
    /// The newest entries are there, with at least one session or all there is.
    Newest,
    /// Everything is there.
    Whole,
    /// A passcode is asked for first.
    Locked,
    /// It could not be read now.
    Failed(StoreError),
}

/// How far one entry has come. What is not listed is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// On its way.
    Saving,
    /// Not on disk: why.
    Failed(StoreError),
}

/// The live record. There is one, and it lives as long as the page: whatever reads or writes holds no more than where it is.
#[derive(Clone, Copy)]
pub struct Notebook(&'static Live);

/// What the notebook holds.
pub struct Live {
    /// Everything that was noted, saved or still on its way.
    pub record: LiveRecord,
    /// How far it has been read.
    pub progress: RwSignal<Progress>,
    /// Entries that are not on disk.
    pub unsaved: RwSignal<Vec<(EventId, Unsaved)>>,
    /// What the person must be told.
    pub notices: RwSignal<Notices>,
    /// The last backup.
    pub backups: RwSignal<Backups>,
    /// Whether there is a lock.
    pub has_lock: RwSignal<bool>,
    /// Whether nothing is kept beyond this page.
    pub once: RwSignal<bool>,
    clock: RwSignal<Moment>,
    inner: StoredValue<Inner, LocalStorage>,
}

impl Deref for Notebook {
    type Target = Live;

    fn deref(&self) -> &Live {
        self.0
    }
}

struct Inner {
    keeper: Rc<PhoneKeeper>,
    tabs: Tabs,
    heard: hearing::Heard,
    /// What failed, ready to be tried again, in the order in which it was done.
    failed: Vec<(Vec<EventId>, Pending)>,
    missing: Option<Missing>,
    wiped: u32,
    asked_to_persist: bool,
    listening: bool,
}

impl Notebook {
    /// Opens the record; reading goes on in the background. `clock` is the present moment of the page.
    pub fn open(clock: RwSignal<Moment>) -> Self {
        // The database speaks up only later, when the notebook is there to hear it.
        let heard = Rc::new(OnceCell::<Self>::new());
        let hear = Rc::clone(&heard);
        let told = move |notice| {
            if let Some(notebook) = hear.get() {
                notebook.heed(notice);
            }
        };
        let keeper = Rc::new(Keeper::with(IndexedDb::new(told), shelf(), private::vault()));
        let notebook = Self(Box::leak(Box::new(Live {
            record: LiveRecord::new(),
            progress: RwSignal::new(Progress::Opening),
            unsaved: RwSignal::new(Vec::new()),
            notices: RwSignal::new(Notices::default()),
            backups: RwSignal::new(backing::backups()),
            has_lock: RwSignal::new(false),
            once: RwSignal::new(false),
            clock,
            inner: StoredValue::new_local(Inner {
                keeper,
                tabs: Tabs::join("aftercare"),
                heard: hearing::Heard::default(),
                failed: Vec::new(),
                missing: None,
                wiped: 0,
                asked_to_persist: false,
                listening: false,
            }),
        })));
        // It is set once, here.
        let _ = heard.set(notebook);
        Draft::take_on();
        notebook.start();
        notebook
    }

    fn keeper(self) -> Rc<PhoneKeeper> {
        self.inner.with_value(|inner| Rc::clone(&inner.keeper))
    }

    /// Keeps what the person did. It is on the screen at once, and *Saved* when it is on disk.
    ///
    /// Call it within the tap: the write-ahead note is written before this returns.
    pub fn keep(self, body: Body) -> EventId {
        let at = PhoneClock.now();
        let id = EventId::new(at.utc_ms(), random::bytes());
        let order = Hlc::following(self.latest(), at.utc_ms());
        let event = Event {
            id,
            order,
            schema: SCHEMA,
            at,
            body,
        };
        let noted = if private::is_once() {
            Ok(Pending::of(&event))
        } else {
            self.keeper().note(std::slice::from_ref(&event))
        };
        // The clock of the page moves every few seconds: what was done now must not lie ahead of it.
        self.clock.set(event.at);
        self.record.update(|record| record.insert(event));
        match noted {
            Ok(pending) => self.write(vec![id], pending),
            Err(error) => self.mark(&[id], Some(Unsaved::Failed(error))),
        }
        id
    }

    /// The latest place in the order that is known here.
    fn latest(self) -> Option<Hlc> {
        self.record.with_untracked(Record::latest)
    }

    /// Brings what was noted to disk, and tells the other tabs.
    fn write(self, ids: Vec<EventId>, pending: Pending) {
        if private::is_once() {
            // It waits in memory for a backup, and for nothing else.
            self.inner.update_value(|inner| inner.failed.push((ids, pending)));
            return;
        }
        self.mark(&ids, Some(Unsaved::Saving));
        let slow = ids.clone();
        scene::after(TOLD_MS, move || {
            // It may still arrive, and is called saved then.
            let waits = |id: &EventId| {
                self.unsaved
                    .with_untracked(|all| all.contains(&(*id, Unsaved::Saving)))
            };
            if slow.iter().any(waits) {
                self.mark(&slow, Some(Unsaved::Failed(StoreError::TimedOut)));
            }
        });
        run(async move {
            match self.keeper().keep(&pending).await {
                Ok(()) => {
                    self.mark(&ids, None);
                    self.tell(&pending.keys());
                    self.ask_to_persist_once();
                }
                Err(error) => {
                    self.mark(&ids, Some(Unsaved::Failed(error)));
                    self.inner.update_value(|inner| inner.failed.push((ids, pending)));
                }
            }
        });
    }

    fn mark(self, ids: &[EventId], state: Option<Unsaved>) {
        self.unsaved.update(|unsaved| {
            unsaved.retain(|(id, _)| !ids.contains(id));
            if let Some(state) = state {
                unsaved.extend(ids.iter().map(|&id| (id, state.clone())));
            }
        });
    }

    fn tell(self, keys: &[String]) {
        let keys = keys.join("\n");
        self.inner.with_value(|inner| inner.tabs.tell(&keys));
    }

    /// Tries again to save everything that failed.
    pub fn try_again(self) {
        if private::is_once() {
            return;
        }
        let failed = self
            .inner
            .try_update_value(|inner| std::mem::take(&mut inner.failed))
            .unwrap_or_default();
        for (ids, pending) in failed {
            self.write(ids, pending);
        }
        if let Some((id, _)) = self.notices.with_untracked(|notices| notices.not_deleted.clone()) {
            self.delete_for_good(id);
        }
        if matches!(self.progress.get_untracked(), Progress::Failed(_)) {
            self.start();
        }
    }

    /// How far the entry `id` has come; `None` when it is on disk.
    pub fn state_of(self, id: EventId) -> Option<Unsaved> {
        self.unsaved.with(|unsaved| {
            let found = unsaved.iter().find(|(unsaved, _)| *unsaved == id);
            found.map(|(_, state)| state.clone())
        })
    }

    /// Asks the browser to keep the storage, after the first entry that was saved.
    fn ask_to_persist_once(self) {
        let first = self
            .inner
            .try_update_value(|inner| !std::mem::replace(&mut inner.asked_to_persist, true))
            .unwrap_or(false);
        if first {
            run(async {
                if device::is_persistent().await == Some(false) {
                    // The answer is shown in Settings, which asks anew.
                    let _ = device::ask_persistent().await;
                }
            });
        }
    }
}

/// The live record, from any component.
pub fn use_notebook() -> Notebook {
    use_context().unwrap_or_else(|| Notebook::open(watch_clock()))
}
