//! Which time zones and regions lie in which country.

use super::Country;

/// Areas that lie wholly in one country.
pub(super) const AREAS: [(&str, Country); 6] = [
    ("US/", Country::Us),
    ("America/Indiana/", Country::Us),
    ("America/Kentucky/", Country::Us),
    ("America/North_Dakota/", Country::Us),
    ("Canada/", Country::Ca),
    ("Australia/", Country::Au),
];

/// Zones by country, from the IANA time zone database 2025b with its older names, which browsers still report.
#[rustfmt::skip]
pub(super) const ZONES: [(&[&str], Country); 11] = [
    (&[
        "America/New_York", "America/Detroit", "America/Chicago", "America/Menominee", "America/Denver",
        "America/Boise", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/Juneau",
        "America/Sitka", "America/Metlakatla", "America/Yakutat", "America/Nome", "America/Adak", "Pacific/Honolulu",
        "America/Indianapolis", "America/Fort_Wayne", "America/Knox_IN", "America/Louisville", "America/Atka",
        "America/Shiprock", "Pacific/Johnston", "Navajo",
    ], Country::Us),
    (&[
        "America/St_Johns", "America/Halifax", "America/Glace_Bay", "America/Moncton", "America/Goose_Bay",
        "America/Blanc-Sablon", "America/Toronto", "America/Iqaluit", "America/Atikokan", "America/Winnipeg",
        "America/Resolute", "America/Rankin_Inlet", "America/Regina", "America/Swift_Current", "America/Edmonton",
        "America/Cambridge_Bay", "America/Inuvik", "America/Creston", "America/Dawson_Creek", "America/Fort_Nelson",
        "America/Whitehorse", "America/Dawson", "America/Vancouver", "America/Montreal", "America/Nipigon",
        "America/Pangnirtung", "America/Rainy_River", "America/Thunder_Bay", "America/Yellowknife",
        "America/Coral_Harbour",
    ], Country::Ca),
    (&["Europe/London", "Europe/Belfast", "GB"], Country::Uk),
    (&["Europe/Dublin", "Eire"], Country::Ie),
    (&["Pacific/Auckland", "Pacific/Chatham", "NZ", "NZ-CHAT"], Country::Nz),
    (&["Europe/Berlin", "Europe/Busingen"], Country::De),
    (&["Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"], Country::Es),
    (&["Europe/Paris"], Country::Fr),
    (&["Europe/Amsterdam"], Country::Nl),
    (&["Europe/Brussels"], Country::Be),
    (&[
        "Europe/Athens", "Europe/Bratislava", "Europe/Bucharest", "Europe/Budapest", "Europe/Copenhagen",
        "Europe/Helsinki", "Europe/Lisbon", "Europe/Ljubljana", "Europe/Luxembourg", "Europe/Malta",
        "Europe/Mariehamn", "Europe/Nicosia", "Europe/Prague", "Europe/Riga", "Europe/Rome", "Europe/Sofia",
        "Europe/Stockholm", "Europe/Tallinn", "Europe/Vienna", "Europe/Vilnius", "Europe/Warsaw", "Europe/Zagreb",
        "Asia/Nicosia", "Atlantic/Azores", "Atlantic/Madeira", "Poland", "Portugal",
    ], Country::Eu),
];

/// Regions of the European Union, without those that stand apart.
pub(super) const EU_REGIONS: [&str; 21] = [
    "AT", "BG", "CY", "CZ", "DK", "EE", "FI", "GR", "HR", "HU", "IT", "LT", "LU", "LV", "MT", "PL", "PT",
    "RO", "SE", "SI", "SK",
];
