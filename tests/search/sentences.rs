//! What is shown of a hit, over all texts and queries.

use aftercare::care::letters::is_of_word;
use aftercare::care::search::Index;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{passage, sentence};

#[test]
fn the_sentence_with_the_word_is_shown_as_it_is_written() {
    for (text, query, parts) in [
        (
            "It’s fine. “Náuseas – at night?” Then more.",
            "nauseas",
            ["“", "Náuseas", " – at night?”"],
        ),
        (
            "One. Her fiancé’s café, at 3.5 km. Two.",
            "cafe",
            ["Her fiancé’s ", "café", ", at 3.5 km."],
        ),
        ("Na\u{301}useas (often.) Éste: no", "este", ["", "Éste", ": no"]),
        (
            "Na\u{301}useas (often.) Éste: no",
            "nauseas",
            ["", "Na\u{301}useas", " (often.)"],
        ),
        (
            "Mood. Sleep and mood dip. Sleep.",
            "dip mood",
            ["Sleep and ", "mood", " dip."],
        ),
        ("Mood dips. A mood dip.", "mood", ["", "Mood", " dips."]),
    ] {
        let index = Index::new(vec![passage(0, "", text, false)]);
        let hits = index.find(query, 20);
        let shown: Vec<_> = hits.iter().map(|hit| [hit.before, hit.hit, hit.after]).collect();
        assert_eq!(shown, [parts], "{query}");
    }
}

/// A text of words that resemble each other, marks, and whatever else there is.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(vec![
            "bladder", "blader", "Bladder’s", "drive", "driving", "café", "cafe\u{301}", "İstanbul", "ß", "náuseas",
            "mood", "drop", "drops", "24", "a", "ﬁt", "🙂", "\u{301}", "日本語",
        ]).prop_map(str::to_owned),
        4 => select(vec![" ", " ", ". ", "? ", ".” ", "’", "“", "\u{a0}", "\n", "…", ".)"])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Whether a sentence may end with `text`.
fn is_end(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches([')', '"', '”', '’', '»']);
    text.is_empty() || text.ends_with(['.', '?', '!'])
}

proptest! {
    #[test]
    fn whatever_is_typed_and_written_a_hit_is_a_sentence_of_its_passage(
        texts in vec((any_text(), 0..4usize, any::<bool>()), 0..12),
        query in any_text(),
        limit in 0..6usize,
    ) {
        let each = texts.iter().map(|(text, page, heading)| passage(*page, "", text, *heading));
        let index = Index::new(each.collect());
        let hits = index.find(&query, limit);
        prop_assert!(hits.len() <= limit);
        for hit in hits {
            let sentence = sentence(&hit);
            let text = &hit.passage.text;
            prop_assert!(!hit.hit.is_empty());
            prop_assert!(!hit.before.ends_with(is_of_word) && !hit.after.starts_with(is_of_word));
            prop_assert_eq!(sentence.trim(), &sentence);
            let is_whole = |(at, _): (usize, &str)| {
                is_end(&text[..at]) && (is_end(&sentence) || text[at + sentence.len()..].trim().is_empty())
            };
            prop_assert!(text.match_indices(&sentence).any(is_whole), "{:?} of {:?}", sentence, text);
        }
    }
}
