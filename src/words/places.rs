//! Where the guidance pages tell of an effect or a task.

/// One line for each: what it is, its stored name, the page and the place on it. The tool that writes the release refuses
/// one that leads nowhere.
static PLACES: &str = include_str!("../content/links.tsv");

/// The address below `learn/` of the paragraph for the effect or task with this stored name.
pub fn place_of(kind: &str, name: &str) -> Option<(&'static str, &'static str)> {
    let place = PLACES.lines().find_map(|line| {
        let mut cells = line.split('\t');
        (cells.next() == Some(kind) && cells.next() == Some(name)).then(|| cells.next())?
    });
    place.map(|place| place.split_once('#').unwrap_or((place, "")))
}
