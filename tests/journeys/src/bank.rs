//! The question bank as the journeys need it: which pages a form has, and what is asked there.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::Outcome;

/// The root of this checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A JSON file of this checkout.
pub fn json(path: &str) -> Outcome<Value> {
    let path = root().join(path);
    let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(serde_json::from_slice(&bytes)?)
}

/// The response of a golden case, by its name.
pub fn golden(name: &str) -> Outcome<Value> {
    Ok(json(&format!("tests/golden/scoring/{name}.json"))?["response"].clone())
}

/// The project's bank.
#[derive(Debug)]
pub struct Bank(Value);

/// A page of the way: a dimension of which the form asks something.
#[derive(Debug, Clone)]
pub struct Page {
    /// The module's title.
    pub module: String,
    /// The dimension's title, which is the page's heading.
    pub heading: String,
    /// Whether a high level is bad news, so that the most critical ones are asked for after the module.
    pub is_need: bool,
    /// What is asked, in order.
    pub items: Vec<Item>,
}

/// One item.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// Its question, which is the name of its group of options.
    pub prompt: String,
    /// Its name in lists.
    pub short: String,
    /// The words of its levels, from 0 on.
    pub levels: Vec<String>,
    /// Whether "does not apply" is offered.
    pub may_not_apply: bool,
}

impl Bank {
    /// Reads it.
    pub fn read() -> Outcome<Self> {
        Ok(Self(json("src/bank/data/teaching-job.json")?))
    }

    /// Its title, which is the heading of the first screen.
    pub fn title(&self) -> &str {
        text(&self.0["title"])
    }

    /// A form's title.
    pub fn form(&self, form: &str) -> Outcome<&str> {
        Ok(text(&self.found("forms", form)?["title"]))
    }

    /// The name of an entry point in pictures.
    pub fn short_of(&self, entry_point: &str) -> Outcome<&str> {
        Ok(text(&self.found("entry_points", entry_point)?["short"]))
    }

    /// The name of an entry point in sentences.
    pub fn title_of(&self, entry_point: &str) -> Outcome<&str> {
        Ok(text(&self.found("entry_points", entry_point)?["title"]))
    }

    /// The pages of a form.
    pub fn pages(&self, form: &str) -> Outcome<Vec<Page>> {
        let form = self.found("forms", form)?;
        let core_only = form["core_only"] == true;
        let modules = list(&self.0["modules"]).iter().filter(|module| list(&form["modules"]).contains(&module["id"]));
        let pages = modules.flat_map(|module| {
            list(&module["dimensions"]).iter().map(move |dimension| Page {
                module: text(&module["title"]).to_owned(),
                heading: text(&dimension["title"]).to_owned(),
                is_need: module["high_is"] == "bad",
                items: list(&dimension["items"])
                    .iter()
                    .filter(|item| item["core"] == true || !core_only)
                    .map(item)
                    .collect(),
            })
        });
        Ok(pages.filter(|page| !page.items.is_empty()).collect())
    }

    /// The items of the choice check, each with how often it counts, and the highest level.
    pub fn checks(&self) -> Vec<(Item, f64, f64)> {
        let modules = list(&self.0["modules"]).iter().filter(|module| module["scored"] == false);
        let with_top = modules.flat_map(|module| {
            let top = list(&module["labels"]).len() as f64 - 1.0;
            list(&module["dimensions"]).iter().flat_map(|one| list(&one["items"])).map(move |item| (item, top))
        });
        with_top.map(|(value, top)| (item(value), value["weight"].as_f64().unwrap_or_default(), top)).collect()
    }

    /// A response to a form, with the answers that `answer` gives; `None` leaves an item out.
    pub fn response(&self, form: &str, id: &str, answer: impl Fn(&Item) -> Option<Value>) -> Outcome<Value> {
        let mut response = golden("all-absent")?;
        let items = self.pages(form)?.into_iter().flat_map(|page| page.items);
        let answers: Map<String, Value> = items.filter_map(|item| Some((item.id.clone(), answer(&item)?))).collect();
        response["id"] = Value::from(id);
        response["form"] = Value::from(form);
        response["answers"] = Value::from(answers);
        Ok(response)
    }

    fn found(&self, kind: &str, id: &str) -> Outcome<&Value> {
        let found = list(&self.0[kind]).iter().find(|each| each["id"] == id);
        found.ok_or_else(|| format!("the bank has no {id:?} under {kind:?}").into())
    }
}

fn item(value: &Value) -> Item {
    Item {
        id: text(&value["id"]).to_owned(),
        prompt: text(&value["prompt"]).to_owned(),
        short: text(&value["short"]).to_owned(),
        levels: list(&value["levels"]).iter().map(|level| text(level).to_owned()).collect(),
        may_not_apply: value["not_applicable"] == true,
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
