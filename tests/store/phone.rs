//! A phone whose storage outlives the app, and events to write.

use aftercare::care::event::{Body, Event, Reading, SCHEMA};
use aftercare::care::moment::Moment;
use aftercare::care::order::{EventId, Hlc};
use aftercare::store::{Keeper, MemoryShelf, MemoryStore, Pending, Slice, StoreError, shelf};
use aftercare::store::{Opening, Shelf};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

pub type App = Keeper<MemoryStore, MemoryShelf>;

/// Runs a future of the memory engine, which never waits.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the memory engine never waits"),
    }
}

#[derive(Clone, Debug, Default)]
pub struct Phone {
    pub disk: MemoryStore,
    pub shelf: MemoryShelf,
}

impl Phone {
    /// A tab, or the app after a restart: nothing but storage in common with the others.
    pub fn app(&self) -> App {
        Keeper::new(self.disk.clone(), self.shelf.clone())
    }

    /// A tab that has started and shows everything.
    pub fn started(&self) -> (App, Opening) {
        let app = self.app();
        let opening = now(app.open());
        (app, opening)
    }

    /// A phone on which these are saved.
    pub fn with(events: &[Event]) -> Self {
        let phone = Self::default();
        let (app, _) = phone.started();
        for event in events {
            assert_eq!(keep(&app, event), Ok(()));
        }
        phone
    }

    pub fn notes(&self) -> Vec<String> {
        self.shelf.keys_with_prefix(shelf::AHEAD).unwrap()
    }

    pub fn has_note(&self, event: &Event) -> bool {
        let key = format!("{}{}", shelf::AHEAD, event.place());
        self.shelf.get(&key).unwrap().is_some()
    }

    pub fn has_stored(&self, event: &Event) -> bool {
        self.disk.rows().contains_key(&event.place().to_string())
    }
}

pub fn pending(app: &App, event: &Event) -> Pending {
    app.note(std::slice::from_ref(event)).unwrap()
}

pub fn keep(app: &App, event: &Event) -> Result<(), StoreError> {
    now(app.keep(&pending(app, event)))
}

/// Everything that a start shows, loaded in slices of three.
pub fn shown(app: &App) -> Vec<Event> {
    let mut events = Vec::new();
    let mut before: Option<String> = None;
    loop {
        let slice: Slice = now(app.load(before.as_deref(), 3)).unwrap();
        before = slice.oldest().map(str::to_owned);
        for entry in slice.entries {
            if let Reading::Known(event) = entry.reading {
                events.push(event);
            }
        }
        if !slice.more {
            events.reverse();
            return events;
        }
    }
}

/// The event number `number`; a greater number comes later.
pub fn event(number: u8) -> Event {
    let at_ms = 1_700_000_000_000 + i64::from(number);
    let id = |last| EventId::new(at_ms, [last; 10]);
    Event {
        id: id(number),
        order: Hlc::following(None, at_ms),
        schema: SCHEMA,
        at: Moment::new(at_ms, 60, "Europe/Dublin").unwrap(),
        body: Body::Bin { target: id(0) },
    }
}
