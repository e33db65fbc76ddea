//! The JSON Schemas (draft 2020-12) of our files, generated from the shapes that are written; native only.
//!
//! The copies beside this file are the published ones; a test fails when they drift. A schema cannot know the
//! bank, so it accepts more than the reader does: unknown names, levels above an item's highest, totals.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::wire::result::ResultFile;

mod bank;
mod bank_values;
mod config;
mod inline;
mod response;
pub mod rules;
mod team;
mod values;

use self::response::ResponseFile;

/// Which schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Published {
    Bank,
    Config,
    Response,
    Result,
    Team,
}

/// The schema as a document of its own.
pub fn schema(of: Published) -> Value {
    match of {
        Published::Bank => document::<bank::BankFile>("foothold-bank-1", "Question bank"),
        Published::Config => document::<config::ConfigFile>("foothold-config-1", "Config"),
        Published::Response => rules::response(document::<ResponseFile>("foothold-response-1", "Response")),
        Published::Team => rules::team(document::<team::TeamFile>("foothold-team-1", "Several people's answers")),
        Published::Result => document::<ResultFile>("foothold-result-1", "Result"),
    }
}

/// What it is comes first, then what it says.
fn document<T: JsonSchema>(name: &str, title: &str) -> Value {
    let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    let mut document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:foothold:schema:{name}"),
        "title": title,
    });
    for (key, value) in schema.as_object().into_iter().flatten().filter(|(key, _)| *key != "title") {
        document[key] = value.clone();
    }
    document
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is_published(of: Published, published: &str) {
        let generated = format!("{:#}\n", schema(of));
        assert!(generated == published, "write it anew: foothold schema … > src/files/schema/….json");
    }

    #[test]
    fn the_published_schemas_are_the_generated_ones() {
        is_published(Published::Bank, include_str!("bank.json"));
        is_published(Published::Config, include_str!("config.json"));
        is_published(Published::Response, include_str!("response.json"));
        is_published(Published::Team, include_str!("team.json"));
        is_published(Published::Result, include_str!("result.json"));
    }
}
