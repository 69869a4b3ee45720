//! What can change in a page: a piece of it, a text, a yes or no, and what an event does. Whatever a closure gives, what
//! is made of it is one of these few types, each thin.

use super::view::{Child, Kind, View};

/// Something that may change.
pub trait Part: Sized + 'static {
    /// What a page is given.
    type Live;

    /// Makes it.
    fn live(part: impl FnMut() -> Self + 'static) -> Self::Live;
}

// Behind these stand traits of our own and not `FnMut`: its tables also hold a way to call a closure once and for all,
// compiled for every closure and never used.

/// Draws a piece of the page.
pub(super) trait Draw {
    /// As it is now.
    fn draw(&mut self) -> View;
}

/// Says a text.
trait Say {
    fn say(&mut self) -> Option<String>;
}

/// Says yes or no.
trait Hold {
    fn holds(&mut self) -> bool;
}

/// Does something.
pub(super) trait Act {
    /// Now.
    fn act(&mut self);
}

/// Does something about an event.
pub(super) trait Heed {
    /// About this one.
    fn heed(&mut self, event: web_sys::Event);
}

impl<F: FnMut() -> View> Draw for F {
    fn draw(&mut self) -> View {
        self()
    }
}

impl<F: FnMut() -> bool> Hold for F {
    fn holds(&mut self) -> bool {
        self()
    }
}

impl<F: FnMut()> Act for F {
    fn act(&mut self) {
        self();
    }
}

impl<F: FnMut(web_sys::Event)> Heed for F {
    fn heed(&mut self, event: web_sys::Event) {
        self(event);
    }
}

#[inline(never)]
fn piece(part: Box<dyn Draw>) -> View {
    View::of(Kind::Live(part))
}

impl Part for View {
    type Live = View;

    fn live(part: impl FnMut() -> Self + 'static) -> View {
        piece(Box::new(part))
    }
}

/// A closure that gives something else than what is asked of it here.
struct Giving<F>(F);

impl<F: FnMut() -> Option<View>> Draw for Giving<F> {
    fn draw(&mut self) -> View {
        (self.0)().child()
    }
}

impl Part for Option<View> {
    type Live = View;

    fn live(part: impl FnMut() -> Self + 'static) -> View {
        piece(Box::new(Giving(part)))
    }
}

/// A yes or no that changes.
pub struct Holds(Box<Box<dyn Hold>>);

#[inline(never)]
fn holding(part: Box<dyn Hold>) -> Holds {
    Holds(Box::new(part))
}

impl Part for bool {
    type Live = Holds;

    fn live(part: impl FnMut() -> Self + 'static) -> Holds {
        holding(Box::new(part))
    }
}

impl Holds {
    /// As it is now.
    pub(super) fn hold(&mut self) -> bool {
        self.0.holds()
    }
}

/// A text that changes, in the page or in an attribute. Where there is none the attribute is not there.
pub struct Text(Box<Box<dyn Say>>);

#[inline(never)]
fn saying(text: Box<dyn Say>) -> Text {
    Text(Box::new(text))
}

/// The ways in which texts come.
macro_rules! text {
    ($($Giving:ident, $kind:ty, $given:pat => $text:expr;)*) => {$(
        struct $Giving<F>(F);

        impl<F: FnMut() -> $kind> Say for $Giving<F> {
            fn say(&mut self) -> Option<String> {
                let $given = (self.0)();
                $text
            }
        }

        impl Part for $kind {
            type Live = Text;

            fn live(part: impl FnMut() -> Self + 'static) -> Text {
                saying(Box::new($Giving(part)))
            }
        }
    )*};
}

text! {
    Owned, String, text => Some(text);
    Lasting, &'static str, text => Some(text.to_owned());
    MaybeOwned, Option<String>, text => text;
    MaybeLasting, Option<&'static str>, text => text.map(str::to_owned);
    Number, usize, number => Some(number.to_string());
}

impl Text {
    /// Empty while `holds` is true, else none: an attribute that says yes by being there.
    pub(super) fn while_true(holds: Holds) -> Self {
        let mut holds = holds;
        <Option<&'static str> as Part>::live(move || holds.hold().then_some(""))
    }

    /// As it is now.
    pub(super) fn say(&mut self) -> Option<String> {
        self.0.say()
    }
}

impl Child for Text {
    #[inline(never)]
    fn child(self) -> View {
        let mut text = self;
        View::live(move || View::words(text.say().unwrap_or_default()))
    }
}

/// What is done when something happens.
pub struct Press(Box<Doing>);

enum Doing {
    Act(Box<dyn Act>),
    Heed(Box<dyn Heed>),
}

impl Press {
    #[inline(never)]
    pub(super) fn acting(act: Box<dyn Act>) -> Self {
        Self(Box::new(Doing::Act(act)))
    }

    #[inline(never)]
    pub(super) fn heeding(act: Box<dyn Heed>) -> Self {
        Self(Box::new(Doing::Heed(act)))
    }

    /// Does it.
    pub(super) fn heed(&mut self, event: web_sys::Event) {
        match &mut *self.0 {
            Doing::Act(act) => act.act(),
            Doing::Heed(act) => act.heed(event),
        }
    }
}
