//! What History lists, and what is found in it.

#![allow(clippy::expect_used, reason = "a test that cannot go on should stop")]

mod life;

use aftercare::care::check_in::Mood;
use aftercare::care::event::{Body, Change};
use aftercare::care::find::holds;
use aftercare::care::guidance::Outcome;
use aftercare::care::history::{Filter, Item, Line, earlier, newest};
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::order::EventId;
use aftercare::care::red_flags::Level;
use aftercare::care::session::Route;
use aftercare::care::symptom::{Course, Effect, Severity};
use aftercare::care::vitals::Reading;
use life::Life;
use std::cell::Cell;

const ALL: usize = usize::MAX;

fn ids(items: &[Item]) -> Vec<EventId> {
    items.iter().map(|item| item.line.id()).collect()
}

fn found(life: &Life, filter: &Filter) -> Vec<EventId> {
    ids(&newest(&life.record, ALL, &[], filter, &|_| false))
}

fn everything(life: &Life) -> Vec<Item> {
    newest(&life.record, ALL, &[], &Filter::default(), &|_| false)
}

fn feel(life: &mut Life, effect: Effect, severity: Severity) -> EventId {
    let began = life.now();
    life.act(Body::Effect {
        effect,
        severity: Some(severity),
        began,
    })
}

fn note(life: &mut Life, words: &str) -> EventId {
    let began = life.now();
    life.act(Body::Note {
        note: words.to_owned(),
        began,
    })
}

fn measure(life: &mut Life, top_mmhg: u16, bottom_mmhg: u16) -> EventId {
    let measured = life.now();
    life.act(Body::Reading {
        reading: Reading::new(top_mmhg, bottom_mmhg, None).expect("a reading that can be"),
        signs: Vec::new(),
        measured,
    })
}

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
fn every_kind_of_entry_has_its_line_the_newest_first() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    let mut made = vec![life.dose(Route::Nasal)];
    life.pass(HOUR_MS);
    made.push(life.feel(Effect::Nausea));
    let began = life.now();
    life.pass(MINUTE_MS);
    made.push(life.act(Body::OwnEffect {
        note: "odd".to_owned(),
        severity: Severity::Mild,
        began: began.clone(),
    }));
    life.correct(made[2], Change::Began(life.now()));
    life.pass(MINUTE_MS);
    made.push(measure(&mut life, 120, 80));
    life.pass(MINUTE_MS);
    made.push(life.act(Body::Mood { mood: Mood::Good }));
    life.pass(MINUTE_MS);
    made.push(life.act(Body::Sleep {
        slept_min: 400,
        rested: true,
    }));
    life.pass(MINUTE_MS);
    made.push(note(&mut life, "a day"));
    made.reverse();
    assert_eq!(ids(&everything(&life)), made);
    assert_eq!(
        ids(&newest(&life.record, 3, &[], &Filter::default(), &|_| false)),
        made[..3]
    );
}

#[test]
fn a_line_belongs_to_the_last_dose_before_it_with_the_time_since() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    let before = life.feel(Effect::Nausea);
    life.pass(HOUR_MS);
    let first = life.dose(Route::Nasal);
    life.pass(HOUR_MS);
    let after = life.feel(Effect::Nausea);
    life.pass(72 * HOUR_MS);
    let second = life.dose(Route::Nasal);
    life.pass(2 * HOUR_MS);
    let last = life.feel(Effect::Nausea);
    let doses: Vec<_> = everything(&life)
        .iter()
        .map(|item| (item.line.id(), item.dose))
        .collect();
    assert_eq!(
        doses,
        [
            (last, Some((second, 2 * HOUR_MS))),
            (second, Some((second, 0))),
            (after, Some((first, HOUR_MS))),
            (first, Some((first, 0))),
            (before, None),
        ]
    );
    let of_first = Filter {
        session: Some(first),
        ..Filter::default()
    };
    assert_eq!(found(&life, &of_first), [after, first]);
    life.bin(second);
    assert_eq!(
        found(&life, &of_first),
        [last, after, first],
        "a dose in the bin divides nothing"
    );
}

