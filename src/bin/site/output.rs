//! The set of files that makes a release.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::Result;
use crate::markup::join;

/// The folder of the files that belong to one build alone. The build's name is known when all files are.
pub const BUILD_FOLDER: &str = "b-{{build}}/";
const BUILD_MARK: &str = "{{build}}";

/// Files by their path from the root of the release, in a fixed order.
#[derive(Default)]
pub struct Output {
    files: BTreeMap<String, Vec<u8>>,
    build: String,
}

impl Output {
    /// Adds a file, or replaces it.
    pub fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.to_owned(), bytes.into());
    }

    /// All files.
    pub fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// A file's text; empty when there is no such file or it is no text.
    pub fn text(&self, path: &str) -> &str {
        self.files
            .get(path)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or("")
    }

    /// The name of the build: twelve hexadecimal digits that differ when any file differs.
    pub fn build(&self) -> &str {
        &self.build
    }

    /// Bytes of all files together.
    pub fn bytes(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// Takes the build's name from everything added so far, and writes it wherever it is asked for.
    pub fn name_build(&mut self) {
        let mut all = Sha256::new();
        for (path, bytes) in &self.files {
            // Lengths keep apart what would otherwise run together.
            all.update(path.len().to_le_bytes());
            all.update(path);
            all.update(bytes.len().to_le_bytes());
            all.update(bytes);
        }
        self.build = hex(&all.finalize()).chars().take(12).collect();
        self.files = std::mem::take(&mut self.files)
            .into_iter()
            .map(|(path, bytes)| {
                let bytes = match String::from_utf8(bytes) {
                    Ok(text) => text.replace(BUILD_MARK, &self.build).into_bytes(),
                    Err(other) => other.into_bytes(),
                };
                (path.replace(BUILD_MARK, &self.build), bytes)
            })
            .collect();
    }

    /// Writes all files beside `dist` and then puts the whole in its place, so that `dist` is never half written.
    pub fn put_in_place(&self, dist: &Path) -> Result<()> {
        let (new, old) = (beside(dist, "new")?, beside(dist, "old")?);
        remove(&new)?;
        for (path, bytes) in &self.files {
            let file = new.join(path);
            let folder = file.parent().unwrap_or(&new);
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&file, bytes))
                .map_err(|reason| format!("{}: cannot be written: {reason}", file.display()))?;
        }
        remove(&old)?;
        let moved = |reason| format!("{}: cannot be put in place: {reason}", dist.display());
        if dist.exists() {
            fs::rename(dist, &old).map_err(moved)?;
        }
        fs::rename(&new, dist).map_err(moved)?;
        remove(&old)
    }
}

/// The first 80 bits of the SHA-256 of a file, in hexadecimal digits: they tell a file from every other, by chance or made
/// to pass for it (2^80 tries), and digits are what does not compress.
pub fn hash(bytes: &[u8]) -> String {
    let mut digits = hex(&Sha256::digest(bytes));
    digits.truncate(20);
    digits
}

fn hex(bytes: &[u8]) -> String {
    join(bytes.iter().map(|byte| format!("{byte:02x}")))
}

fn beside(dist: &Path, what: &str) -> Result<std::path::PathBuf> {
    let name = dist
        .file_name()
        .ok_or_else(|| format!("{}: not a folder's name", dist.display()))?;
    Ok(dist.with_file_name(format!(".{}.{what}", name.to_string_lossy())))
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(reason) if reason.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{}: cannot be removed: {reason}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_more_is_another_build() {
        let build = |text: &str| {
            let mut output = Output::default();
            output.add(&format!("{BUILD_FOLDER}start.js"), text);
            output.name_build();
            (
                output.build().to_owned(),
                output.files().keys().next().cloned().unwrap_or_default(),
            )
        };
        let (first, file) = build("a");
        assert_eq!(first.len(), 12);
        assert_eq!(file, format!("b-{first}/start.js"));
        assert_eq!(build("a").0, first);
        assert_ne!(build("ab").0, first);
    }
}
