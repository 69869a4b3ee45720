//! What is refused, and under which name: by it the person is told what to do.

use crate::sample::{ENVELOPE, file, fitted, mixed, mood, newer, tombstone, unknown, with_instead};
use aftercare::exchange::backup::{MOST_BYTES, Refusal, open, read, with_our_lines};

fn refusal(text: &str) -> Option<Refusal> {
    open(text).err()
}

#[test]
fn what_is_not_ours_is_called_foreign() {
    let others = [
        "[]",
        "{}",
        "hello",
        "PK\u{3}\u{4}",
        "\u{0}\u{0}\u{0}",
        r#"{"format":"aftercare-export","version":1}"#,
        r#"{"version":1,"format":"aftercare-backup"}"#,
        r#" {"format":"aftercare-backup","version":1}"#,
    ];
    for text in others {
        assert_eq!(refusal(text), Some(Refusal::Foreign), "{text}");
    }
}

#[test]
fn a_cut_off_file_is_called_cut_off() {
    for whole in [file(&mixed()), file(&[]), ENVELOPE.write()] {
        let ends = whole.char_indices().map(|(at, _)| at);
        for end in ends {
            assert_eq!(
                refusal(&whole[..end]),
                Some(Refusal::Truncated),
                "{}",
                &whole[..end]
            );
        }
        assert_eq!(refusal(&whole), None);
    }
}

#[test]
fn an_event_of_a_newer_version_is_refused_as_newer() {
    assert_eq!(
        refusal(&file(&[mood(1), newer(2), mood(3)])),
        Some(Refusal::Newer)
    );
    // Also where another is damaged, but not where it is damaged itself.
    let both = file(&[mood(1), newer(2)]).replacen("\"low\"", "\"lov\"", 1);
    assert_eq!(refusal(&both), Some(Refusal::Newer));
}

#[test]
fn a_file_of_a_newer_version_is_refused_as_newer_whatever_else_is_in_it() {
    let newer = [
        file(&mixed()).replacen("\"version\":1", "\"version\":2", 1),
        fitted(&ENVELOPE.write().replacen("\"version\":1", "\"version\":17", 1)),
        r#"{"format":"aftercare-backup","version":2,"all":"different"}"#.to_owned(),
    ];
    for file in newer {
        assert_eq!(refusal(&file), Some(Refusal::Newer), "{file}");
    }
    for version in [
        "0",
        "01",
        "-1",
        "+1",
        "1.0",
        "1e0",
        "\"1\"",
        "null",
        "99999999999",
    ] {
        let file = file(&[]).replacen("\"version\":1", &format!("\"version\":{version}"), 1);
        assert_eq!(refusal(&fitted(&file)), Some(Refusal::Damaged), "{version}");
    }
}

#[test]
fn what_does_not_fit_together_is_refused_although_all_checksums_do() {
    let whole = file(&[mood(1), mood(2), mood(3)]);
    let line = |number| {
        let mut lines = whole.split_inclusive('\n').filter(|line| line.starts_with("[\""));
        lines.nth(number).map(str::to_owned).unwrap_or_default()
    };
    let changed = [
        whole.replace("\"entries\":3", "\"entries\":2"),
        whole.replace("\"entries\":3", "\"entries\":4"),
        whole.replace("\"entries\":3", "\"entries\":4294967295"),
        whole.replace("\"entries\":3", "\"entries\":-3"),
        whole.replace("\"entries\":3,", ""),
        whole.replace("\"entries\":3", "\"entries\":3,\"entries\":3"),
        whole.replace("\"settings\":{", "\"settings\":{\"size\":2,"),
        whole.replace("\"settings\":{", "\"setting\":{"),
        whole.replace("\"events\":[", "\"events\": ["),
        whole.replace("\n],\n", "\n],\n\n"),
        whole.replace("\n],\n", "\n] ,\n"),
        whole.replace("\n\"checksum\"", "\n\"more\":1,\n\"checksum\""),
        whole.replace("\"frame\"", "\"Frame\""),
        // Not in order, twice, and an entry with its tombstone.
        whole.replace(&mood(1), &mood(4)),
        whole.replace(&mood(1), &mood(2)),
        whole.replace(&mood(1), &tombstone(2)),
        whole.replace(&line(0), &[line(0), line(0)].concat()),
        whole.replace(&line(0), ""),
    ];
    for file in changed {
        assert_ne!(file, whole);
        assert_eq!(refusal(&fitted(&file)), Some(Refusal::Damaged), "{file}");
    }
    // What a later version may say besides changes nothing.
    let fuller = whole.replace("\"entries\":3", "\"entries\":3,\"app\":{\"name\":\"é\"}");
    assert_eq!(refusal(&fitted(&fuller)), None);
}

