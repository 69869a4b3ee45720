//! Random bytes from the browser's own generator.

use super::window;

/// Random bytes. Where the browser has no generator (none known) they are zero: an event's id still differs by its time,
/// and there is no cipher either.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Some(crypto) = window().and_then(|window| window.crypto().ok()) {
        // Refused only above 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}
