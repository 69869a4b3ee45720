//! Reads a part of the page aloud, sentence by sentence, and shows where it is.
//!
//! A pause remembers the sentence and falls silent: on Android the browser's own pause ends everything.

use super::json::Object;
use super::speech::{self, Heard};
use super::{document, scene};
use crate::words::Language;
use crate::words::aloud;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The blocks that are read, one after the other. Blanks on paper, and ways to other pages, are not.
const BLOCKS: &str = "h2, h3, p:not(.paper, .alone), li:not(.links li)";
/// The marks of the sources.
const MARKS: &str = ".src, sup";
/// The class of the block that is being read.
const NOW: &str = "spoken-now";
/// How many times as fast as usual.
const PACES: [f64; 3] = [0.8, 1.0, 1.3];
/// A voice that was just stopped swallows what it is told in the same breath.
const BREATH_MS: i32 = 150;

/// What the reader tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// There are other voices than before.
    Voices,
    /// There is nothing more to read.
    Ended,
    /// The voice gave up.
    Failed,
}

struct Reading {
    sentences: Vec<(Element, String)>,
    at: usize,
    language: Language,
    paused: bool,
}

/// Who is told.
type Tell = Rc<dyn Fn(Told)>;

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
    /// Which of the paces, for as long as the app is open.
    static PACE: Cell<usize> = const { Cell::new(1) };
    static TOLD: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Calls `told` from now on, until the page is left.
pub fn watch(told: impl Fn(Told) + 'static) {
    TOLD.set(Some(Rc::new(told)));
    speech::watch(hear);
}

/// The page is left.
pub fn leave() {
    TOLD.set(None);
    stop();
}

fn tell(told: Told) {
    // Whoever is told may ask for the next thing.
    if let Some(tell) = TOLD.with_borrow(Clone::clone) {
        tell(told);
    }
}

fn hear(heard: Heard) {
    match heard {
        Heard::Voices => tell(Told::Voices),
        Heard::Said => {
            change(|reading| reading.at += 1);
            say();
        }
        Heard::Failed => end(Told::Failed),
        Heard::Left => end(Told::Ended),
    }
}

fn change(how: impl FnOnce(&mut Reading)) {
    READING.with_borrow_mut(|reading| reading.as_mut().map(how));
}

/// Reads the first element that matches, from its beginning.
pub fn begin(selector: &str, language: Language) {
    READING.set(Some(Reading {
        sentences: sentences(selector).unwrap_or_default(),
        at: 0,
        language,
        paused: false,
    }));
    say();
}

/// Falls silent, and keeps the place.
pub fn pause() {
    change(|reading| reading.paused = true);
    speech::hush();
}

/// Reads on, from the beginning of the sentence.
pub fn go_on() {
    change(|reading| reading.paused = false);
    say();
}

/// Falls silent, and forgets the place.
pub fn stop() {
    READING.set(None);
    speech::hush();
    unmark();
}

/// Which of the paces: slow, medium or fast.
pub fn pace() -> usize {
    PACE.get()
}

/// Reads at another pace, from the beginning of the sentence.
pub fn set_pace(pace: usize) {
    PACE.set(pace);
    if speech::is_saying() {
        speech::hush();
        scene::after(BREATH_MS, || {
            let waits =
                READING.with_borrow(|reading| reading.as_ref().is_some_and(|reading| !reading.paused));
            if waits && !speech::is_saying() {
                say();
            }
        });
    }
}

fn end(told: Told) {
    stop();
    tell(told);
}

fn say() {
    let next = READING.with_borrow(|reading| {
        let reading = reading.as_ref()?;
        let (block, text) = reading.sentences.get(reading.at)?;
        // What was drawn anew is another page.
        block
            .is_connected()
            .then(|| (block.clone(), text.clone(), reading.language))
    });
    let Some((block, text, language)) = next else {
        return end(Told::Ended);
    };
    mark(&block);
    let pace = PACES.get(pace()).copied().unwrap_or(1.0);
    if !speech::say(&text, language, pace) {
        end(Told::Failed);
    }
}

/// Shows which block is being read, and scrolls to it where it is off the screen.
fn mark(block: &Element) {
    if block.class_list().contains(NOW) {
        return;
    }
    unmark();
    // The class has a name that can be one.
    let _ = block.class_list().add_1(NOW);
    let nearest = Object::new();
    nearest.set("block", "nearest".into());
    speech::ask(block, "scrollIntoView", &nearest.into());
}

fn unmark() {
    let marked = document().and_then(|document| document.query_selector(".spoken-now").ok()?);
    if let Some(marked) = marked {
        // As above.
        let _ = marked.class_list().remove_1(NOW);
    }
}

/// The sentences in reading order, each with its block.
fn sentences(selector: &str) -> Option<Vec<(Element, String)>> {
    let article = document()?.query_selector(selector).ok()??;
    let copy: Element = article.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    for mark in all(&copy, MARKS) {
        mark.remove();
    }
    let texts = all(&copy, BLOCKS).into_iter().map(|block| block.text_content());
    let blocks = all(&article, BLOCKS).into_iter().zip(texts);
    let read = blocks.flat_map(|(block, text)| {
        let sentences = aloud::sentences(&text.unwrap_or_default()).into_iter();
        sentences.map(move |sentence| (block.clone(), sentence))
    });
    Some(read.collect())
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    let nodes = (0..found.length()).filter_map(|at| found.get(at));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}
