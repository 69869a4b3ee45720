//! The looks on offer.

/// How the screen looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the phone has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Dim, warm and large.
    Rest,
}

impl Appearance {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::Rest];

    /// The name under which it is stored.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Rest => "rest",
        }
    }

    /// The theme that the styles know; none where the phone decides.
    pub(super) const fn theme(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            _ => Some(self.name()),
        }
    }
}
