//! The envelope of a backup with a passphrase: what it says of the cipher, and what it may not say.

use crate::sample::{ENVELOPE, file, fitted, mixed};
use aftercare::exchange::backup::{Envelope, LEAST_ITERATIONS, MOST_ITERATIONS, Opened, Refusal, open};

fn opened(text: &str) -> Result<Envelope<'_>, Refusal> {
    match open(text)? {
        Opened::Protected(envelope) => Ok(envelope),
        Opened::Plain(_) => Err(Refusal::Foreign),
    }
}

fn refused(envelope: Envelope, with: Refusal) {
    assert_eq!(opened(&envelope.write()), Err(with), "{envelope:?}");
}

#[test]
fn an_envelope_is_read_as_it_was_written() {
    let most = Envelope {
        iterations: MOST_ITERATIONS,
        salt: "AAECAwQFBgcICQoLDA0ODxAR",
        ..ENVELOPE
    };
    for envelope in [ENVELOPE, most] {
        let text = envelope.write();
        assert_eq!(opened(&text), Ok(envelope));
        serde_json::from_str::<serde_json::Value>(&text).expect("json");
    }
}

#[test]
fn what_is_bound_to_the_data_is_the_first_line() {
    let text = ENVELOPE.write();
    let bound = ENVELOPE.additional_data();
    assert_eq!(text.split('\n').next(), Some(bound.as_str()));
    assert_eq!(
        bound,
        concat!(
            r#"{"format":"aftercare-backup","version":1,"encrypted":{"kdf":"PBKDF2-HMAC-SHA-256","iterations":600000,"#,
            r#""salt":"AAECAwQFBgcICQoLDA0ODw==","cipher":"AES-256-GCM","nonce":"AAECAwQFBgcICQoL"},"#
        )
    );
    assert_eq!(Envelope { data: "", ..ENVELOPE }.additional_data(), bound);
}

#[test]
fn the_floors_of_the_cipher_are_checked() {
    for iterations in [0, 1, LEAST_ITERATIONS - 1, MOST_ITERATIONS + 1, u32::MAX] {
        refused(
            Envelope {
                iterations,
                ..ENVELOPE
            },
            Refusal::Damaged,
        );
    }
    // Fifteen bytes, none, no Base64 and not whole.
    for salt in [
        "AAECAwQFBgcICQoLDA0O",
        "",
        "AAECAwQFBgcICQoLDA0OD-==",
        "AAECAwQFBgcICQoLDA0ODw",
        "=",
        "A===A===",
        "AAECAwQFBgcICQoLDA0ODxAREhMU====",
    ] {
        refused(Envelope { salt, ..ENVELOPE }, Refusal::Damaged);
    }
    for nonce in [
        "AAECAwQFBgcICQ==",
        "AAECAwQFBgcICQoLDA==",
        "AAECAwQFBgcICQo=",
        "AAECAwQFBgcICQ\u{e9}",
        "",
    ] {
        refused(Envelope { nonce, ..ENVELOPE }, Refusal::Damaged);
    }
    for data in [
        "",
        "AAEC",
        "AAECAwQFBgcICQoLDA0O",
        "=AAECAwQFBgcICQoLDA0ODw=",
        "AAECAwQFBgcICQoLDA0ODw=\n",
    ] {
        refused(Envelope { data, ..ENVELOPE }, Refusal::Damaged);
    }
}

#[test]
fn another_cipher_is_of_a_newer_version() {
    for (ours, theirs) in [
        ("PBKDF2-HMAC-SHA-256", "Argon2id"),
        ("AES-256-GCM", "XChaCha20-Poly1305"),
    ] {
        let text = fitted(&ENVELOPE.write().replace(ours, theirs));
        assert_eq!(opened(&text), Err(Refusal::Newer));
        // Damage is damage first.
        assert_eq!(
            opened(&ENVELOPE.write().replace(ours, theirs)),
            Err(Refusal::Damaged)
        );
    }
}

#[test]
fn only_the_one_way_of_writing_it_is_read() {
    let text = ENVELOPE.write();
    let changed = [
        text.replace("\"kdf\":", "\"kdf\": "),
        text.replace("600000", "600000.0"),
        text.replace("\"salt\":\"AAE", "\"salt\":\"\\u0041AE"),
        text.replace("\"encrypted\":{", "\"encrypted\":{\"hint\":\"cat\","),
        text.replace("\"nonce\"", "\"nunce\""),
        text.replace("\"data\":", "\"data\": "),
        text.replace("\"},\n", "\"}\n"),
    ];
    for file in changed {
        assert_ne!(file, text);
        assert_eq!(opened(&fitted(&file)), Err(Refusal::Damaged), "{file}");
    }
}

#[test]
fn a_damaged_envelope_is_told_from_a_wrong_passphrase() {
    let text = ENVELOPE.write();
    for (at, byte) in text
        .bytes()
        .enumerate()
        .skip(text.find("\"encrypted\"").unwrap_or(0))
    {
        let other = if byte == b'A' { 'B' } else { 'A' };
        let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
        assert!(opened(&changed).is_err(), "{changed}");
    }
}

#[test]
fn what_is_in_the_envelope_is_the_plain_file() {
    // As it comes out of the cipher: the same bytes as without a passphrase.
    assert!(matches!(open(&file(&mixed())), Ok(Opened::Plain(_))));
}
