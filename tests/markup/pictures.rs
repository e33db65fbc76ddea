//! A level as a picture: one path, whatever number of levels a bank has.

use foothold::app::components::picture::{Tone, picture};
use yew::prelude::*;

use super::drawn::wait;
use super::html::read;

#[derive(Debug, PartialEq, Properties)]
struct DrawnProps {
    tone: Tone,
    level: u8,
    top: u8,
}

#[component]
fn Drawn(props: &DrawnProps) -> Html {
    picture(props.tone, props.level, props.top)
}

/// How large each shape of the path is: a circle's radius, a column's width.
fn shapes(tone: Tone, level: u8, top: u8) -> Vec<f64> {
    let props = move || DrawnProps { tone, level, top };
    let page = read(&wait(yew::ServerRenderer::<Drawn>::with_props(props).hydratable(false).render()));
    let path = page.only("path").attribute("d").expect("it is drawn").to_owned();
    let length = |shape: &str| {
        let from = shape.find(['a', 'h']).expect("a line") + 1;
        let number: String = shape[from..].chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        number.parse().expect("a number")
    };
    path.split('M').skip(1).map(length).collect()
}

#[test]
fn what_is_not_filled_has_a_smaller_shape_cut_out_of_it() {
    for tone in [Tone::Bad, Tone::Good] {
        for top in 1..=12 {
            for level in 0..=top {
                let mut shapes = shapes(tone, level, top).into_iter();
                for index in 0..top {
                    let outer = shapes.next().expect("a shape for each level");
                    let hole = if index < level { 0.0 } else { shapes.next().expect("a hole") };
                    assert!(
                        hole < outer && (hole > 0.0) == (index >= level),
                        "{tone:?} {level}/{top} at {index}: {hole} in {outer}"
                    );
                }
                assert_eq!(shapes.next(), None, "{tone:?} {level}/{top}");
            }
        }
    }
}
