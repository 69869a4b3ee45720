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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape(r#"<a href="x">&"#), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
