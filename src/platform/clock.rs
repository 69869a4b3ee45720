//! The phone's clock and zone: the only place that asks the browser what time it is.

use crate::care::moment::{Clock, Moment};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// `Date.now()` and the zone that `Intl` names.
#[derive(Clone, Copy, Debug, Default)]
pub struct PhoneClock;

impl Clock for PhoneClock {
    fn now(&self) -> Moment {
        let utc_ms = whole(js_sys::Date::now());
        let offset_min = self.offset_min_at(utc_ms);
        Moment::new(utc_ms, offset_min, zone_at(utc_ms, offset_min)).unwrap_or_else(Moment::epoch)
    }

    fn offset_min_at(&self, utc_ms: i64) -> i32 {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds of this era fit a double")]
        let date = js_sys::Date::new(&JsValue::from_f64(utc_ms as f64));
        let west_min = date.get_timezone_offset();
        if west_min.is_finite() {
            i32::try_from(-whole(west_min)).unwrap_or(0)
        } else {
            0
        }
    }
}

/// So long the name of the zone is not asked for anew while the offset stays the same.
const KNOWN_MS: i64 = 60_000;

thread_local! {
    /// When the zone was asked for, the offset it had, and its name.
    static KNOWN: RefCell<(i64, i32, String)> = const { RefCell::new((i64::MIN, 0, String::new())) };
}

/// The zone's name now. Asking for it takes a browser as long as the rest of noting an entry.
fn zone_at(utc_ms: i64, offset_min: i32) -> String {
    KNOWN.with_borrow_mut(|(asked_ms, offset, name)| {
        // A clock that was set back says nothing about how long ago it was.
        let known = *offset == offset_min && (0..KNOWN_MS).contains(&utc_ms.saturating_sub(*asked_ms));
        if !known {
            (*asked_ms, *offset, *name) = (utc_ms, offset_min, zone());
        }
        name.clone()
    })
}

/// The IANA name of the phone's zone, such as `Europe/Madrid`; empty when it does not say.
pub fn zone() -> String {
    let options =
        js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new()).resolved_options();
    js_sys::Reflect::get(&options, &"timeZone".into())
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_default()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "times and offsets are far smaller"
)]
const fn whole(number: f64) -> i64 {
    number as i64
}
