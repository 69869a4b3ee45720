//! Somebody to call, of the person's own: a name and a telephone number.

use super::clinic::dialled;
use super::event::Body;
use super::order::EventId;

/// One of the person's own contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The event that wrote it down.
    pub id: EventId,
    /// The name, as written.
    pub name: String,
    /// The number, as written.
    pub phone: String,
}

/// How many can be written down: a frightened reader must find the right one at once.
pub const MOST_CONTACTS: usize = 5;

/// The longest name that is taken, in letters.
pub const LONGEST_NAME: usize = 60;

/// Why a contact cannot be written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoContact {
    /// There are [`MOST_CONTACTS`] already.
    TooMany,
    /// There is no name, or it has more than [`LONGEST_NAME`] letters.
    Name,
    /// The number cannot be dialled.
    Phone,
}

/// What writes down somebody with this name and number beside the `known` ones.
///
/// # Errors
/// Says what stands against it, one thing at a time.
pub fn new_contact(name: &str, phone: &str, known: usize) -> Result<Body, NoContact> {
    let (name, phone) = (name.trim(), phone.trim());
    if known >= MOST_CONTACTS {
        Err(NoContact::TooMany)
    } else if name.is_empty() || name.chars().count() > LONGEST_NAME {
        Err(NoContact::Name)
    } else if dialled(phone).is_none() {
        Err(NoContact::Phone)
    } else {
        Ok(Body::Contact {
            phone: phone.to_owned(),
            name: name.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_a_number_are_taken_as_they_are_written() {
        let long = "ñ".repeat(LONGEST_NAME);
        for (name, phone) in [
            (" Ana ", " +34 600 000 000"),
            (&long, "112"),
            ("أمي", "(555) 010-9999"),
        ] {
            let expected = Body::Contact {
                phone: phone.trim().to_owned(),
                name: name.trim().to_owned(),
            };
            assert_eq!(new_contact(name, phone, MOST_CONTACTS - 1), Ok(expected));
        }
    }

    #[test]
    fn what_cannot_be_called_or_named_and_a_sixth_are_refused() {
        let long = "n".repeat(LONGEST_NAME + 1);
        for (name, phone, known, why) in [
            ("", "112", 0, NoContact::Name),
            ("  ", "112", 0, NoContact::Name),
            (&long, "112", 0, NoContact::Name),
            ("Ana", "", 0, NoContact::Phone),
            ("Ana", "call me", 0, NoContact::Phone),
            ("Ana", "12", 4, NoContact::Phone),
            ("Ana", "112", 5, NoContact::TooMany),
            ("Ana", "112", 6, NoContact::TooMany),
        ] {
            assert_eq!(
                new_contact(name, phone, known),
                Err(why),
                "{name} {phone} {known}"
            );
        }
    }
}
