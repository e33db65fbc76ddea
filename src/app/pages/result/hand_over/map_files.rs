//! The map as a picture for slides: as SVG, and as a PNG that the browser paints from it.

use std::rc::Rc;

use yew::prelude::*;

use super::file_button::FileButton;
use super::painting::painting;
use crate::app::browser::raster;
use crate::app::hooks::text::{result_text, use_text};
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::assessment::file_name::stem;
use crate::app::pages::assessment::offer::{Instead, Offer, Outcome, Outgoing, hand_over};
use crate::files::png;
use crate::i18n::en::Messages;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, grouped, plural};
use crate::report::Report;
use crate::report::chart::{Breadth, Outline, svg};
use crate::report::document::Picture;
use crate::report::picture::map::map;

/// Whose map, and what it shows.
#[derive(Debug, PartialEq, Properties)]
pub struct MapFilesProps {
    pub asked: Asked,
    pub report: Rc<Report>,
}

/// A button for each kind of file.
#[component]
pub fn MapFiles(props: &MapFilesProps) -> Html {
    let (text, words) = (use_text(), &result_text().hand_over);
    let key = (props.asked.clone(), Rc::clone(&props.report));
    let make_png = use_callback(key.clone(), move |done: Callback<Offer>, (asked, report)| {
        offer_png(text, &file(text, asked, report), done);
    });
    let make_svg = use_callback(key, move |done: Callback<Offer>, (asked, report)| {
        done.emit(offer_svg(text, file(text, asked, report)));
    });
    html! {
        <>
            <FileButton id="map-png" label={words.map_png} make={make_png} />
            <FileButton id="map-svg" label={words.map_svg} make={make_svg} />
        </>
    }
}

/// The map as it is written.
struct MapFile {
    /// Without an ending.
    name: String,
    picture: Picture,
    svg: String,
}

fn file(text: &Messages, asked: &Asked, report: &Report) -> MapFile {
    let words = result_text();
    let picture = map(words, report, &asked.bank.cut_offs, Breadth::Wide);
    let name = stem(&asked.response.title, &asked.response.id, text.shell.name) + words.hand_over.map_ending;
    let svg = svg::file(&picture.drawing, &picture.name, &picture.summary);
    MapFile { name, picture, svg }
}

fn offer_svg(text: &Messages, file: MapFile) -> Offer {
    let words = &result_text().hand_over;
    let outgoing = Outgoing {
        name: format!("{}.svg", file.name),
        media_type: "image/svg+xml",
        bytes: file.svg.as_bytes(),
        content: svg_content(result_text(), &file.picture, &file.svg),
        instead: Instead { label: words.map_instead, hint: words.as_text_hint, text: file.svg.clone() },
    };
    hand_over(text, outgoing)
}

/// What is in the file, if every word of the drawing is.
fn svg_content(text: &ResultTexts, picture: &Picture, svg: &str) -> Option<String> {
    let is_whole = svg.ends_with("</svg>\n") && svg.matches("</text>").count() == picture.drawing.words().count();
    let shapes = picture.drawing.shapes.iter();
    let markers = shapes.filter(|shape| matches!(shape.outline, Outline::Marker(..))).count();
    is_whole.then(|| plural(text.hand_over.map_holds, markers))
}

/// The browser paints in its own time; then the file is handed over.
fn offer_png(text: &'static Messages, file: &MapFile, done: Callback<Offer>) {
    let words = &result_text().hand_over;
    let painting = painting(&file.picture);
    let wanted = (painting.width, painting.height);
    let instead = Instead { label: words.map_instead, hint: words.map_png_hint, text: file.svg.clone() };
    let name = format!("{}.png", file.name);
    raster::pngs(vec![painting], move |made| {
        let Some(bytes) = made.into_iter().flatten().next() else {
            let outcome = Outcome::Failed(words.map_failed);
            return done.emit(Offer { name, size: 0, outcome, instead });
        };
        let content = png::size(&bytes).filter(|size| *size == wanted).map(pixels);
        done.emit(hand_over(text, Outgoing { name, media_type: "image/png", bytes: &bytes, content, instead }));
    });
}

fn pixels((width, height): (u32, u32)) -> String {
    let number = |pixels: u32| grouped(usize::try_from(pixels).unwrap_or(usize::MAX));
    let (width, height) = (number(width), number(height));
    fill(result_text().hand_over.map_pixels, &[("width", &width), ("height", &height)])
}
