//! The syllables of a word, by its letters.

use super::prose::Names;

fn is_vowel(letter: char) -> bool {
    "aeiouyáéíóúü".contains(letter)
}

/// The syllables of an English word, by its letters. A number is one.
pub fn syllables(word: &str, names: &Names) -> usize {
    let lower = word.to_lowercase().replace('’', "'");
    if names.has(&lower) || names.has(lower.trim_end_matches("'s")) {
        return 2;
    }
    let word = lower.split('\'').next().unwrap_or_default();
    if let Ok(at) = IRREGULAR.binary_search_by_key(&word, |entry| entry.0) {
        return IRREGULAR[at].1;
    }
    if word.len() < 4 || !word.chars().all(char::is_alphabetic) {
        return 1;
    }
    let mut groups = 0;
    let mut before = ' ';
    for (at, letter) in word.chars().enumerate() {
        let vowel = is_vowel(letter) && !(letter == 'y' && at == 0);
        groups += usize::from(vowel && !is_vowel(before));
        before = letter;
    }
    (groups + apart(word)).saturating_sub(silent(word)).max(1)
}

/// How many vowels stand side by side and are spoken apart.
fn apart(word: &str) -> usize {
    let word = word.replace("qu", "q");
    let pairs: usize = [
        "eo", "iu", "ua", "uo", "ia", "io", "iet", "ying", "eing", "ier", "oin", "oer",
    ]
    .iter()
    .map(|pair| {
        word.match_indices(pair)
            .filter(|(at, _)| spoken_apart(&word, *at, pair))
            .count()
    })
    .sum();
    pairs
}

fn spoken_apart(word: &str, at: usize, pair: &str) -> bool {
    let before = &word[..at];
    match pair {
        "eo" => !before.ends_with('p'),
        "ia" | "io" => !before.ends_with(['t', 's', 'c', 'g', 'x']),
        "ua" => !before.ends_with('g'),
        "uo" => !word[at..].starts_with("uor"),
        "ying" | "eing" => before.ends_with(|each: char| each.is_ascii_lowercase()),
        "oin" => before.ends_with('g') || before.ends_with('d'),
        "ier" => before.ends_with(['s', 'l', 'r', 'd']) && word.ends_with("ier"),
        _ => true,
    }
}

/// How many groups of vowels are not spoken.
fn silent(word: &str) -> usize {
    let ends = |end: &str| word.strip_suffix(end);
    let consonant = |stem: &str| stem.ends_with(|last| !is_vowel(last));
    let inside = ["ely", "eful", "efully", "eless", "eness", "ement", "ements"]
        .iter()
        .any(|end| ends(end).is_some_and(|stem| consonant(stem) && stem.chars().any(is_vowel)));
    let past = ends("ed").is_some_and(|stem| consonant(stem) && !stem.ends_with(['t', 'd']));
    let many = ends("es").is_some_and(|stem| {
        let hisses =
            stem.ends_with(['s', 'x', 'z', 'c', 'g']) || stem.ends_with("ch") || stem.ends_with("sh");
        consonant(stem) && !hisses && !is_le(stem)
    });
    let last = ends("e").is_some_and(|stem| consonant(stem) && !is_le(stem));
    usize::from(inside) + usize::from(past || many || last)
}

/// `-le` behind a consonant is spoken, as in *simple*.
fn is_le(stem: &str) -> bool {
    stem.strip_suffix('l')
        .is_some_and(|before| before.ends_with(|last| !is_vowel(last)))
}

/// Words that their letters do not tell, in order.
const IRREGULAR: [(&str, usize); 46] = [
    ("agreed", 2),
    ("area", 3),
    ("areas", 3),
    ("asleep", 2),
    ("being", 2),
    ("business", 2),
    ("created", 3),
    ("diabetes", 4),
    ("different", 3),
    ("doing", 2),
    ("eighteen", 2),
    ("evening", 2),
    ("every", 2),
    ("everyone", 3),
    ("going", 2),
    ("healing", 2),
    ("idea", 3),
    ("ideas", 3),
    ("involved", 2),
    ("likely", 2),
    ("meaning", 2),
    ("medicine", 3),
    ("medicines", 3),
    ("people", 2),
    ("quiet", 2),
    ("react", 2),
    ("reaction", 3),
    ("reactions", 3),
    ("reliable", 4),
    ("science", 2),
    ("seeing", 2),
    ("someone", 2),
    ("something", 2),
    ("sometimes", 2),
    ("somewhere", 2),
    ("suicidal", 4),
    ("suicide", 3),
    ("trial", 2),
    ("trials", 2),
    ("unreal", 2),
    ("usual", 3),
    ("usually", 4),
    ("violent", 3),
    ("whatever", 3),
    ("yourself", 2),
    ("yourselves", 2),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names(["ketamine", "benzodiazepine"].map(str::to_owned).into())
    }

    #[test]
    fn irregular_words_are_in_order() {
        assert!(IRREGULAR.is_sorted_by_key(|entry| entry.0));
    }

    #[test]
    fn syllables_are_those_that_are_spoken() {
        for (word, count) in [
            ("the", 1),
            ("take", 1),
            ("tired", 1),
            ("wanted", 2),
            ("simple", 2),
            ("simples", 2),
            ("pages", 2),
            ("times", 1),
            ("safely", 2),
            ("statement", 2),
            ("emergency", 4),
            ("studied", 2),
            ("lying", 2),
            ("serious", 3),
            ("question", 2),
            ("psychiatry", 4),
            ("evaluation", 5),
            ("quick", 1),
            ("Ketamine", 2),
            ("benzodiazepines", 2),
            ("180", 1),
            ("don’t", 1),
        ] {
            assert_eq!(syllables(word, &names()), count, "{word}");
        }
    }
}
