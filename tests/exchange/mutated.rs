//! No accident makes another backup of a backup.

use crate::mutate::{Chance, corpus, forged, mutated};
use crate::sample::asked;
use aftercare::care::event::{Event, Reading};
use aftercare::exchange::backup::{Backup, Opened, Refusal, open, write};

/// What came of reading a changed file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Refused,
    /// All of it was read: what changed says nothing.
    Whole,
    /// Some events were read, and those that were not are named.
    Part,
}

/// Whether `part` holds events of `whole` in their places, and names exactly those that it does not hold.
fn is_part(part: &Backup, whole: &Backup) -> bool {
    let mut read = part.records.iter();
    let mut named = part.damaged.iter().map(|each| each.number);
    let mut places = (1..).zip(&whole.records);
    let mut damaged = named.next();
    let each = places.all(|(number, record)| {
        if damaged == Some(number) {
            damaged = named.next();
            return true;
        }
        read.next() == Some(record)
    });
    each && damaged.is_none() && read.next().is_none() && part.settings == whole.settings
}

/// What came of `changed`, which was made out of the files that hold `whole` and of no other; a sentence if it should not
/// have.
pub fn judged(changed: &str, whole: [&Opened; 2]) -> Result<Outcome, String> {
    let wrong = |said: &str| Err(format!("{said}:\n{changed}"));
    match open(changed) {
        Err(Refusal::WrongPassphrase | Refusal::Protected | Refusal::TooLarge) => {
            wrong("refused without a reason")
        }
        Err(_) => Ok(Outcome::Refused),
        Ok(opened) if whole.contains(&&opened) => Ok(Outcome::Whole),
        Ok(Opened::Protected(_)) => wrong("another envelope"),
        Ok(Opened::Plain(part)) => {
            let of = |whole: &Opened| matches!(whole, Opened::Plain(whole) if is_part(&part, whole));
            if part.damaged.is_empty() || !whole.into_iter().any(of) {
                return wrong("another content");
            }
            Ok(Outcome::Part)
        }
    }
}

/// What holds of every file that is read, whoever wrote it; a sentence if it does not.
pub fn sound(text: &str) -> Result<(), String> {
    let Ok(Opened::Plain(backup)) = open(text) else {
        return Ok(());
    };
    let sorted = backup.records.windows(2).all(|two| two[0].key < two[1].key);
    let keyed = backup
        .records
        .iter()
        .all(|record| match Event::read(record.text) {
            Reading::Known(event) => event.place().to_string() == record.key,
            Reading::Unknown { place, .. } => place.to_string() == record.key,
            Reading::Damaged => false,
        });
    let texts: Vec<&str> = backup.records.iter().map(|record| record.text).collect();
    let settings: Vec<(&str, String)> = backup
        .settings
        .iter()
        .map(|(name, text)| (name.as_str(), text.clone()))
        .collect();
    let again = write(&texts, &settings).text;
    let same = matches!(open(&again), Ok(Opened::Plain(again)) if again.records == backup.records
        && (again.first, again.last) == (backup.first, backup.last) && again.damaged.is_empty());
    if sorted && keyed && same {
        Ok(())
    } else {
        Err(format!("read and not sound:\n{text}"))
    }
}

/// What each file of the corpus holds; for one that is refused, what the one before it holds.
pub fn opened(corpus: &[String]) -> Vec<Opened<'_>> {
    let mut all: Vec<Opened> = Vec::with_capacity(corpus.len());
    for file in corpus {
        all.extend(open(file).ok().or_else(|| all.last().cloned()));
    }
    all
}

/// Which two files of the corpus are taken.
pub fn two(corpus: &[String], chance: &mut Chance) -> [usize; 2] {
    [corpus, corpus].map(|all| chance.below(all.len()))
}

#[test]
fn no_mutated_backup_is_accepted_wrongly() {
    let corpus = corpus();
    let opened = opened(&corpus);
    let mut counts = [0_u32; 3];
    for seed in 0..asked("AFTERCARE_MUTATIONS", 10_000) {
        let mut chance = Chance(seed);
        let [file, other] = two(&corpus, &mut chance);
        let changed = mutated(&corpus[file], &corpus[other], &mut chance);
        match judged(&changed, [&opened[file], &opened[other]]) {
            Ok(outcome) => counts[outcome as usize] += 1,
            Err(said) => assert_eq!(said, "", "seed {seed}"),
        }
    }
    let [refused, whole, part] = counts;
    println!("refused {refused}, read as a whole {whole}, read in part {part}");
    assert!(refused > 0 && whole > 0 && part > 0, "each of them happens");
}

#[test]
fn a_forged_file_is_read_soundly_or_not_at_all() {
    let corpus = corpus();
    for seed in 0..asked("AFTERCARE_MUTATIONS", 10_000) / 4 {
        let mut chance = Chance(!seed);
        let [file, other] = two(&corpus, &mut chance).map(|each| &corpus[each]);
        assert_eq!(sound(&forged(file, other, &mut chance)), Ok(()), "seed {seed}");
    }
}

#[test]
fn every_bit_of_a_small_file_matters() {
    let corpus = corpus();
    let opened = opened(&corpus);
    for (file, whole) in [0, 2, 7].map(|each| (&corpus[each], &opened[each])) {
        for at in 0..file.len() {
            for bit in 0..8 {
                let mut bytes = file.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let changed = String::from_utf8_lossy(&bytes);
                assert_eq!(judged(&changed, [whole, whole]).err(), None);
            }
        }
    }
}
