//! What is read aloud, sentence by sentence, and by which voice.

use super::Language;

/// What stands around a sentence: its quotation marks and brackets.
const AROUND: [char; 12] = ['\u{22}', '\'', '“', '”', '‘', '’', '«', '»', '(', ')', '¿', '¡'];
/// Words that end in a dot in the middle of a sentence. Those with a dot inside, or of one letter, need no list.
const SHORT: [&str; 9] = ["vs", "Dr", "Dra", "Sr", "Sra", "Mr", "Mrs", "approx", "ej"];

/// The sentences of a text, of white space one blank. Two that stand together in doubt cost the listener nothing: the voice
/// pauses at the dot itself.
pub fn sentences(text: &str) -> Vec<String> {
    let mut sentences = Vec::new();
    let mut sentence = String::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        if !sentence.is_empty() {
            sentence.push(' ');
        }
        sentence.push_str(word);
        if words.peek().is_none_or(|next| is_last(word, next)) {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    sentences
}

/// Whether a sentence ends with `word`.
fn is_last(word: &str, next: &str) -> bool {
    let word = word.trim_matches(AROUND);
    let next = next.trim_start_matches(AROUND);
    // The accented small letters of both languages are among the latter.
    let goes_on = next.starts_with(|letter| matches!(letter, 'a'..='z' | 'à'..='ÿ'));
    match word.strip_suffix('.') {
        _ if goes_on => false,
        Some(word) => !is_short(word),
        None => word.ends_with(['?', '!', '…']),
    }
}

/// Whether the dot belongs to the word: `e.g.`, `S.`, `vs.`; in `2.` or `27.4.` it ends the sentence.
fn is_short(word: &str) -> bool {
    let lettered = word.starts_with(|first: char| first.is_ascii_alphabetic());
    lettered && (word.len() == 1 || word.contains('.')) || SHORT.contains(&word)
}

/// A voice as the browser tells of it.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// Its BCP 47 tag; some phones write it with a low line: `en_US`.
    pub tag: &'a str,
    /// Its own address.
    pub address: &'a str,
    /// Whether it is the phone's usual one.
    pub usual: bool,
}

/// How far a voice is from the one that is wished for, the less the nearer; nothing for one of another language.
/// `phone` are the languages of the phone.
pub fn distance(voice: Voice, language: Language, phone: &[String]) -> Option<u8> {
    let tag = voice.tag.replace('_', "-");
    let primary = tag.split('-').next()?;
    if !primary.eq_ignore_ascii_case(language.tag()) {
        return None;
    }
    // An iPhone lists singing bells and robots among its voices, some of which it cannot even speak with.
    let odd = voice.address.contains("speech.synthesis.voice") || voice.address.contains("eloquence");
    let foreign = !phone.iter().any(|own| own.eq_ignore_ascii_case(&tag));
    Some(u8::from(odd) * 4 + u8::from(foreign) * 2 + u8::from(!voice.usual))
}

#[cfg(test)]
mod tests {
    use super::{Voice, distance, sentences};
    use crate::words::Language;

    #[test]
    fn a_text_is_read_sentence_by_sentence() {
        for (text, apart) in [
            ("In short", vec!["In short"]),
            (
                "Stay at the  clinic.\n Staff say when.",
                vec!["Stay at the clinic.", "Staff say when."],
            ),
            (
                "Not at the clinic? Get help… Call now! 3 in 10 do.",
                vec!["Not at the clinic?", "Get help…", "Call now!", "3 in 10 do."],
            ),
            (
                "\u{22}It works.\u{22} “It works fast.” Many do not (so far). (Few do.) ¿Y tú? ¡Llama! Él no.",
                vec![
                    "\u{22}It works.\u{22}",
                    "“It works fast.”",
                    "Many do not (so far).",
                    "(Few do.)",
                    "¿Y tú?",
                    "¡Llama!",
                    "Él no.",
                ],
            ),
            (
                "At least 2 hours, or 2. Then 27.4. No more.",
                vec!["At least 2 hours, or 2.", "Then 27.4.", "No more."],
            ),
        ] {
            assert_eq!(sentences(text), apart);
        }
    }

    #[test]
    fn a_dot_inside_a_sentence_does_not_end_it() {
        for text in [
            "The mean was 27.4 points.",
            "A sedative, e.g. Xanax, or i.e. 5 of them.",
            "Study of S. Miller, 28 people (vs. Placebo).",
            "“What now?” she asked.",
            "Tell Dr. Ames or the Sra. Ruiz.",
            "Algo, p. ej. Valium. ",
            "At 6 p.m. Monday.",
            "Espera… ¿él?",
        ] {
            assert_eq!(sentences(text), [text.trim()]);
        }
        assert!(sentences(" \n ").is_empty());
    }

    #[test]
    fn every_word_of_a_page_is_read_once_and_in_its_place() {
        let page = include_str!("../content/en/claims.md");
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(words(&sentences(page).join(" ")), words(page));
    }

    #[test]
    fn the_voice_speaks_the_language_of_the_page_and_rather_like_the_phone() {
        let phone = ["en-GB".to_owned(), "es-MX".to_owned()];
        let voice = |tag, address, usual| {
            let voice = Voice { tag, address, usual };
            distance(voice, Language::English, &phone)
        };
        assert_eq!(voice("es-MX", "", true), None);
        assert_eq!(voice("enm", "", true), None);
        assert_eq!(voice("", "", true), None);
        let best_first = [
            voice("en_GB", "", true),
            voice("en-gb", "com.apple.voice.compact.en-GB.Daniel", false),
            voice("en-US", "com.apple.voice.compact.en-US.Samantha", true),
            voice("en", "", false),
            voice("en-GB", "com.apple.eloquence.en-GB.Rocko", true),
            voice("en-US", "com.apple.speech.synthesis.voice.Bells", false),
        ];
        assert!(best_first.iter().all(Option::is_some));
        assert!(
            best_first.is_sorted_by(|one, other| one < other),
            "{best_first:?}"
        );
    }
}
