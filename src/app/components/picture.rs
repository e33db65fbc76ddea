//! A level as a picture: spots that fill where a high level is bad, steps that rise where it is good.
//!
//! Beside a level's words it is decoration: the words say everything.

use yew::prelude::*;

/// Whether a high level is good or bad news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Bad,
    Good,
}

/// The drawing is so wide and so high, in its own units.
const WIDTH: f64 = 42.0;
const HEIGHT: f64 = 20.0;
/// How thick the outline of an empty shape is, where there are few of them.
const LINE: f64 = 1.2;

/// One row of shapes, each larger than the one before. The first `level` of the `top` shapes are filled. An element for each
/// would be a dozen for every question, so one draws them all: an empty shape has a smaller one cut out of it.
pub fn picture(tone: Tone, level: u8, top: u8) -> Html {
    let (shape, class): (fn(f64, f64, f64) -> String, _) = match tone {
        Tone::Bad => (spot, "fh-picture fh-picture--bad"),
        Tone::Good => (step, "fh-picture fh-picture--good"),
    };
    let top = top.max(1);
    let mut path = String::new();
    for index in 0..top {
        let (place, count) = (f64::from(index), f64::from(top));
        path += &shape(place, count, 0.0);
        if index >= level {
            path += &shape(place, count, LINE * scale(count));
        }
    }
    html! {
        <svg {class} viewBox="0 0 42 20" aria-hidden="true"><path d={path} /></svg>
    }
}

/// How far along the row a shape stands: 0 the first, 1 the last.
fn share(index: f64, count: f64) -> f64 {
    index / (count - 1.0).max(1.0)
}

/// How large a shape of so many is: the more there are, the smaller.
fn scale(count: f64) -> f64 {
    3.0 / count.max(3.0)
}

/// A length with one decimal, without the printer of doubles, which the first part of the page does not need otherwise.
fn tenths(length: f64) -> String {
    let tenths = (length * 10.0).round_ties_even() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A circle whose edge is so much further in. Of two half circles, each has to be twice its radius across, to the digit.
fn spot(index: f64, count: f64, inset: f64) -> String {
    let radius = ((3.6 + 3.0 * share(index, count)) * scale(count) - inset) * 10.0;
    let radius = radius.round_ties_even() / 10.0;
    let center = WIDTH / count * (index + 0.42 + 0.1 * share(index, count));
    let (left, across, radius) = (tenths(center - radius), tenths(2.0 * radius), tenths(radius));
    format!("M{left} 10a{radius} {radius} 0 1 0 {across} 0a{radius} {radius} 0 1 0-{across} 0z")
}

/// A column whose edges are so much further in.
fn step(index: f64, count: f64, inset: f64) -> String {
    let pitch = WIDTH / count;
    let height = 6.0 + 12.0 * share(index, count);
    let gap = scale(count) + inset;
    let (x, y) = (tenths(pitch * index + gap), tenths(HEIGHT - 1.0 - height + inset));
    let (width, height) = (tenths(pitch - 2.0 * gap), tenths(height - 2.0 * inset));
    format!("M{x} {y}h{width}v{height}h-{width}z")
}
