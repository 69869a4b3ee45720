//! The register of sources: what each id in the texts and tables stands for.

use std::collections::BTreeMap;
use std::path::Path;

use aftercare::care::crisis::{Country, directory};
use aftercare::care::red_flags;

use crate::{Result, read_text};

/// One source.
pub struct Source {
    /// What it is, in a few words.
    pub title: String,
    /// Where it can be found, as text: the app links to no other host.
    pub at: String,
}

/// All sources by id.
pub struct Register(BTreeMap<String, Source>);

/// Reads the register; every entry needs a title and a place.
pub fn read(file: &Path) -> Result<Register> {
    let name = file.display();
    let table: toml::Table = read_text(file)?
        .parse()
        .map_err(|reason| format!("{name}: {reason}"))?;
    let sources = table.into_iter().map(|(id, entry)| {
        let field = |field: &str| {
            let text = entry
                .get(field)
                .and_then(toml::Value::as_str)
                .filter(|text| !text.is_empty());
            text.map(str::to_owned)
                .ok_or_else(|| format!("{name}: {id} has no `{field}`"))
        };
        let source = Source {
            title: field("title")?,
            at: field("at")?,
        };
        Ok((id, source))
    });
    Ok(Register(sources.collect::<Result<_>>()?))
}

impl Register {
    /// The source with this id.
    pub fn get(&self, id: &str) -> Option<&Source> {
        self.0.get(id)
    }

    /// Fails when a table of the app names a source that is not registered.
    pub fn knows_what_the_app_cites(&self) -> Result<()> {
        let flags = red_flags::ROWS.iter().flat_map(|row| row.sources.iter().copied());
        let lines = Country::ALL
            .into_iter()
            .flat_map(|country| directory(country).lines());
        // "facts 5" is the project's own list, for numbers whose source has no id there.
        let lines = lines
            .map(|line| line.source)
            .filter(|source| *source != "facts 5");
        match flags.chain(lines).find(|id| self.get(id).is_none()) {
            Some(id) => Err(format!(
                "src/content/sources.toml: {id} is cited and not registered"
            )),
            None => Ok(()),
        }
    }
}
