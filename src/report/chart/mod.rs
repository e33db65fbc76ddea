//! Pictures as small lists of shapes, so that the page and a file draw the same one.
//!
//! A drawing has a width and a height in CSS pixels and is shown at that width or wider: then no word in it is
//! smaller than `SMALLEST`. Colors are purposes; whoever draws it gives each its class or its value.

pub mod area;
pub mod bar;
pub mod bars;
mod column;
pub mod hatch;
pub mod ink;
pub mod map;
pub mod marker;
mod plot;
pub mod shares;
pub mod svg;
pub mod timeline;
pub mod words;

use self::area::Area;
use self::ink::Ink;
use self::words::{Setting, Word};

/// The smallest size of a word in a drawing, in CSS pixels.
pub const SMALLEST: f64 = 12.0;

/// A picture, painted in the order of its shapes.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
}

/// A shape and what its color is for.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    pub outline: Outline,
    pub ink: Ink,
}

/// Where a shape is and how it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// Filled.
    Filled(Area),
    /// Filled with slanted lines: told from what is filled without color.
    Hatched(Area),
    /// Thinly bordered, with a faint ground: a place something could still be.
    Bordered(Area),
    /// A line through these points.
    Line(Vec<(f64, f64)>, Stroke),
    /// A small round dot around this point.
    Dot(f64, f64),
    /// A marker that fills this square; its path is drawn on a ground of 20 by 20.
    Marker(Area, &'static str),
    Word(Word),
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    Thin,
    Dashed,
}

/// For how much room it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breadth {
    /// 672 pixels, names beside what they name.
    Wide,
    /// 288 pixels, names above it, or keys for them.
    Narrow,
}

impl Breadth {
    /// In CSS pixels.
    pub fn width(self) -> f64 {
        match self {
            Breadth::Wide => 672.0,
            Breadth::Narrow => 288.0,
        }
    }
}

impl Drawing {
    /// Nothing yet.
    fn empty(breadth: Breadth) -> Drawing {
        Drawing { width: breadth.width(), height: 0.0, shapes: Vec::new() }
    }

    /// Its words, in the order painted.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.shapes.iter().filter_map(|shape| match &shape.outline {
            Outline::Word(word) => Some(word),
            _ => None,
        })
    }

    /// Writes lines one under another, the first on the base line of this point.
    fn write(&mut self, ink: Ink, lines: &[String], (x, y): (f64, f64), setting: Setting) {
        let mut y = y;
        for text in lines {
            let Setting { size, line, anchor, heavy } = setting;
            self.add(ink, Outline::Word(Word { text: text.clone(), x, y, size, anchor, heavy }));
            y += line;
        }
    }

    fn add(&mut self, ink: Ink, outline: Outline) {
        self.shapes.push(Shape { outline, ink });
    }
}
