//! Small pieces of HTML.

/// Text as it stands in HTML, in a value of an attribute too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The same word in both languages, of which the page shows one: the reader's, or English where nothing is known. A name
/// that is the same in both stands once.
pub fn both(english: &str, spanish: &str) -> String {
    if english == spanish {
        return escape(english);
    }
    format!(
        r#"<span class="shell-en">{}</span><span class="shell-es" lang="es">{}</span>"#,
        escape(english),
        escape(spanish)
    )
}

/// Pieces of HTML, one after the other.
pub fn join(pieces: impl IntoIterator<Item = String>) -> String {
    pieces.into_iter().collect()
}

/// An unordered list; the rows are HTML already.
pub fn list<T: AsRef<str>>(class: &str, rows: impl IntoIterator<Item = T>) -> String {
    let rows = join(rows.into_iter().map(|row| format!("<li>{}</li>", row.as_ref())));
    let class = if class.is_empty() {
        String::new()
    } else {
        format!(r#" class="{class}""#)
    };
    format!("<ul{class}>{rows}</ul>")
}

/// A paragraph of plain text.
pub fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escape(text))
}

/// A page without what HTML lets one leave out: the ends of items and paragraphs where what follows ends them, and the
/// lines between elements. Parsed, it is the same page.
pub fn shorten(html: &str) -> String {
    let one_line = html.replace(">\n<", "><");
    let open_paragraphs = without_ends(&one_line, "</p>", &ENDS_PARAGRAPH);
    without_ends(&open_paragraphs, "</li>", &ENDS_ITEM)
}

const ENDS_ITEM: [&str; 4] = ["<li>", "<li ", "</ul>", "</ol>"];
/// Those of the specification that occur in our pages.
const ENDS_PARAGRAPH: [&str; 11] = [
    "<p>", "<p ", "<ul", "<ol", "<h2", "<h3", "<div", "<table", "</div>", "</main>", "</li>",
];

/// The page without this end tag wherever one of `followers` stands behind it.
fn without_ends(html: &str, end: &str, followers: &[&str]) -> String {
    let mut pieces = html.split(end);
    let mut short = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        if !followers.iter().any(|each| piece.starts_with(each)) {
            short.push_str(end);
        }
        short.push_str(piece);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ends_that_what_follows_implies_are_left_out() {
        for (html, short) in [
            (
                "<ul><li>a</li><li class=\"x\">b</li></ul>",
                "<ul><li>a<li class=\"x\">b</ul>",
            ),
            ("<li>a</li> <li>b</li>", "<li>a</li> <li>b</li>"),
            ("<p>a</p><p>b</p><a>c</a>", "<p>a<p>b</p><a>c</a>"),
            ("<li><p>a</p></li><li><p>b</p></li></ol>", "<li><p>a<li><p>b</ol>"),
            ("<p>a</p>b", "<p>a</p>b"),
            ("<meta>\n<title>a\nb</title>\n", "<meta><title>a\nb</title>\n"),
        ] {
            assert_eq!(shorten(html), short);
        }
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape(r#"<a href="x">&"#), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
