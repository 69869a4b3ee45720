//! The lines of the picture, written out. Numbers and hours alone: no word of the person's own stands in what is drawn.

use crate::care::evening::{Bar, End, Evening, WIDTH};
use crate::care::moment::Moment;
use crate::care::symptom::Severity;
use crate::care::vitals::Reading;
use crate::platform::dates;
use crate::words::Words;
use std::fmt::Write;

/// The hours along the edge.
pub fn hours(evening: &Evening, words: &Words) -> String {
    let mut shapes = String::new();
    for hour in &evening.hours {
        let x = evening.x(hour);
        let anchor = match x {
            ..80 => "start",
            80..=920 => "middle",
            _ => "end",
        };
        let text = dates::hour(hour, words);
        put(
            &mut shapes,
            format_args!(
                r#"<text x="{}" y="1em" stroke="none" text-anchor="{anchor}">{text}</text>"#,
                percent(x)
            ),
        );
    }
    shapes
}

fn put(shapes: &mut String, shape: std::fmt::Arguments) {
    // Writing into a text cannot fail.
    let _ = shapes.write_fmt(shape);
}

fn percent(x: i64) -> String {
    format!("{}.{}%", x / 10, x % 10)
}

/// The hours as thin lines, the doses as broken ones.
fn grid(evening: &Evening) -> String {
    let mut shapes = String::new();
    let hours = evening.hours.iter().map(|hour| (hour, "stroke-opacity=\".3\""));
    let doses = evening
        .doses
        .iter()
        .map(|dose| (dose, "stroke-width=\"2\" stroke-dasharray=\"2 3\""));
    for (at, look) in hours.chain(doses) {
        let x = percent(evening.x(at));
        put(
            &mut shapes,
            format_args!(r#"<line x1="{x}" x2="{x}" y1="0" y2="100%" {look}/>"#),
        );
    }
    shapes
}

/// The doses.
pub fn doses(evening: &Evening) -> String {
    let mut shapes = grid(evening);
    for dose in &evening.doses {
        let x = percent(evening.x(dose));
        put(
            &mut shapes,
            format_args!(r#"<circle cx="{x}" cy=".55em" r=".4em"/>"#),
        );
    }
    shapes
}

/// The stronger the thicker; a strength that was not said has an outline alone.
const fn thickness(severity: Option<Severity>) -> (&'static str, &'static str, &'static str) {
    match severity {
        Some(Severity::Mild) => (".475em", ".3em", ""),
        Some(Severity::Moderate) => (".3em", ".65em", ""),
        Some(Severity::Severe) => (".05em", "1.15em", ""),
        None => (".3em", ".65em", "fill=\"none\""),
    }
}

/// One effect.
pub fn bar(evening: &Evening, bar: &Bar) -> String {
    let mut shapes = grid(evening);
    let mut end = 0;
    for (from, to, severity) in evening.parts(bar) {
        let (y, height, look) = thickness(severity);
        let (x, width) = (percent(from), percent(to - from));
        put(
            &mut shapes,
            format_args!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" {look}/>"#),
        );
        end = to;
    }
    let (x, beyond) = (percent(end), percent((end + 80).min(WIDTH)));
    match bar.end {
        // An end that is known is closed, one that is not is left open.
        End::Gone => put(
            &mut shapes,
            format_args!(r#"<line x1="{x}" x2="{x}" y1="0" y2="100%" stroke-width="3"/>"#),
        ),
        End::NotKnown => put(
            &mut shapes,
            format_args!(
                r#"<line x1="{x}" x2="{beyond}" y1="50%" y2="50%" stroke-width="3" stroke-dasharray="3 5"/>"#
            ),
        ),
        End::StillGoing => {}
    }
    shapes
}

/// Each reading as two points, joined.
pub fn readings(evening: &Evening) -> String {
    let mut shapes = grid(evening);
    let both = |(_, reading): &(Moment, Reading)| [reading.top_mmhg, reading.bottom_mmhg].map(i64::from);
    let numbers = || evening.readings.iter().flat_map(both);
    let (low, high) = (
        numbers().min().unwrap_or(0) - 10,
        numbers().max().unwrap_or(0) + 10,
    );
    let y = |mmhg: i64| percent((high - mmhg) * 1000 / (high - low).max(1));
    for reading in &evening.readings {
        let x = percent(evening.x(&reading.0));
        let [top, bottom] = both(reading).map(y);
        put(
            &mut shapes,
            format_args!(
                r#"<line x1="{x}" x2="{x}" y1="{top}" y2="{bottom}" stroke-width="3"/><circle cx="{x}" cy="{top}" r="5"/><circle cx="{x}" cy="{bottom}" r="5"/>"#
            ),
        );
    }
    shapes
}
