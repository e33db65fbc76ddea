//! A drawing as SVG: every shape an element, as data for whoever makes elements, and the whole of it as text.
//!
//! Nothing in it refers to anything: no ids, no patterns to look up, no style sheet, so that any number of drawings
//! stand in one page and each works alone, under any policy.

use std::borrow::Cow;

use crate::report::escape::escaped;

use super::area::Area;
use super::ink::{Ink, PAPER};
use super::words::{Anchor, Word};
use super::{Drawing, Outline, Shape, Stroke, hatch};

/// The fonts of the system, as in the page.
pub const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// How an element gets its color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coat {
    /// By class; with the light theme's color where no style sheet gives the class one.
    Themed,
    /// In the light theme, written out: for programs that know no more of SVG than they must.
    Plain,
}

/// An element of SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    pub name: &'static str,
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What stands in it; empty but for words.
    pub text: String,
}

/// The elements of a drawing, in the order painted.
pub fn elements(drawing: &Drawing, coat: Coat) -> impl Iterator<Item = Element> {
    drawing.shapes.iter().map(move |shape| element(shape, coat))
}

/// Width and height in whole pixels: painted on a part of a pixel, an edge would be half see-through.
pub fn size(drawing: &Drawing) -> (f64, f64) {
    (drawing.width.ceil(), drawing.height.ceil())
}

/// The drawing's own measures, as SVG's `viewBox`.
pub fn view_box(drawing: &Drawing) -> String {
    let (width, height) = size(drawing);
    format!("0 0 {} {}", number(width), number(height))
}

/// A drawing to stand in HTML, named and described, themed by whatever rules the page has for the inks' classes.
pub fn inline(drawing: &Drawing, name: &str, summary: &str) -> String {
    written(drawing, name, summary, Coat::Themed)
}

/// A drawing as a file of its own, on paper.
pub fn file(drawing: &Drawing, name: &str, summary: &str) -> String {
    written(drawing, name, summary, Coat::Plain)
}

/// At most two decimals: finer is not seen, and only makes the text longer.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    let sign = if hundredths < 0 { "-" } else { "" };
    match (rest / 10, rest % 10) {
        (0, 0) => format!("{sign}{whole}"),
        (tenths, 0) => format!("{sign}{whole}.{tenths}"),
        (tenths, hundredths) => format!("{sign}{whole}.{tenths}{hundredths}"),
    }
}

fn written(drawing: &Drawing, name: &str, summary: &str, coat: Coat) -> String {
    let (width, height) = size(drawing);
    let (width, height) = (number(width), number(height));
    let mut svg = String::new();
    let mut root = Element::new("svg").with("xmlns", "http://www.w3.org/2000/svg");
    root = root.with("width", width.clone()).with("height", height.clone()).with("viewBox", view_box(drawing));
    root = root.with("role", "img").with("font-family", FONTS).with("direction", "ltr");
    begin(&mut svg, &root);
    for (tag, text) in [("title", name), ("desc", summary)] {
        write(&mut svg, &Element { text: text.to_owned(), ..Element::new(tag) });
    }
    if coat == Coat::Plain {
        write(&mut svg, &Element::new("rect").with("width", width).with("height", height).with("fill", PAPER));
    }
    // The name and the summary say it all, and Firefox tells what else stands in an image.
    begin(&mut svg, &Element::new("g").with("aria-hidden", "true"));
    for element in elements(drawing, coat) {
        write(&mut svg, &element);
    }
    svg.push_str("</g></svg>\n");
    svg
}

fn begin(svg: &mut String, element: &Element) {
    svg.push('<');
    svg.push_str(element.name);
    for (name, value) in &element.attributes {
        for part in [" ", name, "=\"", &escaped(value), "\""] {
            svg.push_str(part);
        }
    }
    svg.push('>');
}

fn write(svg: &mut String, element: &Element) {
    begin(svg, element);
    for part in [&escaped(&element.text), "</", element.name, ">\n"] {
        svg.push_str(part);
    }
}

impl Element {
    fn new(name: &'static str) -> Element {
        Element { name, attributes: Vec::new(), text: String::new() }
    }

    fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Element {
        self.attributes.push((name, value.into()));
        self
    }

    fn placed(self, area: &Area) -> Element {
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(number);
        self.with("x", x).with("y", y).with("width", width).with("height", height)
    }

    /// What is painted in `ink` gets its class and color, or the color alone.
    fn colored(mut self, ink: Ink, coat: Coat, paints: &[&'static str]) -> Element {
        let value = match coat {
            Coat::Themed => "currentColor",
            Coat::Plain => ink.light(),
        };
        if coat == Coat::Themed {
            self = self.with("class", ink.class()).with("color", ink.light());
        }
        paints.iter().fold(self, |element, paint| element.with(paint, value))
    }
}

fn element(shape: &Shape, coat: Coat) -> Element {
    let colored = |name, paints: &[&'static str]| Element::new(name).colored(shape.ink, coat, paints);
    match &shape.outline {
        Outline::Filled(area) => colored("rect", &["fill"]).placed(area),
        Outline::Bordered(area) => {
            colored("rect", &["fill", "stroke"]).placed(area).with("rx", "3").with("fill-opacity", ".1")
        }
        Outline::Hatched(area) => {
            let path = colored("path", &["fill", "stroke"]).with("d", hatched(area)).with("fill-opacity", ".15");
            // Stretched with its bar, a line stays as thin as it is.
            path.with("stroke-width", "1.25").with("vector-effect", "non-scaling-stroke")
        }
        Outline::Line(points, stroke) => {
            let path = colored("path", &["stroke"]).with("d", path(points)).with("fill", "none");
            if *stroke == Stroke::Dashed { path.with("stroke-dasharray", "5 4") } else { path }
        }
        Outline::Dot(x, y) => {
            colored("circle", &["fill"]).with("cx", number(*x)).with("cy", number(*y)).with("r", "2.5")
        }
        Outline::Marker(area, outline) => marker(colored("path", &["fill"]), area, outline),
        Outline::Word(word) => written_word(colored("text", &["fill"]), word),
    }
}

/// A marker's path lies on a ground of 20 by 20, with 1 around it.
fn marker(path: Element, area: &Area, outline: &'static str) -> Element {
    let scale = area.width / 22.0;
    let place = format!("translate({} {}) scale({})", number(area.x + scale), number(area.y + scale), number(scale));
    path.with("d", outline).with("transform", place)
}

fn written_word(text: Element, word: &Word) -> Element {
    let mut text = text.with("x", number(word.x)).with("y", number(word.y)).with("font-size", number(word.size));
    if word.heavy {
        text = text.with("font-weight", "600");
    }
    text = match word.anchor {
        Anchor::Start => text,
        Anchor::Middle => text.with("text-anchor", "middle"),
        Anchor::End => text.with("text-anchor", "end"),
    };
    Element { text: word.text.clone(), ..text }
}

fn hatched(area: &Area) -> String {
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    let mut steps = path(&[(left, top), (right, top), (right, bottom), (left, bottom)]);
    steps.push('z');
    steps.extend(hatch::lines(area).iter().map(|line| path(line)));
    steps
}

fn path(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        path.push(if index == 0 { 'M' } else { 'L' });
        for part in [&number(*x), " ", &number(*y)] {
            path.push_str(part);
        }
    }
    path
}
