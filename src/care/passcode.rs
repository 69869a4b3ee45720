//! Passcodes: what one has to be, the phrase that opens the lock without one, and how long to wait after wrong tries.
//!
//! Of how people guess, not of how they are ill; here because every layer needs it and no browser does.

/// With fewer rounds of PBKDF2 with SHA-256 a secret is too quickly guessed (OWASP Password Storage, ASVS appendix C).
pub const LEAST_ITERATIONS: u32 = 600_000;
/// More would take a phone a minute.
pub const MOST_ITERATIONS: u32 = 10_000_000;
/// What a passcode or a passphrase must have at least, in characters.
pub const LEAST_CHARACTERS: usize = 6;

/// Whether a secret is long enough to be set. What it is made of is the person's own matter.
pub fn is_long_enough(secret: &str) -> bool {
    secret.chars().count() >= LEAST_CHARACTERS
}

/// How many random bytes a phrase stands for: 96 bits, which nobody guesses.
pub const PHRASE_BYTES: usize = 12;
/// Two bytes make a word: consonants and vowels in turn, which can be read aloud and written down.
const CONSONANTS: &[u8; 16] = b"bdfghjklmnprstvz";
const VOWELS: &[u8; 4] = b"aiou";

/// The recovery phrase for random bytes: six made-up words of five letters.
pub fn phrase(random: [u8; PHRASE_BYTES]) -> String {
    let mut words = String::with_capacity(36);
    for pair in random.chunks(2) {
        if !words.is_empty() {
            words.push(' ');
        }
        let bits = pair
            .iter()
            .fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        for (letters, shift) in [
            (&CONSONANTS[..], 12),
            (&VOWELS[..], 10),
            (&CONSONANTS[..], 6),
            (&VOWELS[..], 4),
            (&CONSONANTS[..], 0),
        ] {
            // A mask of as many bits as there are letters: never out of bounds.
            let letter = letters.get(bits >> shift & (letters.len() - 1));
            words.extend(letter.map(|letter| char::from(*letter)));
        }
    }
    words
}

/// What is typed, as a phrase: however it is spaced, joined or capitalised. `None` if it cannot be one.
pub fn as_phrase(typed: &str) -> Option<String> {
    let letters: Vec<char> = typed
        .chars()
        .filter(|letter| !letter.is_ascii_punctuation() && !letter.is_whitespace())
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    if letters.len() != PHRASE_BYTES / 2 * 5 {
        return None;
    }
    let fits = |(at, letter): (usize, &char)| {
        let allowed: &[u8] = if at % 5 % 2 == 0 { CONSONANTS } else { VOWELS };
        allowed.iter().any(|each| char::from(*each) == *letter)
    };
    letters.iter().enumerate().all(fits).then(|| {
        let words: Vec<String> = letters.chunks(5).map(|word| word.iter().collect()).collect();
        words.join(" ")
    })
}

/// So many wrong tries are free: fingers slip.
const FREE_TRIES: u32 = 4;
/// The wait after the first that is not, doubled with each.
const FIRST_WAIT_MS: i64 = 5_000;
/// Nobody waits longer: whoever owns the phone must be able to try again. Nothing is ever deleted.
const LONGEST_WAIT_MS: i64 = 300_000;

/// Wrong tries in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tries {
    /// How many.
    pub wrong: u32,
    /// When the last one was, in milliseconds since 1970.
    pub last_ms: i64,
}

impl Tries {
    /// As they are kept: two numbers.
    pub fn read(text: &str) -> Option<Self> {
        let (wrong, last_ms) = text.split_once(' ')?;
        Some(Self {
            wrong: wrong.parse().ok()?,
            last_ms: last_ms.parse().ok()?,
        })
    }

    /// To keep them.
    pub fn write(self) -> String {
        [&self.wrong.to_string(), " ", &self.last_ms.to_string()].concat()
    }

    /// One more, `now_ms`.
    #[must_use]
    pub const fn and_one(self, now_ms: i64) -> Self {
        Self {
            wrong: self.wrong.saturating_add(1),
            last_ms: now_ms,
        }
    }

    /// How long to wait before the next, from `now_ms` on. A clock that was set back makes it no longer than it ever was.
    pub fn wait_ms(self, now_ms: i64) -> i64 {
        let Some(beyond) = self.wrong.checked_sub(FREE_TRIES + 1) else {
            return 0;
        };
        let whole = (FIRST_WAIT_MS << beyond.min(10)).min(LONGEST_WAIT_MS);
        (self.last_ms.saturating_add(whole).saturating_sub(now_ms)).clamp(0, whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_six_words_that_can_be_said_and_no_two_bytes_make_the_same() {
        let mut words = std::collections::BTreeSet::new();
        for bits in 0..=u16::MAX {
            let [a, b] = bits.to_be_bytes();
            let phrase = phrase([a, b, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]);
            assert_eq!(phrase.len(), 35, "{phrase}");
            assert!(phrase.ends_with(" zuzuz"), "{phrase}");
            assert_eq!(as_phrase(&phrase).as_deref(), Some(&*phrase));
            words.insert(phrase);
        }
        assert_eq!(words.len(), 1 << 16);
    }

    #[test]
    fn a_phrase_is_known_however_it_is_typed_and_a_passcode_is_none() {
        let phrase = phrase([7; PHRASE_BYTES]);
        for typed in [
            phrase.to_uppercase(),
            phrase.replace(' ', "-"),
            phrase.replace(' ', ""),
            format!("  {}\n", phrase.replace(' ', "  ")),
        ] {
            assert_eq!(as_phrase(&typed).as_deref(), Some(&*phrase), "{typed}");
        }
        for typed in ["", "123456", "correct horse battery staple", &phrase[..34]] {
            assert_eq!(as_phrase(typed), None, "{typed}");
        }
    }

    #[test]
    fn wrong_tries_wait_longer_and_longer_and_never_for_ever() {
        let mut tries = Tries::default();
        let mut waits = Vec::new();
        for try_number in 0..40 {
            waits.push(tries.wait_ms(tries.last_ms));
            tries = tries.and_one(try_number);
        }
        assert_eq!(waits[..5], [0; 5]);
        assert!(waits.is_sorted() && waits[39] == LONGEST_WAIT_MS, "{waits:?}");
        assert_eq!(tries.wait_ms(i64::MIN), LONGEST_WAIT_MS, "a clock set back");
        assert_eq!(tries.wait_ms(39 + LONGEST_WAIT_MS), 0);
        assert_eq!(Tries::read(&tries.write()), Some(tries));
        assert_eq!(Tries::read("40 x").or(Tries::read("")), None);
    }

    #[test]
    fn six_characters_are_enough_of_whatever_alphabet() {
        assert!(is_long_enough("123456") && is_long_enough("пароль") && !is_long_enough("12345"));
    }
}
