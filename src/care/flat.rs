//! How what was done is written: one flat object with its kind, such as `{"kind":"bin","target":"019aa…"}`.
//!
//! One shape for all kinds costs a phone a third of the code that a shape for each would. A part that is not known
//! makes the event unknown, so that it is kept as it is and never cut down to what this version understands.

mod kinds;
mod part;
mod read;
mod written;

use super::event::Body;
use super::json::{Value, Writer, only};
use part::Part;
use read::Flat;
use written::Written;

/// What was done, if this version understands all that is said of it.
pub(super) fn read(value: Value) -> Option<Body> {
    // What is said to be nothing is not there.
    let flat = Flat(only(value.raw(), &Part::NAMES)?.map(|part| part.filter(|part| !part.is_null())));
    let body = read::body(&flat)?;
    // A part that this kind does not have here, or that cannot be, may mean something to a later version.
    (parts(&body, None) == flat.parts()).then_some(body)
}

/// Writes it, part by part.
pub(super) fn write(body: &Body, writer: &mut Writer) {
    parts(body, Some(writer));
}

/// How many parts it has when it is written, and writes them where there is something to write to.
fn parts(body: &Body, writer: Option<&mut Writer>) -> usize {
    let mut written = Written::new(writer);
    written.body(body);
    written.parts
}
