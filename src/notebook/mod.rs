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
mod shown;
mod time;
mod vault;
mod watching;
mod writing;

pub use backing::{NoBackup, unprotected};
pub use draft::{Draft, NoteDraft, SessionDraft};
pub use live_record::LiveRecord;
pub use looks::Appearance;
pub use notices::Notices;
pub use reading::Reading;
pub use settings::{LOCK_AFTER_MIN, Settings, TEXT_PERCENTS, guessed_country, use_settings, use_words};
pub use time::{use_now, watch_clock};
pub use vault::NotOpened;

use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::exchange::backup::Backups;
use crate::platform::tabs::Tabs;
use crate::reactive::RwSignal;
use crate::store::{Cipher, IndexedDb, Keeper, LocalShelf, Missing, Pending, StoreError};
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
    /// What shows entries that are not yet shown.
    unshown: Vec<Box<dyn FnOnce()>>,
    missing: Option<Missing>,
    wiped: u32,
    asked_to_persist: bool,
    /// For a newer version, once.
    waited: bool,
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
            has_lock: RwSignal::new(private::vault().is_on()),
            once: RwSignal::new(false),
            clock,
            inner: StoredValue::new_local(Inner {
                keeper,
                tabs: Tabs::join("aftercare"),
                heard: hearing::Heard::default(),
                failed: Vec::new(),
                unshown: Vec::new(),
                missing: None,
                wiped: 0,
                asked_to_persist: false,
                waited: false,
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
}

/// The live record, from any component.
pub fn use_notebook() -> Notebook {
    use_context().unwrap_or_else(|| Notebook::open(watch_clock()))
}
