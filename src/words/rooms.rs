//! The rooms, in the order of `rooms.tsv`.

use super::room::Room;
#[cfg(not(target_arch = "wasm32"))]
use super::room::Row;
use super::{Language, Words, effects, tasks, texts};

macro_rules! rooms {
    ($($room:ident: $Room:ident,)+) => {
        /// How many rows they have together.
        pub(super) const ROWS: usize = 0 $(+ <super::$room::$Room as Room>::ROWS)+;

        /// The rows that they need, each with the name of its room.
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) fn rows() -> Vec<(&'static str, Row)> {
            let all = [$((stringify!($room), <super::$room::$Room as Room>::rows())),+];
            let named = |(room, rows): (_, Vec<_>)| rows.into_iter().map(move |row| (room, row));
            all.into_iter().flat_map(named).collect()
        }

        /// All words of a language.
        pub(super) fn words(language: Language) -> Words {
            let texts = &mut texts::of_rooms(language);
            let english = language == Language::English;
            Words {
                language,
                $($room: Room::read(texts),)+
                effects: if english { &effects::EN } else { &effects::ES },
                tasks: if english { &tasks::EN } else { &tasks::ES },
            }
        }
    };
}

rooms! {
    shell: Shell,
    storage: Storage,
    time: Time,
    now: Now,
    driving: Driving,
    check_in: CheckIn,
    plans: Plans,
    rest: Rest,
    review: Review,
    session: Session,
    log: Log,
    measures: Measures,
    history: History,
    learn: Learn,
    settings: Settings,
    keeping: Keeping,
    lock: Lock,
    help: Help,
}
