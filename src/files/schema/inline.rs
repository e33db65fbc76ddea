//! Schemas of small values, which stand where they are used and have no name in the document.

/// The schema of each type.
macro_rules! inline_schemas {
    ($($name:ident => $schema:expr;)*) => {$(
        impl schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    )*};
}

pub(super) use inline_schemas;
