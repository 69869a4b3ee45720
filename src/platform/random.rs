//! Random bytes from the browser's own generator.

use super::window;

/// Ten random bytes for an event's id. Where the browser has no generator (none known), the id
/// still differs by its time.
pub fn ten_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    if let Some(crypto) = window().and_then(|window| window.crypto().ok()) {
        // Refused only above 65,536 bytes.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}
