//! Where single events are damaged, the others are read and the damaged ones are named.

use crate::made::done;
use crate::sample::{file, fitted, mood, text, unknown, with_instead};
use aftercare::care::event::{Body, Event};
use aftercare::care::moment::Moment;
use aftercare::exchange::backup::{Backup, Damaged, Refusal, read};
use chrono::NaiveDate;

fn numbers(backup: &Backup) -> Vec<u32> {
    backup.damaged.iter().map(|each| each.number).collect()
}

fn texts(backup: &Backup) -> Vec<String> {
    backup.records.iter().map(|each| each.text.to_owned()).collect()
}

#[test]
fn a_damaged_event_is_named_and_the_others_are_read() {
    for number in 1..=4 {
        // With other bytes, with more of them and with fewer; in the words and where JSON ends with it.
        let wrongs = [
            mood(number).replace("low", "Low"),
            mood(number).replace("low", "lower"),
            mood(number).replace('{', ""),
            String::new(),
            "\u{fffd}\u{fffd}],".to_owned(),
        ];
        for wrong in wrongs {
            let file = with_instead(4, number, &wrong);
            let backup = read(&file).expect("a backup");
            assert_eq!(numbers(&backup), [u32::from(number)], "{file}");
            let others: Vec<_> = (1..=4).filter(|&each| each != number).map(mood).collect();
            assert_eq!(texts(&backup), others);
        }
    }
}

#[test]
fn damaged_events_are_told_by_the_days_around_them() {
    let on = |number: u8, day: i64| {
        let at = Moment::new(1_790_000_000_000 + day * 86_400_000, 0, "UTC").expect("within range");
        text(&Event {
            at,
            ..done(
                number,
                number.into(),
                Body::Review {
                    target: crate::made::id(1),
                },
            )
        })
    };
    let whole = file(&[on(1, 0), on(2, 1), on(3, 2), on(4, 3), on(5, 4), on(6, 5)]);
    let broken = [1, 3, 4, 6].map(|number| on(number, i64::from(number) - 1));
    let file = broken.iter().fold(whole, |file, text| {
        file.replace(text, &text.replace("review", "revieu"))
    });
    let day = |day| NaiveDate::from_ymd_opt(2026, 9, day);
    let told = [
        (1, None, day(22)),
        (3, day(22), day(25)),
        (4, day(22), day(25)),
        (6, day(25), None),
    ];
    let told = told.map(|(number, after, before)| Damaged {
        number,
        after,
        before,
    });
    let backup = read(&file).expect("a backup");
    assert_eq!(backup.damaged, told);
    assert_eq!((backup.first, backup.last), (day(22), day(25)));
}

#[test]
fn all_events_can_be_damaged() {
    let file = file(&[mood(1), mood(2)]).replace("low", "l0w");
    let backup = read(&file).expect("a backup");
    assert_eq!((numbers(&backup), backup.records.len()), (vec![1, 2], 0));
}

#[test]
fn what_is_no_event_is_damaged_although_its_checksum_is_right() {
    for wrong in [
        "{}",
        "null",
        "",
        "{\"id\":1}",
        &mood(2).replace("\"schema\":1", "\"schema\":-1"),
    ] {
        let file = fitted(&with_instead(3, 2, wrong));
        let backup = read(&file).expect("a backup");
        assert_eq!(
            (numbers(&backup), texts(&backup)),
            (vec![2], vec![mood(1), mood(3)])
        );
    }
}

#[test]
fn the_last_checksum_alone_may_be_damaged() {
    let whole = file(&[mood(1), unknown(2)]);
    let at = whole.len() - 3;
    let digit = if whole[at..].starts_with('0') { "1" } else { "0" };
    let changed = [&whole[..at], digit, &whole[at + 1..]].concat();
    assert_eq!(read(&changed), read(&whole));
    assert!(read(&changed).is_ok());
}

#[test]
fn without_the_frame_nothing_is_taken() {
    let whole = file(&[mood(1), mood(2)]);
    let frame = whole.find("\"frame\":\"").expect("the frame") + 9;
    let stated = whole.find("\n[\"").expect("an event") + 3;
    let header = whole.find("night").expect("a setting");
    for at in [frame, stated, header] {
        let digit = if whole[at..].starts_with('0') { "1" } else { "0" };
        let changed = [&whole[..at], digit, &whole[at + 1..]].concat();
        assert_eq!(read(&changed).err(), Some(Refusal::Damaged), "{changed}");
    }
}
