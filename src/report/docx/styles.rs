//! The part that says how things look: the page's ink and accent, type that reads well on paper.

use super::package::MAIN;
use super::xml::Xml;

/// A style of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Normal,
    Title,
    Cover,
    Heading1,
    Heading2,
    Heading3,
    Lead,
    Quote,
    ListBullet,
    ListNumber,
    Caption,
    Cell,
    AfterTable,
    Footer,
    Table,
}

/// Sizes in half points, colors as in the page's light theme (styles/tokens.css).
const DEFAULTS: &str = r#"<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:color w:val="1A2B30"/><w:sz w:val="22"/><w:szCs w:val="22"/>"#;
const HEADING: &str = r#"<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:b/><w:bCs/>"#;
const SOFT: &str = r#"<w:color w:val="4D5F66"/>"#;
const ACCENT: &str = r#"<w:color w:val="0B5D5E"/>"#;
/// What the styles of paragraphs have that are not ours to name: those of Word itself, which every style rests on.
const GIVEN: &str = r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"#;
/// Lines between rows, a stronger one under the head.
const TABLE: &str = r#"<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="6F7F83"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="6F7F83"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8DDD8"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="6F7F83"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E4F1EE"/></w:tcPr></w:tblStylePr></w:style>"#;

impl Style {
    /// Its id in the file. Those that Word knows keep Word's own, so that its lists of headings and styles work.
    pub(super) fn id(self) -> &'static str {
        match self {
            Style::Normal => "Normal",
            Style::Title => "Title",
            Style::Cover => "Cover",
            Style::Heading1 => "Heading1",
            Style::Heading2 => "Heading2",
            Style::Heading3 => "Heading3",
            Style::Lead => "Lead",
            Style::Quote => "Quote",
            Style::ListBullet => "ListBullet",
            Style::ListNumber => "ListNumber",
            Style::Caption => "Caption",
            Style::Cell => "TableText",
            Style::AfterTable => "AfterTable",
            Style::Footer => "Footer",
            Style::Table => "ReportTable",
        }
    }
}

/// A paragraph's style: id, name, what its paragraphs and their letters have.
type Look = (Style, &'static str, &'static str, &'static [&'static str]);

const LOOKS: [Look; 13] = [
    (
        Style::Title,
        "Title",
        r#"<w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/>"#,
        &[HEADING, r#"<w:sz w:val="52"/><w:szCs w:val="52"/>"#],
    ),
    (
        Style::Cover,
        "Cover Line",
        r#"<w:tabs><w:tab w:val="left" w:pos="2880"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="2880" w:hanging="2880"/>"#,
        &[],
    ),
    (
        Style::Heading1,
        "heading 1",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="400" w:after="120" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/>"#,
        &[HEADING, ACCENT, r#"<w:sz w:val="34"/><w:szCs w:val="34"/>"#],
    ),
    (
        Style::Heading2,
        "heading 2",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>"#,
        &[HEADING, r#"<w:sz w:val="26"/><w:szCs w:val="26"/>"#],
    ),
    (
        Style::Heading3,
        "heading 3",
        r#"<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="60" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="2"/>"#,
        &[HEADING, r#"<w:sz w:val="22"/><w:szCs w:val="22"/>"#],
    ),
    (Style::Lead, "Lead", r#"<w:spacing w:after="160"/>"#, &[r#"<w:sz w:val="28"/><w:szCs w:val="28"/>"#]),
    (
        Style::Quote,
        "Quote",
        r#"<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="0B5D5E"/></w:pBdr><w:ind w:left="360"/>"#,
        &["<w:i/><w:iCs/>"],
    ),
    (Style::ListBullet, "List Bullet", r#"<w:spacing w:after="60"/>"#, &[]),
    (Style::ListNumber, "List Number", r#"<w:spacing w:after="60"/>"#, &[]),
    (
        Style::Caption,
        "caption",
        r#"<w:keepNext/><w:spacing w:before="160" w:after="80" w:line="240" w:lineRule="auto"/>"#,
        &["<w:b/><w:bCs/>", SOFT, r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#],
    ),
    (
        Style::Cell,
        "Table Text",
        r#"<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>"#,
        &[r#"<w:sz w:val="20"/><w:szCs w:val="20"/>"#],
    ),
    (Style::AfterTable, "After Table", r#"<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>"#, &[]),
    (
        Style::Footer,
        "footer",
        r#"<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="D8DDD8"/></w:pBdr><w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#,
        &[SOFT, r#"<w:sz w:val="18"/><w:szCs w:val="18"/>"#],
    ),
];

/// The part, for a document in this language.
pub(super) fn styles(language: &str) -> String {
    let mut xml = Xml::new();
    xml.element("w:styles", &[("xmlns:w", MAIN)], &mut |xml| {
        xml.element("w:docDefaults", &[], &mut |xml| {
            xml.element("w:rPrDefault", &[], &mut |xml| {
                xml.element("w:rPr", &[], &mut |xml| {
                    xml.markup(DEFAULTS);
                    xml.value("w:lang", language);
                });
            });
            xml.markup(r#"<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>"#);
        });
        xml.markup(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#);
        xml.markup(GIVEN);
        for look in &LOOKS {
            style(xml, look);
        }
        xml.markup(TABLE);
    });
    xml.done()
}

fn style(xml: &mut Xml, (style, name, paragraph, letters): &Look) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id())], &mut |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", Style::Normal.id());
        if matches!(style, Style::Heading1 | Style::Heading2 | Style::Heading3 | Style::Title) {
            xml.value("w:next", Style::Normal.id());
        }
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], &mut |xml| xml.markup(paragraph));
        xml.element("w:rPr", &[], &mut |xml| letters.iter().for_each(|letters| xml.markup(letters)));
    });
}
