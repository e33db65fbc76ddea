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

/// One row of shapes, each larger than the one before. The first `level` of the `top` shapes are filled.
pub fn picture(tone: Tone, level: u8, top: u8) -> Html {
    let shape = match tone {
        Tone::Bad => spot,
        Tone::Good => step,
    };
    let class = match tone {
        Tone::Bad => "fh-picture fh-picture--bad",
        Tone::Good => "fh-picture fh-picture--good",
    };
    let top = top.max(1);
    html! {
        <svg {class} viewBox="0 0 42 20" aria-hidden="true">
            for index in 0..top {
                { shape(f64::from(index), f64::from(top), index < level) }
            }
        </svg>
    }
}

/// How far along the row a shape stands: 0 the first, 1 the last.
fn share(index: f64, count: f64) -> f64 {
    index / (count - 1.0).max(1.0)
}

/// A length with one decimal, without the printer of doubles, which the first part of the page does not need otherwise.
fn tenths(length: f64) -> String {
    let tenths = (length * 10.0).round_ties_even() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn spot(index: f64, count: f64, is_filled: bool) -> Html {
    let scale = 3.0 / count.max(3.0);
    let radius = (3.6 + 3.0 * share(index, count)) * scale;
    let center = WIDTH / count * (index + 0.42 + 0.1 * share(index, count));
    let (cx, cy) = (tenths(center), "10");
    let stroke_width = "1.25";
    if is_filled {
        html! { <circle {cx} {cy} r={tenths(radius)} fill="currentColor" /> }
    } else {
        html! { <circle {cx} {cy} r={tenths(radius - 0.6)} fill="none" stroke="currentColor" stroke-width={stroke_width} /> }
    }
}

fn step(index: f64, count: f64, is_filled: bool) -> Html {
    let pitch = WIDTH / count;
    let height = 6.0 + 12.0 * share(index, count);
    // An outline grows outward by half its width; drawn a little smaller, it covers what a filled step covers.
    let inset = if is_filled { 1.0 } else { 1.6 };
    let (x, y) = (tenths(pitch * index + inset), tenths(HEIGHT - 1.0 - height + inset - 1.0));
    let (width, height) = (tenths(pitch - 2.0 * inset), tenths(height - 2.0 * (inset - 1.0)));
    if is_filled {
        html! { <rect {x} {y} {width} {height} fill="currentColor" /> }
    } else {
        html! { <rect {x} {y} {width} {height} fill="none" stroke="currentColor" stroke-width="1.25" /> }
    }
}