#[test]
fn words_are_found_without_capitals_and_accents_and_by_name() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    let cafe = note(&mut life, "Un CAFÉ con mi hermana");
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
fn a_level_is_the_one_that_followed_when_it_was_noted() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    life.dose(Route::Nasal);
    life.pass(HOUR_MS);
    let mild = feel(&mut life, Effect::Nausea, Severity::Mild);
    life.pass(MINUTE_MS);
    let severe = feel(&mut life, Effect::Nausea, Severity::Severe);
    life.pass(MINUTE_MS);
    let chest = feel(&mut life, Effect::ChestPain, Severity::Mild);
    life.pass(MINUTE_MS);
    let thoughts = feel(&mut life, Effect::SuicidalThoughts, Severity::Mild);
    life.pass(MINUTE_MS);
    let own = life.act(Body::OwnEffect {
        note: "odd".to_owned(),
        severity: Severity::Severe,
        began: life.now(),
    });
    life.pass(20 * 24 * HOUR_MS);
    let late = feel(&mut life, Effect::DryMouth, Severity::Mild);
    life.pass(MINUTE_MS);
    // A new dose makes nothing of the past early or late.
    life.dose(Route::Nasal);
    assert_eq!(with_level(&life, Level::Emergency), [thoughts, chest]);
    assert_eq!(with_level(&life, Level::CallToday), [severe]);
    assert_eq!(with_level(&life, Level::NextVisit), [late]);
    assert_eq!(with_outcome(&life, Outcome::SelfCare), [mild]);
    assert!(
        everything(&life).iter().any(|item| item.line.id() == own),
        "never judged, and there"
    );
}

#[test]
fn a_reading_is_judged_by_what_went_on_and_was_measured_at_its_time() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    life.dose(Route::Nasal);
    life.pass(HOUR_MS);
    // For the first time, and so to be measured again.
    measure(&mut life, 190, 90);
    life.pass(10 * MINUTE_MS);
    let twice = measure(&mut life, 190, 90);
    life.pass(3 * HOUR_MS);
    let dizzy = feel(&mut life, Effect::Dizziness, Severity::Mild);
    life.pass(MINUTE_MS);
    let sign = measure(&mut life, 190, 90);
    life.pass(MINUTE_MS);
    life.course(dizzy, Course::Gone);
    life.pass(2 * HOUR_MS);
    let gone = measure(&mut life, 165, 90);
    life.pass(MINUTE_MS);
    measure(&mut life, 120, 80);
    assert_eq!(with_level(&life, Level::Emergency), [sign]);
    assert_eq!(with_level(&life, Level::CallToday), [gone, twice]);
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
    measure(&mut life, 120, 80);
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
fn no_more_lines_are_put_together_than_are_shown() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    for _ in 0..500 {
        life.pass(MINUTE_MS);
        life.feel(Effect::Nausea);
    }
    let looked_at = Cell::new(0);
    let any = |_: &Line| {
        looked_at.set(looked_at.get() + 1);
        true
    };
    let filter = Filter {
        query: "sick".to_owned(),
        ..Filter::default()
    };
    assert_eq!(newest(&life.record, 60, &[], &filter, &any).len(), 60);
    assert_eq!(looked_at.get(), 60);
}

#[test]
fn what_was_corrected_says_what_it_was_and_until_when() {
    let mut life = Life::at("Europe/London", "2026-11-20 14:10");
    let effect = feel(&mut life, Effect::Nausea, Severity::Moderate);
    let began = life.now();
    life.pass(MINUTE_MS);
    life.correct(effect, Change::Note("added".to_owned()));
    life.correct(effect, Change::Severity(Severity::Severe));
    let first = life.now();
    life.pass(MINUTE_MS);
    life.correct(effect, Change::Severity(Severity::Mild));
    life.correct(effect, Change::Began(life.now()));
    let second = life.now();
    assert_eq!(
        earlier(&life.record, effect),
        [
            (Change::Severity(Severity::Moderate), first),
            (Change::Severity(Severity::Severe), second.clone()),
            (Change::Began(began), second),
        ],
        "words that were added are no correction"
    );
    let diary = note(&mut life, "once");
    life.correct(diary, Change::Note("twice".to_owned()));
    let was: Vec<Change> = earlier(&life.record, diary)
        .into_iter()
        .map(|(was, _)| was)
        .collect();
    assert_eq!(was, [Change::Note("once".to_owned())]);
}
