//! The sources of the effects by a short name, as it is printed there: the same in every language.

/// The short name of a source by its id in the register of sources.
#[rustfmt::skip]
pub fn source_name(id: &str) -> Option<&'static str> {
    Some(match id {
        "S1" => "Janssen, spravatohcp.com",
        "S2" => "J&J Medical Connect, 2024",
        "S3" => "Esketamine product information (MIMS, EMA)",
        "S3b" => "ASPIRE I, 2020",
        "S3c" => "ASPIRE, 2021",
        "S3d" => "SUSTAIN-1, 2019",
        "S3e" => "TRANSFORM-1, 2019",
        "S4" => "spravato.com",
        "S5" => "US label, esketamine",
        "S6" => "US label, ketamine",
        "S6b" => "minclinic.eu",
        "S7" => "Short, Lancet Psychiatry 2018",
        "S8" => "Acevedo-Diaz, PMC8457026",
        "S9" => "Szarmach, 2020",
        "S10" => "Oxford Health NHS",
        "S11" => "Micromedex, Mayo Clinic",
        "S12" => "MyHealth Alberta",
        "S13" => "RCEM Learning",
        "S14" => "AMG",
        "S14b" => "Nervana Medical",
        "S15" => "ED dissociative sedation guideline",
        "S16" => "American Heart Association",
        "S17" => "Scientific Reports, 2019",
        "S18" => "Anderson, 2022",
        "S19" => "Kew, 2023",
        "S20" => "Coyle & Laws, 2015",
        "S21" => "Surgeon General, 2016",
        "S22" => "FDA, 2023",
        "S23" => "Cotter, 2021",
        _ => return None,
    })
}
