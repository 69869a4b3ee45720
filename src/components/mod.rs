//! What several pages use.

pub mod emergency_card;
pub mod entry_card;
pub mod frame;
pub mod icons;
pub mod install_card;
pub mod live;
pub mod logger;
pub mod notices;
pub mod numbers;
pub mod page;
pub mod saved;
pub mod session_form;
pub mod task_list;
pub mod when_field;

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
