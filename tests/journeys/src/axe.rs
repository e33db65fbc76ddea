//! axe-core, the rules that a machine can check. It finds about half of what is wrong, so it is the least, not the goal.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{Outcome, Visit};

impl Visit {
    /// Fails if axe-core finds a violation of WCAG 2.2 A or AA, or of its good practices, on the page as it stands.
    pub async fn axe(&self) -> Outcome {
        self.axe_but(&[]).await
    }

    /// The same without the named rules. Only good practices may be left out, and each with its reason.
    pub async fn axe_but(&self, without: &[&str]) -> Outcome {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        let source =
            fs::read_to_string(&source).map_err(|error| format!("{}: {error}; run npm ci", source.display()))?;
        self.driver().execute(source, Vec::new()).await?;
        let script = "const [without, done] = arguments;
            const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
            axe.run(document, { resultTypes: ['violations'], rules }).then((found) => done({
                rules: found.passes.length,
                faults: found.violations.map((rule) => rule.id + ' (' + rule.help + '): ' + rule.nodes.map((node) => node.target + ' ' + node.html).join(' | ')),
            }), (error) => done({ rules: 0, faults: [String(error)] }))";
        let found = self.driver().execute_async(script, vec![Value::from(without)]).await?.json().clone();
        let faults: Vec<&str> = found["faults"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        match found["rules"].as_u64() {
            Some(1..) if faults.is_empty() => Ok(()),
            _ => Err(format!("axe finds on {:?}:\n{}", self.title().await?, faults.join("\n")).into()),
        }
    }
}
