//! axe-core, the rules that a machine can check. It finds about half of what is wrong, so it is the least, not the goal.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::{Outcome, Visit};

impl Visit {
    /// Fails if axe-core finds a violation of WCAG 2.2 A or AA, or of its good practices, on the page as it stands.
    pub async fn axe(&self) -> Outcome {
        self.axe_but(&[]).await
    }

    /// The same without the named rules. Only good practices may be left out, and each with its reason.
    pub async fn axe_but(&self, without: &[&str]) -> Outcome {
        let rules: Map<String, Value> =
            without.iter().map(|rule| ((*rule).to_owned(), json!({ "enabled": false }))).collect();
        self.axe_with(json!({ "rules": rules })).await
    }

    /// One rule alone, such as one that axe-core leaves out unless it is asked for.
    pub async fn axe_only(&self, rule: &str) -> Outcome {
        self.axe_with(json!({ "runOnly": { "type": "rule", "values": [rule] } })).await
    }

    async fn axe_with(&self, options: Value) -> Outcome {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        let source =
            fs::read_to_string(&source).map_err(|error| format!("{}: {error}; run npm ci", source.display()))?;
        self.driver().execute(source, Vec::new()).await?;
        let script = "const [options, done] = arguments;
            axe.run(document, { resultTypes: ['violations'], ...options }).then((found) => done({
                rules: found.passes.length,
                faults: found.violations.map((rule) => rule.id + ' (' + rule.help + '): ' + rule.nodes.map((node) => node.target + ' ' + node.html).join(' | ')),
            }), (error) => done({ rules: 0, faults: [String(error)] }))";
        self.patient_in_webkit(true).await?;
        let found = self.driver().execute_async(script, vec![options]).await?.json().clone();
        self.patient_in_webkit(false).await?;
        let faults: Vec<&str> = found["faults"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        match found["rules"].as_u64() {
            Some(1..) if faults.is_empty() => Ok(()),
            _ => Err(format!("axe finds on {:?}:\n{}", self.title().await?, faults.join("\n")).into()),
        }
    }
}
