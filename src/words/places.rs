//! Where the guidance pages tell of an effect or a task.

/// What they are, their stored names, and the page and the place on it. The tool that writes the release refuses a place
/// that is nowhere.
static PLACES: &str = include_str!("../content/links.tsv");

/// The page and the place on it of the paragraph for the effect or task with this stored name.
pub fn place_of(kind: &str, name: &str) -> Option<(&'static str, &'static str)> {
    let place = PLACES.lines().find_map(|line| {
        let mut cells = line.split('\t');
        let of_kind = cells.next() == Some(kind);
        let named = cells.next()?.split(' ').any(|other| other == name);
        if of_kind && named { cells.next() } else { None }
    })?;
    Some(place.split_once('#').unwrap_or((place, "")))
}
