//! Where a phone is, and where that is not certain.

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
        ("Europe/Berlin", Country::De),
        ("Atlantic/Canary", Country::Es),
        ("Europe/Madrid", Country::Es),
        ("Europe/Paris", Country::Fr),
        ("Europe/Amsterdam", Country::Nl),
        ("Europe/Brussels", Country::Be),
        ("Europe/Rome", Country::Eu),
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
    assert_eq!(Country::guess("", &["es", "es-ES"]), Some(Country::Es));
    for (locale, country) in [
        ("de-DE", Country::De),
        ("fr-FR", Country::Fr),
        ("nl-NL", Country::Nl),
        ("nl-BE", Country::Be),
        ("de-AT", Country::Eu),
    ] {
        assert_eq!(Country::guess("UTC", &[locale]), Some(country), "{locale}");
    }
    assert_eq!(Country::guess("UTC", &["fr-CH"]), None);
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
