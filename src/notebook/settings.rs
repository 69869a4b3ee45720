//! What the person has chosen, kept in localStorage where the start script reads it before the first paint.

use super::looks::Appearance;
use super::{private, shelf};
use crate::care::crisis::Country;
use crate::care::order::EventId;
use crate::platform::json::Object;
use crate::platform::{appearance, clock, device};
use crate::reactive::RwSignal;
use crate::store::Shelf;
use crate::store::shelf::{SEEN, SETTINGS};
use crate::words::{Language, Words};
use leptos::prelude::*;

/// The text sizes on offer, in percent of the phone's own.
pub const TEXT_PERCENTS: [u16; 5] = [100, 115, 130, 150, 200];

/// After so many minutes without use it can lock.
pub const LOCK_AFTER_MIN: [u16; 4] = [1, 5, 15, 60];
/// People fumble after a session, and put the phone down: long enough for both.
const USUAL_LOCK_AFTER_MIN: u16 = 5;

/// All settings.
#[derive(Clone, PartialEq)]
struct Stored {
    appearance: Appearance,
    text_percent: u16,
    language: Option<Language>,
    country: Option<String>,
    install_put_off: bool,
    resting: bool,
    /// Minutes without use after which it locks.
    lock_after_min: u16,
    /// The session for which Rest mode was refused.
    rest_refused: String,
    /// The session that Now showed last, and how many milliseconds after its dose.
    seen: String,
}

impl Stored {
    /// What was stored; a value that cannot be read is as the phone has it.
    fn read(text: Option<String>) -> Self {
        let stored = Object::read(text);
        let told = Object::read(private::get(SEEN));
        let named = |name| stored.text(name).unwrap_or_default();
        let (appearance, language) = (named("appearance"), named("language"));
        let percent = stored.number("text_percent").unwrap_or_default();
        Self {
            appearance: of_name(Appearance::ALL, Appearance::name, &appearance).unwrap_or_default(),
            text_percent: TEXT_PERCENTS
                .into_iter()
                .find(|each| (f64::from(*each) - percent).abs() < 0.5)
                .unwrap_or(TEXT_PERCENTS[0]),
            language: of_name(Language::ALL, Language::tag, &language),
            country: stored.text("country"),
            install_put_off: stored.is("install_put_off"),
            resting: stored.is("resting"),
            lock_after_min: stored
                .number("lock_after_min")
                .and_then(|stored| {
                    LOCK_AFTER_MIN
                        .into_iter()
                        .find(|each| (f64::from(*each) - stored).abs() < 0.5)
                })
                .unwrap_or(USUAL_LOCK_AFTER_MIN),
            rest_refused: told.text("rest_refused").unwrap_or_default(),
            seen: told.text("seen").unwrap_or_default(),
        }
    }

    fn write(&self) -> Option<String> {
        let stored = Object::new();
        stored.set("appearance", self.appearance.name().into());
        stored.set("text_percent", self.text_percent.into());
        stored.set("language", self.language.map(Language::tag).into());
        stored.set("country", self.country.as_deref().into());
        stored.set("install_put_off", self.install_put_off.into());
        stored.set("resting", self.resting.into());
        stored.set("lock_after_min", self.lock_after_min.into());
        stored.write()
    }

    /// What tells of sessions stands apart from what the start script reads.
    fn write_told(&self) -> Option<String> {
        let told = Object::new();
        told.set("rest_refused", (&self.rest_refused).into());
        told.set("seen", (&self.seen).into());
        told.write()
    }
}

fn of_name<T: Copy>(
    all: impl IntoIterator<Item = T>,
    name: fn(T) -> &'static str,
    stored: &str,
) -> Option<T> {
    all.into_iter().find(|each| name(*each) == stored)
}

/// The settings, live.
#[derive(Clone, Copy)]
pub struct Settings {
    stored: RwSignal<Stored>,
}

impl Settings {
    /// Reads them; what cannot be read is as the phone has it.
    pub fn read() -> Self {
        let stored = Stored::read(shelf().get(SETTINGS).ok().flatten());
        let settings = Self {
            stored: RwSignal::new(stored),
        };
        settings.show();
        settings
    }

    fn change(self, change: impl FnOnce(&mut Stored)) {
        self.stored.update(change);
        if let Some(text) = self.stored.with_untracked(Stored::write)
            && !private::is_once()
        {
            // Where nothing can be stored the choice holds until the page is closed, and Settings says so.
            let _ = shelf().set(SETTINGS, &text);
        }
        self.show();
    }

    fn tell(self, change: impl FnOnce(&mut Stored)) {
        self.stored.update(change);
        if let Some(text) = self.stored.with_untracked(Stored::write_told) {
            private::set(SEEN, &text);
        }
    }

