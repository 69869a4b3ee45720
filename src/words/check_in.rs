//! The check-in of the next day, and effects that go on.

use crate::care::check_in::Mood;
use crate::care::symptom::Course;

/// The check-in of the next day, and effects that go on.
pub struct CheckIn {
    /// Its heading.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// The group of moods.
    pub mood: &'static str,
    /// One mood.
    pub moods: fn(Mood) -> &'static str,
    /// After a yes to the question about safety.
    pub not_alone: &'static str,
    /// Opens the crisis card.
    pub whom_to_call: &'static str,
    /// Ends it.
    pub done: &'static str,
    /// Puts it off.
    pub skip: &'static str,
    /// Heading over effects that go on.
    pub going: &'static str,
    /// When one began.
    pub since: fn(&str) -> String,
    /// Nobody has said anything for a day.
    pub asked: &'static str,
    /// How it goes on, as on the button.
    pub course: fn(Course) -> &'static str,
    /// What was just said of an effect.
    pub told: fn(&str, &str) -> String,
}

/// English.
pub static EN: CheckIn = CheckIn {
    title: "How are you today?",
    lead: "A short look back. Answer what you like.",
    mood: "Mood",
    moods: mood_en,
    not_alone: "You do not have to be alone with these thoughts.",
    whom_to_call: "Whom to call now",
    done: "Done",
    skip: "Skip",
    going: "Still going?",
    since: |a| format!("since {a}"),
    asked: "Is it still there?",
    course: course_en,
    told: |a, b| format!("{a}: {b}"),
};

/// Spanish.
pub static ES: CheckIn = CheckIn {
    title: "¿Cómo estás hoy?",
    lead: "Un breve repaso. Responde lo que quieras.",
    mood: "Ánimo",
    moods: mood_es,
    not_alone: "No tienes que estar a solas con estas ideas.",
    whom_to_call: "A quién llamar ahora",
    done: "Listo",
    skip: "Omitir",
    going: "¿Sigue?",
    since: |a| format!("desde {a}"),
    asked: "¿Sigue ahí?",
    course: course_es,
    told: |a, b| format!("{a}: {b}"),
};

fn mood_en(mood: Mood) -> &'static str {
    match mood {
        Mood::VeryLow => "Very low",
        Mood::Low => "Low",
        Mood::Middling => "So-so",
        Mood::Good => "Good",
        Mood::VeryGood => "Very good",
    }
}

fn mood_es(mood: Mood) -> &'static str {
    match mood {
        Mood::VeryLow => "Muy bajo",
        Mood::Low => "Bajo",
        Mood::Middling => "Regular",
        Mood::Good => "Bueno",
        Mood::VeryGood => "Muy bueno",
    }
}

fn course_en(course: Course) -> &'static str {
    match course {
        Course::StillThere => "Still there",
        Course::Better => "Better",
        Course::Gone => "Gone",
    }
}

fn course_es(course: Course) -> &'static str {
    match course {
        Course::StillThere => "Sigue ahí",
        Course::Better => "Mejor",
        Course::Gone => "Ya no",
    }
}
