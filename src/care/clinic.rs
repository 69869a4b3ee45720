//! What the person's own clinic told them, where clinics differ (facts 2.2, 2.3 P3.1).

/// One thing that the clinic said.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClinicRule {
    /// Its telephone number, as written.
    Phone(String),
    /// What to eat and drink before a session, in its words.
    Food(String),
    /// Hours from the dose before which it allows no driving; 0 takes the rule away.
    DrivingHours(u32),
}

/// All that the clinic said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clinic {
    /// Its telephone number; empty where it is not known.
    pub phone: String,
    /// What to eat and drink before a session; empty where it is not known.
    pub food: String,
    /// Hours from the dose before which it allows no driving; 0 where it has no rule.
    pub driving_h: u32,
}

/// The longest rule of a clinic that is taken: four weeks. A longer one is a slip of the finger.
pub const DRIVING_AT_MOST_H: u32 = 28 * 24;

impl Clinic {
    /// Whether `rule` is what it says already.
    pub fn has(&self, rule: &ClinicRule) -> bool {
        match rule {
            ClinicRule::Phone(phone) => self.phone == *phone,
            ClinicRule::Food(food) => self.food == *food,
            ClinicRule::DrivingHours(hours) => self.driving_h == *hours,
        }
    }

    /// Takes in what was said later.
    pub fn learn(&mut self, rule: &ClinicRule) {
        match rule {
            ClinicRule::Phone(phone) => self.phone.clone_from(phone),
            ClinicRule::Food(food) => self.food.clone_from(food),
            ClinicRule::DrivingHours(hours) => self.driving_h = *hours,
        }
    }
}

/// Whether a clinic's rule of so many hours can be taken: stricter than the app's own, never looser.
pub const fn may_rule_driving(hours: u32) -> bool {
    hours == 0 || (hours >= LEAST_DRIVING_H && hours <= DRIVING_AT_MOST_H)
}

/// The app's own rule, in hours (facts 2.3 P3.1; S5, S11).
pub const LEAST_DRIVING_H: u32 = 24;

/// The digits and the plus of a telephone number, for a `tel:` link; `None` where it cannot be one.
///
/// Spaces, brackets, dots, slashes and hyphens are how people write numbers. An extension has no standard form.
pub fn dialled(phone: &str) -> Option<String> {
    let mut number = String::new();
    for letter in phone.trim().chars() {
        match letter {
            '0'..='9' => number.push(letter),
            '+' if number.is_empty() => number.push(letter),
            ' ' | '\u{a0}' | '(' | ')' | '.' | '/' | '-' | '\u{2013}' => {}
            _ => return None,
        }
    }
    let digits = number.trim_start_matches('+').len();
    // ITU-T E.164 allows 15 digits at most; three is the shortest that anybody has.
    (3..=15).contains(&digits).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clinics_rule_is_taken_when_stricter_and_never_when_looser() {
        for hours in [0, 24, 36, 48, 672] {
            assert!(may_rule_driving(hours), "{hours}");
        }
        for hours in [1, 12, 23, 673, u32::MAX] {
            assert!(!may_rule_driving(hours), "{hours}");
        }
    }

    #[test]
    fn a_number_is_dialled_as_it_is_written_and_words_are_no_number() {
        assert_eq!(dialled(" +1 (555) 010-9999 ").as_deref(), Some("+15550109999"));
        assert_eq!(dialled("0800 111/0111").as_deref(), Some("08001110111"));
        for wrong in ["", "12", "call me", "1234567890123456", "12+34", "555 ext 9"] {
            assert_eq!(dialled(wrong), None, "{wrong}");
        }
    }
}
