//! Paper.

use super::{listen, root, window};

/// The style sheet leaves the card alone on the paper while `<html>` has this attribute.
const CARD: &str = "data-card";

/// Prints the card for the wallet and nothing else. Some phones come back from `print` before anything is on paper, so
/// that the rest of the page waits until they say that it is.
pub fn card() {
    let (Some(window), Some(html)) = (window(), root()) else {
        return;
    };
    // The attribute's name is a valid one.
    let _ = html.set_attribute(CARD, "");
    listen(&window, "afterprint", move |_| {
        let _ = html.remove_attribute(CARD);
    });
    // A browser that cannot print does nothing.
    let _ = window.print();
}
