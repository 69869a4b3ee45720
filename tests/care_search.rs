//! Finding a place in the guidance pages: the real ones, by what people type.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

mod search;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use aftercare::care::search::{Hit, Index};
use aftercare::care::symptom::Effect;
use aftercare::words::Language;
use search::{pages, passage, sentence};

const LIMIT: usize = 20;

/// Where each hit is, as `page#place`, its marked word and its sentence.
fn shown(names: &[String], hits: &[Hit]) -> Vec<[String; 3]> {
    let each = hits.iter().map(|hit| {
        let at = format!("{}#{}", names[hit.passage.page], hit.passage.place);
        [at, hit.hit.to_owned(), sentence(hit)]
    });
    each.collect()
}

/// What `query` finds in the pages.
fn found(query: &str) -> Vec<[String; 3]> {
    static PAGES: OnceLock<(Vec<String>, Index)> = OnceLock::new();
    let (names, index) = PAGES.get_or_init(|| {
        let (names, passages) = pages();
        (names, Index::new(passages))
    });
    shown(names, &index.find(query, LIMIT))
}

/// The first texts that `query` finds among `texts`, each a page of its own.
fn among<'a>(texts: &[&'a str], query: &str) -> Vec<&'a str> {
    let pages = texts.iter().enumerate();
    let passages = pages.map(|(page, text)| passage(page, "", text, false));
    let index = Index::new(passages.collect());
    let hits = index.find(query, LIMIT);
    hits.iter().map(|hit| texts[hit.passage.page]).collect()
}

#[test]
fn what_people_type_leads_to_the_place_that_tells_of_it() {
    for (query, place, word) in [
        ("bladder", "bladder-liver#", "bladder"),
        ("drive", "driving-work#", "Driving"),
        ("when can I drive?", "driving-work#", "Driving"),
        ("mood drop", "first-week#", "drops"),
        ("cost", "claims#training-cost", "cost"),
        ("how much does it cost", "claims#training-cost", "cost"),
        ("dreams", "first-week#sleep", "dreams"),
        ("suicidal", "what-it-is-studied-for#suicidal-thoughts", "Suicidal"),
        ("pregnancy", "who-should-not#pregnancy", "Pregnancy"),
        ("K-HOLE", "claims#k-hole", "hole"),
        ("how long does it last", "does-it-last#", "last"),
    ] {
        let found = found(query);
        let [at, marked, sentence] = found.first().unwrap_or_else(|| panic!("{query} finds nothing"));
        assert_eq!(
            (at.as_str(), marked.as_str()),
            (place, word),
            "{query}: {sentence}"
        );
    }
}

#[test]
fn every_word_of_the_pages_is_found_and_marked() {
    let (_, passages) = pages();
    let small = passages.iter().map(|passage| passage.text.to_lowercase());
    let texts: Vec<String> = small.collect();
    let index = Index::new(passages);
    let words = texts
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    let words: BTreeSet<&str> = words.filter(|word| word.chars().count() > 1).collect();
    assert!(words.len() > 1000);
    for word in words {
        let hits = index.find(word, 1);
        let found = hits.first().map(|hit| hit.hit.to_lowercase());
        let found = found.unwrap_or_else(|| panic!("{word} is not found"));
        let alike = found
            .chars()
            .zip(word.chars())
            .take_while(|(one, other)| one == other);
        assert!(
            found == word || alike.count() >= 4,
            "{found} is marked for {word}"
        );
    }
}

#[test]
fn typing_mistakes_are_forgiven() {
    for (typed, word) in [
        ("blader", "bladder"),
        ("anestetic", "anaesthetic"),
        ("anesthetic", "anaesthetic"),
        ("alchol", "alcohol"),
        ("insurence", "insurance"),
        ("dizy", "dizzy"),
        ("suicdal", "suicidal"),
    ] {
        assert_eq!(found(typed), found(word), "{typed}");
        assert!(!found(word).is_empty(), "{word}");
    }
}

#[test]
fn a_word_that_is_there_is_no_mistake_for_another() {
    let found = found("cost");
    assert_eq!(found.len(), 4);
    for [at, marked, _] in found {
        assert_eq!(marked.to_lowercase(), "cost", "{at}");
    }
    assert_eq!(among(&["Most of it.", "The post."], "cost").len(), 2);
    assert_eq!(among(&["Most of it.", "The costs."], "cost"), ["The costs."]);
}

