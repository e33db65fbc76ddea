//! How a report names its bank: one that the tool does not come with is marked by name, version and fingerprint.

use crate::bank::digits;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Method;

/// The quiet line over a result; `None` for the bank that the tool comes with.
pub fn line(text: &ResultTexts, method: &Method) -> Option<String> {
    let values = [("title", method.title.as_str()), ("version", &method.version)];
    (!method.is_built_in).then(|| fill(text.method.other, &values))
}

/// What names the bank, with the mark behind it where it is another than the tool comes with.
pub fn marked(text: &ResultTexts, method: &Method, name: String) -> String {
    if method.is_built_in {
        return name;
    }
    fill(text.method.marked, &[("bank", &name), ("digits", digits(&method.digest))])
}
