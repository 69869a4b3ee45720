//! Enums that are stored by a name of their own.

/// An enum each of whose values has a fixed name, under which it is stored: never renamed, never used for another.
///
/// One table of names serves reading and writing. Derived code for each enum costs a phone several times as much.
macro_rules! named {
    ($(#[$about:meta])* pub enum $Name:ident { $($(#[$each:meta])* $Value:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name { $($(#[$each])* $Value,)* }

        impl $Name {
            /// Every value, in order.
            pub const ALL: [Self; [$($name),*].len()] = [$(Self::$Value),*];

            /// The name under which it is stored.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$Value => $name,)* }
            }

            /// The value of a stored name; `None` where this version knows none.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|value| value.name() == name)
            }
        }
    };
}

pub(crate) use named;