#[test]
fn what_people_call_an_effect_finds_it_once_its_names_are_passages() {
    let (names, mut passages) = pages();
    let page = names.iter().position(|name| name == "bladder-liver").unwrap();
    let effects = Language::English.words().effects;
    for name in effects.phrases(Effect::UrinaryFrequency) {
        passages.push(passage(page, "often", name, false));
    }
    let index = Index::new(passages);
    let found = shown(&names, &index.find("peeing a lot", LIMIT));
    let first = found.first().map(|first| first.each_ref().map(String::as_str));
    assert_eq!(first, Some(["bladder-liver#often", "peeing", "peeing a lot"]));
}

#[test]
fn a_passage_has_all_words_and_where_none_has_the_most_letters() {
    let texts = ["Pain, or blood.", "Pain.", "No blood here.", "Sleep well."];
    assert_eq!(among(&texts, "blood pain"), [texts[0]]);
    assert_eq!(among(&texts, "sleep blood pain"), [texts[0]]);
    assert_eq!(among(&texts, "sleep pain"), [texts[3]]);
    assert_eq!(
        among(&texts, "sleep xxxx"),
        [texts[3]],
        "a word that is nowhere does not count"
    );
    for [at, _, sentence] in found("blood pressure") {
        let (_, passages) = pages();
        let whole = passages.iter().find(|passage| passage.text.contains(&sentence));
        let text = whole.unwrap().text.to_lowercase();
        assert!(text.contains("blood") && text.contains("pressure"), "{at}");
    }
}

#[test]
fn words_that_ask_or_are_everywhere_count_only_alone() {
    assert_eq!(found("what is the cost"), found("cost"));
    assert_eq!(found("the clinic’s cost"), found("cost"));
    assert!(!found("clinic").is_empty());
    assert!(!found("how long").is_empty());
    assert_eq!(
        among(&["Puedo dormir.", "Conducir."], "¿cuándo puedo conducir?"),
        ["Conducir."]
    );
}

#[test]
fn the_nearest_word_comes_first_then_headings_then_the_order_of_the_pages() {
    let texts = [
        "My stressors.",
        "A distressing day.",
        "Stresses.",
        "Stress.",
        "Less stress.",
    ];
    assert_eq!(
        among(&texts, "stress"),
        [texts[3], texts[4], texts[2], texts[0], texts[1]]
    );
    let index = Index::new(vec![
        passage(0, "", "A drop in mood.", false),
        passage(1, "", "A raindrop, in a mood", true),
        passage(2, "", "If your mood drops", true),
        passage(3, "", "Mood drop", true),
        passage(4, "", "Mood: a drop.", false),
    ]);
    let pages: Vec<usize> = index
        .find("mood drop", LIMIT)
        .iter()
        .map(|hit| hit.passage.page)
        .collect();
    assert_eq!(pages, [3, 2, 0, 4, 1]);
}

#[test]
fn no_page_fills_the_list_and_the_list_has_an_end() {
    let (_, passages) = pages();
    let index = Index::new(passages);
    for query in ["bladder", "sleep", "clinic", "ketamine", "drive", "24 hours"] {
        let hits = index.find(query, usize::MAX);
        for hit in &hits {
            let of_page = hits.iter().filter(|other| other.passage.page == hit.passage.page);
            assert!(of_page.count() <= 2, "{query}");
        }
        assert!(hits.len() > 5, "{query}");
        assert_eq!(index.find(query, 5), hits[..5], "{query}");
        assert!(index.find(query, 0).is_empty(), "{query}");
    }
}

#[test]
fn nothing_and_nonsense_find_nothing() {
    for query in [
        "", " ", "a", "I", "é", "?!", "…", "a b c", "’", "\u{301}", "qwrtzp", "zzzzzzzz", "xqj", "🙂",
    ] {
        assert_eq!(found(query), Vec::<[String; 3]>::new(), "{query}");
    }
    assert!(Index::new(Vec::new()).find("bladder", LIMIT).is_empty());
}

#[test]
fn very_long_queries_are_cut() {
    let eight = "bladder qwa qwb qwc qwd qwe qwf qwg";
    assert_eq!(found(&format!("{eight} sleep")), found("bladder"));
    assert_eq!(
        found(&format!("bladder {}", "x".repeat(1_000_000))),
        found("bladder")
    );
    assert!(found(&"bladder ".repeat(100_000)).len() > 5);
    assert!(found(&"?".repeat(1_000_000)).is_empty());
}

#[test]
fn the_same_query_finds_the_same() {
    let (names, passages) = pages();
    let anew = Index::new(passages);
    for query in ["blader", "sleep", "when can i drive", "mood drop pain"] {
        assert_eq!(shown(&names, &anew.find(query, LIMIT)), found(query), "{query}");
    }
    for (query, other) in [
        ("SLEEP", "sleep"),
        ("Sléep", "sleep"),
        ("  sleep, ", "sleep"),
        ("drop mood", "mood drop"),
    ] {
        assert_eq!(found(query), found(other), "{query}");
    }
}
