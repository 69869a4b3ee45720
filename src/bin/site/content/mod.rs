//! The guidance pages: Markdown with front matter becomes pages that need no script.
//!
//! The app fetches such a page and shows what stands in `main[data-article]` below the heading, in a frame of its own;
//! what that frame says itself has the class `alone`.
//!
//! Nothing is written while anything is wrong with any page: every fault is told, with its file and line.
//!
//! | module | what it does |
//! | --- | --- |
//! | `front`, `text`, `marks` | read a page: what stands above it, its blocks with their lines, what they stand on |
//! | `checks`, `links`, `never`, `prose`, `syllables` | what must hold of it |
//! | `cited` | that every source of the register is there and is used |
//! | `page`, `index` | what is written |
//! | `report` | the measurements |

mod checks;
mod cited;
mod front;
mod index;
mod links;
mod marks;
pub mod never;
mod page;
mod prose;
pub mod report;
mod syllables;
mod text;

use std::path::{Path, PathBuf};

use aftercare::words::Language;

use crate::register::Register;
use crate::{Result, names_in, read_text};
pub use front::Group;

/// One page as it is written.
pub struct Article {
    /// Its address below `learn/`, with a slash at the end; empty for the list of pages.
    pub path: String,
    /// Its heading.
    pub title: String,
    /// Its language; the list of pages has both.
    pub language: Option<Language>,
    /// Its `<main>`.
    pub main: String,
}

/// All pages, and what was measured.
pub struct Content {
    /// The pages, the list and the sources among them.
    pub articles: Vec<Article>,
    /// A row for each page that was read.
    pub report: report::Report,
}

/// One page as it was read.
struct Doc {
    /// Where it was read, for those who mend it.
    file: String,
    slug: String,
    language: Language,
    front: front::Front,
    body: String,
    /// The line of the file on which the body begins.
    first_line: usize,
    parts: text::Parts,
}

impl Doc {
    /// A sentence that names the file and the line.
    fn fault(&self, line: usize, reason: impl std::fmt::Display) -> String {
        format!("{}:{line}: {reason}", self.file)
    }

    /// Its address below `learn/`.
    fn path(&self) -> String {
        match self.language {
            Language::English => format!("{}/", self.slug),
            Language::Spanish => format!("{}/es/", self.slug),
        }
    }
}

/// Where the content lies, and where the app that cites it.
pub struct Places {
    /// `src/content`.
    pub content: PathBuf,
    /// `src`.
    pub app: PathBuf,
}

/// Reads, checks and writes all pages.
pub fn compile(places: &Places, register: &Register) -> Result<Content> {
    let names = prose::Names::read(&places.content.join("names.txt"))?;
    let never = never::Never::read(&read_text(&places.content.join("never.txt"))?);
    let mut docs = Vec::new();
    let mut faults = Vec::new();
    for language in Language::ALL {
        let folder = places.content.join(language.tag());
        // A language need not have any.
        if !folder.is_dir() {
            continue;
        }
        for name in names_in(&folder)? {
            match read(&folder.join(&name), &name, language) {
                Ok(doc) => docs.push(doc),
                Err(reason) => faults.push(reason),
            }
        }
    }
    docs.sort_by(|a, b| (a.front.order, &a.slug).cmp(&(b.front.order, &b.slug)));
    let report = report::of(&docs, &names);
    for (doc, measured) in docs.iter().zip(&report.rows) {
        faults.extend(checks::all(doc, register, &never, measured));
        faults.extend(links::all(doc, &docs));
    }
    faults.extend(report.too_hard_together());
    faults.extend(links::of_the_app(&places.app, &docs)?);
    faults.extend(links::of_the_table(&places.content, &docs)?);
    faults.extend(cited::unused(&docs, register));
    if !faults.is_empty() {
        return Err(faults.join("\n"));
    }
    let mut articles = vec![index::pages(&docs), index::sources(&docs, register)];
    articles.extend(docs.iter().map(|doc| page::write(doc, &docs)));
    Ok(Content { articles, report })
}

fn read(path: &Path, name: &str, language: Language) -> Result<Doc> {
    let file = path.display().to_string();
    let slug = name
        .strip_suffix(".md")
        .ok_or_else(|| format!("{file}:1: not a .md file"))?;
    if slug == index::SOURCES {
        return Err(format!("{file}:1: this address is that of the list of sources"));
    }
    let text = read_text(path)?;
    let (head, body, first_line) = front::split(&text).map_err(|reason| format!("{file}:{reason}"))?;
    let front = front::read(head).map_err(|reason| format!("{file}:{reason}"))?;
    Ok(Doc {
        parts: text::parts(body, first_line),
        file,
        slug: slug.to_owned(),
        language,
        front,
        body: body.to_owned(),
        first_line,
    })
}
