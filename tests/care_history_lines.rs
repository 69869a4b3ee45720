//! What the lines of History say, in which order, and how many are put together.

mod life;

use aftercare::care::check_in::Mood;
use aftercare::care::event::{Body, Change};
use aftercare::care::history::{Filter, Line, earlier, newest};
use aftercare::care::moment::{HOUR_MS, MINUTE_MS};
use aftercare::care::session::Route;
use aftercare::care::symptom::{Effect, Severity};
use life::Life;
use life::listed::{found, ids, listed};
use std::cell::Cell;

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
        began,
    }));
    life.correct(made[2], Change::Began(life.now()));
    life.pass(MINUTE_MS);
    made.push(life.measure(120, 80));
    life.pass(MINUTE_MS);
    made.push(life.act(Body::Mood { mood: Mood::Good }));
    life.pass(MINUTE_MS);
    made.push(life.act(Body::Sleep {
        slept_min: 400,
        rested: true,
    }));
    life.pass(MINUTE_MS);
    made.push(life.note("a day"));
    made.reverse();
    assert_eq!(ids(&listed(&life, &Filter::default())), made);
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
    let doses: Vec<_> = listed(&life, &Filter::default())
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
    let effect = life.feel_as(Effect::Nausea, Severity::Moderate);
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
            (Change::Severity(Severity::Severe), second),
            (Change::Began(began), second),
        ],
        "words that were added are no correction"
    );
    let diary = life.note("once");
    life.correct(diary, Change::Note("twice".to_owned()));
    let was: Vec<Change> = earlier(&life.record, diary)
        .into_iter()
        .map(|(was, _)| was)
        .collect();
    assert_eq!(was, [Change::Note("once".to_owned())]);
}
