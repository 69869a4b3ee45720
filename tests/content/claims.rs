//! The claims page takes on every claim of the facts (section 1) that a patient could meet.

use crate::pages;

/// How many rows each table of the facts has.
const ROWS: [(&str, usize); 6] = [("H", 11), ("M", 9), ("B", 16), ("T", 7), ("S-", 8), ("R", 14)];

fn claims() -> String {
    let all = pages("en");
    let found = all.into_iter().find(|(name, _)| name == "claims");
    found.map(|(_, page)| page).unwrap()
}

#[test]
fn every_claim_of_the_facts_is_judged_on_the_claims_page() {
    let page = claims();
    let rows = include_str!("claims-rows.tsv");
    let place = |row: &str| {
        let found = rows
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{row}\t")));
        let found = found.unwrap_or_else(|| panic!("{row} is not in the table"));
        found.split('\t').next().unwrap().to_owned()
    };
    for (table, count) in ROWS {
        for number in 1..=count {
            let row = format!("{table}{number}");
            assert!(
                page.contains(&format!("{{#{}}}", place(&row))),
                "{row} leads nowhere"
            );
        }
    }
}

#[test]
fn every_claim_has_its_verdict_in_words() {
    let page = claims();
    let claims: Vec<&str> = page.split("\n### ").skip(1).collect();
    assert!(claims.len() >= 40, "{} claims", claims.len());
    for claim in claims {
        let verdicts = [
            "**Supported.**",
            "**Overstated.**",
            "**Unproven.**",
            "**Contradicted.**",
        ];
        let said = verdicts.iter().filter(|verdict| claim.contains(*verdict)).count();
        assert!(said >= 1, "{claim}");
        assert!(claim.contains("\n> “"), "the claim is not quoted: {claim}");
    }
}
