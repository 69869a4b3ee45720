//! What can happen to a file: to its bytes, its lines, its events, and with another file beside it.

use crate::sample::{ENVELOPE, OTHER_ENVELOPE, file, fitted, mixed, mood, newer, note, tombstone, unknown};

/// Chance that is the same each time (splitmix64).
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end.max(1)).unwrap_or(1);
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// Two places, the lesser first, mostly near to each other.
    fn stretch(&mut self, length: usize) -> (usize, usize) {
        let start = self.below(length + 1);
        let longest = if self.below(4) == 0 {
            length - start
        } else {
            (length - start).min(12)
        };
        (start, start + self.below(longest + 1))
    }
}

/// Whole files to begin with. The one with an event of a newer version is refused as it is; where just that event is
/// damaged, it reads as a part of the one before it.
pub fn corpus() -> Vec<String> {
    let texts: [&[String]; 7] = [
        &[],
        &[mood(1)],
        &[mood(1), mood(2), mood(3)],
        &[note(1), tombstone(2), unknown(3), note(4)],
        &mixed(),
        &[mood(1), mood(2)],
        &[mood(1), newer(2)],
    ];
    let mut files: Vec<String> = texts.map(file).into();
    files.extend([ENVELOPE.write(), OTHER_ENVELOPE.write()]);
    files
}

/// `file` after one to three accidents.
pub fn mutated(file: &str, other: &str, chance: &mut Chance) -> String {
    let mut text = file.to_owned();
    for _ in 0..=chance.below(3) {
        text = match chance.below(3) {
            0 => {
                let bytes = in_bytes(text.into_bytes(), other.as_bytes(), chance);
                // As the browser reads a file: what is no text becomes a sign for that.
                String::from_utf8_lossy(&bytes).into_owned()
            }
            1 => in_lines(&text, other, chance),
            _ => in_words(&text, chance),
        };
    }
    text
}

/// The same, with checksums that fit as if it had been written so: what lies behind them is reached.
pub fn forged(file: &str, other: &str, chance: &mut Chance) -> String {
    fitted(&mutated(file, other, chance))
}

fn in_bytes(mut bytes: Vec<u8>, other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let (start, end) = chance.stretch(bytes.len());
    let at = chance.below(bytes.len());
    match chance.below(9) {
        0 => {
            let bit = chance.below(8);
            bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|byte| *byte ^= 1 << bit);
        }
        1 => {
            let byte = chance.next().to_le_bytes()[0];
            bytes.iter_mut().skip(at).take(1).for_each(|there| *there = byte);
        }
        2 => drop(bytes.drain(start..end)),
        3 => {
            let random = chance.next().to_le_bytes();
            let some = chance.below(random.len()) + 1;
            drop(bytes.splice(start..start, random[..some].iter().copied()));
        }
        4 => {
            let again = bytes[start..end].to_vec();
            drop(bytes.splice(start..start, again));
        }
        5 if !bytes.is_empty() => {
            let with = chance.below(bytes.len());
            bytes.swap(at, with);
        }
        6 => bytes.truncate(start),
        7 => {
            let (start, end) = chance.stretch(other.len());
            bytes.extend(&other[start..end]);
        }
        _ => {
            let from = chance.below(other.len() + 1);
            bytes.truncate(start);
            bytes.extend(&other[from..]);
        }
    }
    bytes
}

fn in_lines(text: &str, other: &str, chance: &mut Chance) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let others: Vec<&str> = other.split_inclusive('\n').collect();
    let (one, two) = (chance.below(lines.len()), chance.below(lines.len()));
    let from = chance.below(others.len());
    if lines.is_empty() || others.is_empty() {
        return other.to_owned();
    }
    match chance.below(8) {
        0 => drop(lines.remove(one)),
        1 => lines.insert(two, lines[one]),
        2 => lines.swap(one, two),
        3 => lines.insert(one, others[from]),
        4 => lines[one] = others[from],
        5 => {
            lines.truncate(one);
            lines.extend(&others[from..]);
        }
        6 => return text.replace('\n', chance.of(&["\r\n", "", " ", "\n\n"])),
        _ => {
            // The words of one event behind the checksum of another.
            let split = |line: &str| {
                line.split_at_checked(11)
                    .map(|(a, b)| (a.to_owned(), b.to_owned()))
            };
            if let (Some((first, words)), Some((second, others))) = (split(lines[one]), split(lines[two])) {
                let (one_line, two_line) = (first + &others, second + &words);
                let mut changed: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
                changed[one] = one_line;
                changed[two] = two_line;
                return changed.concat();
            }
        }
    }
    lines.concat()
}

/// What is likely to matter.
const WORDS: [&str; 22] = [
    "\"version\":1",
    "\"entries\":",
    "\"events\":[",
    "\"frame\":\"",
    "\"checksum\":\"",
    "\"encrypted\":",
    "\"settings\":{",
    "],\n[\"",
    "]\n],\n",
    "\",",
    "\"}",
    "\n",
    "\u{feff}",
    "0",
    "9",
    "a",
    "=",
    "-",
    "{",
    "\\",
    "null",
    "\u{1f600}",
];

fn in_words(text: &str, chance: &mut Chance) -> String {
    let digits: Vec<usize> = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_hexdigit())
        .map(|(at, _)| at)
        .collect();
    let word = chance.of(&WORDS);
    match chance.below(4) {
        0 if !digits.is_empty() => {
            let at = digits[chance.below(digits.len())];
            let digit = chance.of(&["0", "1", "2", "7", "9", "a", "f", "00"]);
            [&text[..at], digit, &text[at + 1..]].concat()
        }
        1 => text.replacen(word, chance.of(&WORDS), 1 + chance.below(3)),
        2 => text.replace(word, ""),
        _ => {
            let places: Vec<usize> = text
                .char_indices()
                .map(|(at, _)| at)
                .chain([text.len()])
                .collect();
            let at = places[chance.below(places.len())];
            [&text[..at], word, &text[at..]].concat()
        }
    }
}