    /// As they are stored by now: they were deleted, or came out of a backup.
    pub fn read_again(self) {
        self.stored
            .set(Stored::read(shelf().get(SETTINGS).ok().flatten()));
        self.show();
    }

    fn show(self) {
        self.stored.with_untracked(|stored| {
            let appearance = if stored.resting {
                Appearance::Rest
            } else {
                stored.appearance
            };
            appearance::set_theme(appearance.theme());
            appearance::set_resting(stored.resting);
            appearance::set_text(stored.text_percent);
        });
        appearance::set_language(self.language_now());
    }

    /// How the screen looks.
    pub fn appearance(self) -> Appearance {
        self.stored.with(|stored| stored.appearance)
    }

    /// Changes how the screen looks.
    pub fn set_appearance(self, appearance: Appearance) {
        self.change(|stored| stored.appearance = appearance);
    }

    /// The text size in percent.
    pub fn text_percent(self) -> u16 {
        self.stored.with(|stored| stored.text_percent)
    }

    /// Changes the text size.
    pub fn set_text_percent(self, percent: u16) {
        self.change(|stored| stored.text_percent = percent);
    }

    /// The language: chosen, or the phone's.
    pub fn language(self) -> Language {
        self.stored
            .with(|stored| stored.language)
            .unwrap_or_else(phone_language)
    }

    fn language_now(self) -> Language {
        self.stored
            .with_untracked(|stored| stored.language)
            .unwrap_or_else(phone_language)
    }

    /// Changes the language.
    pub fn set_language(self, language: Language) {
        self.change(|stored| stored.language = Some(language));
    }

    /// The country the person chose.
    pub fn chosen_country(self) -> Option<Country> {
        self.stored
            .with(|stored| stored.country.as_deref().and_then(Country::from_code))
    }

    /// The country of the numbers: chosen, or as the phone says where that is certain.
    pub fn country(self) -> Option<Country> {
        self.chosen_country().or_else(guessed_country)
    }

    /// Chooses the country; `None` leaves it to the phone.
    pub fn set_country(self, country: Option<Country>) {
        self.change(|stored| stored.country = country.map(|country| country.code().to_owned()));
    }

    /// Whether Rest mode is on: one thing per screen.
    pub fn resting(self) -> bool {
        self.stored.with(|stored| stored.resting)
    }

    /// Begins or leaves Rest mode.
    pub fn set_resting(self, resting: bool) {
        self.change(|stored| stored.resting = resting);
    }

    /// After how many minutes without use it locks.
    pub fn lock_after_min(self) -> u16 {
        self.stored.with(|stored| stored.lock_after_min)
    }

    /// Changes it.
    pub fn set_lock_after_min(self, minutes: u16) {
        self.change(|stored| stored.lock_after_min = minutes);
    }

    /// Whether Rest mode was refused for `session`.
    pub fn rest_refused(self, session: EventId) -> bool {
        self.stored
            .with(|stored| stored.rest_refused == session.to_string())
    }

    /// Remembers that Rest mode was refused for `session`.
    pub fn refuse_rest(self, session: EventId) {
        self.tell(|stored| stored.rest_refused = session.to_string());
    }

    /// How long after its dose Now last told what was let go of `session`; `None` if it never showed it.
    pub fn seen(self, session: EventId) -> Option<i64> {
        let seen = self.stored.with_untracked(|stored| stored.seen.clone());
        let since = seen.strip_prefix(&session.to_string())?;
        since.trim_start().parse().ok()
    }

    /// Remembers that Now told it, `since_ms` after the dose of `session`.
    pub fn see(self, session: EventId, since_ms: i64) {
        self.tell(|stored| stored.seen = format!("{session} {since_ms}"));
    }

    /// Whether installing was put off.
    pub fn install_put_off(self) -> bool {
        self.stored.with(|stored| stored.install_put_off)
    }

    /// Puts installing off.
    pub fn put_off_install(self) {
        self.change(|stored| stored.install_put_off = true);
    }
}

fn phone_language() -> Language {
    let tags = device::languages();
    Language::of_phone(tags.iter().map(String::as_str))
}

/// The country that the phone's zone or region makes certain.
pub fn guessed_country() -> Option<Country> {
    Country::guess(&clock::zone(), &device::languages())
}

/// The settings, from any component.
pub fn use_settings() -> Settings {
    use_context().unwrap_or_else(Settings::read)
}

/// The words in the chosen language, from any component.
pub fn use_words() -> &'static Words {
    use_context::<&'static Words>().unwrap_or_else(|| use_settings().language_now().words())
}
