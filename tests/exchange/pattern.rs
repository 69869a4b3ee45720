//! Patterns as far as `docs/backup.schema.json` uses them: letters and classes, each with how often it comes. No letter
//! can belong to two that follow each other, so that nothing has to be tried twice.

/// Whether the whole of `text` is as `pattern` says, which stands between `^` and `$`.
pub fn matches(pattern: &str, text: &str) -> bool {
    let pattern = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$'));
    let mut pattern = pattern.expect("a pattern for the whole");
    let mut rest = text;
    while !pattern.is_empty() {
        let (class, after) = class(pattern);
        let ((least, most), after) = often(after);
        let comes = rest
            .chars()
            .take(most)
            .take_while(|&letter| holds(class, letter))
            .count();
        if comes < least {
            return false;
        }
        let end = rest.char_indices().nth(comes).map_or(rest.len(), |(at, _)| at);
        rest = &rest[end..];
        pattern = after;
    }
    rest.is_empty()
}

/// A class without its brackets, or one letter; and what follows.
fn class(pattern: &str) -> (&str, &str) {
    match pattern.strip_prefix('[') {
        Some(rest) => rest.split_once(']').expect("a bracket that ends"),
        None => pattern.split_at(1),
    }
}

/// How often it comes, at least and at most; and what follows.
fn often(pattern: &str) -> ((usize, usize), &str) {
    let Some(rest) = pattern.strip_prefix('{') else {
        return match pattern.strip_prefix('+') {
            Some(rest) => ((1, usize::MAX), rest),
            None => ((1, 1), pattern),
        };
    };
    let (numbers, rest) = rest.split_once('}').expect("a brace that ends");
    let (least, most) = numbers.split_once(',').unwrap_or((numbers, numbers));
    let number = |text: &str| text.parse().unwrap_or(usize::MAX);
    ((number(least), number(most)), rest)
}

fn holds(class: &str, letter: char) -> bool {
    let letters: Vec<char> = class.chars().collect();
    let mut at = 0;
    while let Some(&from) = letters.get(at) {
        match letters[at..] {
            [_, '-', to, ..] => {
                if (from..=to).contains(&letter) {
                    return true;
                }
                at += 3;
            }
            _ if from == letter => return true,
            _ => at += 1,
        }
    }
    false
}

#[test]
fn patterns_hold_what_they_say() {
    for (pattern, text, held) in [
        ("^[0-9a-f]{8}$", "00ffa9b3", true),
        ("^[0-9a-f]{8}$", "00ffa9b", false),
        ("^[0-9a-f]{8}$", "00ffA9b3", false),
        ("^[0-9]{4}-[0-9]{2}$", "2026-03", true),
        ("^[0-9]{4}-[0-9]{2}$", "2026-03-", false),
        ("^[A-Za-z0-9+/]{2,}={0,2}$", "a+/=", true),
        ("^[A-Za-z0-9+/]{2,}={0,2}$", "a=", false),
        ("^[A-Za-z0-9+/]{2,}={0,2}$", "ab===", false),
    ] {
        assert_eq!(matches(pattern, text), held, "{pattern} {text}");
    }
}
