//! Whom to call: emergency numbers, crisis lines and poison lines, as data.
//!
//! A wrong number is worse than none. So only lines that the clinical facts (section 5) show as checked stand here,
//! each with its source and the day it was read; what is not known (hours, languages) stays empty.
//! No number was called. The words for each line are in `words::help`, keyed by [`LineId`].

mod country;
mod lines;
mod zones;

use super::moment::days_between;
use super::plan::Day;
use chrono::NaiveDate;
pub use country::Country;

/// One line, named; `words::help` has its name and what to do there, in each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineId {
    /// Ambulance, police and fire: always the first number shown.
    Emergency,
    /// United States: suicide and crisis lifeline.
    Us988,
    /// United States: the same lifeline for veterans.
    UsVeterans,
    /// United States: poison help.
    UsPoison,
    /// Canada: suicide crisis helpline.
    Ca988,
    /// Canada: the line of Québec.
    CaQuebec,
    /// United Kingdom: mental health help through the NHS.
    UkNhs111,
    /// United Kingdom: Samaritans.
    UkSamaritans,
    /// United Kingdom: Shout, by text message.
    UkShout,
    /// United Kingdom: the NHS gives advice on poisons.
    UkPoison,
    /// Ireland: Samaritans.
    IeSamaritans,
    /// Australia: Lifeline.
    AuLifeline,
    /// Australia: Suicide Call Back Service.
    AuCallBack,
    /// Australia: Beyond Blue.
    AuBeyondBlue,
    /// New Zealand: 1737.
    Nz1737,
    /// New Zealand: suicide crisis helpline.
    NzSuicideCrisis,
    /// New Zealand: Lifeline.
    NzLifeline,
    /// Germany: `TelefonSeelsorge`.
    DeTelefonSeelsorge,
    /// Spain: 024.
    Es024,
    /// Netherlands: 113.
    Nl113,
}

/// When somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Every hour of every day.
    DayAndNight,
    /// Not checked: nothing is said about hours.
    Unknown,
}

/// A number as it is shown and as the phone dials it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// As people write it in that country.
    pub shown: &'static str,
    /// Digits alone, for `tel:` and `sms:`.
    pub digits: &'static str,
}

/// One emergency, crisis or poison line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Which line it is; its words hang on this.
    pub id: LineId,
    /// Numbers to call, the first first. Empty when the line is reached by text message only.
    pub call: &'static [Number],
    /// The number to send a text message to, where one was checked.
    pub text: Option<Number>,
    /// When somebody answers.
    pub hours: Hours,
    /// Languages spoken there, as language tags; empty when not known.
    pub languages: &'static [&'static str],
    /// Source id in the register; "facts 5" where the facts name no other.
    pub source: &'static str,
    /// Day of the check, `YYYY-MM-DD`.
    pub verified_on: &'static str,
}

/// How many days after the check a number has to be checked again: lines change, and a phone may keep an old build.
pub const CHECKED_FOR_DAYS: i32 = 180;

impl Line {
    /// Whether the check lies too far back on the day that `today` is. A day that cannot be read is no check.
    #[must_use]
    pub fn needs_check(&self, today: NaiveDate) -> bool {
        Day::read(self.verified_on).is_none_or(|day| days_between(day.0, today) > CHECKED_FOR_DAYS)
    }
}

/// All lines of one country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Directory {
    /// The country.
    pub country: Country,
    /// The emergency line, shown before all others.
    pub emergency: Line,
    /// Suicide and crisis lines, the one for everybody first; where none was checked, the emergency number is the answer.
    pub crisis: &'static [Line],
    /// A checked poison line; where there is none, the emergency number is the answer.
    pub poison: Option<Line>,
}

impl Directory {
    /// The emergency number to name in a sentence ("Call 911 now for").
    #[must_use]
    pub fn emergency_number(&self) -> &'static str {
        self.emergency.call.first().map_or("112", |number| number.shown)
    }

    /// Every line, in the order in which it is shown.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        std::iter::once(&self.emergency)
            .chain(self.crisis)
            .chain(self.poison.as_ref())
    }
}

/// The lines of `country`.
#[must_use]
pub const fn directory(country: Country) -> &'static Directory {
    match country {
        Country::Us => &lines::US,
        Country::Uk => &lines::UK,
        Country::Ie => &lines::IE,
        Country::Ca => &lines::CA,
        Country::Au => &lines::AU,
        Country::Nz => &lines::NZ,
        Country::De => &lines::DE,
        Country::Es => &lines::ES,
        Country::Fr => &lines::FR,
        Country::Nl => &lines::NL,
        Country::Be => &lines::BE,
        Country::Eu => &lines::EU,
    }
}

#[cfg(test)]
mod tests;
