//! When may I drive: *not yet*, and why. It never says that one may.
//!
//! The stricter of two rules holds: 24 h after the dose (ketamine injection advice, S11) and the next day after a
//! restful sleep (label of the nasal spray, S5, S25), with no dizziness, double vision or drowsiness and nothing sedating
//! since (facts 2.3 P3.1). The same rule covers machines, big decisions and being the only adult in charge of a child.

use super::check_in::Question;
use super::clinic::Clinic;
use super::moment::HOUR_MS;
use super::order::EventId;
use super::phase::{DRIVING_NOT_BEFORE_MS, FIRST_EVENING_MS};
use super::symptom::Effect;

/// An effect that keeps it at *not yet*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forbidding {
    /// The events that noted it, each time it began and is not known to be over.
    pub ids: Vec<EventId>,
    /// Which effect.
    pub effect: Effect,
    /// Whether it is known to be going on. What nobody has answered about counts as going on here, and is asked about.
    pub known: bool,
}

/// What the person answered, as far as it counts now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Have you slept well since the dose?
    pub slept_well: Option<bool>,
    /// Do you feel clear-headed?
    pub clear_headed: Option<bool>,
    /// Have you taken anything sedating, or alcohol, since?
    pub sedating: Option<bool>,
}

impl Answers {
    /// The questions in the order in which they are asked.
    pub const ASKED: [Question; 3] = [Question::SleptWell, Question::ClearHeaded, Question::Sedating];

    /// What is asked next: nothing once one answer keeps it at *not yet*, or all are given.
    pub fn next(self) -> Option<Question> {
        let keeps =
            self.slept_well == Some(false) || self.clear_headed == Some(false) || self.sedating == Some(true);
        let mut open = Self::ASKED
            .into_iter()
            .filter(|&question| self.to(question).is_none());
        if keeps { None } else { open.next() }
    }

    /// The answer to `question`.
    pub const fn to(self, question: Question) -> Option<bool> {
        match question {
            Question::SleptWell => self.slept_well,
            Question::ClearHeaded => self.clear_headed,
            Question::Sedating => self.sedating,
            Question::Suicidal => None,
        }
    }
}

/// The driving line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Driving {
    /// The session that it counts from: the one with the latest dose that was not history when it was noted.
    pub session: EventId,
    /// The instant before which it is *not yet* whatever the person answers, in milliseconds since 1970.
    pub not_before_ms: i64,
    /// Whether that instant is still to come.
    pub too_soon: bool,
    /// Effects that keep it at *not yet*.
    pub effects: Vec<Forbidding>,
    /// The answers that count.
    pub answers: Answers,
}

impl Driving {
    /// Whether all that the app can ask about is answered well, so that it says what must still hold. That clears nobody:
    /// how one feels at the time, the clinic's rule and the law decide.
    pub fn states_conditions(&self) -> bool {
        let Answers {
            slept_well,
            clear_headed,
            sedating,
        } = self.answers;
        !self.too_soon
            && self.effects.is_empty()
            && slept_well == Some(true)
            && clear_headed == Some(true)
            && sedating == Some(false)
    }
}

/// Milliseconds from the dose to the earliest end of *not yet*: the app's own rule, or the clinic's where it is stricter.
pub fn wait_ms(clinic: &Clinic) -> i64 {
    DRIVING_NOT_BEFORE_MS.max(i64::from(clinic.driving_h) * HOUR_MS)
}

/// How long an answer that keeps it at *not yet* stands before it is asked anew: a day (C). It stays at *not yet* all the
/// same.
const KEEPS_MS: i64 = 24 * HOUR_MS;

