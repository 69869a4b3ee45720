//! The measurements of every page: a table for those who write them, and one line for those who build.

use aftercare::words::Language;

use super::prose::{self, Names, Sentence, real};
use super::{Doc, checks, marks};

/// What was measured of one page.
pub struct Row {
    page: String,
    language: Language,
    /// All words that a reader meets, quoted ones too.
    words: usize,
    sources: usize,
    /// The sentences that are counted.
    pub sentences: Vec<Sentence>,
    /// The reading grade, which knows English alone.
    pub grade: f64,
    /// Words per sentence.
    pub mean_words: f64,
}

/// What was measured of all.
pub struct Report {
    /// In the order of the pages.
    pub rows: Vec<Row>,
}

const HARDEST_MEAN_GRADE: f64 = 6.0;
const WORDS_PER_MINUTE: f64 = 200.0;

/// Measures all pages.
pub(super) fn of(docs: &[Doc], names: &Names) -> Report {
    Report {
        rows: docs.iter().map(|doc| row(doc, names)).collect(),
    }
}

fn row(doc: &Doc, names: &Names) -> Row {
    let blocks = &doc.parts.blocks;
    let counted = blocks.iter().filter(|block| !checks::is_quoted_claim(doc, block));
    let sentences: Vec<Sentence> = counted.flat_map(|block| prose::sentences(block, names)).collect();
    let words = |text: &str| prose::words(&marks::without(text)).len();
    Row {
        page: doc.path().trim_end_matches('/').to_owned(),
        language: doc.language,
        words: blocks.iter().map(|block| words(&block.text)).sum::<usize>()
            + doc
                .parts
                .headings
                .iter()
                .map(|heading| words(&heading.text))
                .sum::<usize>(),
        sources: doc.front.sources.len(),
        grade: prose::grade(&sentences),
        mean_words: prose::mean_words(&sentences),
        sentences,
    }
}

impl Row {
    fn longest(&self) -> usize {
        self.sentences
            .iter()
            .map(|sentence| sentence.words)
            .max()
            .unwrap_or_default()
    }

    fn is_english(&self) -> bool {
        self.language == Language::English
    }

    fn line(&self) -> String {
        let grade = if self.is_english() {
            format!("{:.2}", self.grade)
        } else {
            String::new()
        };
        format!(
            "{}\t{}\t{}\t{}\t{grade}\t{:.1}\t{}\t{}\t{:.1}\n",
            self.page,
            self.language.tag(),
            self.words,
            self.sentences.len(),
            self.mean_words,
            self.longest(),
            self.sources,
            real(self.words) / WORDS_PER_MINUTE,
        )
    }
}

impl Report {
    /// The table.
    pub fn table(&self) -> String {
        let head =
            "page\tlanguage\twords\tsentences\tgrade\twords_a_sentence\tlongest_sentence\tsources\tminutes\n";
        let rows = self.rows.iter().map(Row::line);
        std::iter::once(head.to_owned()).chain(rows).collect()
    }

    /// The worst of it, and the mean.
    pub fn summary(&self) -> String {
        let hardest = self
            .english()
            .max_by(|a, b| a.grade.total_cmp(&b.grade))
            .map(|row| format!("{:.1} ({})", row.grade, row.page));
        let longest = self
            .rows
            .iter()
            .max_by_key(|row| row.longest())
            .map(|row| format!("{} words ({})", row.longest(), row.page));
        format!(
            "{} guidance pages: reading grade {:.1} on average, at most {}; the longest sentence has {}",
            self.rows.len(),
            self.mean_grade(),
            hardest.unwrap_or_default(),
            longest.unwrap_or_default(),
        )
    }

    /// What is wrong with all pages together.
    pub fn too_hard_together(&self) -> Option<String> {
        let mean = self.mean_grade();
        (mean > HARDEST_MEAN_GRADE).then(|| format!("src/content/en: the mean reading grade is {mean:.1}"))
    }

    fn english(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.is_english())
    }

    fn mean_grade(&self) -> f64 {
        self.english().map(|row| row.grade).sum::<f64>() / real(self.english().count())
    }
}
