//! That the register has nothing that nobody cites.

use super::Doc;
use crate::register::{Register, cited_by_the_app};

/// Every source that no page and no table of the app cites.
pub fn unused(docs: &[Doc], register: &Register) -> Vec<String> {
    let of_app = cited_by_the_app();
    let of_pages = |id: &str| {
        docs.iter()
            .any(|doc| doc.front.sources.iter().any(|cited| cited == id))
    };
    let unused = register
        .all()
        .filter(|(id, _)| !of_app.contains(id) && !of_pages(id));
    unused
        .map(|(id, source)| register.fault(source, format!("{id} is registered and nothing cites it")))
        .collect()
}
