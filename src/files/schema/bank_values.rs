//! The schemas of the small values that a bank's file is made of; none of them is ever a value.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::inline::inline_schemas;
use crate::bank::cut_offs;
use crate::bank::model::CutOffs;
use crate::bank::walk::{GIVES, HELD_BY, TEXT_LIMIT};

pub struct BankFormat;
/// A plain text of a bank.
pub struct BankText;
/// Every cut-off, by name.
pub struct CutOffsFile;
pub struct Gives;
pub struct HeldBy;
pub struct HighIs;
pub struct Horizon;
/// A whole number from `LEAST` to `MOST`.
pub struct Whole<const LEAST: i64, const MOST: i64>;

inline_schemas! {
    BankFormat => json_schema!({ "type": "string", "const": "foothold-bank/1" });
    BankText => json_schema!({ "type": "string", "maxLength": TEXT_LIMIT });
    CutOffsFile => cut_offs_schema();
    Gives => one_of(GIVES.map(|(word, _)| word));
    HeldBy => one_of(HELD_BY.map(|(word, _)| word));
    HighIs => one_of(["good", "bad"]);
    Horizon => one_of(["do_now", "build_toward"]);
}

impl<const LEAST: i64, const MOST: i64> JsonSchema for Whole<LEAST, MOST> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("Whole{LEAST}To{MOST}").into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": LEAST, "maximum": MOST })
    }
}

fn one_of<const N: usize>(words: [&str; N]) -> Schema {
    json_schema!({ "type": "string", "enum": words.as_slice() })
}

/// The names come from the table that the reader goes by; the reader alone knows the bounds of each.
fn cut_offs_schema() -> Schema {
    let names: Vec<&str> = cut_offs::named(&CutOffs::default()).into_iter().map(|(name, _)| name).collect();
    let numbers = names.iter().map(|name| ((*name).to_owned(), serde_json::json!({ "type": "number", "minimum": 0 })));
    let properties: serde_json::Map<String, serde_json::Value> = numbers.collect();
    json_schema!({ "type": "object", "properties": properties, "required": names })
}
