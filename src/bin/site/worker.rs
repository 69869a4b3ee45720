//! The service worker's list of files, each with its hash.

use crate::Result;
use crate::markup::join;
use crate::output::{Output, hash};

/// Files that no phone needs: the worker itself, what hosts read, and the page for addresses that are none.
const LEFT_OUT: [&str; 4] = ["sw.js", "_headers", ".htaccess", "404.html"];
const MARK: &str = "{{files}}";

/// Writes the list into `sw.js`.
pub fn fill_list(output: &mut Output) -> Result<()> {
    let worker = output.text("sw.js");
    if !worker.contains(MARK) {
        return Err(format!("public/sw.js: {MARK} is missing"));
    }
    let rows = join(
        output
            .files()
            .iter()
            .filter(|(path, _)| !LEFT_OUT.contains(&path.as_str()))
            .map(|(path, bytes)| format!("  '{}': '{}',\n", address(path), hash(bytes))),
    );
    let worker = worker.replace(MARK, &format!("{{\n{rows}}}"));
    output.add("sw.js", worker);
    Ok(())
}

/// A page is asked for by its folder, as people and links do.
pub fn address(path: &str) -> &str {
    path.strip_suffix("index.html")
        .filter(|folder| folder.is_empty() || folder.ends_with('/'))
        .unwrap_or(path)
}

/// Whether the file is on the worker's list.
pub fn lists(output: &Output, path: &str) -> bool {
    LEFT_OUT.contains(&path)
        || output
            .text("sw.js")
            .contains(&format!("  '{}': '", address(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_listed_by_its_folder() {
        assert_eq!(
            ["index.html", "log/index.html", "b-1/app.css", "my-index.html"].map(address),
            ["", "log/", "b-1/app.css", "my-index.html"]
        );
    }

    #[test]
    fn every_file_a_phone_needs_is_listed_with_its_hash() {
        let mut output = Output::default();
        for path in [
            "index.html",
            "log/index.html",
            "icons/a.svg",
            "_headers",
            "404.html",
        ] {
            output.add(path, "x");
        }
        output.add("sw.js", format!("const FILES = {MARK};"));
        assert!(fill_list(&mut output).is_ok());
        let worker = output.text("sw.js");
        assert_eq!(worker.matches(&hash(b"x")).count(), 3);
        assert!(output.files().keys().all(|path| lists(&output, path)));
        assert!(!worker.contains("_headers") && !worker.contains("404.html"));
    }
}
