//! Which readings of the blood pressure can be, and which signs count beside one (facts, section 3).

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use aftercare::care::symptom::Effect;
use aftercare::care::vitals::{BOTTOM_MMHG, Impossible, PULSE_BPM, PressureSign, Reading, TOP_MMHG};

#[test]
fn an_impossible_reading_is_refused_with_its_reason() {
    let (top, bottom, pulse) = (TOP_MMHG, BOTTOM_MMHG, PULSE_BPM);
    let refused = |top, bottom, pulse| Reading::new(top, bottom, pulse).err();
    assert_eq!(refused(120, 80, None), None);
    assert_eq!(refused(120, 80, Some(70)), None);
    assert_eq!(refused(*top.start() - 1, 30, None), Some(Impossible::Top));
    assert_eq!(refused(*top.end() + 1, 30, None), Some(Impossible::Top));
    assert_eq!(refused(120, *bottom.start() - 1, None), Some(Impossible::Bottom));
    assert_eq!(refused(300, *bottom.end() + 1, None), Some(Impossible::Bottom));
    assert_eq!(refused(80, 80, None), Some(Impossible::BottomNotBelowTop));
    assert_eq!(refused(80, 120, None), Some(Impossible::BottomNotBelowTop));
    assert_eq!(
        refused(120, 80, Some(*pulse.start() - 1)),
        Some(Impossible::Pulse)
    );
    assert_eq!(refused(120, 80, Some(*pulse.end() + 1)), Some(Impossible::Pulse));
    for (top, bottom) in [(*top.start(), *bottom.start()), (*top.end(), *bottom.end())] {
        assert_eq!(refused(top, bottom, Some(*pulse.start())), None);
        assert_eq!(refused(top, bottom, Some(*pulse.end())), None);
    }
    assert_eq!([top, bottom, pulse], [40..=300, 20..=220, 20..=300]);
}

/// Every word of the list in the row and in rule 4 has its sign, and every sign an effect that counts for it.
#[test]
fn the_signs_are_those_of_the_facts_and_effects_that_go_on_count() {
    let row = include_str!("fixtures/side_effects.tsv")
        .lines()
        .find(|line| line.starts_with("bp_increase"))
        .unwrap();
    let rule_4 = "dizziness, vomiting, confusion, vision change";
    let words = [
        ("chest/back pain", PressureSign::ChestOrBackPain),
        ("breathlessness", PressureSign::Breathlessness),
        ("numbness/weakness", PressureSign::NumbnessOrWeakness),
        ("vision", PressureSign::VisionChange),
        ("speech change", PressureSign::SpeechChange),
        ("severe headache", PressureSign::SevereHeadache),
        ("confusion", PressureSign::Confusion),
        ("dizziness", PressureSign::Dizziness),
        ("vomiting", PressureSign::Vomiting),
    ];
    assert_eq!(words.map(|(_, sign)| sign), PressureSign::ALL);
    for (word, sign) in words {
        assert!(row.contains(word) || rule_4.contains(word), "{word}");
        assert!(
            Effect::ALL
                .into_iter()
                .any(|effect| PressureSign::of(effect) == Some(sign))
        );
    }
    let counting = Effect::ALL
        .into_iter()
        .filter(|effect| PressureSign::of(*effect).is_some());
    let names: Vec<&str> = counting.map(Effect::name).collect();
    let expected = "dizziness headache vertigo numbness_tingling blurred_vision double_vision vomiting \
        chest_pain breathing_difficulty collapse_unresponsive seizure stroke_signs time_space_distortion \
        slurred_speech confusion";
    let expected: Vec<&str> = expected.split_whitespace().collect();
    assert_eq!(names, expected);
    assert_eq!(
        PressureSign::of(Effect::StrokeSigns),
        Some(PressureSign::NumbnessOrWeakness)
    );
}
