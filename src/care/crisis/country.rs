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
    /// The other countries of the European Union.
    Eu,
}

impl Country {
    /// All of them, in the order used when nothing is known.
    pub const ALL: [Self; 7] = [
        Self::Us,
        Self::Ca,
        Self::Uk,
        Self::Ie,
        Self::Au,
        Self::Nz,
        Self::Eu,
    ];

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

/// Countries near a zone that lies in none of ours; an order to read in, not a claim.
fn near(zone: &str) -> &'static [Country] {
    match zone.split('/').next() {
        Some("Europe" | "Africa" | "Arctic" | "Atlantic") => &[Country::Eu, Country::Uk, Country::Ie],
        Some("Australia" | "Pacific" | "Antarctica" | "Asia" | "Indian") => &[Country::Au, Country::Nz],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO_LOCALE: [&str; 0] = [];

    #[test]
    fn the_zone_decides() {
        let zones = [
            ("America/New_York", Country::Us),
            ("America/Indiana/Tell_City", Country::Us),
            ("America/Toronto", Country::Ca),
            ("Europe/London", Country::Uk),
            ("Europe/Dublin", Country::Ie),
            ("Australia/Sydney", Country::Au),
            ("Pacific/Auckland", Country::Nz),
            ("Europe/Berlin", Country::Eu),
            ("Asia/Nicosia", Country::Eu),
        ];
        for (zone, country) in zones {
            assert_eq!(Country::guess(zone, &["ja-JP"]), Some(country), "{zone}");
        }
    }

    #[test]
    fn a_zone_elsewhere_is_never_overruled_by_the_language() {
        for zone in [
            "Asia/Tokyo",
            "Europe/Zurich",
            "Europe/Oslo",
            "America/Mexico_City",
            "Europe/Jersey",
        ] {
            assert_eq!(Country::guess(zone, &["en-US"]), None, "{zone}");
        }
    }

    #[test]
    fn without_a_zone_the_region_of_the_language_decides() {
        assert_eq!(Country::guess("UTC", &["en-GB"]), Some(Country::Uk));
        assert_eq!(Country::guess("", &["es", "es-ES"]), Some(Country::Eu));
        assert_eq!(Country::guess("Etc/GMT+5", &["en_CA"]), Some(Country::Ca));
        assert_eq!(Country::guess("UTC", &["de-CH", "de-DE"]), None);
        assert_eq!(Country::guess("UTC", &["en-u-rg-us"]), None);
        assert_eq!(Country::guess("UTC", &NO_LOCALE), None);
    }

    #[test]
    fn when_unsure_every_country_is_shown_once() {
        for (zone, locale, first) in [
            ("Asia/Tokyo", "en-US", Country::Us),
            ("Europe/Oslo", "nb-NO", Country::Eu),
            ("Pacific/Fiji", "en-FJ", Country::Au),
            ("Europe/London", "en-US", Country::Uk),
        ] {
            let order = Country::likeliest_first(zone, &[locale]);
            assert_eq!(order.first(), Some(&first), "{zone}");
            assert_eq!(order.len(), Country::ALL.len());
            assert!(Country::ALL.iter().all(|country| order.contains(country)));
        }
    }

    #[test]
    fn a_code_leads_back_to_its_country() {
        for country in Country::ALL {
            assert_eq!(Country::from_code(country.code()), Some(country));
        }
        assert_eq!(Country::from_code("xx"), None);
    }
}
