//! **Hide**: the screen is blank with the next frame, until it is touched.

use super::{document, handed_on, listen, root, scene};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;

/// The style sheet hides everything while it stands.
const COVERED: &str = "data-covered";
/// So many presses of Shift, within so many milliseconds.
const PRESSES: usize = 3;
const WITHIN_MS: f64 = 5_000.0;
/// So long a hand in a hurry may go on pressing: that does not bring the page back.
const HURRY_MS: i32 = 1_500;

thread_local! {
    /// The title that the window had.
    static TITLE: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether it was covered just now.
    static IN_HURRY: Cell<bool> = const { Cell::new(false) };
    static LOCK: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Hears the Shift key, and the touch that brings the page back. `lock` is called once it is covered.
pub fn watch(lock: impl Fn() + 'static) {
    LOCK.set(Some(Box::new(lock)));
    if is_covered() {
        // The page before was.
        wait_for_the_hurry();
    }
    let Some(document) = document() else { return };
    let pressed = Cell::new([f64::NEG_INFINITY; PRESSES]);
    listen(&document, "keydown", move |event| {
        let Ok(key) = event.dyn_into::<web_sys::KeyboardEvent>() else {
            return;
        };
        if is_covered() {
            uncover();
        } else if key.key() != "Shift" {
            pressed.set([f64::NEG_INFINITY; PRESSES]);
        } else if !key.repeat() {
            let [first, second, third] = pressed.get();
            let now_ms = key.time_stamp();
            let _ = first;
            pressed.set([second, third, now_ms]);
            if now_ms - second <= WITHIN_MS {
                hide();
            }
        }
    });
    listen(&document, "pointerdown", move |_| {
        if is_covered() {
            uncover();
        }
    });
}

fn wait_for_the_hurry() {
    IN_HURRY.set(true);
    scene::after(HURRY_MS, || IN_HURRY.set(false));
}

fn is_covered() -> bool {
    root().is_some_and(|root| root.has_attribute(COVERED))
}

/// Blanks the screen, then locks.
pub fn hide() {
    let (Some(root), Some(document)) = (root(), document()) else {
        return;
    };
    // The attribute's name is a valid one.
    let _ = root.set_attribute(COVERED, "");
    wait_for_the_hurry();
    if TITLE.with_borrow(String::is_empty) {
        TITLE.set(document.title());
    }
    document.set_title("\u{a0}");
    scene::after(0, || {
        LOCK.with_borrow(|lock| {
            if let Some(lock) = lock {
                lock();
            }
        });
    });
}

/// Hides the page, too, that comes after this one.
pub fn hand_on() {
    if is_covered() {
        handed_on::leave(handed_on::COVERED, "");
    }
}

fn uncover() {
    let Some(root) = root() else { return };
    if IN_HURRY.get() {
        return;
    }
    // The touch itself is to press nothing that comes to stand below it.
    scene::after(400, move || {
        let _ = root.remove_attribute(COVERED);
        let title = TITLE.take();
        // One that was loaded hidden has its own.
        if !title.is_empty() {
            scene::set_title(&title);
        }
    });
}
