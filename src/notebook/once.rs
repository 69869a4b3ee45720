//! "Use once": on a tablet of the clinic, or somebody else's phone. Nothing is kept after the page is closed.

use super::{Draft, Notebook, Progress, private};
use crate::care::record::Record;
use crate::exchange::backup::Backups;
use crate::platform::scene;

impl Notebook {
    /// From now on this page keeps nothing, and shows nothing that is kept here.
    pub fn use_once(self) {
        // What was chosen before the button was found.
        Draft::change(|draft| draft.session = None);
        private::use_once();
        private::vault().close_it();
        self.once.set(true);
        self.backups.set(Backups::default());
        self.record.update(|record| *record = Record::default());
        self.progress.set(Progress::Whole);
        // The button that was pressed is gone.
        scene::after(0, || scene::focus("#heading"));
    }
}
