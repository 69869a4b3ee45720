//! The person’s own tasks and plans, what their clinic said, what comes next.

use super::room::{Counted, Filled, FilledTwice, room};
use crate::care::contact::{LONGEST_NAME, MOST_CONTACTS};

// The sentences say so.
const _: () = assert!(MOST_CONTACTS == 5 && LONGEST_NAME == 60);

room! {
    /// The person’s own tasks and plans, what their clinic said, what comes next.
    pub struct Plans {
        /// While the app is open: a new part of the time has begun.
        pub new_phase: Filled,
        /// What comes next, and when.
        pub next: FilledTwice,
        /// A matter of the clock alone.
        pub nose: Filled,
        /// Heading over what was to do and was not ticked.
        pub left: &'static str,
        /// Under it.
        pub left_text: &'static str,
        /// Opens the list of the whole time.
        pub whole: &'static str,
        /// To the page for the person beside.
        pub with_you: &'static str,
        /// Honest about reminders.
        pub no_alarm: &'static str,
        /// Opens the field for a task of one’s own.
        pub add: &'static str,
        /// The field.
        pub add_field: &'static str,
        /// Under it.
        pub add_hint: Filled,
        /// Saves it.
        pub add_save: &'static str,
        /// The field is empty.
        pub empty: &'static str,
        /// Why a task of one’s own stands there.
        pub own: &'static str,
        /// Takes a task of one’s own away.
        pub remove: &'static str,
        /// Takes a task out of sight.
        pub hide: &'static str,
        /// Heading over hidden tasks.
        pub hidden: Counted,
        /// Brings it back.
        pub show: &'static str,
        /// Opens the field for the next session.
        pub plan: &'static str,
        /// When it is planned.
        pub planned: Filled,
        /// The field.
        pub plan_field: &'static str,
        /// Under it.
        pub plan_hint: &'static str,
        /// Saves it.
        pub plan_save: &'static str,
        /// Takes the plan back.
        pub plan_none: &'static str,
        /// The day cannot be.
        pub plan_wrong: &'static str,
        /// Heading over what the clinic said.
        pub clinic: &'static str,
        /// Under it.
        pub clinic_text: &'static str,
        /// The field for its number.
        pub phone: &'static str,
        /// It cannot be dialled.
        pub phone_wrong: &'static str,
        /// The field for its rule on food.
        pub food: &'static str,
        /// The field for its rule on driving.
        pub driving: &'static str,
        /// It would be looser, or is a slip.
        pub driving_wrong: &'static str,
        /// Saves them.
        pub clinic_save: &'static str,
        /// To where it is written down.
        pub clinic_write: &'static str,
        /// Heading over the person's own contacts.
        pub contacts: &'static str,
        /// Under it.
        pub contacts_text: &'static str,
        /// The field for a name.
        pub contact_name: &'static str,
        /// There is none, or it is too long.
        pub contact_name_wrong: &'static str,
        /// The field for a number.
        pub contact_phone: &'static str,
        /// Saves them.
        pub contact_add: &'static str,
        /// There is room for no more.
        pub contact_too_many: &'static str,
        /// Takes somebody away, by name.
        pub contact_remove: Filled,
        /// The phone says that the dose is still to come.
        pub clock_wrong: &'static str,
        /// Before what the clinic said.
        pub clinic_said: Filled,
        /// A dose of more than a week ago.
        pub old: &'static str,
        /// A session with the same time is there.
        pub twice: &'static str,
    }
}
