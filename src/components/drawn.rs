//! How a part is drawn: made once, then kept up to date in its place.

use super::attribute::{Attribute, Kept, give};
use super::element::Outline;
use super::part::Draw;
use super::rows::Standing;
use super::view::{Kind, View};
use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::Rndr;
use web_sys::{Element as Made, Node};

/// Where the elements of a drawing come from: made as those of a page, nothing of them shows.
const SVG: &str = "http://www.w3.org/2000/svg";

/// What stands in the page; of an attribute that changes, what it said last.
pub(super) struct State(Box<Drawn>);

enum Drawn {
    Words(Node, String),
    /// The parts, and the mark behind the last one.
    Several(Vec<State>, Node),
    Element(Element),
    Live(Following),
    Rows(Standing),
    Said(Option<String>),
}

/// An element in the page.
struct Element {
    tag: &'static str,
    svg: bool,
    made: Made,
    kept: Vec<Kept>,
    parts: Vec<State>,
}

impl View {
    /// Makes what stands in the page, without placing it there.
    #[inline(never)]
    pub(super) fn build(self) -> State {
        State::of(match self.kind() {
            Kind::Words(words) => Drawn::Words(text(&words), words),
            Kind::Several(parts) => Drawn::Several(parts.into_iter().map(Self::build).collect(), mark()),
            Kind::Element(outline) => Drawn::Element(Element::new(*outline)),
            Kind::Live(draw) => Drawn::Live(follow(draw)),
            Kind::Rows(rows, owner) => Drawn::Rows(Standing::new(rows, &owner)),
        })
    }
}

/// A part that is drawn again whenever what it reads changes.
struct Following(RenderEffect<State>);

impl Drop for Following {
    fn drop(&mut self) {
        // The library lets go of an effect's value some time later. What stands in it must not be drawn until then: what
        // it reads goes now.
        drop(self.0.take_value());
    }
}

fn follow(draw: Box<dyn Draw>) -> Following {
    let mut draw = draw;
    Following(RenderEffect::new(move |last: Option<State>| {
        let view = draw.draw();
        match last {
            None => view.build(),
            Some(mut state) => {
                state.rebuild(view);
                state
            }
        }
    }))
}

impl Element {
    fn new(outline: Outline) -> Self {
        let made = Rndr::create_element(outline.tag, outline.svg.then_some(SVG));
        let mut element = Self {
            tag: outline.tag,
            svg: outline.svg,
            made,
            kept: Vec::new(),
            parts: Vec::new(),
        };
        element.fill(outline.attributes, outline.parts);
        element
    }

    fn is(&self, outline: &Outline) -> bool {
        self.tag == outline.tag && self.svg == outline.svg
    }

    fn fill(&mut self, attributes: Vec<Attribute>, parts: Vec<View>) {
        give(&self.made, attributes, &mut self.kept);
        // Behind the last part there is no mark: a field holds nothing at all.
        patch(&mut self.parts, parts, &|part| part.place(&self.made, None));
    }
}

/// Makes `parts` what `new` describes; what there is more of now is placed behind the last one.
fn patch(parts: &mut Vec<State>, new: Vec<View>, place: &dyn Fn(&State)) {
    for gone in parts.drain(new.len().min(parts.len())..) {
        gone.remove();
    }
    let had = parts.len();
    for (at, view) in new.into_iter().enumerate() {
        if at < had {
            if let Some(part) = parts.get_mut(at) {
                part.rebuild(view);
            }
        } else {
            let part = view.build();
            place(&part);
            parts.push(part);
        }
    }
}

impl State {
    #[inline(never)]
    fn of(drawn: Drawn) -> Self {
        Self(Box::new(drawn))
    }

    /// What an attribute says.
    pub(super) fn said(text: Option<String>) -> Self {
        Self::of(Drawn::Said(text))
    }

    /// What an attribute said.
    pub(super) fn text(self) -> Option<String> {
        match *self.0 {
            Drawn::Said(text) => text,
            _ => None,
        }
    }

    /// Keeps it up to date where it stands, so that what the person is at stays; what is of another kind takes its place.
    #[inline(never)]
    fn rebuild(&mut self, view: View) {
        match (&mut *self.0, view.kind()) {
            (Drawn::Words(node, old), Kind::Words(new)) => {
                if *old != new {
                    node.set_node_value(Some(&new));
                    *old = new;
                }
            }
            (Drawn::Several(parts, end), Kind::Several(new)) => {
                patch(parts, new, &|part| part.place_before(end));
            }
            (Drawn::Element(element), Kind::Element(new)) if element.is(&new) => {
                element.fill(new.attributes, new.parts);
            }
            (Drawn::Rows(standing), Kind::Rows(rows, owner)) => standing.rebuild(rows, &owner),
            (_, kind) => {
                let new = View::of(kind).build();
                if let Some(first) = self.first() {
                    new.place_before(&first);
                }
                self.remove();
                *self = new;
            }
        }
    }

    /// Looks at each of its nodes in the page.
    #[inline(never)]
    pub(super) fn each(&self, look: &mut dyn FnMut(&Node)) {
        match &*self.0 {
            Drawn::Words(node, _) => look(node),
            Drawn::Several(parts, end) => {
                for part in parts {
                    part.each(look);
                }
                look(end);
            }
            Drawn::Element(element) => look(&element.made),
            Drawn::Live(part) => {
                part.0.with_value_mut(|state| state.each(look));
            }
            Drawn::Rows(standing) => standing.each(look),
            Drawn::Said(_) => {}
        }
    }

    /// The first of its nodes.
    pub(super) fn first(&self) -> Option<Node> {
        let mut first = None;
        self.each(&mut |node| {
            first.get_or_insert_with(|| node.clone());
        });
        first
    }

    /// Puts it into `parent`, before `next` or at the end.
    pub(super) fn place(&self, parent: &Node, next: Option<&Node>) {
        self.each(&mut |node| {
            let _ = parent.insert_before(node, next);
        });
    }

    /// Puts it before `next`, where that stands.
    #[inline(never)]
    pub(super) fn place_before(&self, next: &Node) {
        if let Some(parent) = next.parent_node() {
            self.place(&parent, Some(next));
        }
    }

    /// Takes it out of the page.
    #[inline(never)]
    pub(super) fn remove(&self) {
        self.each(&mut |node| Rndr::remove(node));
    }
}

#[inline(never)]
fn text(words: &str) -> Node {
    Rndr::create_text_node(words).into()
}

/// A mark of where something stands: without words, nothing of it shows.
pub(super) fn mark() -> Node {
    text("")
}
