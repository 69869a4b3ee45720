//! Which guidance pages were read, and how far: a line for each in localStorage. No part of the record.

use super::private;
use crate::store::shelf::READ;

/// How far one has come in a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its slug.
    pub slug: String,
    /// The id of the heading where it was left; empty at its top.
    pub place: String,
    /// Whether its end was reached at any time.
    pub read: bool,
}

impl Reading {
    /// Of every page that was opened.
    pub fn all() -> Vec<Self> {
        // What cannot be read was never read: nothing hangs on it.
        let text = private::get(READ).unwrap_or_default();
        let line = |line: &str| {
            let mut parts = line.split(' ').map(str::to_owned);
            Some(Self {
                slug: parts.next()?,
                place: parts.next()?,
                read: parts.next()? == "read",
            })
        };
        text.lines().filter_map(line).collect()
    }

    /// Of the page `slug`.
    pub fn of(slug: &str) -> Self {
        let found = Self::all().into_iter().find(|page| page.slug == slug);
        found.unwrap_or_default()
    }

    /// Keeps that the page `slug` was left at `place`, and whether its end was reached.
    pub fn keep(slug: &str, place: &str, read: bool) {
        let mut pages = Self::all();
        let before = pages.iter().any(|page| page.slug == slug && page.read);
        pages.retain(|page| page.slug != slug);
        pages.push(Self {
            slug: slug.to_owned(),
            place: place.to_owned(),
            read: read || before,
        });
        let lines = pages.iter().map(|page| {
            let read = if page.read { "read" } else { "" };
            [&page.slug, " ", &page.place, " ", read, "\n"].concat()
        });
        // Where it cannot be kept the page begins at its top next time.
        private::set(READ, &lines.collect::<String>());
    }
}
