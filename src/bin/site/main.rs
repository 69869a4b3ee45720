//! Writes the release: from what Trunk built and the project's own files to `dist/`, plain files for any web host.
//!
//! `site STAGE DIST [--note TEXT]`, run in the project's folder. STAGE is where Trunk left its files; the measurements of
//! the guidance pages are written beside it. The note goes into `start.js` as a comment: with it, a test gets a second,
//! different build of the same app.
//!
//! `site --content FOLDER` checks the guidance pages of a folder such as `src/content`, and prints the measurements.
//!
//! | module | what it does |
//! | --- | --- |
//! | `pages` | which pages there are |
//! | `frame`, `panel`, `help`, `markup` | what stands in them |
//! | `content`, `register` | the guidance pages, and their sources |
//! | `style`, `script`, `worker`, `headers` | the other files |
//! | `output` | the set of files, its build id, and putting it in place |
//! | `check`, `tags` | what must hold of the whole |

mod check;
mod content;
mod frame;
mod headers;
mod help;
mod markup;
mod output;
mod pages;
mod panel;
mod register;
mod script;
mod style;
mod tags;
mod wallet;
mod worker;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use aftercare::words::texts;
use output::Output;

/// Everything here fails with a sentence that names the file and the reason.
type Result<T> = std::result::Result<T, String>;

/// What was asked for on the command line.
enum Order {
    /// To look at the guidance pages of this folder.
    Content(PathBuf),
    /// To write a release.
    Release {
        stage: PathBuf,
        dist: PathBuf,
        note: Option<String>,
    },
}

fn main() -> ExitCode {
    match read_order(std::env::args().skip(1)).and_then(|order| make(&order)) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("site: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn read_order(mut args: impl Iterator<Item = String>) -> Result<Order> {
    let (mut places, mut note) = (Vec::new(), None);
    while let Some(arg) = args.next() {
        if arg == "--content" {
            return Ok(Order::Content(
                args.next().ok_or("--content needs a folder")?.into(),
            ));
        }
        if arg == "--note" {
            note = Some(args.next().ok_or("--note needs a text")?);
        } else {
            places.push(PathBuf::from(arg));
        }
    }
    let [stage, dist] = <[PathBuf; 2]>::try_from(places)
        .map_err(|_| "usage: site STAGE DIST [--note TEXT], or site --content FOLDER")?;
    Ok(Order::Release { stage, dist, note })
}

fn make(order: &Order) -> Result<String> {
    match order {
        Order::Content(folder) => {
            let report = read_content(folder)?.report;
            Ok(format!("{}{}", report.table(), report.summary()))
        }
        Order::Release { stage, dist, note } => release(stage, dist, note.as_deref()),
    }
}

/// The guidance pages of a folder, all checked.
fn read_content(folder: &Path) -> Result<content::Content> {
    let register = register::read(&folder.join("sources.toml"))?;
    register.knows_what_the_app_cites()?;
    let places = content::Places {
        content: folder.to_owned(),
        app: "src".into(),
    };
    content::compile(&places, &register)
}

fn release(stage: &Path, dist: &Path, note: Option<&str>) -> Result<String> {
    let mut output = Output::default();
    let content = read_content(Path::new("src/content"))?;
    write(&stage.with_file_name("guidance.tsv"), &content.report.table())?;

    let template = read_text(&stage.join("index.html"))?;
    for page in pages::all(&content.articles) {
        output.add(&page.file(), pages::fill(&template, &page)?);
    }
    for name in ["aftercare.js", "aftercare_bg.wasm"] {
        output.add(
            &format!("{}{name}", output::BUILD_FOLDER),
            read(&stage.join(name))?,
        );
    }
    output.add(&format!("{}texts.txt", output::BUILD_FOLDER), texts::lines()?);
    output.add(
        &format!("{}app.css", output::BUILD_FOLDER),
        style::gather(Path::new("style"))?,
    );
    add_public(&mut output, stage, note)?;

    output.name_build();
    worker::fill_list(&mut output)?;
    check::all(&output)?;
    output.put_in_place(dist)?;
    Ok(format!(
        "{}\nbuild {}: {} files, {} bytes",
        content.report.summary(),
        output.build(),
        output.files().len(),
        output.bytes()
    ))
}

/// The files of `public/`; those with placeholders are filled in.
fn add_public(output: &mut Output, stage: &Path, note: Option<&str>) -> Result<()> {
    let public = Path::new("public");
    output.add(
        "manifest.webmanifest",
        read(&public.join("manifest.webmanifest"))?,
    );
    output.add("sw.js", script::read(stage, public, "sw.js")?);
    for name in ["_headers", ".htaccess"] {
        output.add(name, headers::fill(&read_text(&public.join(name))?));
    }
    let start = script::read(stage, public, "start.js")?;
    let policy = serde_json::Value::from(headers::page_policy()).to_string();
    let mut start = start
        .replace("{{reasons}}", &panel::reasons())
        .replace("{{policy}}", &policy);
    if let Some(note) = note {
        start.extend(["// ", &note.replace(['\n', '\r'], " "), "\n"]);
    }
    output.add(&format!("{}start.js", output::BUILD_FOLDER), start);
    let icons = public.join("icons");
    for name in names_in(&icons)? {
        output.add(&format!("icons/{name}"), read(&icons.join(&name))?);
    }
    Ok(())
}

/// The names of the files in a folder, in a fixed order.
fn names_in(folder: &Path) -> Result<Vec<String>> {
    let cannot = |reason| format!("{}: cannot be read: {reason}", folder.display());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(cannot)? {
        let name = entry.map_err(cannot)?.file_name();
        names.push(
            name.into_string()
                .map_err(|name| format!("{}: not a plain name", name.display()))?,
        );
    }
    names.sort();
    Ok(names)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|reason| format!("{}: cannot be read: {reason}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).map_err(|reason| format!("{}: cannot be written: {reason}", path.display()))
}

fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).map_err(|_| format!("{}: not UTF-8 text", path.display()))
}
