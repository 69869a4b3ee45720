//! The names of the parts.

/// An enum whose values have names, all of which can be had at once.
macro_rules! parts {
    ($(#[$about:meta])* pub enum $Name:ident { $($(#[$each:meta])* $Value:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub enum $Name { $($(#[$each])* $Value,)* }

        impl $Name {
            /// The names of all, in order.
            pub const NAMES: [&str; [$($name),*].len()] = [$($name),*];

            /// The name under which it is written.
            pub const fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }
        }
    };
}

parts! {
    /// What can be said of it, in the order in which it is written.
    pub enum Part {
        /// Which kind of thing was done.
        Kind = "kind",
        /// The session it belongs to.
        Session = "session",
        /// The event it acts on, or the own task it ticks.
        Target = "target",
        /// How a dose was given.
        Route = "route",
        /// When it was finished.
        DoseEnd = "dose_end",
        /// Which task of the list.
        Task = "task",
        /// In which part of the time.
        Phase = "phase",
        /// Ticked or gone through, or not.
        Done = "done",
        /// Which effect.
        Effect = "effect",
        /// How strong.
        Severity = "severity",
        /// When it began.
        Began = "began",
        /// How it goes on.
        Course = "course",
        /// Which question.
        Question = "question",
        /// Its answer.
        Yes = "yes",
        /// How the mood is.
        Mood = "mood",
        /// The upper number of a pressure.
        TopMmhg = "top_mmhg",
        /// The lower number.
        BottomMmhg = "bottom_mmhg",
        /// The pulse.
        PulseBpm = "pulse_bpm",
        /// What came with it.
        Signs = "signs",
        /// When it was measured.
        Measured = "measured",
        /// For how long the person slept.
        SleptMin = "slept_min",
        /// Whether it rested.
        Rested = "rested",
        /// A day that is planned.
        Day = "day",
        /// Which rule of the clinic.
        Rule = "rule",
        /// How many hours it says.
        Hours = "hours",
        /// A telephone number.
        Phone = "phone",
        /// The person's words.
        Note = "note",
    }
}
