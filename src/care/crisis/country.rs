//! Which country's numbers to show, from what the phone knows.
//!
//! The time zone speaks first, because it follows the traveller; the region of the language only when the zone says
//! nothing. A phone set to American English in Japan must not be given 911 as the number to call: a zone that is known
//! to lie elsewhere ends the search.

use super::zones::{AREAS, EU_REGIONS, ZONES};

/// A country, or the European Union, whose numbers were checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Country {
    /// United States.
    Us,
    /// Canada.
    Ca,
    /// United Kingdom.
    Uk,
    /// Ireland.
    Ie,
    /// Australia.
    Au,
    /// New Zealand.
    Nz,
    /// Germany.
    De,
    /// Spain.
    Es,
    /// France.
    Fr,
    /// The Netherlands.
    Nl,
    /// Belgium.
    Be,
    /// The other countries of the European Union.
    Eu,
}

impl Country {
    /// All of them, in the order used when nothing is known.
    pub const ALL: [Self; 12] = [
        Self::Us,
        Self::Ca,
        Self::Uk,
        Self::Ie,
        Self::Au,
        Self::Nz,
        Self::De,
        Self::Es,
        Self::Fr,
        Self::Nl,
        Self::Be,
        Self::Eu,
    ];

    /// Members of the European Union that stand apart; Ireland speaks English and stands with those that do.
    pub const MEMBERS: [Self; 5] = [Self::De, Self::Es, Self::Fr, Self::Nl, Self::Be];

    /// The name kept in settings and used in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Us => "us",
            Self::Ca => "ca",
            Self::Uk => "uk",
            Self::Ie => "ie",
            Self::Au => "au",
            Self::Nz => "nz",
            Self::De => "de",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::Be => "be",
            Self::Eu => "eu",
        }
    }

    /// The country with this [`code`](Self::code).
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|country| country.code() == code)
    }

    /// The country the phone is in: from its time zone (an IANA name), else from the region of its languages.
    /// `None` when neither is certain.
    #[must_use]
    pub fn guess<L: AsRef<str>>(zone: &str, locales: &[L]) -> Option<Self> {
        match place_of(zone) {
            Place::In(country) => Some(country),
            Place::Elsewhere => None,
            Place::Unknown => of_locales(locales),
        }
    }

    /// Every country, the likeliest first: to show all numbers when none is chosen.
    #[must_use]
    pub fn likeliest_first<L: AsRef<str>>(zone: &str, locales: &[L]) -> Vec<Self> {
        let first = [Self::guess(zone, locales), of_locales(locales)];
        let mut order: Vec<Self> = Vec::with_capacity(Self::ALL.len());
        for country in first
            .into_iter()
            .flatten()
            .chain(near(zone).iter().copied())
            .chain(Self::ALL)
        {
            if !order.contains(&country) {
                order.push(country);
            }
        }
        order
    }
}

/// What a time zone says about the country.
enum Place {
    In(Country),
    Elsewhere,
    Unknown,
}

fn place_of(zone: &str) -> Place {
    if let Some((_, country)) = AREAS.iter().find(|(area, _)| zone.starts_with(area)) {
        return Place::In(*country);
    }
    let listed = |(zones, country): &(&[&str], Country)| zones.contains(&zone).then_some(*country);
    if let Some(country) = ZONES.iter().find_map(listed) {
        return Place::In(country);
    }
    // "UTC", "EST5EDT" and "Etc/GMT+5" name an offset, not a place.
    if !zone.contains('/') || zone.starts_with("Etc/") || zone.starts_with("SystemV/") {
        return Place::Unknown;
    }
    Place::Elsewhere
}

/// The country of the first locale that names a region; none when that region is not ours.
fn of_locales<L: AsRef<str>>(locales: &[L]) -> Option<Country> {
    let region = locales.iter().find_map(|locale| region_of(locale.as_ref()))?;
    match region.as_str() {
        "US" => Some(Country::Us),
        "CA" => Some(Country::Ca),
        "GB" => Some(Country::Uk),
        "IE" => Some(Country::Ie),
        "AU" => Some(Country::Au),
        "NZ" => Some(Country::Nz),
        "DE" => Some(Country::De),
        "ES" => Some(Country::Es),
        "FR" => Some(Country::Fr),
        "NL" => Some(Country::Nl),
        "BE" => Some(Country::Be),
        other => EU_REGIONS.contains(&other).then_some(Country::Eu),
    }
}

/// The region of a language tag: `zh-Hant-HK` → `HK`. Extensions (`-u-rg-…`) are not regions.
fn region_of(locale: &str) -> Option<String> {
    locale
        .split(['-', '_'])
        .skip(1)
        .take_while(|part| part.len() > 1)
        .find(|part| part.len() == 2 && part.chars().all(|letter| letter.is_ascii_alphabetic()))
        .map(str::to_ascii_uppercase)
}

/// Ours in Europe; first the number that holds in most of it.
const EUROPE: &[Country] = &[
    Country::Eu,
    Country::De,
    Country::Es,
    Country::Fr,
    Country::Nl,
    Country::Be,
    Country::Uk,
    Country::Ie,
];

/// Countries near a zone that lies in none of ours; an order to read in, not a claim.
fn near(zone: &str) -> &'static [Country] {
    match zone.split('/').next() {
        Some("Europe" | "Africa" | "Arctic" | "Atlantic") => EUROPE,
        Some("Australia" | "Pacific" | "Antarctica" | "Asia" | "Indian") => &[Country::Au, Country::Nz],
        _ => &[],
    }
}

#[cfg(test)]
mod tests;
