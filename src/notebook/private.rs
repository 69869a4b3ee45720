//! What stands on the shelf beside the record and tells something of it: drafts, pages read, the last backup.
//!
//! Without a lock it is there in the clear, as every entry is. With one it is kept in memory and written enciphered, a
//! moment later, under the public key of the lock; while it is locked nothing of it is read, and what was written stays.
//! For whoever uses the app once nothing is written at all.

use super::vault::Vault;
use super::{Draft, shelf};
use crate::platform::{Waiting, run, scene};
use crate::store::Shelf;
use crate::store::cipher::{Cipher, Closed};
use crate::store::shelf::{BACKUPS, DRAFT, LOCKED, NOTED, READ, SEEN};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What is being enciphered is looked at again after so long.
const SOON_MS: i32 = 10;

/// All of it but [`NOTED`].
pub(super) const NAMES: [&str; 4] = [DRAFT, READ, BACKUPS, SEEN];

thread_local! {
    static VAULT: Vault = supposed();
    /// What there is, where it is not read from the shelf each time.
    static KEPT: RefCell<BTreeMap<&'static str, String>> = const { RefCell::new(BTreeMap::new()) };
    static ONCE: Cell<bool> = const { Cell::new(false) };
    /// How often each was changed: what was enciphered late is not put over what came after it.
    static CHANGES: RefCell<BTreeMap<&'static str, u32>> = const { RefCell::new(BTreeMap::new()) };
    /// What was typed while it is locked, before this page was loaded or locked: a text in each line.
    static NOTED_BEFORE: RefCell<Option<String>> = const { RefCell::new(None) };
    /// How many texts are being enciphered.
    static WRITING: Cell<u32> = const { Cell::new(0) };
}

/// A lock of which the store has said nothing yet.
fn supposed() -> Vault {
    let vault = Vault::default();
    if on_shelf(LOCKED).is_some() {
        vault.suppose();
    }
    vault
}

/// The lock of this page.
pub(super) fn vault() -> Vault {
    VAULT.with(Clone::clone)
}

/// From now on nothing is written.
pub(super) fn use_once() {
    close();
    ONCE.set(true);
}

/// Whether nothing is written.
pub(super) fn is_once() -> bool {
    ONCE.get()
}

fn is_closed(text: &str) -> bool {
    Closed::of(text).is_some()
}

/// Whether the shelf is not what is to be read and written in the clear. Before the lock is known, what stands there tells.
pub(super) fn in_memory(name: &str) -> bool {
    let closed = || on_shelf(name).is_some_and(|text| is_closed(&text));
    is_once() || vault().is_on() || closed()
}

fn on_shelf(name: &str) -> Option<String> {
    shelf().get(name).ok().flatten()
}

/// The text under `name`, if there is one that can be read now.
pub(super) fn get(name: &'static str) -> Option<String> {
    if in_memory(name) {
        KEPT.with_borrow(|kept| kept.get(name).cloned())
    } else {
        on_shelf(name)
    }
}

/// Puts `text` under `name`. Where the shelf fails it is on the screen and nowhere else; the banner says so.
pub(super) fn set(name: &'static str, text: &str) {
    if !in_memory(name) {
        let _ = shelf().set(name, text);
        return;
    }
    KEPT.with_borrow_mut(|kept| kept.insert(name, text.to_owned()));
    if is_once() || !vault().is_on() {
        return;
    }
    // While it is locked, what stands there is more than what there is now: words have a place of their own till then.
    if !vault().is_closed() {
        write_later(name, text.to_owned());
    } else if name == DRAFT {
        write_later(NOTED, text.to_owned());
    }
}

fn changed(name: &'static str) -> u32 {
    CHANGES.with_borrow_mut(|changes| {
        let count = changes.entry(name).or_default();
        *count += 1;
        *count
    })
}

fn write_later(name: &'static str, text: String) {
    let change = changed(name);
    WRITING.set(WRITING.get() + 1);
    run(async move {
        let closed = vault().private(name, &text).await;
        WRITING.set(WRITING.get() - 1);
        // What was written since then is written by itself; whether it was locked meanwhile makes no difference.
        if let Some(closed) = closed
            && CHANGES.with_borrow(|changes| changes.get(name) == Some(&change))
        {
            put(name, &closed);
        }
    });
}