#[test]
fn a_record_whose_checksum_is_wrong_in_a_file_that_is_whole_is_refused() {
    // Somebody changed the words and the last checksum, and forgot the one in front of the words.
    let changed = with_instead(3, 2, &mood(2).replace("low", "good"));
    let all = fitted(&changed);
    let (words, _) = changed.rsplit_once("\n\"frame\"").expect("the frame");
    let (_, end) = file(&[mood(1), mood(2), mood(3)])
        .rsplit_once("\n\"frame\"")
        .map(|(there, end)| (there.to_owned(), end.to_owned()))
        .expect("the frame");
    let half = format!("{words}\n\"frame\"{end}");
    assert_eq!(refusal(&all), None);
    let summed = half.rsplit_once("\"checksum\"").expect("the checksum").0;
    let checksum = aftercare::care::checksum::digits(summed);
    let half = format!("{summed}\"checksum\":\"{checksum}\"}}");
    assert_eq!(refusal(&half), Some(Refusal::Damaged));
}

#[test]
fn what_programs_do_to_a_file_is_undone_or_refused() {
    let whole = file(&mixed());
    let there = open(&whole).expect("a backup");
    for same in [
        format!("\u{feff}{whole}"),
        format!("{whole}\n"),
        format!("{whole}\r\n \n"),
    ] {
        assert_eq!(open(&same).as_ref(), Ok(&there));
    }
    // The file that the screen is given has the lines of ours.
    assert_eq!(with_our_lines(whole.replace('\n', "\r\n")), whole);
    assert_eq!(with_our_lines(whole.clone()), whole);
    let changed = [
        whole.replace('\n', "\r\n"),
        whole.replace('\n', "\r\n") + "\r\n",
        whole.replacen('\n', "\n\n", 1),
        format!("{whole}\n-- \nsent from my phone"),
        format!("{whole}{whole}"),
        format!("{whole}\n{whole}"),
    ];
    for file in changed {
        assert_eq!(refusal(&file), Some(Refusal::Damaged), "{file}");
    }
}

#[test]
fn a_file_that_is_too_large_is_not_looked_into() {
    let huge = " ".repeat(MOST_BYTES + 1);
    assert_eq!(refusal(&huge), Some(Refusal::TooLarge));
    assert_eq!(refusal(&huge[1..]), Some(Refusal::Truncated), "nothing at all");
}

#[test]
fn an_envelope_is_no_backup_before_it_is_opened() {
    assert_eq!(read(&ENVELOPE.write()).err(), Some(Refusal::Protected));
}

#[test]
fn no_depth_is_too_deep() {
    let deep = "[".repeat(1_000_000);
    let event = unknown(1).replace("1.50", &format!("{deep}{}", deep.replace('[', "]")));
    assert_eq!(refusal(&file(&[event])), None);
    let settings = file(&[]).replace("\"settings\":{", &format!("\"settings\":{{\"a\":{deep}"));
    assert_eq!(refusal(&fitted(&settings)), Some(Refusal::Damaged));
}

#[test]
fn every_refusal_says_something_of_its_own() {
    use Refusal::{Damaged, Foreign, Newer, Protected, TooLarge, Truncated, WrongPassphrase};
    let all = [
        Foreign,
        Truncated,
        Damaged,
        Newer,
        TooLarge,
        Protected,
        WrongPassphrase,
    ];
    let mut said: Vec<_> = all.iter().map(ToString::to_string).collect();
    said.sort();
    said.dedup();
    assert_eq!(said.len(), all.len());
}
