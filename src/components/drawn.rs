//! How an element is drawn: made once, then kept up to date in its place.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::renderer::types::{Element as Made, Node};
use leptos::tachys::view::iterators::StaticVec;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// Where the elements of a drawing come from: made as those of a page, nothing of them shows.
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, with all that it has.
pub struct Element {
    tag: &'static str,
    svg: bool,
    attributes: Vec<AnyAttribute>,
    parts: Vec<AnyView>,
}

impl Element {
    /// An empty one, of a drawing or of the page.
    pub fn new(tag: &'static str, svg: bool) -> Self {
        Self {
            tag,
            svg,
            attributes: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// With one attribute more.
    pub fn add(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }

    /// With what stands in it.
    pub fn with(mut self, parts: Vec<AnyView>) -> AnyView {
        self.parts = parts;
        self.into_any()
    }
}

/// What stands in the page.
pub struct Drawn {
    tag: &'static str,
    svg: bool,
    made: Made,
    attributes: <Vec<AnyAttribute> as Attribute>::State,
    parts: Option<<StaticVec<AnyView> as Render>::State>,
}

impl Render for Element {
    type State = Drawn;

    fn build(self) -> Drawn {
        let made = Rndr::create_element(self.tag, self.svg.then_some(SVG));
        let attributes = self.attributes.build(&made);
        // A field holds nothing, not even a mark of where something could stand.
        let parts = (!self.parts.is_empty()).then(|| {
            let mut parts = StaticVec::from(self.parts).build();
            parts.mount(&made, None);
            parts
        });
        Drawn {
            tag: self.tag,
            svg: self.svg,
            made,
            attributes,
            parts,
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        let is_other = self.tag != drawn.tag || self.svg != drawn.svg;
        if is_other || self.parts.is_empty() != drawn.parts.is_none() {
            let mut new = self.build();
            drawn.insert_before_this(&mut new);
            drawn.unmount();
            *drawn = new;
            return;
        }
        self.attributes.rebuild(&mut drawn.attributes);
        if let Some(parts) = &mut drawn.parts {
            StaticVec::from(self.parts).rebuild(parts);
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.made.unmount();
    }

    fn mount(&mut self, parent: &Made, marker: Option<&Node>) {
        self.made.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.made.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Made> {
        vec![self.made.clone()]
    }
}

impl AddAnyAttr for Element {
    type Output<Added: Attribute> = Self;

    fn add_any_attr<Added: Attribute>(self, attribute: Added) -> Self {
        self.add(attribute.into_cloneable_owned().into_any_attr())
    }
}

/// The renderer asks for this of all that it draws; the app is drawn in the browser alone.
macro_rules! drawn_in_the_browser {
    ($kind:ty, $state:ty) => {
        impl RenderHtml for $kind {
            type AsyncOutput = Self;
            type Owned = Self;

            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _html: &mut String,
                _position: &mut Position,
                _escape: bool,
                _mark_branches: bool,
                _attributes: Vec<AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> $state {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}
pub(super) use drawn_in_the_browser;

drawn_in_the_browser!(Element, Drawn);
