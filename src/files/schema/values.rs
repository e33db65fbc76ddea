//! The schemas of the small values that our files are made of.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::inline::inline_schemas;
use crate::files::response::FORMAT;
use crate::files::team::FORMAT as TEAM_FORMAT;
use crate::files::wire::values::{Id, LevelNumber, Ordered, Percentage, Word};
use crate::files::words::Words;
use crate::response::clock::{COUNT_MOST, TAB_LIMIT};
use crate::response::model::{NOTE_LIMIT, OWNER_LIMIT};

/// A permanent id.
pub const ID_PATTERN: &str = "^[a-z][a-z0-9-]{1,63}$";
/// A UUID of version 4 and its variant.
const UUID_PATTERN: &str = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$";

/// A day, or empty; that the month has it only a reader knows.
const DAY_PATTERN: &str = "^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$";

/// The `format` of a response.
pub struct ResponseFormat;
/// The `format` of a team's file.
pub struct TeamFormat;
/// A UUID of version 4.
pub struct Uuid;
/// What a person or another tool wrote, within the limit for a note.
pub struct Text;
/// Who sees to a task.
pub struct Owner;
/// A day of the calendar such as `2027-03-01`, or empty.
pub struct Day;
/// A count of changes, so that every reader of JSON keeps it exactly.
pub struct Count;
/// The name of a tab.
pub struct Tab;
/// An object of another format.
pub struct Object;

inline_schemas! {
    ResponseFormat => json_schema!({ "type": "string", "const": FORMAT });
    TeamFormat => json_schema!({ "type": "string", "const": TEAM_FORMAT });
    Id => json_schema!({ "type": "string", "pattern": ID_PATTERN });
    Uuid => json_schema!({ "type": "string", "pattern": UUID_PATTERN });
    Text => json_schema!({ "type": "string", "maxLength": NOTE_LIMIT });
    Owner => json_schema!({ "type": "string", "maxLength": OWNER_LIMIT });
    Day => json_schema!({ "type": "string", "pattern": DAY_PATTERN });
    Tab => json_schema!({ "type": "string", "maxLength": TAB_LIMIT });
    Count => json_schema!({ "type": "integer", "minimum": 0, "maximum": COUNT_MOST });
    Percentage => json_schema!({ "type": "integer", "minimum": 0, "maximum": 100 });
    LevelNumber => json_schema!({ "type": "number", "minimum": 0, "maximum": 100, "multipleOf": 0.5 });
    Object => json_schema!({ "type": "object" });
}

impl<T: Words> JsonSchema for Word<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Word".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

impl<V: JsonSchema> JsonSchema for Ordered<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("MapOf{}", V::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<V>();
        json_schema!({ "type": "object", "propertyNames": { "pattern": ID_PATTERN }, "additionalProperties": value })
    }
}
