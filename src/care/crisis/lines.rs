//! The lines themselves, from the clinical facts, section 5.

use super::{Country, Directory, Hours, Line, LineId, Number};

/// The day on which every number below was read in its source. Nobody enters a newer date without a check.
pub(super) const CHECKED: &str = "2026-11-22";

const fn n(shown: &'static str, digits: &'static str) -> Number {
    Number { shown, digits }
}

/// A line that is called day and night; the rows below change what differs.
const fn line(id: LineId, call: &'static [Number], source: &'static str) -> Line {
    Line {
        id,
        call,
        text: None,
        hours: Hours::DayAndNight,
        languages: &[],
        source,
        verified_on: CHECKED,
    }
}

const fn emergency(call: &'static [Number]) -> Line {
    line(LineId::Emergency, call, "facts 5")
}

pub(super) static US: Directory = Directory {
    country: Country::Us,
    emergency: emergency(&[n("911", "911")]),
    crisis: &[
        Line {
            text: Some(n("988", "988")),
            languages: &["en", "es"],
            ..line(LineId::Us988, &[n("988", "988")], "S62")
        },
        Line {
            text: Some(n("838255", "838255")),
            ..line(LineId::UsVeterans, &[n("988", "988")], "S62")
        },
    ],
    poison: Some(line(
        LineId::UsPoison,
        &[n("1-800-222-1222", "18002221222")],
        "S63",
    )),
};

pub(super) static CA: Directory = Directory {
    country: Country::Ca,
    emergency: emergency(&[n("911", "911")]),
    crisis: &[
        Line {
            text: Some(n("988", "988")),
            languages: &["en", "fr"],
            ..line(LineId::Ca988, &[n("988", "988")], "S64")
        },
        line(LineId::CaQuebec, &[n("1-866-277-3553", "18662773553")], "S64b"),
    ],
    poison: None,
};

pub(super) static UK: Directory = Directory {
    country: Country::Uk,
    emergency: emergency(&[n("999", "999")]),
    crisis: &[
        line(LineId::UkSamaritans, &[n("116 123", "116123")], "S65b"),
        line(LineId::UkNhs111, &[n("111", "111")], "S65"),
        Line {
            text: Some(n("85258", "85258")),
            ..line(LineId::UkShout, &[], "S65b")
        },
    ],
    poison: Some(Line {
        hours: Hours::Unknown,
        ..line(LineId::UkPoison, &[n("111", "111")], "facts 5")
    }),
};

pub(super) static IE: Directory = Directory {
    country: Country::Ie,
    emergency: emergency(&[n("112", "112"), n("999", "999")]),
    crisis: &[line(LineId::IeSamaritans, &[n("116 123", "116123")], "S66")],
    poison: None,
};

pub(super) static AU: Directory = Directory {
    country: Country::Au,
    emergency: emergency(&[n("000", "000")]),
    crisis: &[
        Line {
            text: Some(n("0477 13 11 14", "0477131114")),
            ..line(LineId::AuLifeline, &[n("13 11 14", "131114")], "S67")
        },
        Line {
            hours: Hours::Unknown,
            ..line(LineId::AuCallBack, &[n("1300 659 467", "1300659467")], "S67b")
        },
        Line {
            hours: Hours::Unknown,
            ..line(LineId::AuBeyondBlue, &[n("1300 22 4636", "1300224636")], "S67b")
        },
    ],
    poison: None,
};

pub(super) static NZ: Directory = Directory {
    country: Country::Nz,
    emergency: emergency(&[n("111", "111")]),
    crisis: &[
        Line {
            text: Some(n("1737", "1737")),
            ..line(LineId::Nz1737, &[n("1737", "1737")], "S68")
        },
        line(
            LineId::NzSuicideCrisis,
            &[n("0508 828 865", "0508828865")],
            "S68b",
        ),
        Line {
            text: Some(n("4357", "4357")),
            ..line(LineId::NzLifeline, &[n("0800 543 354", "0800543354")], "S68b")
        },
    ],
    poison: None,
};

/// It holds in the whole European Union.
const UNION: &[Number] = &[n("112", "112")];

const fn in_the_union(country: Country, crisis: &'static [Line]) -> Directory {
    Directory {
        country,
        emergency: emergency(UNION),
        crisis,
        poison: None,
    }
}

pub(super) static DE: Directory = in_the_union(
    Country::De,
    &[line(
        LineId::DeTelefonSeelsorge,
        &[
            n("0800 111 0111", "08001110111"),
            n("0800 111 0222", "08001110222"),
        ],
        "S69",
    )],
);

pub(super) static ES: Directory =
    in_the_union(Country::Es, &[line(LineId::Es024, &[n("024", "024")], "S70")]);

/// Its own ambulance number beside the one of the European Union.
pub(super) static FR: Directory = Directory {
    emergency: emergency(&[n("112", "112"), n("15", "15")]),
    ..in_the_union(Country::Fr, &[])
};

pub(super) static NL: Directory = in_the_union(
    Country::Nl,
    &[line(
        LineId::Nl113,
        &[n("113", "113"), n("0800-0113", "08000113")],
        "S71",
    )],
);

pub(super) static BE: Directory = in_the_union(Country::Be, &[]);

/// The emergency number holds in every member country; no crisis line does.
pub(super) static EU: Directory = in_the_union(Country::Eu, &[]);
