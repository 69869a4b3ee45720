//! The picture of an evening, still and of few lines; and the same as a table.
//!
//! Its words stand above its lines as words of the page: they wrap, grow and print as all others do. Where a line stands is
//! told in parts of the width, so that one drawing fits every screen and paper.

mod shapes;

use crate::care::evening::{Bar, End, Evening, evening};
use crate::care::letters::small_text;
use crate::care::moment::Moment;
use crate::care::order::EventId;
use crate::care::session::Session;
use crate::care::symptom::Severity;
use crate::components::element::{Child, View, el, parts, svg};
use crate::components::live::{all, live, memo};
use crate::components::reading::reading_text;
use crate::components::shapes::{block, bold, folded, sentence, span_of, within};
use crate::notebook::{use_notebook, use_now, use_words};
use crate::platform::dates;
use crate::words::Words;

/// The picture of the evening after a session; nothing where nothing was noted of it.
pub fn picture(id: EventId) -> impl Child {
    let record = use_notebook().record;
    let now = use_now();
    let words = use_words();
    let drawn = memo(move || {
        let now = now.get_untracked();
        record.with(|record| {
            let session = record.session(id).filter(|session| session.binned.is_none())?;
            let evening = evening(record, &session, &now);
            (!evening.is_empty()).then_some((session, evening))
        })
    });
    live(move || {
        let (session, evening) = drawn.get()?;
        let said = Said {
            words,
            session,
            now: now.get_untracked(),
        };
        Some(said.card(&evening))
    })
}

/// Says things of one evening.
struct Said {
    words: &'static Words,
    session: Session,
    now: Moment,
}

impl Said {
    fn card(&self, evening: &Evening) -> View {
        let words = self.words.history;
        let when = dates::day(&self.session.dose_end, &self.now, self.words);
        let doses: Vec<String> = evening.doses.iter().map(|dose| self.time(dose)).collect();
        let bars = evening.bars.iter().map(|bar| {
            let parts = [self.strengths(bar), self.span(bar)];
            let said = parts.into_iter().filter(|part| !part.is_empty());
            let said = said.collect::<Vec<_>>().join(" · ");
            row(self.effect(bar), said, "1.25em", shapes::bar(evening, bar))
        });
        let readings = (!evening.readings.is_empty()).then(|| {
            let said = evening.readings.iter().map(|(at, reading)| {
                let (top, bottom) = (reading.top_mmhg, reading.bottom_mmhg);
                format!("{top}/{bottom} {}", self.time(at))
            });
            let said = said.collect::<Vec<_>>().join(" · ");
            row(
                self.words.measures.pressure,
                said,
                "5em",
                shapes::readings(evening),
            )
        });
        let hours = strip("1.4em", shapes::hours(evening, self.words));
        let drawing = el("div")
            .class("stack")
            .attr("role", "img")
            .attr("aria-label", (words.evening)(&when))
            .with(parts![
                row(words.the_dose, doses.join(" · "), "1.1em", shapes::doses(evening)),
                all(bars),
                readings,
                hours,
            ]);
        block("card", parts![drawing, self.table(evening)])
    }

    /// The same, to be read line by line.
    fn table(&self, evening: &Evening) -> View {
        let words = self.words.history;
        let line = |what: String, when: String, strength: String| {
            let head = el("th").attr("scope", "row").class("typed").attr("dir", "auto");
            within("tr", "", parts![head.holding(what), cell(when), cell(strength)])
        };
        let doses = evening
            .doses
            .iter()
            .map(|dose| line(words.the_dose.to_owned(), self.time(dose), String::new()));
        let bars = evening.bars.iter().map(|bar| {
            let what = if bar.effect.is_some() {
                self.effect(bar).to_owned()
            } else {
                bar.note.clone()
            };
            line(what, self.span(bar), self.strengths(bar))
        });
        let readings = evening
            .readings
            .iter()
            .map(|(at, reading)| line(reading_text(reading, self.words), self.time(at), String::new()));
        let heads = words
            .columns
            .map(|name| el("th").attr("scope", "col").holding(name));
        let table = parts![
            within("thead", "", parts![within("tr", "", all(heads))]),
            within("tbody", "", all(doses.chain(bars).chain(readings))),
        ];
        folded(
            "prose",
            words.as_table,
            parts![within("table", "small evening", table)],
        )
    }

    fn effect(&self, bar: &Bar) -> &'static str {
        let name = bar.effect.map(self.words.effects.name);
        name.unwrap_or(self.words.log.something_else)
    }

    /// A time of day; with the day where it is not that of the dose.
    fn time(&self, at: &Moment) -> String {
        if at.day() == self.session.dose_end.day() {
            dates::time_of_day(at, self.words)
        } else {
            dates::day_and_time(at, &self.now, self.words)
        }
    }

    fn from(&self, bar: &Bar) -> String {
        bar.strengths
            .first()
            .map(|(at, _)| self.time(at))
            .unwrap_or_default()
    }

    fn span(&self, bar: &Bar) -> String {
        let words = self.words.history;
        let (from, to) = (self.from(bar), self.time(&bar.to));
        match bar.end {
            End::Gone => (words.until_gone)(&from, &to),
            End::NotKnown if from == to => (words.once)(&from),
            End::NotKnown => (words.until_unknown)(&from, &to),
            End::StillGoing => (words.still)(&from),
        }
    }

    fn strengths(&self, bar: &Bar) -> String {
        let name = |severity: Severity| small_text((self.words.effects.severity)(severity));
        let said = bar
            .strengths
            .iter()
            .enumerate()
            .filter_map(|(place, (at, severity))| {
                let name = name((*severity)?);
                Some(if place == 0 {
                    name
                } else {
                    (self.words.history.then)(&name, &self.time(at))
                })
            });
        said.collect::<Vec<_>>().join(", ")
    }
}

fn cell(text: String) -> View {
    within("td", "", parts![text])
}

/// What a line of the picture says, and the line.
fn row(name: &'static str, said: String, height: &'static str, shapes: String) -> View {
    block(
        "",
        parts![
            sentence(parts![bold(name), " ", span_of("muted small", said)]),
            strip(height, shapes),
        ],
    )
}

fn strip(height: &'static str, shapes: String) -> View {
    svg("svg")
        .class("strip")
        .attr("width", "100%")
        .attr("height", height)
        .attr("fill", "currentColor")
        .attr("stroke", "currentColor")
        .html(shapes)
        .child()
}
