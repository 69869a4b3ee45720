//! The scripts of the pages, without what only their readers need.

use std::path::Path;

use crate::{Result, read_text};

/// The script `name` as `script/slim.mjs` left it in `stage`; where it did not run, the one in `public`, shortened here.
pub fn read(stage: &Path, public: &Path, name: &str) -> Result<String> {
    let slim = stage.join(name);
    if slim.exists() {
        return read_text(&slim);
    }
    Ok(shorten(&read_text(&public.join(name))?))
}

/// Drops the lines that are remarks and the blanks that lines begin with. Our scripts have no text over several lines.
fn shorten(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    kept.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_stays() {
        assert_eq!(
            shorten("// why\n(() => {\n  let a; // b\n\n  /* c */ f('// d');\n})();\n"),
            "(() => {\nlet a; // b\n/* c */ f('// d');\n})();\n"
        );
    }
}
