//! The guidance pages through the tool that writes them: what it refuses, what it measures, and the figures on the pages.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by a panic")]

mod claims;
mod figures;
mod grades;
mod refusals;
mod shape;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The project's folder.
fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What the tool prints about the pages of a folder, or what it has against them.
fn compiled(content: &Path) -> Result<String, String> {
    let run = Command::new(env!("CARGO_BIN_EXE_site"))
        .current_dir(project())
        .arg("--content")
        .arg(content)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    if run.status.success() {
        Ok(text(run.stdout))
    } else {
        Err(text(run.stderr))
    }
}

/// Every page of a language as it was written, by its name.
fn pages(language: &str) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(project().join("src/content").join(language)).unwrap() {
        let file = entry.unwrap().path();
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        pages.push((name, fs::read_to_string(file).unwrap()));
    }
    pages.sort();
    pages
}

/// The text of a page below its front matter.
fn body(page: &str) -> &str {
    page.split_once("\n+++\n").unwrap().1
}

/// A copy of all content in a folder of its own, which goes with it.
struct Copied(PathBuf);

impl Copied {
    fn new(name: &str) -> Self {
        let copy =
            Self(std::env::temp_dir().join(format!("aftercare-content-{}-{name}", std::process::id())));
        let from = project().join("src/content");
        for folder in ["", "en", "es"] {
            let Ok(entries) = fs::read_dir(from.join(folder)) else {
                continue;
            };
            fs::create_dir_all(copy.0.join(folder)).unwrap();
            for file in entries
                .map(|entry| entry.unwrap().path())
                .filter(|path| path.is_file())
            {
                let name = file.file_name().unwrap();
                fs::copy(&file, copy.0.join(folder).join(name)).unwrap();
            }
        }
        copy
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        // What stays lies in the folder that the system empties.
        let _ = fs::remove_dir_all(&self.0);
    }
}
