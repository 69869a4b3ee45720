//! What the compiler refuses in how a page is written: too hard, out of shape, in Spanish too.

use super::refusals::{PROBE, refused};
use super::{Copied, compiled};

const HARD: &str = "Professional organisations recommend individual consideration. ";
const LONG: &str = "We say it in a way that is as long as we can make it so that it is too long. ";

#[test]
fn what_is_hard_to_read_is_refused() {
    let words = "word ".repeat(26);
    refused(
        "long",
        "A short line.",
        &format!("{words}."),
        16,
        "a sentence of 26 words",
    );
    refused(
        "item-long",
        "- A short point.",
        &format!("- {words}."),
        12,
        "a sentence of 26 words",
    );
    refused("mean", "A short line.", &LONG.repeat(9), 9, "words on average");
    refused("hard", "A short line.", &HARD.repeat(9), 9, "reading grade");
}

#[test]
fn pages_that_are_too_hard_together_are_refused() {
    let content = Copied::new("together");
    let some = "The clinic considers the medicine carefully. ";
    for copy in 0..90 {
        content.write(
            &format!("en/probe-{copy}.md"),
            &PROBE.replace("A short line.", &some.repeat(20)),
        );
    }
    let said = compiled(&content.0).unwrap_err();
    assert!(said.contains("the mean reading grade is"), "{said}");
}

#[test]
fn headings_pictures_and_html_are_as_they_should_be() {
    refused(
        "skip",
        "## More",
        "#### More",
        14,
        "a heading of level 4 below one of level 2",
    );
    refused("no-id", " {#more}", "", 14, "has no {#id}");
    refused(
        "second-id",
        "{#more}",
        "{#in-short}",
        14,
        "a second heading has the id in-short",
    );
    refused("first-level", "## More", "# More", 14, "the title");
    refused(
        "begins",
        "{#in-short}",
        "{#short}",
        9,
        "does not begin with {#in-short}",
    );
    refused(
        "picture",
        "A short line.",
        "A line. ![](x.png)",
        16,
        "an image without a text",
    );
    refused("html", "(../../help/).", "(../../help/).\n\n<hr>", 18, "HTML");
}

#[test]
fn a_spanish_page_is_held_to_all_but_the_grade() {
    let content = Copied::new("spanish");
    content.write("en/probe.md", PROBE);
    content.write("es/probe.md", &PROBE.replace("A short line.", &HARD.repeat(9)));
    compiled(&content.0).unwrap();
    let long = PROBE.replace("A short line.", &format!("{}.", "palabra ".repeat(26)));
    refused_with_english("es-long", &long, 16, "a sentence of 26 words");
    refused_with_english("es-mark", &PROBE.replace("line. [S1]", "line."), 16, "no source");
    refused_with_english(
        "es-never",
        &PROBE.replace("A short line.", "Eso es normal."),
        16,
        "never said",
    );
}

fn refused_with_english(name: &str, spanish: &str, line: usize, reason: &str) {
    let content = Copied::new(name);
    content.write("en/probe.md", PROBE);
    content.write("es/probe.md", spanish);
    let said = compiled(&content.0)
        .err()
        .unwrap_or_else(|| panic!("{name} is accepted"));
    assert!(
        said.contains(&format!("es/probe.md:{line}: ")) && said.contains(reason),
        "{name}: {said}"
    );
}
