//! `foothold-config/1` as its reader takes it; only the schema is made from these shapes.

#![expect(dead_code, reason = "only the schema of these shapes is used, so nobody makes or reads one")]

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::config::read::{
    FORMAT, HOSTS_LIMIT, HREF_LIMIT, LANGUAGES, LINK_TEXT_LIMIT, LINKS_LIMIT, ORIGIN_LIMIT, TITLE_LIMIT,
};

/// What whoever hosts the tool sets in `config.json` beside index.html. All but the format may be left out.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ConfigFile {
    /// The address of this schema, for editors.
    #[schemars(rename = "$schema")]
    schema: Option<String>,
    format: ConfigFormat,
    /// The name of a bank's file in the same folder.
    bank: Option<FileName>,
    /// What this copy of the tool is called beside the tool's own name.
    title: Option<Title>,
    /// The color of what can be pressed: dark enough for words on white, as in "#0b5d5e".
    accent: Option<ColorText>,
    /// A language that the tool speaks.
    language: Option<Language>,
    /// For the foot of every screen.
    links: Option<Links>,
    /// The sites whose pages may show the tool and hear of it, as in "https://schools.example"; without it, any. An empty list: none.
    hosts: Option<Hosts>,
}

/// A link to a page of the host's.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct LinkFile {
    text: LinkText,
    /// On the web, to write to, or relative to the folder.
    href: Href,
}

struct ConfigFormat;
struct FileName;
struct Title;
struct ColorText;
struct Language;
struct Links;
struct Hosts;
struct LinkText;
struct Href;

macro_rules! inline_schemas {
    ($($name:ident => |$generator:pat_param| $schema:expr;)*) => {$(
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )*};
}

inline_schemas! {
    ConfigFormat => |_| json_schema!({ "type": "string", "const": FORMAT });
    FileName => |_| json_schema!({ "type": "string", "maxLength": 64, "pattern": "^[A-Za-z0-9_-][A-Za-z0-9._-]*\\.json$" });
    Title => |_| json_schema!({ "type": "string", "maxLength": TITLE_LIMIT, "pattern": WORD });
    ColorText => |_| json_schema!({ "type": "string", "maxLength": 64, "pattern": WORD });
    Language => |_| json_schema!({ "type": "string", "enum": LANGUAGES.map(|(tag, _)| tag).as_slice() });
    Links => |generator| {
        json_schema!({ "type": "array", "maxItems": LINKS_LIMIT, "items": generator.subschema_for::<LinkFile>() })
    };
    Hosts => |_| {
        let host = json_schema!({ "type": "string", "maxLength": ORIGIN_LIMIT, "pattern": ORIGIN });
        json_schema!({ "type": "array", "maxItems": HOSTS_LIMIT, "items": host })
    };
    LinkText => |_| json_schema!({ "type": "string", "maxLength": LINK_TEXT_LIMIT, "pattern": WORD });
    Href => |_| json_schema!({ "type": "string", "maxLength": HREF_LIMIT, "pattern": HREF });
}

/// Some sign that is no white space.
const WORD: &str = "\\S";
/// Scheme, name or number of a machine, and perhaps a port.
const ORIGIN: &str =
    "^[hH][tT][tT][pP][sS]?://([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(:[1-9][0-9]{0,4})?$";
/// A scheme that a link may have, or none before the first stroke, question or number sign.
const HREF: &str =
    "^(?!//)(?=[!-\\[\\]-~]+$)([hH][tT][tT][pP][sS]?://[A-Za-z0-9\\[]|[mM][aA][iI][lL][tT][oO]:.|[^:/?#]*([/?#]|$))";
