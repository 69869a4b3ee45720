//! What follows from **Severe**, at any hour.

use aftercare::care::catalogue::ROWS;
use aftercare::care::guidance::{Outcome, Since, outcome};
use aftercare::care::red_flags::Level;
use aftercare::care::symptom::{Effect, Severity};
use std::collections::BTreeSet;

/// Rows that say "severe", and those in which it can only be read as more than a call (facts, section 3).
const SEVERE_IS_AN_EMERGENCY: &[Effect] = &[
    Effect::TimeSpaceDistortion,
    Effect::Confusion,
    Effect::HallucinationPersist,
    Effect::Headache,
    Effect::FallInjury,
    Effect::AllergicReaction,
];

#[test]
fn severe_is_a_call_today_except_where_the_row_says_more() {
    for row in ROWS.iter().filter(|row| row.effect.emergency().is_none()) {
        let expected = if SEVERE_IS_AN_EMERGENCY.contains(&row.effect) {
            Level::Emergency
        } else {
            Level::CallToday
        };
        assert_eq!(row.severe, expected, "{:?}", row.effect);
        let severe = outcome(row.effect, Some(Severity::Severe), Since::dose(0));
        assert_eq!(severe, Outcome::Act(expected));
    }
}

/// The rows whose red flag is ANY and whose action is E. The levels stand in the row itself as well, for whoever asks it.
#[test]
fn the_row_of_an_emergency_has_no_lower_level_at_any_strength() {
    for row in ROWS.iter().filter(|row| row.effect.emergency().is_some()) {
        let levels = (row.at_once, row.severe, row.late);
        assert_eq!(
            levels,
            (Some(Level::Emergency), Level::Emergency, None),
            "{:?}",
            row.effect
        );
    }
}

#[test]
fn the_table_names_each_row_whose_severe_is_an_emergency() {
    let rows = include_str!("fixtures/side_effects.tsv").lines().skip(1);
    let says = rows.filter(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        // "New severe headache" and the list beside the pressure are signs of another effect.
        let own = format!("{} {}", cells[7], cells[8]).replace("severe headache", "");
        cells[8].contains('E') && own.to_lowercase().contains("severe")
    });
    let says: BTreeSet<&str> = says.filter_map(|line| line.split('\t').next()).collect();
    let mut listed: BTreeSet<&str> = SEVERE_IS_AN_EMERGENCY
        .iter()
        .map(|effect| effect.name())
        .collect();
    // "Hives or rash alone U": ours, and cautious.
    listed.remove("allergic_reaction");
    assert_eq!(says, listed);
}
