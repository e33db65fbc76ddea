//! A drawing as SVG: shapes become elements, inks become classes.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::chart::area::Area;
use crate::report::chart::words::{Anchor, Word};
use crate::report::chart::{Drawing, Ink, Outline, Shape, Stroke, marker};

/// A drawing, its class, and its name; without a name it is hidden from readers that listen.
#[derive(Debug, PartialEq, Properties)]
pub struct PictureProps {
    pub drawing: Rc<Drawing>,
    pub class: Classes,
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Stretched to its element's width and height, whatever its own.
    #[prop_or_default]
    pub is_stretched: bool,
}

/// Draws it.
#[component]
pub fn Chart(props: &PictureProps) -> Html {
    let drawing = &props.drawing;
    let view_box = format!("0 0 {} {}", number(drawing.width), number(drawing.height));
    let role = props.name.as_ref().map(|_| "img");
    let hidden = props.name.is_none().then_some("true");
    let aspect = props.is_stretched.then_some("none");
    html! {
        <svg class={props.class.clone()} viewBox={view_box} preserveAspectRatio={aspect} {role} aria-label={props.name.clone()} aria-hidden={hidden}>
            for shape in &drawing.shapes {
                { element(shape) }
            }
        </svg>
    }
}

/// An entry point's place in the bank, from 0.
#[derive(Debug, PartialEq, Properties)]
pub struct MarkerProps {
    pub place: usize,
}

/// An entry point's shape in its color; beside its name it says nothing new.
#[component]
pub fn Marker(props: &MarkerProps) -> Html {
    html! {
        <svg class={classes!("fh-shape", color(props.place))} viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
            <path d={marker::outline(props.place)} />
        </svg>
    }
}

fn element(shape: &Shape) -> Html {
    let class = class(shape.ink);
    match &shape.outline {
        Outline::Filled(area) => {
            let (x, y, width, height) = edges(area);
            html! { <rect {class} {x} {y} {width} {height} fill="currentColor" /> }
        }
        Outline::Bordered(area) => {
            let (x, y, width, height) = edges(area);
            html! { <rect {class} {x} {y} {width} {height} rx="3" fill="currentColor" fill-opacity=".1" stroke="currentColor" /> }
        }
        Outline::Line(points, stroke) => {
            let dashes = (*stroke == Stroke::Dashed).then_some("5 4");
            html! { <path {class} d={path(points)} fill="none" stroke="currentColor" stroke-dasharray={dashes} /> }
        }
        Outline::Dot(x, y) => html! { <circle {class} cx={number(*x)} cy={number(*y)} r="2.5" fill="currentColor" /> },
        Outline::Marker(area, outline) => {
            let (x, y, width, height) = edges(area);
            html! {
                <svg {class} {x} {y} {width} {height} viewBox="-1 -1 22 22" fill="currentColor">
                    <path d={*outline} />
                </svg>
            }
        }
        Outline::Word(word) => written(word, class),
    }
}

fn written(word: &Word, class: Classes) -> Html {
    let anchor = match word.anchor {
        Anchor::Start => None,
        Anchor::Middle => Some("middle"),
        Anchor::End => Some("end"),
    };
    let weight = word.heavy.then_some("600");
    html! {
        <text {class} x={number(word.x)} y={number(word.y)} font-size={number(word.size)} font-weight={weight} text-anchor={anchor} fill="currentColor">
            { &word.text }
        </text>
    }
}

fn class(ink: Ink) -> Classes {
    match ink {
        Ink::Zone => classes!("fh-map__zone"),
        Ink::Line => classes!("fh-map__line"),
        Ink::Edge => classes!("fh-map__edge"),
        Ink::Soft => classes!("fh-map__word"),
        Ink::Full => Classes::new(),
        Ink::EntryPoint(place) => classes!(color(place)),
    }
}

/// The color of an entry point by its place in the bank, from 0; there are eight.
fn color(place: usize) -> String {
    format!("fh-ep-{}", place % 8 + 1)
}

fn edges(area: &Area) -> (String, String, String, String) {
    (number(area.x), number(area.y), number(area.width), number(area.height))
}

fn path(points: &[(f64, f64)]) -> String {
    let step = |(index, (x, y)): (usize, &(f64, f64))| {
        format!("{}{} {}", if index == 0 { "M" } else { "L" }, number(*x), number(*y))
    };
    points.iter().enumerate().map(step).collect()
}

/// At most two decimals: finer is not seen, and only makes the page longer.
fn number(value: f64) -> String {
    format!("{}", (value * 100.0).round() / 100.0)
}
