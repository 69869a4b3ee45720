//! The real pages as passages, read in a simple way.

mod sentences;

use std::fs;
use std::path::{Path, PathBuf};

use aftercare::care::search::{Hit, Passage};

/// The English pages in the order of their names: what each is called, and the passages of all.
pub fn pages() -> (Vec<String>, Vec<Passage>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/en");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.collect();
    files.sort();
    let mut passages = Vec::new();
    for (page, file) in files.iter().enumerate() {
        let text = fs::read_to_string(file).unwrap();
        let (front, body) = text.strip_prefix("+++\n").unwrap().split_once("+++\n").unwrap();
        let title = front.lines().find_map(|line| line.strip_prefix("title = \""));
        let mut place = String::new();
        passages.push(passage(page, "", title.unwrap().trim_end_matches('"'), true));
        for line in body.lines().filter(|line| !line.trim().is_empty()) {
            if let Some((heading, id)) = line.split_once(" {#") {
                id.trim_end_matches('}').clone_into(&mut place);
                passages.push(passage(
                    page,
                    &place,
                    heading.trim_start_matches(['#', ' ']),
                    true,
                ));
            } else {
                let text = line.trim_start_matches(['-', '>', ' ']);
                passages.push(passage(page, &place, &without_marks(text), false));
            }
        }
    }
    let name = |file: &PathBuf| file.file_stem().unwrap().to_str().unwrap().to_owned();
    (files.iter().map(name).collect(), passages)
}

/// One passage.
pub fn passage(page: usize, place: &str, text: &str, heading: bool) -> Passage {
    let (place, text) = (place.to_owned(), text.to_owned());
    Passage {
        page,
        place,
        text,
        heading,
    }
}

/// The words of a line without sources, links and emphasis.
fn without_marks(line: &str) -> String {
    let mut words = String::new();
    for (at, part) in line.replace("**", "").split('[').enumerate() {
        let (inside, rest) = part.split_once(']').unwrap_or(("", part));
        let linked = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        match linked {
            _ if at == 0 => words.push_str(part),
            Some((_, rest)) => words.extend([inside, rest]),
            None => words.push_str(rest),
        }
    }
    words.trim().to_owned()
}

/// The sentence of a hit, put together.
pub fn sentence(hit: &Hit) -> String {
    [hit.before, hit.hit, hit.after].concat()
}
