//! What several pages use.

mod attribute;
pub mod clinic_form;
pub mod contacts_form;
mod drawn;
pub mod effect_list;
pub mod element;
pub mod emergency_card;
pub mod entry_card;
pub mod entry_forms;
pub mod frame;
pub mod going;
pub mod guidance;
pub mod icons;
pub mod install_card;
pub mod listen;
mod listening;
pub mod live;
pub mod logger;
pub mod measure_fields;
pub mod moods;
pub mod more;
pub mod mount;
pub mod notices;
pub mod number_field;
pub mod numbers;
pub mod page;
pub mod part;
pub mod reading;
mod rows;
pub mod saved;
pub mod secret_field;
pub mod session_form;
pub mod shapes;
pub mod task_list;
mod view;
pub mod wallet_card;
pub mod when_field;
pub mod whom_to_call;
pub mod yes_no;

use crate::platform::device;

/// The address of a page of the app: `log` under `/app` is `/app/log/`.
pub fn to(page: &str) -> String {
    let base = device::base();
    if page.is_empty() {
        format!("{base}/")
    } else {
        format!("{base}/{page}/")
    }
}
