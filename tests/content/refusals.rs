//! What the compiler refuses, each with its file and line.

use super::{Copied, compiled, project};
use std::fs;

pub const PROBE: &str = r#"+++
title = "A probe"
summary = "A page of the tests."
group = "later"
order = 999
reviewed = 2026-01-01
sources = ["S1"]
+++

## In short {#in-short}

- A short point. [S1]

## More {#more}

A short line. [S1] See [Get help](../../help/).
"#;

/// The page with `from` turned into `to` is refused at `line` for a reason that has these words, and for nothing else.
pub fn refused(name: &str, from: &str, to: &str, line: usize, reason: &str) {
    assert!(PROBE.contains(from), "{name}: the page has no {from}");
    refused_as("en/probe.md", name, &PROBE.replacen(from, to, 1), line, reason);
}

pub fn refused_as(file: &str, name: &str, text: &str, line: usize, reason: &str) {
    let content = Copied::new(name);
    content.write(file, text);
    let said = compiled(&content.0)
        .err()
        .unwrap_or_else(|| panic!("{name} is accepted"));
    let at = format!("{file}:{line}: ");
    assert!(
        said.contains(&at) && said.contains(reason),
        "{name}: not {at}{reason} but {said}"
    );
    assert_eq!(said.trim().lines().count(), 1, "{name}: {said}");
}

#[test]
fn the_page_that_is_changed_here_is_accepted_as_it_is() {
    let content = Copied::new("as-it-is");
    content.write("en/probe.md", PROBE);
    content.write("es/probe.md", &PROBE.replace("A short line.", "Una línea breve."));
    let said = compiled(&content.0).unwrap();
    assert_eq!(said.matches("\nprobe\ten\t").count(), 1);
    assert_eq!(said.matches("\nprobe/es\tes\t").count(), 1);
}

#[test]
fn what_says_nothing_of_its_source_is_refused() {
    let no = "no source, no [ours] and no [-]";
    refused("item", "- A short point. [S1]", "- A short point.", 12, no);
    refused("paragraph", "line. [S1]", "line.", 16, no);
    refused(
        "row",
        "(../../help/).",
        "(../../help/).\n\n| a |\n| --- |\n| b |",
        20,
        no,
    );
    refused("quote", "(../../help/).", "(../../help/).\n\n> Quoted.", 18, no);
}

#[test]
fn a_source_that_is_unknown_or_not_used_is_refused() {
    let listed = PROBE.replace(r#"["S1"]"#, r#"["S1", "S999"]"#);
    let unknown = listed.replace("point. [S1]", "point. [S999]");
    refused_as(
        "en/probe.md",
        "unknown",
        &unknown,
        12,
        "S999 is not in the register",
    );
    refused(
        "unlisted",
        "point. [S1]",
        "point. [S4]",
        12,
        "S4 is cited and not listed",
    );
    refused(
        "uncited",
        r#"["S1"]"#,
        r#"["S1", "S4"]"#,
        7,
        "S4 is listed in the front matter and not cited",
    );

    let register = fs::read_to_string(project().join("src/content/sources.toml")).unwrap();
    let register = format!("{}\n\n[S999]\ntitle = \"x\"\nat = \"y\"\n", register.trim_end());
    let line = register.lines().count() - 2;
    refused_as(
        "sources.toml",
        "registered",
        &register,
        line,
        "S999 is registered and nothing cites it",
    );
}

#[test]
fn a_front_matter_that_is_not_whole_is_refused() {
    refused(
        "undated",
        "reviewed = 2026-01-01\n",
        "",
        1,
        "`reviewed` is missing",
    );
    refused("future", "2026-01-01", "2999-01-01", 6, "is still to come");
    refused("group", "\"later\"", "\"never\"", 4, "there is no group `never`");
    refused(
        "order",
        "order = 999",
        "order = \"last\"",
        5,
        "`order` is missing or of the wrong kind",
    );
    refused("unknown-field", "order", "ordre", 5, "`ordre` is not known here");
    refused("toml", "order = 999", "order =", 5, "");
}

#[test]
fn a_link_that_leads_nowhere_is_refused() {
    let to = |name, address, reason| refused(name, "../../help/", address, 16, reason);
    to("no-page", "../nowhere/", "leads to no page");
    to(
        "no-place",
        "../first-24-hours/#nowhere",
        "leads to a place that first-24-hours does not have",
    );
    to(
        "not-here",
        "#nowhere",
        "leads to a place that probe does not have",
    );
    to("no-route", "../../nowhere/", "leads to no page of the app");
    to("elsewhere", "https://example.org/", "is neither");
}

#[test]
fn a_page_that_the_app_leads_to_must_be_there() {
    let content = Copied::new("app-links");
    fs::remove_file(content.0.join("en/first-24-hours.md")).unwrap();
    let said = compiled(&content.0).unwrap_err();
    let of_app = said
        .lines()
        .find(|line| line.contains("src/pages/help.rs:"))
        .unwrap();
    assert!(
        of_app.contains("first-24-hours is no place on a guidance page"),
        "{of_app}"
    );
}

#[test]
fn a_place_that_an_effect_or_a_task_leads_to_must_be_there() {
    let table = |place| format!("effect\tnausea\tfirst-24-hours#in-short\neffect\theadache\t{place}\n");
    let content = Copied::new("table");
    content.write("links.tsv", &table("with-you"));
    compiled(&content.0).unwrap();
    for place in ["nowhere", "first-24-hours#nowhere"] {
        refused_as(
            "links.tsv",
            "table-lost",
            &table(place),
            2,
            "is no place on a guidance page",
        );
    }
}

#[test]
fn what_is_never_said_to_a_patient_is_refused_wherever_it_stands() {
    let never = "never said to a patient";
    refused("plain", "A short line.", "It is a Miracle.", 16, never);
    refused("broken", "A short line.", "One session is\nworth ten.", 16, never);
    refused("titled", "A probe", "A miracle", 1, never);
    refused("headed", "## More", "## A breakthrough", 14, never);
    refused("amount", "A short line.", "Take 50mg.", 16, never);
    refused(
        "quoted",
        "(../../help/).",
        "(../../help/).\n\n> It is a miracle. [-]",
        18,
        never,
    );
    refused("promised", "A short line.", "This is normal.", 16, never);
}

#[test]
fn only_the_page_of_claims_quotes_what_is_never_said() {
    let claims = fs::read_to_string(project().join("src/content/en/claims.md")).unwrap();
    let content = Copied::new("claims");
    content.write("en/claims.md", &format!("{claims}\n> “It is a miracle.”\n"));
    compiled(&content.0).unwrap();
    let lines = claims.lines().count();
    let own = format!("{claims}\nIt is a miracle. [-]\n");
    refused_as(
        "en/claims.md",
        "claims-own",
        &own,
        lines + 2,
        "never said to a patient",
    );
}
