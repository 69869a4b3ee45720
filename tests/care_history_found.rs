//! What is found in History: by word, by effect, by the level of then.

mod life;

use aftercare::care::event::{Body, Change};
use aftercare::care::find::holds;
use aftercare::care::guidance::Outcome;
use aftercare::care::history::{Filter, Line, newest};
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::order::EventId;
use aftercare::care::red_flags::Level;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect, Severity};
use life::Life;
use life::listed::{ALL, found, ids, listed};

fn with_outcome(life: &Life, outcome: Outcome) -> Vec<EventId> {
    found(
        life,
        &Filter {
            outcome: Some(outcome),
            ..Filter::default()
        },
    )
}

fn with_level(life: &Life, level: Level) -> Vec<EventId> {
    with_outcome(life, Outcome::Act(level))
}

#[test]
fn words_are_found_without_capitals_and_accents_and_by_name() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    let cafe = life.note("Un CAFÉ con mi hermana");
    life.pass(MINUTE_MS);
    let nausea = life.feel(Effect::Nausea);
    life.correct(nausea, Change::Note("after the Coffee".to_owned()));
    let asked = |query: &str| Filter {
        query: query.to_owned(),
        ..Filter::default()
    };
    assert_eq!(found(&life, &asked("cafe hermana")), [cafe]);
    assert_eq!(found(&life, &asked("  coffee ")), [nausea]);
    assert!(found(&life, &asked("cafe tea")).is_empty(), "every word counts");
    assert_eq!(found(&life, &asked("   ")).len(), 2, "nothing is asked for");
    let named = |line: &Line| line.id() == nausea;
    assert_eq!(
        ids(&newest(&life.record, ALL, &[], &asked("sick"), &named)),
        [nausea]
    );
    life.bin(cafe);
    assert!(found(&life, &asked("cafe")).is_empty());
    assert_eq!(
        ids(&newest(&life.record, ALL, &[cafe], &asked("cafe"), &|_| false)),
        [cafe]
    );
    assert!(holds("e\u{301}te\u{301}", "Été") && !holds("anything", " "));
}

#[test]
fn an_effect_is_asked_for_alone_or_with_a_word() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    life.dose(Route::Nasal);
    let nausea = life.feel(Effect::Nausea);
    life.correct(nausea, Change::Note("bus".to_owned()));
    life.pass(MINUTE_MS);
    let again = life.feel(Effect::Nausea);
    life.feel(Effect::Headache);
    life.measure(120, 80);
    let mut filter = Filter {
        effect: Some(Effect::Nausea),
        ..Filter::default()
    };
    assert_eq!(
        found(&life, &filter),
        [again, nausea],
        "no session, no reading, no other effect"
    );
    filter.query = "bus".to_owned();
    assert_eq!(found(&life, &filter), [nausea]);
}

#[test]
fn a_level_is_the_one_that_followed_when_it_was_noted() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    life.dose(Route::Nasal);
    life.pass(HOUR_MS);
    let mild = life.feel_as(Effect::Nausea, Severity::Mild);
    life.pass(MINUTE_MS);
    let severe = life.feel_as(Effect::Nausea, Severity::Severe);
    life.pass(MINUTE_MS);
    let chest = life.feel_as(Effect::ChestPain, Severity::Mild);
    life.pass(MINUTE_MS);
    let thoughts = life.feel_as(Effect::SuicidalThoughts, Severity::Mild);
    life.pass(MINUTE_MS);
    let own = life.act(Body::OwnEffect {
        note: "odd".to_owned(),
        severity: Severity::Severe,
        began: life.now(),
    });
    life.pass(20 * 24 * HOUR_MS);
    let late = life.feel_as(Effect::DryMouth, Severity::Mild);
    life.pass(MINUTE_MS);
    // A new dose makes nothing of the past early or late.
    life.dose(Route::Nasal);
    assert_eq!(with_level(&life, Level::Emergency), [thoughts, chest]);
    assert_eq!(with_level(&life, Level::CallToday), [severe]);
    assert_eq!(with_level(&life, Level::NextVisit), [late]);
    assert_eq!(with_outcome(&life, Outcome::SelfCare), [mild]);
    assert!(
        listed(&life, &Filter::default())
            .iter()
            .any(|item| item.line.id() == own),
        "never judged, and there"
    );
}

#[test]
fn a_reading_is_judged_by_what_went_on_and_was_measured_at_its_time() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    life.dose(Route::Nasal);
    life.pass(HOUR_MS);
    // For the first time, and so to be measured again.
    life.measure(190, 90);
    life.pass(10 * MINUTE_MS);
    let twice = life.measure(190, 90);
    life.pass(3 * HOUR_MS);
    let dizzy = life.feel_as(Effect::Dizziness, Severity::Mild);
    life.pass(MINUTE_MS);
    let sign = life.measure(190, 90);
    life.pass(MINUTE_MS);
    life.course(dizzy, Course::Gone);
    life.pass(2 * HOUR_MS);
    let gone = life.measure(165, 90);
    life.pass(MINUTE_MS);
    life.measure(120, 80);
    assert_eq!(with_level(&life, Level::Emergency), [sign]);
    assert_eq!(with_level(&life, Level::CallToday), [gone, twice]);
}
