//! A text as Word takes it: lines, tabs and words, in runs of one look.

use super::xml::Xml;

/// Every way to end a line; `\r\n` is one end.
const LINE_ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];

/// The text with one kind of line end and without what XML cannot hold: what a file holds of it.
pub(super) fn plain(text: &str) -> String {
    let holds = |character: &char| !matches!(character, '\0'..'\u{9}' | '\u{e}'..'\u{20}' | '\u{fffe}' | '\u{ffff}');
    let unlined = |character| if LINE_ENDS.contains(&character) { '\n' } else { character };
    text.replace("\r\n", "\n").chars().filter(holds).map(unlined).collect()
}

/// A run of text; `strong` sets it apart.
pub(super) fn run(xml: &mut Xml, text: &str, strong: bool) {
    let text = plain(text);
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], &mut |xml| {
        if strong {
            xml.element("w:rPr", &[], &mut |xml| xml.value("w:rStyle", "Strong"));
        }
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                xml.empty("w:br", &[]);
            }
            for (number, word) in line.split('\t').enumerate() {
                if number > 0 {
                    xml.empty("w:tab", &[]);
                }
                if !word.is_empty() {
                    xml.element("w:t", &[("xml:space", "preserve")], &mut |xml| xml.text(word));
                }
            }
        }
    });
}

/// The name and the text of an entry in one paragraph, told apart by more than their weight.
pub(super) fn named(xml: &mut Xml, name: &str, text: &str) {
    run(xml, name, true);
    if !name.is_empty() && !text.is_empty() {
        // A name that ends as a sentence does needs no colon after it.
        run(xml, if name.ends_with(['.', '?', '!', ':', '…']) { " " } else { ": " }, true);
    }
    run(xml, text, false);
}
