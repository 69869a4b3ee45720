use super::*;

fn refused(html: &str) -> bool {
    let mut output = Output::default();
    output.add("log/index.html", html);
    output.add("index.html", "<p id=\"here\">");
    page(&output, "log/index.html", html).is_err()
}

#[test]
fn what_the_policy_or_a_base_path_forbids_is_refused() {
    for html in [
        "<a href=\"/\">",
        "<a href=\"./\">",
        "<a href=\"../../\">",
        "<a href=\"../nowhere/\">",
        "<a href=\"../#there\">",
        "<a href=\"https://example.org\">",
        "<a href=\"tel:nine\">",
        "<p style=\"color:red\">",
        "<p onclick=\"x()\">",
        "<script>x()</script>",
        "<style>p{}</style>",
        "<meta content=\"https://example.org\">",
        "text that says =\"../ in passing",
    ] {
        assert!(refused(html), "{html}");
    }
}

#[test]
fn the_policy_or_what_brings_it_comes_first() {
    let holds = |html: &str| tags::all(html).and_then(|tags| policy_comes_first(&tags)).is_ok();
    let [start, other] = ["start", "other"].map(|name| format!("<script src=\"./b/{name}.js\"></script>"));
    let (policy, link) = (
        "<meta http-equiv=\"Content-Security-Policy\">",
        "<link href=\"./x.css\">",
    );
    assert!(holds(&format!("{policy}{start}{other}{link}")));
    assert!(holds(&format!("<meta charset=\"utf-8\">{start}{link}")));
    for html in [
        format!("{link}{start}"),
        format!("{link}{policy}{start}"),
        format!("{other}{start}"),
        format!("{start}{other}"),
    ] {
        assert!(!holds(&html), "{html}");
    }
}

#[test]
fn a_style_sheet_has_drawings_and_loads_nothing() {
    let drawing = |path: &str| format!(".i{{--i:{}<path d='{path}'/>{}}}", DRAWING.0, DRAWING.1);
    assert!(style(&drawing("M5 4h-1.6Z")).is_ok());
    assert!(style(&drawing("M5'/>\\\n<path transform='translate(0 24)' d='M4")).is_ok());
    for css in [
        "@import \"x.css\";",
        "p{background:url(x.png)}",
        "p{background:url(data:image/png,x)}",
        &drawing("M5'/><image href='x.png"),
        &drawing("M5'/>\\\n<image href='x.png"),
        &drawing("M5'/>\\\n<path transform='translate(0 x)' d='M4"),
        &drawing("M5").replace("data:image/svg+xml,", "https://example.org/"),
    ] {
        assert!(style(css).is_err(), "{css}");
    }
}

#[test]
fn what_holds_everywhere_is_accepted() {
    for html in [
        "<a href=\"../\">",
        "<a href=\"../#here\">",
        "<a href=\"tel:112\">",
        "<p>example.org/page</p>",
    ] {
        assert!(!refused(html), "{html}");
    }
}
