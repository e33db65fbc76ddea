//! Answers that an HTML report carries: where they stand in it, and how they are taken out again.
//!
//! They are a block of data in the page's head, as JSON in which nothing can end the block early: no `<`, `>` or `&`
//! stands in it bare, and no separator of lines that HTML or a script would see otherwise than JSON does.

/// What begins the block, as it is written; nothing else in a report looks like it, since text is escaped there.
const OPENING: &str = "<script type=\"application/json\" id=\"foothold-response\">";
const CLOSING: &str = "</script>";
/// What tells a report of ours, in the first bytes of the page.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"foothold-report\">";
/// How many bytes of a page are looked at to tell whether it is ours.
const HEAD: usize = 4_096;

/// The block that carries this JSON.
pub fn block(json: &str) -> String {
    let mut block = String::with_capacity(json.len() + OPENING.len() + CLOSING.len());
    block.push_str(OPENING);
    for letter in json.chars() {
        match letter {
            // All five stand only within the strings of JSON, where they may be written so.
            '<' => block.push_str("\\u003c"),
            '>' => block.push_str("\\u003e"),
            '&' => block.push_str("\\u0026"),
            '\u{2028}' => block.push_str("\\u2028"),
            '\u{2029}' => block.push_str("\\u2029"),
            _ => block.push(letter),
        }
    }
    block.push_str(CLOSING);
    block
}

/// Whether a file is a report of this tool, whole or not.
pub fn is_report(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    find(head, GENERATOR).is_some() || find(head, OPENING).is_some()
}

/// The JSON that a report carries; `None` if the block is gone or cut off.
pub fn carried(bytes: &[u8]) -> Option<&[u8]> {
    let begun = &bytes[find(bytes, OPENING)? + OPENING.len()..];
    Some(&begun[..find(begun, CLOSING)?])
}

fn find(bytes: &[u8], wanted: &str) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn comes_back(json: &str) {
        let page = format!("<!doctype html>\n{GENERATOR}{}<p>{{}}</p>", block(json));
        let carried: serde_json::Value = serde_json::from_slice(carried(page.as_bytes()).unwrap()).unwrap();
        assert_eq!(carried, serde_json::from_str::<serde_json::Value>(json).unwrap());
    }

    #[test]
    fn what_would_end_a_block_comes_back() {
        let notes = "</script><!-- <script> ]]> & &lt; \u{2028}\u{2029}\u{202e}\u{feff} \\ \" \u{7}";
        comes_back(&serde_json::to_string(notes).unwrap());
        assert_eq!(block("\"</script\"").matches("</script").count(), 1);
    }

    #[test]
    fn a_page_is_told_from_a_report_and_a_report_from_its_answers() {
        assert!(!is_report(b"<!doctype html><title>Other</title>"));
        assert!(is_report(format!("<!doctype html>{GENERATOR}").as_bytes()));
        assert_eq!(carried(format!("{GENERATOR}<p></p>").as_bytes()), None);
        assert_eq!(carried(format!("{GENERATOR}{OPENING}{{\"a\":").as_bytes()), None);
    }
}
