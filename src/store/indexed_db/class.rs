//! The browser's exceptions, sorted by what the person can do about them.

use crate::store::StoreError;
use indexed_db_futures::error::{Error, OpenDbError, UnexpectedDataError};
use indexed_db_futures::internals::SystemRepr;
use web_sys::DomException;

/// The class of what a request or a transaction ended with.
pub(super) fn of_error(error: &Error) -> StoreError {
    match error {
        Error::DomException(exception) => of_exception(exception.as_sys()),
        Error::MissingData(UnexpectedDataError::TransactionAborted) => StoreError::Aborted,
        other => StoreError::Failed(other.to_string()),
    }
}

/// The class of a failed commit. Browsers often say `abort` and keep the reason, if there is one,
/// in the transaction: a full disk arrives like that.
pub(super) fn of_commit(error: &Error, reason: Option<DomException>) -> StoreError {
    match (of_error(error), reason) {
        (StoreError::Aborted, Some(reason)) => of_exception(&reason),
        (class, _) => class,
    }
}

/// The class of a failed opening.
///
/// Where storage is blocked, one browser has no `indexedDB`, another throws from `open()` (which
/// the crate reports as `VersionZero`, our version being 1), a third fails with an `InvalidStateError`.
pub(super) fn of_opening(error: &OpenDbError) -> StoreError {
    match error {
        OpenDbError::VersionZero | OpenDbError::NullFactory | OpenDbError::UnsupportedEnvironment => {
            StoreError::Denied
        }
        OpenDbError::Base(error) => match of_error(error) {
            StoreError::Closed if is_invalid_state(error) => StoreError::Denied,
            class => class,
        },
    }
}

fn is_invalid_state(error: &Error) -> bool {
    matches!(error, Error::DomException(exception) if exception.as_sys().name() == "InvalidStateError")
}

fn of_exception(exception: &DomException) -> StoreError {
    StoreError::from_exception(&exception.name(), &exception.message())
}
