//! A drawing on the page: the elements that it has as SVG, made by Yew.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::report::chart::ink::Ink;
use crate::report::chart::svg::{Coat, Element, elements, view_box};
use crate::report::chart::{Drawing, marker};

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

/// Draws it. Firefox tells what stands in an image besides its name, so all of that is hidden once more.
#[component]
pub fn Chart(props: &PictureProps) -> Html {
    let drawing = &props.drawing;
    let role = props.name.as_ref().map(|_| "img");
    let hidden = props.name.is_none().then_some("true");
    let aspect = props.is_stretched.then_some("none");
    html! {
        <svg class={props.class.clone()} viewBox={view_box(drawing)} preserveAspectRatio={aspect} {role} aria-label={props.name.clone()} aria-hidden={hidden}>
            <g aria-hidden="true">
                for element in elements(drawing, Coat::Themed) {
                    { made(element) }
                }
            </g>
        </svg>
    }
}

/// A drawing for wide and one for narrow places, in a figure, which shows the one that it has room for.
pub fn both(wide: Drawing, narrow: Drawing, name: impl Into<AttrValue>) -> Html {
    let name = name.into();
    let class = |variant| classes!("fh-figure__drawing", variant);
    html! {
        <>
            <Chart class={class("fh-figure__drawing--wide")} drawing={Rc::new(wide)} name={name.clone()} />
            <Chart class={class("fh-figure__drawing--narrow")} drawing={Rc::new(narrow)} {name} />
        </>
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
        <svg class={classes!("fh-shape", Ink::EntryPoint(props.place).class())} viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
            <path d={marker::outline(props.place)} />
        </svg>
    }
}

fn made(element: Element) -> Html {
    let mut tag = VTag::new(element.name);
    for (name, value) in element.attributes {
        tag.add_attribute(name, value);
    }
    if !element.text.is_empty() {
        tag.add_child(html! { { element.text } });
    }
    tag.into()
}