/// Puts what is enciphered on the shelf; what was typed while it is locked, behind what was typed before.
fn put(name: &str, closed: &str) {
    if name != NOTED {
        let _ = shelf().set(name, closed);
        return;
    }
    let mut all = NOTED_BEFORE.with_borrow_mut(|before| {
        before
            .get_or_insert_with(|| on_shelf(NOTED).unwrap_or_default())
            .clone()
    });
    all.push_str(closed);
    all.push('\n');
    let _ = shelf().set(NOTED, &all);
}

/// Does it when what was to be written is on the shelf.
pub(super) fn when_written(then: fn()) {
    if WRITING.get() == 0 {
        then();
    } else {
        scene::after(SOON_MS, move || when_written(then));
    }
}

/// Says on the shelf whether there is a lock. Without one, what stands there enciphered can be read by nobody any more.
pub(super) fn note_lock(on: bool) {
    if on {
        // Where it cannot be kept, what is noted before the store answers is there in the clear, as without a lock.
        let _ = shelf().set(LOCKED, "");
        return;
    }
    if on_shelf(LOCKED).is_some() {
        let _ = shelf().remove(LOCKED);
    }
    for name in NAMES {
        if on_shelf(name).is_some_and(|text| is_closed(&text)) {
            let _ = shelf().remove(name);
        }
    }
    let _ = shelf().remove(NOTED);
}

/// Takes away what stands under `name`.
pub(super) fn remove(name: &'static str) {
    changed(name);
    KEPT.with_borrow_mut(|kept| kept.remove(name));
    let open = vault().is_on() && !vault().is_closed();
    if name == DRAFT && !open && !is_once() {
        changed(NOTED);
        // What stood there before stays.
        let before = NOTED_BEFORE.with_borrow(Clone::clone);
        if let Some(before) = before {
            let _ = shelf().set(NOTED, &before);
        }
    }
    if !in_memory(name) || (open && !is_once()) {
        // Without storage there is nothing to take away.
        let _ = shelf().remove(name);
    }
}

/// The lock was opened: what was enciphered can be read.
pub(super) async fn open() {
    read_all_again().await;
    // What is still being enciphered comes too late.
    changed(NOTED);
    NOTED_BEFORE.take();
    Draft::add_own();
    // The words go from where they wait once they stand with the others.
    if on_shelf(NOTED).is_some()
        && let Some(text) = get(DRAFT)
        && let Some(closed) = vault().private(DRAFT, &text).await
        && shelf().set(DRAFT, &closed).is_ok()
    {
        let _ = shelf().remove(NOTED);
    }
}

/// Reads what another tab may have written, and what was typed while it was locked.
pub(super) async fn read_all_again() {
    for name in NAMES {
        read_again(name).await;
    }
    for line in on_shelf(NOTED).unwrap_or_default().lines() {
        if let Some(text) = vault().read_private(NOTED, line).await {
            Draft::add(text);
        }
    }
}

/// Reads what another tab may have written under `name`, if it can be read.
pub(super) async fn read_again(name: &'static str) {
    if let Some(stored) = on_shelf(name)
        && let Some(text) = vault().read_private(name, &stored).await
    {
        KEPT.with_borrow_mut(|kept| kept.insert(name, text));
    }
}

/// The lock was closed: nothing of it stays in memory.
pub(super) fn close() {
    KEPT.take();
    NOTED_BEFORE.take();
    Draft::forget();
}

/// There is a lock: what still stands in the clear, because the page was killed before it was enciphered, is now.
pub(super) fn encipher() -> Waiting<'static, ()> {
    Box::pin(async move {
        for name in NAMES {
            if let Some(text) = on_shelf(name).filter(|text| !is_closed(text)) {
                KEPT.with_borrow_mut(|kept| kept.insert(name, text.clone()));
                match vault().private(name, &text).await {
                    // In place of the one in the clear; where that fails it goes all the same.
                    Some(closed) if shelf().set(name, &closed).is_ok() => {}
                    _ => drop(shelf().remove(name)),
                }
            }
        }
    })
}

/// There will be no lock any more: all of it stands in the clear again, before the record does.
pub(super) fn decipher() {
    for (name, text) in KEPT.with_borrow(Clone::clone) {
        changed(name);
        let _ = shelf().set(name, &text);
    }
}
