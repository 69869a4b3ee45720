//! Days and spans of time.

/// Days and spans of time.
pub struct Time {
    /// The civil day of now.
    pub today: &'static str,
    /// The day before.
    pub yesterday: &'static str,
    /// The day after.
    pub tomorrow: &'static str,
    /// A span in hours and minutes.
    pub hours: fn(i64, i64) -> String,
    /// A span in days.
    pub days: fn(i64) -> String,
    /// A day and a time of day: today 14:10.
    pub day_at: fn(&str, &str) -> String,
}

/// English.
pub static EN: Time = Time {
    today: "today",
    yesterday: "yesterday",
    tomorrow: "tomorrow",
    hours: |h, min| {
        if h == 0 {
            format!("{min} min")
        } else if min == 0 {
            format!("{h} h")
        } else {
            format!("{h} h {min} min")
        }
    },
    days: |days| {
        if days == 1 {
            "1 day".to_owned()
        } else {
            format!("{days} days")
        }
    },
    day_at: |a, b| format!("{a} {b}"),
};

/// Spanish.
pub static ES: Time = Time {
    today: "hoy",
    yesterday: "ayer",
    tomorrow: "mañana",
    hours: |h, min| {
        if h == 0 {
            format!("{min} min")
        } else if min == 0 {
            format!("{h} h")
        } else {
            format!("{h} h {min} min")
        }
    },
    days: |days| {
        if days == 1 {
            "1 día".to_owned()
        } else {
            format!("{days} días")
        }
    },
    day_at: |a, b| format!("{a} a las {b}"),
};
