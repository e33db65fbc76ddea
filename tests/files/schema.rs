//! The published schemas, held against the reader by an independent validator.

use std::sync::OnceLock;

use foothold::bank;
use foothold::files::response;
use foothold::files::schema::{Published, schema};
use foothold::scoring;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{TOY_BANK, TOY_RESPONSE, any_response, opened, toy};

pub fn validator(of: Published) -> Validator {
    jsonschema::draft202012::new(&schema(of)).expect("a schema")
}

pub fn tree(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

#[track_caller]
pub fn is_valid(validator: &Validator, tree: &Value) {
    let errors: Vec<String> =
        validator.iter_errors(tree).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(errors, [] as [String; 0]);
}

/// The examples of a folder, parsed.
fn examples(folder: &str) -> Vec<Value> {
    let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let files = files.filter(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.map(|file| tree(&std::fs::read(file).expect("a file"))).collect()
}

#[test]
fn the_schemas_are_schemas_of_their_draft() {
    for of in [Published::Bank, Published::Config, Published::Response, Published::Result, Published::Team] {
        assert!(jsonschema::meta::is_valid(&schema(of)), "{of:?}");
        assert_eq!(schema(of)["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(schema(of)["$id"].as_str().is_some_and(|id| id.starts_with("urn:foothold:schema:")));
    }
}

#[test]
fn every_example_is_valid() {
    let (banks, responses, results) =
        (validator(Published::Bank), validator(Published::Response), validator(Published::Result));
    is_valid(&banks, &tree(TOY_BANK));
    is_valid(&banks, &tree(bank::BUILT_IN_FILE));
    is_valid(&responses, &tree(TOY_RESPONSE));
    is_valid(&results, &tree(TOY_RESPONSE)["result"]);
    let example = tree(include_bytes!("../../src/bank/data/example.json"));
    is_valid(&responses, &example);
    let golden = examples("tests/golden/scoring");
    assert!(golden.len() >= 14);
    for case in golden {
        is_valid(&responses, &case["response"]);
        is_valid(&results, &case["result"]);
        response::read(case["response"].to_string().as_bytes(), bank::built_in()).expect("taken");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_taken_and_what_is_written_is_valid(file in any_response()) {
        static VALIDATORS: OnceLock<(Validator, Validator)> = OnceLock::new();
        let both = || (validator(Published::Response), validator(Published::Result));
        let (responses, results) = VALIDATORS.get_or_init(both);
        is_valid(responses, &file);
        let response = opened(&file).response;
        let toy = toy();
        for form in &toy.forms {
            let outcome = scoring::score(toy, form, &response.states(), &response.shares(toy));
            let written = tree(response::write(&response, toy, Some(&outcome)).as_bytes());
            is_valid(responses, &written);
            is_valid(results, &written["result"]);
        }
    }
}
