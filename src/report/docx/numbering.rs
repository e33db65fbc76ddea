//! The part that says how lists are marked: spots, or numbers that each list counts from 1.

use super::body::INDENT;
use super::package::MAIN;
use super::xml::Xml;

/// The number in the file of all lists with spots.
pub(super) const BULLETS: u32 = 1;

/// The number in the file of the n-th list with numbers, from 0.
pub(super) fn steps(place: u32) -> u32 {
    BULLETS + 1 + place
}

/// Format and text of the marks, outer level first.
const SPOTS: [(&str, &str); 2] = [("bullet", "•"), ("bullet", "–")];
const NUMBERS: [(&str, &str); 2] = [("decimal", "%1."), ("lowerLetter", "%2.")];

/// The part, for so many lists with numbers.
pub(super) fn numbering(lists: u32) -> String {
    let mut xml = Xml::new();
    xml.element("w:numbering", &[("xmlns:w", MAIN)], &mut |xml| {
        marks(xml, "0", &SPOTS);
        marks(xml, "1", &NUMBERS);
        number(xml, BULLETS, "0", false);
        for place in 0..lists {
            number(xml, steps(place), "1", true);
        }
    });
    xml.done()
}

fn marks(xml: &mut Xml, id: &str, levels: &[(&str, &str)]) {
    xml.element("w:abstractNum", &[("w:abstractNumId", id)], &mut |xml| {
        xml.value("w:multiLevelType", "multilevel");
        for (level, (format, text)) in (0..).zip(levels) {
            let (left, hanging) = (((level + 1) * INDENT).to_string(), INDENT.to_string());
            xml.element("w:lvl", &[("w:ilvl", &level.to_string())], &mut |xml| {
                xml.value("w:start", "1");
                xml.value("w:numFmt", format);
                xml.value("w:lvlText", text);
                xml.value("w:lvlJc", "left");
                xml.element("w:pPr", &[], &mut |xml| {
                    xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
                });
            });
        }
    });
}

fn number(xml: &mut Xml, id: u32, marks: &str, restarts: bool) {
    xml.element("w:num", &[("w:numId", &id.to_string())], &mut |xml| {
        xml.value("w:abstractNumId", marks);
        if restarts {
            xml.markup(r#"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>"#);
        }
    });
}
