//! Whom the person wants to call: names and numbers of their own.

use super::{Record, Subject};
use crate::care::contact::Contact;
use crate::care::event::{Body, Event};
use crate::care::order::EventId;

impl Record {
    /// The person's own contacts, the first written down first. Two phones together may have more than one may write down.
    pub fn contacts(&self) -> Vec<Contact> {
        self.kept(Subject::Contacts).filter_map(contact_of).collect()
    }

    /// The contact that `id` wrote down, binned or not.
    pub fn contact(&self, id: EventId) -> Option<Contact> {
        contact_of(self.event(id)?)
    }
}

fn contact_of(event: &Event) -> Option<Contact> {
    let Body::Contact { phone, name } = &event.body else {
        return None;
    };
    Some(Contact {
        id: event.id,
        name: name.clone(),
        phone: phone.clone(),
    })
}
