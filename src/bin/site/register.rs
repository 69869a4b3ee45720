//! The register of sources: what each id in the texts and tables stands for.

use std::collections::BTreeSet;
use std::path::Path;

use aftercare::care::crisis::{Country, directory};
use aftercare::care::{catalogue, red_flags, task};

use crate::{Result, read_text};

/// One source.
pub struct Source {
    /// What it is, in a few words.
    pub title: String,
    /// Where it can be found, as text: the app links to no other host.
    pub at: String,
    line: usize,
}

/// All sources by id, in the order of the file.
pub struct Register {
    file: String,
    sources: Vec<(String, Source)>,
}

/// Reads the register; every entry needs a title and a place.
pub fn read(file: &Path) -> Result<Register> {
    let name = file.display().to_string();
    let text = read_text(file)?;
    let table: toml::Table = text.parse().map_err(|reason| format!("{name}: {reason}"))?;
    let mut sources = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        let Some(id) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
            continue;
        };
        let field = |field: &str| {
            let value = table
                .get(id)
                .and_then(|entry| entry.get(field))
                .and_then(toml::Value::as_str);
            value
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
                .ok_or_else(|| format!("{name}:{}: {id} has no `{field}`", at + 1))
        };
        let source = Source {
            title: field("title")?,
            at: field("at")?,
            line: at + 1,
        };
        sources.push((id.to_owned(), source));
    }
    Ok(Register { file: name, sources })
}

impl Register {
    /// The source with this id.
    pub fn get(&self, id: &str) -> Option<&Source> {
        self.all()
            .find(|(known, _)| *known == id)
            .map(|(_, source)| source)
    }

    /// All of them with their ids.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Source)> {
        self.sources.iter().map(|(id, source)| (id.as_str(), source))
    }

    /// A sentence that names the file and the line of a source.
    pub fn fault(&self, source: &Source, reason: impl std::fmt::Display) -> String {
        format!("{}:{}: {reason}", self.file, source.line)
    }

    /// Fails when a table of the app names a source that is not registered.
    pub fn knows_what_the_app_cites(&self) -> Result<()> {
        match cited_by_the_app().into_iter().find(|id| self.get(id).is_none()) {
            Some(id) => Err(format!("{}: {id} is cited and not registered", self.file)),
            None => Ok(()),
        }
    }
}

/// What the tables of the app cite: red flags, numbers to call, effects, tasks.
pub fn cited_by_the_app() -> BTreeSet<&'static str> {
    let flags = red_flags::ROWS.iter().flat_map(|row| row.sources);
    let effects = catalogue::ROWS.iter().flat_map(|row| row.sources);
    let tasks = task::TASKS.iter().flat_map(|row| row.source);
    let lines = Country::ALL
        .into_iter()
        .flat_map(|country| directory(country).lines());
    flags
        .chain(effects)
        .chain(tasks)
        .copied()
        .chain(lines.map(|line| line.source))
        // "C" is a rule of our own, "facts 5" the project's own list, for numbers whose source has no id there.
        .filter(|id| !matches!(*id, "C" | "facts 5"))
        .collect()
}