/// Whether an answer counts that was given `at_ms` after the dose, `since_ms` after the dose now.
///
/// One from before it could be asked, or from a time that is still to come (the clock was wrong), does not.
pub fn counts(question: Question, yes: bool, at_ms: i64, since_ms: i64, wait_ms: i64) -> bool {
    let (from_ms, keeps) = match question {
        // The night is over when the next day begins.
        Question::SleptWell => (FIRST_EVENING_MS, !yes),
        Question::ClearHeaded => (wait_ms, !yes),
        Question::Sedating => (wait_ms, yes),
        Question::Suicidal => return false,
    };
    at_ms >= from_ms && at_ms <= since_ms && !(keeps && since_ms - at_ms >= KEEPS_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WELL: Answers = Answers {
        slept_well: Some(true),
        clear_headed: Some(true),
        sedating: Some(false),
    };

    fn driving(too_soon: bool, answers: Answers) -> Driving {
        Driving {
            session: EventId::new(1, [1; 10]),
            not_before_ms: 0,
            too_soon,
            effects: Vec::new(),
            answers,
        }
    }

    #[test]
    fn only_the_time_and_all_three_answers_together_lead_on() {
        assert!(driving(false, WELL).states_conditions());
        assert!(!driving(true, WELL).states_conditions());
        for slept_well in [None, Some(false), Some(true)] {
            for clear_headed in [None, Some(false), Some(true)] {
                for sedating in [None, Some(false), Some(true)] {
                    let answers = Answers {
                        slept_well,
                        clear_headed,
                        sedating,
                    };
                    assert_eq!(driving(false, answers).states_conditions(), answers == WELL);
                }
            }
        }
    }

    #[test]
    fn it_asks_one_thing_at_a_time_and_no_more_once_the_answer_is_not_yet() {
        let mut answers = Answers::default();
        assert_eq!(answers.next(), Some(Question::SleptWell));
        answers.slept_well = Some(true);
        assert_eq!(answers.next(), Some(Question::ClearHeaded));
        answers.clear_headed = Some(false);
        assert_eq!(answers.next(), None);
        assert_eq!(WELL.next(), None);
    }

    #[test]
    fn an_effect_that_goes_on_or_is_not_known_keeps_it_at_not_yet() {
        for known in [true, false] {
            let mut driving = driving(false, WELL);
            driving.effects.push(Forbidding {
                ids: vec![EventId::new(1, [1; 10])],
                effect: Effect::Dizziness,
                known,
            });
            assert!(!driving.states_conditions());
        }
    }

    #[test]
    fn the_clinics_rule_counts_when_it_is_stricter_and_only_then() {
        let wait_h = |driving_h| {
            let clinic = Clinic {
                driving_h,
                ..Clinic::default()
            };
            wait_ms(&clinic) / HOUR_MS
        };
        assert_eq!([wait_h(0), wait_h(1), wait_h(24), wait_h(48)], [24, 24, 24, 48]);
    }

    #[test]
    fn an_answer_from_before_its_time_or_from_the_future_does_not_count() {
        let hour = HOUR_MS;
        let wait = 24 * hour;
        assert!(counts(Question::SleptWell, true, 13 * hour, 25 * hour, wait));
        assert!(!counts(Question::SleptWell, true, 11 * hour, 25 * hour, wait));
        for question in [Question::ClearHeaded, Question::Sedating] {
            assert!(
                !counts(question, true, 23 * hour, 25 * hour, wait),
                "before the 24 hours are over"
            );
            assert!(counts(question, true, 24 * hour, 25 * hour, wait));
            assert!(
                !counts(question, true, 26 * hour, 25 * hour, wait),
                "from a clock set forward"
            );
        }
    }

    #[test]
    fn an_answer_that_holds_back_is_asked_anew_after_a_day_and_a_good_one_is_not() {
        let (hour, wait) = (HOUR_MS, 24 * HOUR_MS);
        for (question, keeps) in [
            (Question::SleptWell, false),
            (Question::ClearHeaded, false),
            (Question::Sedating, true),
        ] {
            assert!(counts(question, keeps, 25 * hour, 48 * hour, wait));
            assert!(!counts(question, keeps, 25 * hour, 49 * hour, wait));
            assert!(counts(question, !keeps, 25 * hour, 400 * hour, wait));
        }
    }
}
