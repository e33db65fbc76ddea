//! A drawing in the text, as PNG, with what it shows for whoever does not see it.

use super::Png;
use super::body::styled;
use super::package::image_id;
use super::styles::Style;
use super::xml::Xml;
use crate::report::document::Picture;

/// The width of a picture: all that the margins leave, in the unit of drawings, of which an inch has 914,400.
const WIDTH: u64 = 5_943_600;
const KIND: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/// The image of this place among the images, as wide as the text.
pub(super) fn image(xml: &mut Xml, place: usize, png: &Png, picture: &Picture) {
    let (number, link) = ((place + 1).to_string(), image_id(place));
    let height = (WIDTH * u64::from(png.height) / u64::from(png.width)).max(1).to_string();
    let (width, extent) = (WIDTH.to_string(), &height);
    let size = [("cx", width.as_str()), ("cy", extent.as_str())];
    let named = [("id", number.as_str()), ("name", picture.name.as_str()), ("descr", picture.summary.as_str())];
    let mut graphic = |xml: &mut Xml| {
        xml.element("pic:pic", &[], &mut |xml| {
            xml.element("pic:nvPicPr", &[], &mut |xml| {
                xml.empty("pic:cNvPr", &named);
                xml.empty("pic:cNvPicPr", &[]);
            });
            xml.element("pic:blipFill", &[], &mut |xml| {
                xml.empty("a:blip", &[("r:embed", &link)]);
                xml.markup("<a:stretch><a:fillRect/></a:stretch>");
            });
            xml.element("pic:spPr", &[], &mut |xml| {
                xml.element("a:xfrm", &[], &mut |xml| {
                    xml.markup(r#"<a:off x="0" y="0"/>"#);
                    xml.empty("a:ext", &size);
                });
                xml.markup(r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"#);
            });
        });
    };
    let mut inline = |xml: &mut Xml| {
        xml.empty("wp:extent", &size);
        xml.empty("wp:docPr", &named);
        xml.element("a:graphic", &[], &mut |xml| xml.element("a:graphicData", &[("uri", KIND)], &mut graphic));
    };
    let mut drawing = |xml: &mut Xml| {
        xml.element("w:drawing", &[], &mut |xml| {
            xml.element("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")], &mut inline);
        });
    };
    let mut with_next = |xml: &mut Xml| xml.empty("w:keepNext", &[]);
    styled(xml, Style::Normal, &mut with_next, &mut |xml| xml.element("w:r", &[], &mut drawing));
}
