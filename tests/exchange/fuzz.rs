//! The same for as long as one likes:
//! `AFTERCARE_FUZZ_SECONDS=600 CARGO_PROFILE_TEST_OPT_LEVEL=2 cargo test --test exchange fuzz -- --ignored --nocapture`

use crate::mutate::{Chance, corpus, forged, mutated};
use crate::mutated::{judged, opened, sound, two};
use crate::sample::asked;
use aftercare::exchange::backup::{Opened, open};
use std::panic::catch_unwind;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How many files there are besides the corpus: earlier ones that were changed already, and change on.
const POOL: usize = 64;

/// What is wrong with what comes of this seed, if anything is.
fn finding(seed: u64, corpus: &[String], whole: &[Opened], pool: &mut Vec<String>) -> Option<String> {
    let mut chance = Chance(seed);
    let two = two(corpus, &mut chance);
    let [file, other] = two.map(|each| corpus[each].as_str());
    let accident = mutated(file, other, &mut chance);
    let begin = pool.get(chance.below(2 * POOL)).map_or(file, String::as_str);
    let forged = forged(begin, other, &mut chance);
    let outcome = catch_unwind(|| {
        judged(&accident, two.map(|each| &whole[each]))?;
        sound(&forged)?;
        Ok::<bool, String>(open(&forged).is_ok())
    });
    match outcome {
        // What is still read leads further than what is not; and what grows without end leads nowhere.
        Ok(Ok(true)) if forged.len() < 20_000 => {
            if pool.len() >= POOL {
                pool.swap_remove(chance.below(POOL));
            }
            pool.push(forged);
            None
        }
        Ok(outcome) => outcome.err(),
        Err(_) => Some(format!("panicked at one of:\n{accident}\n{forged}")),
    }
}

#[test]
#[ignore = "runs for a minute, or as long as it is asked to"]
fn fuzz() {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let first: u64 = asked("AFTERCARE_FUZZ_SEED", since_1970.as_secs() << 32);
    let length = Duration::from_secs(asked("AFTERCARE_FUZZ_SECONDS", 60));
    let (corpus, mut pool) = (corpus(), Vec::new());
    let whole = opened(&corpus);
    let (begin, mut seed, mut findings) = (Instant::now(), first, 0);
    while begin.elapsed() < length && findings < 10 {
        if let Some(said) = finding(seed, &corpus, &whole, &mut pool) {
            println!("seed {seed} (of those from {first} on): {said}\n");
            findings += 1;
        }
        seed += 1;
    }
    println!(
        "{} executions from seed {first} on, {findings} findings",
        2 * (seed - first)
    );
    assert_eq!(findings, 0);
}
