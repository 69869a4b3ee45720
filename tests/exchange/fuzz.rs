//! The same for as long as one likes:
//! `AFTERCARE_FUZZ_SECONDS=600 CARGO_PROFILE_TEST_OPT_LEVEL=2 cargo test --test exchange fuzz -- --ignored --nocapture`

use crate::mutate::{Chance, corpus, forged, mutated};
use crate::mutated::{judged, opened, sound, two};
use crate::sample::asked;
use std::panic::catch_unwind;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// How many files there are besides the corpus: earlier ones that were changed already, and change on.
const POOL: usize = 64;

/// What is wrong with what comes of this seed, if anything is.
fn finding(seed: u64, corpus: &[String], pool: &mut Vec<String>) -> Option<String> {
    let mut chance = Chance(seed);
    let (file, other) = two(corpus, &mut chance);
    let accident = mutated(file, other, &mut chance);
    let forged = match pool.get(chance.below(2 * POOL)) {
        Some(file) => forged(file, other, &mut chance),
        None => forged(file, other, &mut chance),
    };
    let outcome = catch_unwind(|| {
        judged(&accident, &opened(corpus))?;
        sound(&forged)
    });
    let said = match outcome {
        Ok(outcome) => outcome.err(),
        Err(_) => Some(format!("panicked at one of:\n{accident}\n{forged}")),
    };
    // What is still read leads further than what is not; and what grows without end leads nowhere.
    if aftercare::exchange::backup::open(&forged).is_ok() && forged.len() < 20_000 {
        if pool.len() >= POOL {
            pool.swap_remove(chance.below(POOL));
        }
        pool.push(forged);
    }
    said
}

#[test]
#[ignore = "runs for a minute, or as long as it is asked to"]
fn fuzz() {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let first: u64 = asked("AFTERCARE_FUZZ_SEED", since_1970.as_secs() << 32);
    let length = Duration::from_secs(asked("AFTERCARE_FUZZ_SECONDS", 60));
    let (corpus, mut pool) = (corpus(), Vec::new());
    let (begin, mut seed, mut findings) = (Instant::now(), first, 0);
    while begin.elapsed() < length && findings < 10 {
        if let Some(said) = finding(seed, &corpus, &mut pool) {
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
