//! What several pages use.

pub mod clinic_form;
pub mod emergency_card;
pub mod entry_card;
pub mod frame;
pub mod going;
pub mod icons;
pub mod install_card;
pub mod live;
pub mod logger;
pub mod memo;
pub mod notices;
pub mod numbers;
pub mod page;
pub mod part;
pub mod saved;
pub mod session_form;
pub mod task_list;
pub mod when_field;
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
