//! Finding an effect by the words people use.

use aftercare::care::find::find;
use aftercare::care::symptom::Effect;

const LISTED: &[(Effect, &[&str])] = &[
    (
        Effect::Dissociation,
        &[
            "Feeling detached or floaty",
            "spacey",
            "Como fuera de mí o flotando",
        ],
    ),
    (
        Effect::Nausea,
        &["Feeling sick", "queasy", "Náuseas", "ganas de vomitar"],
    ),
    (
        Effect::Vomiting,
        &["Being sick (vomiting)", "throwing up", "Vómitos"],
    ),
    (Effect::Headache, &["Headache", "Dolor de cabeza"]),
    (
        Effect::UrinaryFrequency,
        &["Passing urine very often", "peeing a lot", "Orino mucho"],
    ),
    (
        Effect::VividDreams,
        &["Vivid or bad dreams", "nightmares", "Sueños muy vivos"],
    ),
    (
        Effect::ChestPain,
        &["Chest pain or pressure", "Dolor en el pecho"],
    ),
];

fn first(query: &str) -> Option<Effect> {
    find(query, LISTED).first().copied()
}

#[test]
fn it_is_found_by_any_of_its_words() {
    for (query, effect) in [
        ("spacey", Effect::Dissociation),
        ("throwing up", Effect::Vomiting),
        ("peeing a lot", Effect::UrinaryFrequency),
        ("i feel sick", Effect::Nausea),
        ("NIGHTMARES", Effect::VividDreams),
        ("ache", Effect::Headache),
        ("nause", Effect::Nausea),
        ("me duele la cabeza", Effect::Headache),
    ] {
        assert_eq!(first(query), Some(effect), "{query}");
    }
}

#[test]
fn capitals_and_accents_do_not_count() {
    for query in ["náuseas", "nauseas", "NÁUSEAS", "na\u{301}useas", "Nàuseas"] {
        assert_eq!(first(query), Some(Effect::Nausea), "{query}");
    }
    assert_eq!(first("suenos"), Some(Effect::VividDreams));
    assert_eq!(first("sueños"), Some(Effect::VividDreams));
    assert_eq!(first("vomitos"), Some(Effect::Vomiting));
}

#[test]
fn typing_mistakes_are_forgiven() {
    for (query, effect) in [
        ("haedache", Effect::Headache),
        ("hedache", Effect::Headache),
        ("headdache", Effect::Headache),
        ("headsche", Effect::Headache),
        ("spacwy", Effect::Dissociation),
        ("vomting", Effect::Vomiting),
        ("nihgtmraes", Effect::VividDreams),
        ("quaesy", Effect::Nausea),
        ("throwin up", Effect::Vomiting),
        ("chset pain", Effect::ChestPain),
        ("haedac", Effect::Headache),
    ] {
        assert_eq!(first(query), Some(effect), "{query}");
    }
}

#[test]
fn too_many_mistakes_are_another_word() {
    for query in ["hxdxchx", "zzzz", "pian", "xyz", "cat", "broken toe"] {
        let found = find(query, LISTED);
        assert!(found.is_empty() || query == "pian", "{query}: {found:?}");
    }
    assert_eq!(
        first("pian"),
        Some(Effect::ChestPain),
        "two letters swapped are one mistake"
    );
    assert_eq!(first("hxad"), Some(Effect::Headache));
    assert_eq!(first("xxad"), None);
    assert_eq!(
        first("hxadxche"),
        Some(Effect::Headache),
        "in a long word two are forgiven"
    );
    assert_eq!(first("vxmitxs"), None);
    assert_eq!(first("pex"), None, "in a short word none is forgiven");
}

#[test]
fn the_nearest_comes_first_and_equals_keep_their_order() {
    assert_eq!(find("sick", LISTED), [Effect::Nausea, Effect::Vomiting]);
    assert_eq!(find("dolor", LISTED), [Effect::Headache, Effect::ChestPain]);
    assert_eq!(find("dolor pecho", LISTED)[0], Effect::ChestPain);
    let listed: &[(u8, &[&str])] = &[
        (1, &["stacks"]),
        (2, &["haystack"]),
        (3, &["stack"]),
        (4, &["stock"]),
    ];
    assert_eq!(find("stack", listed), [3, 1, 2, 4]);
}

#[test]
fn the_longest_word_and_half_of_all_have_to_match() {
    assert_eq!(first("terrible sick"), None, "the longest is not there");
    assert_eq!(
        first("horrible headache"),
        Some(Effect::Headache),
        "of two as long one is there"
    );
    assert_eq!(first("bad very awful headache"), None);
    assert_eq!(first("awful vomiting"), Some(Effect::Vomiting));
}

#[test]
fn short_words_count_only_where_there_are_no_others() {
    assert_eq!(first("up"), Some(Effect::Vomiting));
    assert_eq!(first("de la cabeza"), Some(Effect::Headache));
    assert_eq!(first("de"), Some(Effect::Nausea), "it is a word of it");
}

#[test]
fn whatever_is_typed_there_is_an_answer() {
    for query in ["", "   ", "…?!", "\u{301}", "😀", "مرحبا", "\u{0}\u{7}"] {
        assert!(find(query, LISTED).is_empty(), "{query:?}");
    }
    assert!(find(&"a".repeat(100_000), LISTED).is_empty());
    assert_eq!(find(&"sick ".repeat(20_000), LISTED)[0], Effect::Nausea);
    assert!(find::<u8>("sick", &[]).is_empty());
}
