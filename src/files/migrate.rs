//! Brings a document of an older major version to the newest one, step by step, on a copy.

use serde_json::Value;

use super::refusal::{FileKind, Refusal};

/// One step: from its major version to the next one.
type Step = fn(Value) -> Value;

/// The steps from version 1 on. There is only one version yet, so there is no step.
fn steps(kind: FileKind) -> &'static [Step] {
    match kind {
        FileKind::Bank | FileKind::Text | FileKind::Response | FileKind::Team | FileKind::Save => &[],
    }
}

/// Takes a document of major version `major` (from 1) through all steps that it still lacks.
pub fn migrate(tree: Value, kind: FileKind, major: u64) -> Result<Value, Refusal> {
    take_steps(tree, steps(kind), major)
}

fn take_steps(tree: Value, steps: &[Step], major: u64) -> Result<Value, Refusal> {
    let done = usize::try_from(major.saturating_sub(1)).unwrap_or(usize::MAX);
    let lacking = steps.get(done..).ok_or(Refusal::Newer { found: major })?;
    Ok(lacking.iter().fold(tree, |tree, step| step(tree)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const STEPS: [Step; 2] = [|tree| json!([tree, "to 2"]), |tree| json!([tree, "to 3"])];

    #[test]
    fn an_older_document_takes_every_step_that_it_lacks() {
        assert_eq!(take_steps(json!(1), &STEPS, 1), Ok(json!([[1, "to 2"], "to 3"])));
        assert_eq!(take_steps(json!(2), &STEPS, 2), Ok(json!([2, "to 3"])));
        assert_eq!(take_steps(json!(3), &STEPS, 3), Ok(json!(3)));
    }

    #[test]
    fn a_newer_document_takes_none() {
        assert_eq!(take_steps(json!(4), &STEPS, 4), Err(Refusal::Newer { found: 4 }));
    }
}
