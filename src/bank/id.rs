//! Permanent names of things in a bank, one type for each kind, so that they are not mixed up.

use std::borrow::Borrow;
use std::fmt;

/// The module that Need is read from: the scoring page rests classes and verdicts on it by name, so every bank has it.
pub const NEEDS: &str = "needs";
/// The module that gates stand in: the scoring page rests classes on it by name, so every bank has it.
pub const CONDITIONS: &str = "conditions";

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(String);

        impl $name {
            /// The name as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> $name {
                $name(text)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// A module, such as `needs`.
    ModuleId;
    /// A dimension, such as `early-career`; unique over the whole bank.
    DimensionId;
    /// An item, such as `need-hours`.
    ItemId;
    /// An entry point, such as `rookie`.
    EntryPointId;
    /// An action of a plan, or a first move.
    ActionId;
    /// A weight preset, such as `balanced`.
    PresetId;
    /// A form, such as `quick`.
    FormId;
    /// A role in the team, such as `principal`.
    RoleId;
}
