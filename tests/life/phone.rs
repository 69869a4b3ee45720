//! A phone's clock with the real rules of a zone.

use aftercare::care::moment::{Clock, Moment};
use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::Tz;

/// A phone in `zone`, at `now_ms`.
#[derive(Clone, Debug)]
pub struct Phone {
    pub zone: Tz,
    pub now_ms: i64,
}

impl Clock for Phone {
    fn now(&self) -> Moment {
        let offset_min = self.offset_min_at(self.now_ms);
        Moment::new(self.now_ms, offset_min, self.zone.name()).expect("within range")
    }

    fn offset_min_at(&self, utc_ms: i64) -> i32 {
        let utc = DateTime::from_timestamp_millis(utc_ms)
            .expect("within range")
            .naive_utc();
        self.zone.offset_from_utc_datetime(&utc).fix().local_minus_utc() / 60
    }
}
